// What a pair of claims, a lower and a higher cost, shows of some amount.

import { directionAlong, directionsOf } from '../domain/cost.js';
import type { Words } from '../property-result.js';
import type { Settlement } from '../replay/replay.js';
import { type Rise, riseBetween } from '../replay/rise-between.js';
import type { Shown } from '../replay/shown-value.js';
import { amountTold, arrow, inputWords } from './amounts-told.js';
import type { Shows } from './property.js';

export interface AlongCost {
  readonly what: Words;
  readonly amount: (of: Settlement) => Shown<bigint>;
  readonly broken: (lower: bigint, higher: bigint, rise: Rise) => boolean;
}

/** The first of `amounts` that is broken between the two settlements. `only`: as that input rises; null: as any cost does. */
export function alongCost(settlements: readonly Settlement[], only: number | null, amounts: readonly AlongCost[]): Shows | null {
  const [low, high] = settlements;
  if (low === undefined || high === undefined || settlements.length !== 2) return null;
  if (!low.before.counters.every((counter, at) => counter === high.before.counters[at])) return null;
  const directions = only === null ? directionsOf(low.plan) : [directionAlong(low.plan, only)];
  const rise = riseBetween(directions, low.claim, high.claim);
  if (rise === null) return null;
  for (const { what, amount, broken } of amounts) {
    const [lower, higher] = [amount(low), amount(high)];
    if (lower === null || higher === null || !broken(lower, higher, rise)) continue;
    return { showing: [told(low, lower, what, rise), told(high, higher, what, rise)], between: [low, high] };
  }
  return null;
}

function told({ plan, claim }: Settlement, amount: bigint, what: Words, { direction }: Rise): Words {
  const cost = amountTold(BigInt(claim.values[direction.input] ?? 0), plan);
  return arrow(inputWords(plan, direction.input), cost, what, amountTold(amount, plan));
}
