// Folds claims in the order of the file, each person's state apart, and says for each what came of it.

import type { ClaimInput, InputError, PersonInput, Receipt, ReversalReceipt } from '../../../runtime/index.js';
import type { ClaimEntry } from '../claims/claim-entry.js';
import { fileCatalog, fileError } from '../claims/file-catalog.js';
import { type Books, remember } from './books.js';
import { claimsOf, type Ledger, pack, unpack } from './ledgers.js';
import { reverseEntry } from './reverse-entry.js';

export type Outcome =
  | { readonly kind: 'settled'; readonly line: number; readonly receipt: Receipt }
  | { readonly kind: 'reversed'; readonly line: number; readonly reversal: ReversalReceipt }
  | {
      readonly kind: 'rejected';
      readonly line: number;
      readonly errors: readonly InputError[];
      /** What was handed in, to be mended and handed in again. */
      readonly input: { readonly person: PersonInput; readonly claim: ClaimInput } | string;
    };

export async function* settleEntries(books: Books, entries: AsyncIterable<ClaimEntry>): AsyncGenerator<Outcome> {
  for await (const entry of entries) {
    if (entry.kind === 'unreadable') yield { kind: 'rejected', line: entry.line, errors: entry.errors, input: entry.text };
    else if ('reverses' in entry.claim) yield takeBack(books, entry);
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
  const { rule, keys } = books;
  const ledger = books.ledgers.get(person.id);
  const state = ledger === undefined ? rule.settles.initialState() : unpack(keys, ledger.years);
  const settled = rule.settles.settle(state, person, claim);
  const date = settled.ok ? (claim.settlement ?? settled.value.receipt.date) : '';
  const errors = settled.ok ? orderErrors(books, entry, ledger, date) : settled.errors;
  if (!settled.ok || errors.length > 0) return rejected(books, entry, errors);
  remember(books, { person, claim, receipt: settled.value.receipt });
  books.ledgers.set(person.id, { ...placeOf(ledger, date, claim.id), years: pack(keys, settled.value.state) });
  return { kind: 'settled', line, receipt: settled.value.receipt };
}

/** A reversal stands in the order of the days of settlement like any claim. */
function takeBack(books: Books, entry: ReadEntry): Outcome {
  const { line, person, claim } = entry;
  const ledger = books.ledgers.get(person.id);
  const date = typeof claim.settlement === 'string' ? claim.settlement : '';
  const errors = orderErrors(books, entry, ledger, date === '' ? '9999' : date);
  if (errors.length > 0) return rejected(books, entry, errors);
  const reversed = reverseEntry(books, entry);
  if (!reversed.ok) return rejected(books, entry, reversed.errors);
  books.ledgers.set(person.id, { ...placeOf(ledger, date, claim.id), years: pack(books.keys, reversed.value.state) });
  return { kind: 'reversed', line, reversal: reversed.value.reversal };
}

function rejected(books: Books, entry: ReadEntry, errors: readonly InputError[]): Outcome {
  block(books, entry);
  return { kind: 'rejected', line: entry.line, errors, input: { person: entry.person, claim: entry.claim } };
}

function placeOf(ledger: Ledger | undefined, date: string, id: string): Pick<Ledger, 'lastDate' | 'claimsOfLastDate'> {
  const sameDay = ledger !== undefined && ledger.lastDate === date;
  return { lastDate: date, claimsOfLastDate: sameDay ? [...claimsOf(ledger), id] : id };
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
function accountingYear({ rule }: Books, { person, claim }: ReadEntry): string {
  return rule.settles.accountingYear(person, claim) ?? '';
}
