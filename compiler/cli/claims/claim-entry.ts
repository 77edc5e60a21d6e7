// One line of a claims file: a claim to settle, or the reason why it cannot be read.

import type { ClaimInput, InputError, PersonInput } from '../../../runtime/index.js';
import { fileCatalog, fileError } from './file-catalog.js';

export type ClaimEntry =
  /** What the runtime is asked to settle; it checks both before it does. */
  | { readonly kind: 'claim'; readonly line: number; readonly person: PersonInput; readonly claim: ClaimInput }
  | { readonly kind: 'unreadable'; readonly line: number; readonly text: string; readonly errors: readonly InputError[] };

export function unreadable(line: number, text: string, error: InputError): ClaimEntry {
  return { kind: 'unreadable', line, text: text.slice(0, 2000), errors: [error] };
}

/** `{ person, claim }`, the form of a line of NDJSON and of an element of a JSON array. */
export function entryOf(value: unknown, line: number): readonly ClaimEntry[] {
  if (isRecord(value) && isRecord(value.person)) {
    const person = value.person as unknown as PersonInput;
    if (isRecord(value.claim)) return [{ kind: 'claim', line, person, claim: value.claim as unknown as ClaimInput }];
    if (Array.isArray(value.claims)) {
      return value.claims.map((claim) => ({ kind: 'claim', line, person, claim: claim as ClaimInput }));
    }
  }
  return [unreadable(line, JSON.stringify(value) ?? '', fileError(fileCatalog.notAClaim, {}))];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
