// A line that takes an earlier claim back: the person's claims that stand are folded again without it.

import {
  differencesBetween,
  type InputError,
  type PersonState,
  type Receipt,
  type Result,
  type ReversalReceipt,
  readReversal,
} from '../../../runtime/index.js';
import type { ClaimEntry } from '../claims/claim-entry.js';
import { fileCatalog, fileError } from '../claims/file-catalog.js';
import type { Books, Standing } from './books.js';

export interface Reversed {
  readonly reversal: ReversalReceipt;
  readonly state: PersonState;
}

/** Nothing changes when it is refused. */
export function reverseEntry(books: Books, { person, claim }: ClaimEntry & { readonly kind: 'claim' }): Result<Reversed> {
  const read = readReversal(claim);
  if (!read.ok) return read;
  const { id, reverses } = read.value;
  const standing = books.standing.get(person.id) ?? [];
  const repeated = standing.some((each) => each.claim.id === id);
  if (repeated) return refused(fileError(fileCatalog.duplicate, { id }, '$.claim.id'));
  if (!standing.some((each) => each.claim.id === reverses)) {
    return refused(fileError(fileCatalog.nothingToReverse, { id: reverses }, '$.claim.reverses'));
  }
  const again = foldAgain(
    books,
    standing.filter((each) => each.claim.id !== reverses),
  );
  if (!again.ok) return again;
  const receipts = (list: readonly Standing[]): readonly Receipt[] => list.map(({ receipt }) => receipt);
  const differences = differencesBetween(receipts(standing), receipts(again.value.standing));
  books.standing.set(person.id, [...again.value.standing]);
  const reversal = { person: person.id, currency: books.rule.currency, claim: id, reverses, date: String(claim.settlement), differences };
  return { ok: true, value: { reversal, state: again.value.state } };
}

function refused(...errors: readonly InputError[]): { readonly ok: false; readonly errors: readonly InputError[] } {
  return { ok: false, errors };
}

function foldAgain({ rule }: Books, kept: readonly Standing[]): Result<{ standing: readonly Standing[]; state: PersonState }> {
  let state = rule.settles.initialState();
  const standing: Standing[] = [];
  for (const { person, claim } of kept) {
    const settled = rule.settles.settle(state, person, claim);
    if (!settled.ok) {
      const message = settled.errors[0]?.message ?? { zh: '', en: '' };
      return refused(fileError(fileCatalog.cannotFoldAgain, { id: claim.id, why: message.zh, whyEn: message.en }, '$.claim.reverses'));
    }
    state = settled.value.state;
    standing.push({ person, claim, receipt: settled.value.receipt });
  }
  return { ok: true, value: { standing, state } };
}
