// One tier of the plan as terms, after whatever the tiers before it may have left.

import { invariant } from '../../../ir/invariant.js';
import type { PolicyIr } from '../../../ir/ir.js';
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
