// What the claim costs, what the tiers pay of it, and what is left to the patient.

import { costOf } from '../domain/cost.js';
import type { Settlement } from './replay.js';
import { both, known, type Shown, shownAmount } from './shown-value.js';

/** 0 of a policy that reads no cost. */
export function costShown(shown: Settlement): bigint {
  const cost = costOf(shown.plan);
  return cost === null ? 0n : (shownAmount(cost, shown) ?? 0n);
}

export function totalShown({ trace }: Settlement): Shown<bigint> {
  return known(trace.total);
}

/** Below 0 where the tiers pay more than the cost. */
export function ownPayment(shown: Settlement): Shown<bigint> {
  return both(totalShown(shown), costShown(shown), (total, cost) => cost - total);
}
