// Between which ends the payments of a claim lie while figures are open: whatever the figures turn out to be, within their own bounds.

import type { PolicyIr, Tier } from '../../../compiler/ir/ir.js';
import type { Trace, YearState } from '../../../compiler/ir/kernel.js';
import type { AmountBounds } from '../../values/bounds-text.js';
import { unknownAmount } from '../../values/kernel-constants.js';
import { type Course, counterOfCap, type TierIntervals } from './evaluate-bounds.js';
import { exactly, hull, type Interval, nothing, plus } from './interval.js';
import { tierBounds } from './tier-bounds.js';
import { withPayment } from './with-payment.js';

export interface PaymentBounds {
  readonly total: AmountBounds;
  /** In the order of the plan. */
  readonly tiers: readonly AmountBounds[];
}

/** A claim as it was settled under a group. */
export interface Attempt {
  readonly group: number;
  readonly trace: Trace;
  /** The counters with which it began. */
  readonly before: YearState;
}

export interface BoundedClaim {
  readonly values: readonly number[];
  readonly billed: readonly number[];
}

/** Of the attempts any may be the one that counts. */
export function paymentBounds(plan: PolicyIr, attempts: readonly Attempt[], claim: BoundedClaim): PaymentBounds {
  const found = attempts.map((attempt) => attemptBounds(plan, attempt, claim));
  return {
    total: shown(hull(found.map(({ total }) => total))),
    tiers: plan.tiers.map((_, index) => shown(hull(found.map(({ tiers }) => tiers[index] ?? nothing)))),
  };
}

interface Found {
  readonly total: Interval;
  readonly tiers: readonly Interval[];
}

function attemptBounds(plan: PolicyIr, { group, trace, before }: Attempt, { values, billed }: BoundedClaim): Found {
  const initial = before.counters.map((counter) =>
    counter === unknownAmount ? { low: 0n, high: BigInt(plan.bounds.counter) } : exactly(counter),
  );
  const course: Course = { plan, group, values: withCounts(plan, values, trace), billed, counters: [...initial], settled: [] };
  let total = nothing;
  for (const [index, tier] of plan.tiers.entries()) {
    const settled = tierBounds(tier, index, course);
    total = withPayment(total, settled.payment, { tier, index, course, initial });
    course.settled.push(settled);
    moveCounters(tier, settled, course);
  }
  return { total, tiers: course.settled.map(({ payment }) => payment) };
}

/** Counts rest on known facts: the kernel has counted this claim already. */
function withCounts({ counts }: PolicyIr, values: readonly number[], { state }: Trace): readonly number[] {
  const counted = [...values];
  for (const { input, counter } of counts) counted[input] = state.counters[counter] ?? 0;
  return counted;
}

function moveCounters(tier: Tier, { payment, below, base, eligible }: TierIntervals, course: Course): void {
  const times = { low: payment.low > 0n ? 1n : 0n, high: payment.high > 0n ? 1n : 0n };
  const movements = {
    deductible: below,
    base,
    eligible,
    paid: payment,
    pool: payment,
    disease: payment,
    times,
    carry: nothing,
    count: nothing,
    sum: nothing,
  };
  for (const counter of countersOf(tier, course)) {
    const kind = course.plan.counters[counter]?.kind ?? 'count';
    course.counters[counter] = plus(course.counters[counter] ?? nothing, movements[kind]);
  }
}

/** Each once. */
function countersOf({ threshold, deductible, rates, caps, yearly, times }: Tier, course: Course): ReadonlySet<number> {
  const rated = (rates ?? []).map(({ value }) => (value.kind === 'bands' ? value.counter : null));
  const all = [
    threshold?.counter ?? null,
    deductible?.counter ?? null,
    ...rated,
    ...caps.map((cap) => counterOfCap(cap, course)),
    yearly,
    times,
  ];
  return new Set(all.flatMap((counter) => (counter === null ? [] : [counter])));
}

/** Amounts beyond this come from figures that nothing bounds. */
const boundless = 10n ** 30n;

function shown({ low, high }: Interval): AmountBounds {
  return { low: Number(low), high: high >= boundless ? null : Number(high) };
}
