// One tier of one claim, step by step as the kernels settle it, with the least and the most of every amount.

import type { BandedRate, Rate, Tier } from '../../../compiler/ir/ir.js';
import { none, ratioScale } from '../../values/kernel-constants.js';
import {
  type Course,
  compared,
  counterBounds,
  counterOfCap,
  moneyBounds,
  ratioBounds,
  reachable,
  type TierIntervals,
  truthOf,
} from './evaluate-bounds.js';
import { exactly, growing, hull, type Interval, isExact, larger, least, minus, nothing, plus, rounded, smaller } from './interval.js';

/** `base`: that of the tier, unless another is asked about. */
export function tierBounds(tier: Tier, index: number, course: Course, base = moneyBounds(tier.base, course)): TierIntervals {
  const gates = tier.gates.map(({ when }) => truthOf(when, course));
  if (gates.includes(false)) return notApplicable;
  const applies = applied(tier, course.billed[index] ?? none, course, base);
  return gates.includes('either') ? hullOf(applies) : applies;
}

const notApplicable: TierIntervals = {
  payment: nothing,
  base: nothing,
  deductible: nothing,
  below: nothing,
  eligible: nothing,
  uncapped: nothing,
  cut: nothing,
  unpaid: nothing,
};

/** Of a tier that may as well not apply. */
function hullOf(applies: TierIntervals): TierIntervals {
  const orNothing = (part: keyof TierIntervals) => hull([nothing, applies[part]]);
  return {
    payment: orNothing('payment'),
    base: orNothing('base'),
    deductible: orNothing('deductible'),
    below: orNothing('below'),
    eligible: orNothing('eligible'),
    uncapped: orNothing('uncapped'),
    cut: orNothing('cut'),
    unpaid: orNothing('unpaid'),
  };
}

function applied(tier: Tier, billed: number, course: Course, base: Interval): TierIntervals {
  const { deductible, room } = deductibleBounds(tier, course);
  const counted = countedBounds(tier, course, base);
  const below = least([counted, room]);
  const eligible = minus(counted, room);
  const given = tier.payment === 'computed' || (billed === none && tier.payment === 'billed_first') ? null : Math.max(0, billed);
  const computed = () => hull(reachable(tier.rates ?? [], course).map((rate) => rateBounds(tier, rate, eligible, below, course)));
  const uncapped = given === null ? (eligible.high === 0n ? nothing : computed()) : exactly(given);
  const left =
    given === null ? tier.caps.map((cap) => minus(moneyBounds(cap.amount, course), counterBounds(counterOfCap(cap, course), course))) : [];
  const payment = least([uncapped, ...left]);
  const cut = left.length === 0 ? nothing : minus(uncapped, least(left));
  return { payment, base, deductible, below, eligible, uncapped, cut, unpaid: minus(base, payment) };
}

/** The base, or nothing while the threshold is not reached. */
function countedBounds({ threshold }: Tier, course: Course, base: Interval): Interval {
  if (threshold === null) return base;
  const reaching = plus(counterBounds(threshold.counter, course), base);
  const reached = compared(reaching, threshold.bound === 'inclusive' ? '>=' : '>', moneyBounds(threshold.amount, course));
  return reached === true ? base : reached === false ? nothing : hull([nothing, base]);
}

/** The amount, and how much of it the claims of the year have left to be taken from this one. */
function deductibleBounds({ deductible }: Tier, course: Course): { readonly deductible: Interval; readonly room: Interval } {
  if (deductible === null) return { deductible: nothing, room: nothing };
  const amount = moneyBounds(deductible.amount, course);
  const before = counterBounds(deductible.counter, course);
  const { most } = deductible;
  return { deductible: amount, room: most === null ? minus(amount, before) : least([amount, minus(moneyBounds(most, course), before)]) };
}

function rateBounds(tier: Tier, rate: Rate, eligible: Interval, below: Interval, course: Course): Interval {
  const { rounding } = course.plan;
  switch (rate.kind) {
    case 'flat': {
      const ratio = ratioBounds(rate.ratio, course);
      return bothEnds((end) => smaller(eligible[end], payable(eligible[end] * ratio[end], end, tier, course)));
    }
    case 'amount': {
      const scaled = growing([moneyBounds(rate.amount, course)], (amount) => rounded(amount * BigInt(ratioScale), rounding));
      return least([eligible, scaled]);
    }
    case 'bands':
      return bandBounds(tier, rate, eligible, below, course);
  }
}

interface BandInterval {
  readonly from: bigint;
  readonly to: bigint | null;
  readonly ratio: Interval;
}

/**
 * What an amount from `start` on is paid grows with the amount, but may rise or fall with the start. It bends only where the start
 * or the end stands at the edge of a band, so its least and its most stand at one of these, or at an end of where it may start.
 */
function bandBounds(tier: Tier, rate: BandedRate, eligible: Interval, below: Interval, course: Course): Interval {
  const before = rate.per === 'year' ? counterBounds(rate.counter, course) : nothing;
  const start = rate.origin === 'absolute' ? plus(before, below) : before;
  const bands = rate.bands.map(({ from, to, ratio }) => ({
    from: BigInt(from),
    to: to === null ? null : BigInt(to),
    ratio: ratioBounds(ratio, course),
  }));
  return bothEnds((end) => {
    const amount = eligible[end];
    const exact = startsToTry(bands, start, amount).map((at) => sumOver(bands, at, amount, end));
    return smaller(amount, payable(exact.reduce(end === 'low' ? smaller : larger), end, tier, course));
  });
}

type End = keyof Interval;

function bothEnds(compute: (end: End) => bigint): Interval {
  return { low: compute('low'), high: compute('high') };
}

/** The least or the most that is paid of an exact amount: by the running total of the year, a unit may come early or late. */
function payable(exact: bigint, end: End, { carry }: Tier, course: Course): bigint {
  const { rounding } = course.plan;
  if (carry === null) return rounded(exact, rounding);
  const before = counterBounds(carry, course);
  if (isExact(before)) return rounded(before.low + exact, rounding) - rounded(before.low, rounding);
  const down = rounded(exact, { ...rounding, mode: 'truncate' });
  return end === 'low' || down * BigInt(ratioScale) === exact ? down : down + BigInt(rounding.unit);
}

function startsToTry(bands: readonly BandInterval[], start: Interval, amount: bigint): readonly bigint[] {
  const edges = bands.flatMap(({ from, to }) => [from, from - amount, ...(to === null ? [] : [to, to - amount])]);
  return [start.low, start.high, ...edges.filter((edge) => start.low < edge && edge < start.high)];
}

function sumOver(bands: readonly BandInterval[], start: bigint, amount: bigint, end: 'low' | 'high'): bigint {
  const stop = start + amount;
  const parts = bands.map(({ from, to, ratio }) => {
    const inside = smaller(stop, to ?? stop) - larger(start, from);
    return larger(0n, inside) * ratio[end];
  });
  return parts.reduce((sum, part) => sum + part, 0n);
}
