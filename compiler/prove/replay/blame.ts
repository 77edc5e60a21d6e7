// Which clause makes a breach: of the tiers whose payments differ otherwise than their bases do, the clause that decides otherwise.

import type { PolicyIr, Tier } from '../../ir/ir.js';
import type { TierTrace } from '../../ir/kernel.js';
import type { Origin } from '../../ir/origin.js';
import type { Settlement } from './replay.js';

/** Between a settlement and one that pays too little, or too much, beside it; of a single settlement, the last tier that pays. */
export function blame([low, high]: readonly [Settlement, Settlement]): Origin | null {
  const { plan } = high;
  if (low === high) return lastPaying(plan, high.trace.tiers);
  const tiers = plan.tiers.flatMap((tier, at) => {
    const [before, after] = [low.trace.tiers[at], high.trace.tiers[at]];
    return before === undefined || after === undefined ? [] : [{ tier, before, after }];
  });
  const odd =
    tiers.find(({ before, after }) => isOdd(before, after)) ?? tiers.find(({ before, after }) => before.payment !== after.payment);
  return odd === undefined ? null : clauseOf(odd.tier, odd.before, odd.after);
}

/** A tier that pays between nothing and all of what its base rises by keeps every order. */
function isOdd(before: TierTrace, after: TierTrace): boolean {
  const [base, payment] = [after.base - before.base, after.payment - before.payment];
  return payment < Math.min(0, base) || payment > Math.max(0, base);
}

function clauseOf(tier: Tier, before: TierTrace, after: TierTrace): Origin {
  if (before.status !== after.status) return tier.origin;
  if (before.deductible !== after.deductible && tier.deductible !== null) return tier.deductible.origin;
  if (before.threshold !== after.threshold && tier.threshold !== null) return tier.threshold.origin;
  // The base counts from the threshold on.
  const [counted, counts] = [before, after].map(({ eligible, consumed }) => eligible + consumed > 0);
  if (counted !== counts && tier.threshold !== null) return tier.threshold.origin;
  const rate = tier.rates?.[after.rate === -1 ? before.rate : after.rate];
  if (before.rate !== after.rate && rate !== undefined) return rate.origin;
  const cap = tier.caps.find((_, at) => before.caps[at]?.limit !== after.caps[at]?.limit);
  if (cap !== undefined) return cap.origin;
  return rate?.origin ?? tier.origin;
}

function lastPaying({ tiers }: PolicyIr, traces: readonly TierTrace[]): Origin | null {
  const at = traces.findLastIndex(({ payment }) => payment > 0);
  return tiers[at]?.origin ?? null;
}
