// One tier of the plan as terms, after whatever the tiers before it may have left.

import { invariant } from '../../../ir/invariant.js';
import type { PolicyIr } from '../../../ir/ir.js';
import { partsRead } from '../../../targets/shared/parts-read.js';
import { type Amount, amountsIn } from '../../encode/amount.js';
import { type EncodedTier, encodeTier } from '../../encode/encode-tier.js';
import type { Place, TierAmounts } from '../../encode/place.js';
import type { Integer, Terms } from '../../terms/term.js';

export interface Before {
  /** By input, the counts of the year among them. */
  readonly inputs: readonly Integer[];
  /** By tier; −1: the claim does not say. */
  readonly billed: readonly Integer[];
  readonly counters: readonly Amount[];
  /** The same, of a counter that the last tier moves for some claims only as it is where it does. */
  readonly moved: readonly Amount[];
  /** By earlier tier. */
  readonly settled: readonly TierAmounts[];
}

export interface TierAfter {
  readonly encoded: EncodedTier;
  readonly counters: readonly Amount[];
}

export function settleTier(plan: PolicyIr, index: number, group: number, before: Before, terms: Terms): TierAfter {
  const tier = plan.tiers[index];
  invariant(tier, `no tier ${index}`);
  const place = placeOf(plan, group, before, terms);
  return { encoded: encodeTier(tier, index, before.billed[index] ?? terms.constant(-1), place), counters: place.counters };
}

/** Where expressions are encoded that a tier reads. */
export function placeOf(plan: PolicyIr, group: number, { inputs, counters, settled }: Before, terms: Terms): Place {
  return {
    plan,
    terms,
    amounts: amountsIn(terms),
    group,
    inputs,
    holes: 'unknown',
    prefix: '',
    counters: [...counters],
    settled: [...settled],
    roundings: [],
    after: false,
  };
}

/** What later tiers read of the earlier ones besides payments, slot by slot; 0 until the tier has settled. */
export function keptParts(plan: PolicyIr, { counters, settled }: Before, terms: Terms): readonly Amount[] {
  const nothing: Amount = { known: terms.truth(true), value: terms.constant(0) };
  return partsRead(plan).map(({ tier, part }) => {
    const amounts = settled[tier];
    if (amounts === undefined) return nothing;
    const amount = part === 'year' ? counters[plan.tiers[tier]?.yearly ?? -1] : amounts[part];
    invariant(amount, `no ${part} of tier ${tier}`);
    return amount;
  });
}
