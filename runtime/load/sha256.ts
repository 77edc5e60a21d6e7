// SHA-256 of a text, in Node and in browsers.

import { catalog } from '../errors/catalog/catalog.js';
import { refuse } from './policy-load-error.js';

const cryptoModule = 'node:crypto';

/** Lower-case hexadecimal digest of the text in UTF-8. */
export async function sha256(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const { subtle } = globalThis.crypto ?? {};
  if (subtle !== undefined) return hexadecimal(new Uint8Array(await subtle.digest('SHA-256', bytes)));
  try {
    const { createHash } = (await import(/* @vite-ignore */ cryptoModule)) as typeof import('node:crypto');
    return createHash('sha256').update(bytes).digest('hex');
  } catch {
    return refuse(catalog.load.noDigest, {});
  }
}

function hexadecimal(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
