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

/** `line` and `errors` stand in a file of rejected claims, which is handed in again once it is mended. */
const fields: ReadonlySet<string> = new Set(['person', 'claim', 'claims', 'line', 'errors']);

/** `{ person, claim }`, the form of a line of NDJSON and of an element of a JSON array; `text` is what it was read from. */
export function entryOf(value: unknown, line: number, text: string): readonly ClaimEntry[] {
  const claims = isRecord(value) && Object.keys(value).every((key) => fields.has(key)) ? claimsIn(value) : null;
  if (claims === null || !isRecord(value) || !isRecord(value.person)) return [unreadable(line, text, fileError(fileCatalog.notAClaim, {}))];
  const person = value.person as unknown as PersonInput;
  return claims.map((claim) => ({ kind: 'claim', line, person, claim: claim as unknown as ClaimInput }));
}

function claimsIn({ claim, claims }: Record<string, unknown>): readonly Record<string, unknown>[] | null {
  if (claims === undefined) return isRecord(claim) ? [claim] : null;
  return claim === undefined && Array.isArray(claims) && claims.length > 0 && claims.every(isRecord) ? claims : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
