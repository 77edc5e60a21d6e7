// Taking a claim back: the claims that stand are folded again without it, and what changed is told.

import type { PersonState, Result } from '../claim.js';
import { type Differences, differencesBetween } from '../differences/differences.js';
import { catalog } from '../errors/catalog/catalog.js';
import { faultAt } from '../errors/define-fault.js';
import type { Receipt } from '../receipt/receipt.js';
import { formatDay } from '../values/date.js';
import type { ReadReversal } from './reversal.js';
import type { FoldedClaim, Settler } from './settler.js';

/** A claim that stands, with its receipt as of now. */
export interface Accepted<C> {
  readonly claim: C;
  readonly receipt: Receipt;
}

export interface ReversalReceipt {
  readonly person: string;
  readonly currency: Receipt['currency'];
  readonly claim: string;
  readonly reverses: string;
  readonly date: string;
  /** What was paid so far against what is due without the claim. */
  readonly differences: Differences;
}

interface Reversed<C> {
  readonly accepted: Accepted<C>[];
  readonly state: PersonState;
  readonly receipt: ReversalReceipt;
}

export function reverse<P, C extends FoldedClaim>(
  settler: Settler<P, C>,
  person: P,
  before: PersonState,
  accepted: readonly Accepted<C>[],
  { id, reverses, order }: ReadReversal,
): Result<Reversed<C>> {
  let state = before;
  const again: Accepted<C>[] = [];
  for (const { claim } of accepted.filter((each) => each.claim.id !== reverses)) {
    const settled = settler.settle(person, claim, state);
    if (!settled.ok) {
      const [first] = settled.errors;
      const why = { why: first?.message.zh ?? '', whyEn: first?.message.en ?? '' };
      return { ok: false, errors: [faultAt(catalog.year.cannotFoldAgain, '$.claim.reverses', { id: claim.id, ...why })] };
    }
    state = settled.value.state;
    again.push({ claim, receipt: settled.value.receipt });
  }
  const receipts = (list: readonly Accepted<C>[]) => list.map(({ receipt }) => receipt);
  const owner = (accepted[0] as Accepted<C>).receipt;
  const differences = differencesBetween(receipts(accepted), receipts(again));
  return {
    ok: true,
    value: {
      accepted: again,
      state,
      receipt: { person: owner.person, currency: owner.currency, claim: id, reverses, date: formatDay(order), differences },
    },
  };
}
