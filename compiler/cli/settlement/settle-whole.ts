// A whole file of claims settled in memory, for comparisons: everybody's receipts as they stand at the end.

import { basename } from 'node:path';
import type { InputError, Receipt } from '../../../runtime/index.js';
import type { ClaimEntry } from '../claims/claim-entry.js';
import { type ClaimsFile, readClaims } from '../claims/read-claims.js';
import type { Host } from '../host.js';
import { columnsOf, type Rule } from '../policies/rule.js';
import { accountingDate } from './accounting-date.js';
import { openBooks } from './books.js';
import { settleEntries } from './settle-entries.js';

export interface Refusal {
  readonly file: string;
  readonly line: number;
  /** `''` when it cannot be read whose claim it is. */
  readonly person: string;
  readonly errors: readonly InputError[];
}

export interface SettledFile {
  readonly receipts: ReadonlyMap<string, readonly Receipt[]>;
  readonly refusals: readonly Refusal[];
}

/** `by day`: in the order of settlement, whatever the order of the lines. */
export async function settleWhole(rule: Rule, file: ClaimsFile, order: 'as it stands' | 'by day', host: Host): Promise<SettledFile> {
  const books = openBooks(rule, { remembered: 'all' });
  const read = readClaims(file, columnsOf(rule), host);
  const refusals: Refusal[] = [];
  for await (const outcome of settleEntries(books, order === 'by day' ? byDay(rule, read) : read)) {
    if (outcome.kind !== 'rejected') continue;
    const person = typeof outcome.input === 'string' ? '' : outcome.input.person.id;
    refusals.push({ file: basename(file.path), line: outcome.line, person, errors: outcome.errors });
  }
  const receipts = new Map([...books.standing].map(([person, claims]) => [person, claims.map(({ receipt }) => receipt)]));
  return { receipts, refusals };
}

async function* byDay(rule: Rule, entries: AsyncIterable<ClaimEntry>): AsyncGenerator<ClaimEntry> {
  const placed: { readonly entry: ClaimEntry; readonly day: string; readonly takesBack: boolean }[] = [];
  for await (const entry of entries) {
    const isClaim = entry.kind === 'claim';
    const day = isClaim ? (entry.claim.settlement ?? accountingDate(rule, entry.claim)) : '';
    placed.push({ entry, day: String(day), takesBack: isClaim && 'reverses' in entry.claim });
  }
  placed.sort((one, other) => (one.day === other.day ? Number(one.takesBack) - Number(other.takesBack) : one.day < other.day ? -1 : 1));
  for (const { entry } of placed) yield entry;
}
