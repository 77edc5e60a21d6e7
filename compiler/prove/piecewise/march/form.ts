// Amounts along a line, up to where the next decision may fall otherwise: exact here, with slope, period and envelope from here on.

import type { Rounding } from '../../../ir/ir.js';

/**
 * An integer amount A at the places x + t, t ≥ 0, of a piece. A(x) = value and A(x + t + period) = A(x + t) + increment, so that it keeps
 * near a straight line: value + t × increment ÷ period + e, with low ≤ e ≤ high. The envelope is in parts of a fen, `fine` of them each.
 */
export interface Form {
  readonly value: bigint;
  readonly period: bigint;
  readonly increment: bigint;
  readonly low: bigint;
  readonly high: bigint;
}

export const fine = 1024n;

export function constant(value: number | bigint): Form {
  return { value: BigInt(value), period: 1n, increment: 0n, low: 0n, high: 0n };
}

/** Rises by 1 with each fen. */
export function rising(value: number): Form {
  return { value: BigInt(value), period: 1n, increment: 1n, low: 0n, high: 0n };
}

export function isConstant({ period, increment, low, high }: Form): boolean {
  return period === 1n && increment === 0n && low === 0n && high === 0n;
}

/** left + factor × right */
export function sum(left: Form, right: Form, factor: bigint = 1n): Form {
  const period = leastCommonMultiple(left.period, right.period);
  const [one, other] = [factor * right.low, factor * right.high];
  return {
    value: left.value + factor * right.value,
    period,
    increment: left.increment * (period / left.period) + factor * right.increment * (period / right.period),
    low: left.low + (factor < 0n ? other : one),
    high: left.high + (factor < 0n ? one : other),
  };
}

/** numerator ÷ denominator, rounded; the numerator is at least 0. */
export function rounded(numerator: Form, denominator: bigint, { mode, unit }: Pick<Rounding, 'mode' | 'unit'>): Form {
  const divisor = denominator * BigInt(unit);
  const multiples = mode === 'half_up' ? (2n * numerator.value + divisor) / (2n * divisor) : numerator.value / divisor;
  const value = multiples * BigInt(unit);
  if (isConstant(numerator)) return constant(value);
  if (divisor === 1n) return numerator;
  const times = divisor / (greatestCommonDivisor(divisor, numerator.increment) || 1n);
  const increment = (numerator.increment * times) / denominator;
  // What rounding adds lies in (−½, ½] or (−1, 0] units; here it is this much over the denominator.
  const added = value * denominator - numerator.value;
  const [least, most] = mode === 'half_up' ? [-divisor, divisor] : [-2n * divisor, 0n];
  return {
    value,
    period: numerator.period * times,
    increment,
    low: floorOf(2n * numerator.low - 2n * fine * added + fine * least, 2n * denominator),
    high: -floorOf(-(2n * numerator.high - 2n * fine * added + fine * most), 2n * denominator),
  };
}

/** The smaller of two that keep their distance but for their envelopes. */
export function smaller(left: Form, right: Form): Form {
  return hull(left, right, least);
}

export function larger(left: Form, right: Form): Form {
  return hull(left, right, most);
}

function hull(left: Form, right: Form, pick: (one: bigint, other: bigint) => bigint): Form {
  const value = pick(left.value, right.value);
  const period = leastCommonMultiple(left.period, right.period);
  const ends = (form: Form, end: bigint) => end + fine * (form.value - value);
  return {
    value,
    period,
    increment: left.increment * (period / left.period),
    low: pick(ends(left, left.low), ends(right, right.low)),
    high: pick(ends(left, left.high), ends(right, right.high)),
  };
}

function least(one: bigint, other: bigint): bigint {
  return one < other ? one : other;
}

function most(one: bigint, other: bigint): bigint {
  return one > other ? one : other;
}

/** Rounded down, whatever the signs; the divisor is above 0. */
export function floorOf(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  return dividend % divisor < 0n ? quotient - 1n : quotient;
}

export function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let [a, b] = [left < 0n ? -left : left, right < 0n ? -right : right];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

export function leastCommonMultiple(left: bigint, right: bigint): bigint {
  if (left === right) return left;
  return (left / greatestCommonDivisor(left, right)) * right;
}
