// Folds claims in the order of the file, each person's state apart, and says for each what came of it.

import type { ClaimInput, InputError, LoadedPolicy, PersonInput, Receipt } from '../../../runtime/index.js';
import type { ClaimEntry } from '../claims/claim-entry.js';
import { fileCatalog, fileError } from '../claims/file-catalog.js';
import { claimsOf, type Ledger, pack, unpack } from './ledgers.js';

export type Outcome =
  | { readonly kind: 'settled'; readonly line: number; readonly receipt: Receipt }
  | {
      readonly kind: 'rejected';
      readonly line: number;
      readonly errors: readonly InputError[];
      /** What was handed in, to be mended and handed in again. */
      readonly input: { readonly person: PersonInput; readonly claim: ClaimInput } | string;
    };

export interface Books {
  readonly policy: LoadedPolicy;
  /** Settle what follows a rejected claim all the same; its counters then lack that claim. */
  readonly keepGoing: boolean;
  readonly ledgers: Map<string, Ledger>;
  /** Person → accounting year (`''`: all) → the line whose rejection blocks it. Only people with a rejected claim stand here. */
  readonly blocked: Map<string, Map<string, number>>;
}

export function openBooks(policy: LoadedPolicy, keepGoing = false): Books {
  return { policy, keepGoing, ledgers: new Map(), blocked: new Map() };
}

export async function* settleEntries(books: Books, entries: AsyncIterable<ClaimEntry>): AsyncGenerator<Outcome> {
  for await (const entry of entries) {
    if (entry.kind === 'unreadable') yield { kind: 'rejected', line: entry.line, errors: entry.errors, input: entry.text };
    else yield settleEntry(books, entry);
  }
}

type ReadEntry = ClaimEntry & { readonly kind: 'claim' };

/**
 * A yearly deductible or cap depends on the order, so a claim out of order is never silently put in its place, and what
 * follows a rejected claim of the same person and year waits until that one is mended.
 */
function settleEntry(books: Books, entry: ReadEntry): Outcome {
  const { line, person, claim } = entry;
  const { plan } = books.policy;
  const ledger = books.ledgers.get(person.id);
  const state = ledger === undefined ? books.policy.initialState() : unpack(plan, ledger.years);
  const settled = books.policy.settle(state, person, claim);
  const date = settled.ok ? (claim.settlement ?? settled.value.receipt.date) : '';
  const errors = settled.ok ? orderErrors(books, entry, ledger, date) : settled.errors;
  if (!settled.ok || errors.length > 0) {
    block(books, entry);
    return { kind: 'rejected', line, errors, input: { person, claim } };
  }
  const sameDay = ledger !== undefined && ledger.lastDate === date;
  books.ledgers.set(person.id, {
    lastDate: date,
    claimsOfLastDate: sameDay ? [...claimsOf(ledger), claim.id] : claim.id,
    years: pack(plan, settled.value.state),
  });
  return { kind: 'settled', line, receipt: settled.value.receipt };
}

/** A repeated claim bears the same date as the first, so it is either among that day's claims or out of order. */
function orderErrors(books: Books, entry: ReadEntry, ledger: Ledger | undefined, date: string): readonly InputError[] {
  if (ledger !== undefined && date === ledger.lastDate && claimsOf(ledger).includes(entry.claim.id)) {
    return [fileError(fileCatalog.duplicate, { id: entry.claim.id }, '$.claim.id')];
  }
  if (ledger !== undefined && date < ledger.lastDate) {
    return [fileError(fileCatalog.outOfOrder, { date, last: ledger.lastDate }, '$.claim.settlement')];
  }
  const blocks = books.blocked.get(entry.person.id);
  const line = blocks?.get(accountingYear(books, entry)) ?? blocks?.get('');
  return line === undefined ? [] : [fileError(fileCatalog.blocked, { line: String(line) }, '$.claim')];
}

function block(books: Books, entry: ReadEntry): void {
  if (books.keepGoing || typeof entry.person.id !== 'string') return;
  const blocks = books.blocked.get(entry.person.id) ?? new Map<string, number>();
  const year = accountingYear(books, entry);
  if (!blocks.has(year)) blocks.set(year, entry.line);
  books.blocked.set(entry.person.id, blocks);
}

/** `''` when the claim does not say it. */
function accountingYear({ policy }: Books, { person, claim }: ReadEntry): string {
  return policy.accountingYear(person, claim) ?? '';
}
