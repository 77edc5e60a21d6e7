// Amounts and ratios of which only the least and the most are known: money in the smallest unit, ratios in millionths.

import type { Rounding } from '../../../compiler/ir/ir.js';
import { ratioScale } from '../../values/kernel-constants.js';

/** Both ends included. */
export interface Interval {
  readonly low: bigint;
  readonly high: bigint;
}

/** More than any amount there is: the most of a figure that nothing bounds, and what a cap leaves that does not limit. */
export const endless = 10n ** 60n;

export const nothing: Interval = { low: 0n, high: 0n };

export function exactly(value: bigint | number): Interval {
  const amount = BigInt(value);
  return { low: amount, high: amount };
}

export function isExact({ low, high }: Interval): boolean {
  return low === high;
}

export function plus(left: Interval, right: Interval): Interval {
  return { low: left.low + right.low, high: left.high + right.high };
}

/** max(0, left − right) */
export function minus(left: Interval, right: Interval): Interval {
  return { low: larger(0n, left.low - right.high), high: larger(0n, left.high - right.low) };
}

export function least(operands: readonly Interval[]): Interval {
  return { low: operands.map(({ low }) => low).reduce(smaller), high: operands.map(({ high }) => high).reduce(smaller) };
}

export function greatest(operands: readonly Interval[]): Interval {
  return { low: operands.map(({ low }) => low).reduce(larger), high: operands.map(({ high }) => high).reduce(larger) };
}

/** The least interval with all of these in it. */
export function hull(intervals: readonly Interval[]): Interval {
  return { low: intervals.map(({ low }) => low).reduce(smaller), high: intervals.map(({ high }) => high).reduce(larger) };
}

/** For an operation that never falls when an operand grows. */
export function growing(operands: readonly Interval[], compute: (...values: bigint[]) => bigint): Interval {
  return { low: compute(...operands.map(({ low }) => low)), high: compute(...operands.map(({ high }) => high)) };
}

const scale = BigInt(ratioScale);

/** A sum of amount × millionths, as an amount. */
export function rounded(exact: bigint, { mode, unit }: Rounding): bigint {
  const step = BigInt(unit) * scale;
  const units = mode === 'half_up' ? (2n * exact + step) / (2n * step) : exact / step;
  return units * BigInt(unit);
}

/** Half up to a millionth. */
export function productOfRatios(left: bigint, right: bigint): bigint {
  return (2n * left * right + scale) / (2n * scale);
}

export function smaller(left: bigint, right: bigint): bigint {
  return left < right ? left : right;
}

export function larger(left: bigint, right: bigint): bigint {
  return left > right ? left : right;
}
