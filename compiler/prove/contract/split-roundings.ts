// How much the rounding of a chain can change when a bill is split: the premises of V7.

import type { Condition, MoneyExpression, PolicyIr, RatioExpression } from '../../ir/ir.js';
import { walkMoney, walkRatio } from '../../ir/traverse/walk-ir.js';
import { leavesNobodyOut } from './contract-order.js';
import type { Costs } from './costs.js';
import { reasons } from './reasons.js';
import { areGentle } from './slopes.js';
import { countersAsked, isRatio, type NoTable, type TierTable, tablesOf } from './tier-table.js';

/**
 * Let e be what the parts of a bill have left together, less what the whole has left. It begins at 0, since costs are divided. A tier
 * whose deductible, bands and caps go on over the year gives of both parts what it gives of their sum, but for one unit of rounding; so
 * that e is in (min(e, 0) − 1, max(e, 0) + 1) behind it, and where it rounds nothing, or the running total of the year, no further off.
 * What is left of a cost adds up only while earlier payments are never more than that cost.
 */
export function splitRoundings(plan: PolicyIr, chain: PolicyIr, { directions, whole }: Omit<Costs, 'cost'>): number | NoTable {
  const outside = (reason: NoTable['reason'], blame = chain.policy.origin): NoTable => ({ reason, blame });
  if (plan.rounding.unit !== 1) return outside(reasons.unit);
  if (plan.counts.length > 0) return outside(reasons.counted, plan.counts[0]?.origin);
  const divided = new Set(directions.flatMap(({ inputs }) => inputs));
  const moved = new Set<number>();
  const earlier: (readonly number[])[] = [];
  let roundings = 0;
  for (const tabled of tablesOf(chain)) {
    if (tabled === null) continue;
    if ('outside' in tabled) return tabled.outside;
    const { table } = tabled;
    const tier = chain.tiers[table.tier];
    if (tier === undefined) continue;
    const costs = dividedCosts(table.whole, divided, plan);
    if (!leavesNobodyOut(table, chain)) return outside(reasons.rest, table.origin);
    if (costs === null || !earlier.every((one) => isWithin(one, costs, whole))) return outside(reasons.otherCost, table.origin);
    earlier.push(costs);
    const reason = beginsAnew(table, plan);
    if (reason !== null) return outside(reason, table.origin);
    const counters = countersAsked(tier, chain);
    if (counters.some((counter) => moved.has(counter))) return outside(reasons.shared, table.origin);
    for (const counter of counters) moved.add(counter);
    if (table.payment !== 'billed' && tier.carry === null && rounds(table)) roundings += 1;
  }
  return roundings;
}

/** Of the whole amount, or of nothing, a payment is not rounded. */
function rounds({ slopes }: TierTable): boolean {
  return slopes === null || !slopes.bands.every(({ ratio }) => isRatio(ratio, 0) || isRatio(ratio, 1));
}

/** Why the parts of a bill together might be paid otherwise than their sum. */
function beginsAnew({ gates, threshold, deductible, slopes, caps, payment }: TierTable, plan: PolicyIr): NoTable['reason'] | null {
  if (gates.length > 0) return gates.some(countsClaims) ? reasons.counted : reasons.gate;
  if (payment === 'billed') return null;
  if (threshold !== null) return reasons.threshold;
  if (deductible !== null && (deductible.per === 'visit' || deductible.most !== null)) return reasons.perVisit;
  if (slopes === null) return reasons.perVisit;
  const isFlat = slopes.bands.length === 1 && slopes.bands[0]?.from === 0 && slopes.bands[0].to === null;
  if (slopes.position.per === 'visit' && !isFlat) return reasons.perVisit;
  if (caps.some(({ per }) => per === 'visit')) return reasons.perVisit;
  if (!areGentle(slopes.bands, plan)) return reasons.bands;
  const figures = [...(deductible === null ? [] : [deductible.amount]), ...caps.map(({ amount }) => amount)];
  const isSame = figures.every((figure) => isFigure(figure, plan)) && slopes.bands.every(({ ratio }) => isSteady(ratio));
  return isSame ? null : reasons.otherCost;
}

/** The inputs of a sum of costs that are divided between the parts of a bill; null for anything else. */
function dividedCosts(whole: MoneyExpression, divided: ReadonlySet<number>, plan: PolicyIr): readonly number[] | null {
  if (whole.op === 'add') {
    const [left, right] = [dividedCosts(whole.left, divided, plan), dividedCosts(whole.right, divided, plan)];
    return left === null || right === null ? null : [...left, ...right];
  }
  return whole.op === 'input' && divided.has(whole.input) && plan.inputs[whole.input]?.builtin ? [whole.input] : null;
}

/** Never more than the sum of `costs`, whatever the claim. */
function isWithin(part: readonly number[], costs: readonly number[], whole: Costs['whole']): boolean {
  if (String(part) === String(costs)) return true;
  if (new Set(part).size < part.length) return false;
  const ofTotal = whole !== null && costs.includes(whole.total) && part.every((input) => whole.parts.includes(input));
  return ofTotal || part.every((input) => costs.includes(input));
}

/** The same for both parts of a bill: no cost is read. */
function isFigure(figure: MoneyExpression, plan: PolicyIr): boolean {
  let same = true;
  walkMoney(figure, {
    money: (part) => {
      if (part.op === 'input') same &&= plan.inputs[part.input]?.scope === 'person';
      if (part.op === 'part' || part.op === 'accumulated') same = false;
    },
    condition: (condition) => {
      if (condition.op === 'compareCounter') same = false;
    },
  });
  return same;
}

function isSteady(ratio: RatioExpression): boolean {
  let same = true;
  walkRatio(ratio, {
    condition: (condition) => {
      if (condition.op === 'compareMoney' || condition.op === 'compareCounter') same = false;
    },
  });
  return same;
}

function countsClaims(condition: Condition): boolean {
  switch (condition.op) {
    case 'all':
    case 'any':
      return condition.operands.some(countsClaims);
    case 'not':
      return countsClaims(condition.operand);
    default:
      return condition.op === 'compareCounter';
  }
}
