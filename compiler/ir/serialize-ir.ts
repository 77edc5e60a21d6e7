// The plan as text: the same plan, the same text, on every machine.

import { irVersion, type PolicyIr } from './ir.js';

/** Addresses are cut to the file name: a plan says nothing of where it was built. */
export function serializeIr(ir: PolicyIr): string {
  return `${JSON.stringify(ir, (key, value: unknown) => (key === 'uri' && typeof value === 'string' ? fileName(value) : value), 1)}\n`;
}

function fileName(uri: string): string {
  const last = uri.slice(Math.max(uri.lastIndexOf('/'), uri.lastIndexOf('\\')) + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** null when the text is no plan of this version. */
export function deserializeIr(text: string): PolicyIr | null {
  try {
    const parsed = JSON.parse(text) as Partial<PolicyIr> | null;
    return parsed?.irVersion === irVersion ? (parsed as PolicyIr) : null;
  } catch {
    return null;
  }
}
