// The payments of a claim so far with that of the next tier: where it pays on what they leave, more of them is less of it.

import type { MoneyExpression, Tier } from '../../../compiler/ir/ir.js';
import { type Course, counterOfCap, moneyBounds } from './evaluate-bounds.js';
import { exactly, greatest, type Interval, isExact, least, minus, plus } from './interval.js';
import { tierBounds } from './tier-bounds.js';

interface Next {
  readonly tier: Tier;
  readonly index: number;
  readonly course: Course;
  /** The counters before the claim. */
  readonly initial: readonly Interval[];
}

/**
 * Each by itself, the payments may add up to more than the cost. Where the tier pays on a cost less the payments before it, one
 * unit more of these is at most one unit less of its own, so that the sum is least where they are, and most where they are.
 */
export function withPayment(total: Interval, payment: Interval, next: Next): Interval {
  const apart = plus(total, payment);
  const together = isExact(total) || isExact(payment) ? null : togetherWith(total, next);
  if (together === null) return apart;
  return { low: greatest([apart, together]).low, high: least([apart, together]).high };
}

function togetherWith(total: Interval, { tier, index, course, initial }: Next): Interval | null {
  const { cost, payments } = costOf(tier.base, course);
  const open = course.settled.flatMap((settled, earlier) => (isExact(settled.payment) ? [] : [earlier]));
  const readElsewhere = new Set([...tiersRead({ ...tier, base: null }, course), ...tiersRead(cost, course)]);
  const isPaidOnRest = open.every((earlier) => payments.has(earlier) && !readElsewhere.has(earlier));
  const used = [...countersRead(tier), ...tier.caps.map((cap) => counterOfCap(cap, course) ?? -1)];
  const moved = used.some((counter) => widthOf(course.counters[counter]) !== widthOf(initial[counter]));
  // One unit less may fall short of a threshold; rounding to more than the smallest unit or by the year may take several for one.
  const { unit, cumulative } = course.plan.rounding;
  if (!isPaidOnRest || moved || tier.threshold !== null || unit !== 1 || cumulative) return null;
  const others = course.settled.flatMap((settled, earlier) => (payments.has(earlier) ? [] : [settled.payment.low]));
  const apart = others.reduce((sum, amount) => sum + amount, 0n);
  const left = (paid: bigint) => tierBounds(tier, index, course, minus(moneyBounds(cost, course), exactly(paid - apart))).payment;
  return { low: total.low + left(total.low).low, high: total.high + left(total.high).high };
}

function widthOf(counter: Interval | undefined): bigint {
  return counter === undefined ? 0n : counter.high - counter.low;
}

interface Rest {
  readonly cost: MoneyExpression;
  /** Tiers whose payments are taken off it, each once. */
  readonly payments: ReadonlySet<number>;
}

function costOf(base: MoneyExpression, { plan }: Course): Rest {
  const payments = new Set<number>();
  let cost = base;
  for (;;) {
    if (cost.op === 'base') {
      const named = plan.bases[cost.base];
      if (named === undefined) break;
      cost = named.value;
    } else if (cost.op === 'subtract') {
      const taken = paymentsIn(cost.right);
      if (taken === null || taken.some((tier) => payments.has(tier)) || new Set(taken).size < taken.length) break;
      for (const tier of taken) payments.add(tier);
      cost = cost.left;
    } else break;
  }
  return { cost, payments };
}

/** Of a sum of payments and nothing else. */
function paymentsIn(expression: MoneyExpression): readonly number[] | null {
  if (expression.op === 'part' && expression.part === 'payment') return [expression.tier];
  if (expression.op !== 'add') return null;
  const [left, right] = [paymentsIn(expression.left), paymentsIn(expression.right)];
  return left === null || right === null ? null : [...left, ...right];
}

/** The tiers of which a part of the plan reads anything. */
function tiersRead(part: unknown, course: Course, found: Set<number> = new Set()): ReadonlySet<number> {
  if (typeof part !== 'object' || part === null) return found;
  const node = part as Readonly<Record<string, unknown>>;
  if (node.op === 'part' && typeof node.tier === 'number') found.add(node.tier);
  if (node.op === 'base' && typeof node.base === 'number') tiersRead(course.plan.bases[node.base]?.value, course, found);
  if (node.op === 'accumulated' && typeof node.accumulator === 'number') {
    tiersRead(course.plan.accumulators[node.accumulator]?.value, course, found);
  }
  for (const value of Object.values(node)) tiersRead(value, course, found);
  return found;
}

/** Every counter of the tier, also those its gates ask for. */
function countersRead(part: unknown, found: Set<number> = new Set()): ReadonlySet<number> {
  if (typeof part !== 'object' || part === null) return found;
  for (const [key, value] of Object.entries(part)) {
    if ((key === 'counter' || key === 'times') && typeof value === 'number') found.add(value);
    else countersRead(value, found);
  }
  return found;
}
