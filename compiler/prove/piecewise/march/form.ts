// Amounts along a line, up to where the next decision may fall otherwise: exact here, with slope, period and envelope from here on.

import type { Rounding } from '../../../ir/ir.js';
import { type Steps, steady, stepsOfEither, stepsOfQuotient, stepsOfRounded, stepsOfSum } from './steps.js';

/**
 * An integer amount A at the places x + t, t ≥ 0, of a piece. A(x) = value and A(x + t + period) = A(x + t) + increment, so that it keeps
 * near a straight line: A(x + t) = value + t × increment ÷ period + e, where e is 0 at x. What moves it off the line is told by where it
 * comes from, so that it is gone from a difference in which it stands twice.
 */
export interface Form {
  readonly value: bigint;
  readonly period: bigint;
  readonly increment: bigint;
  /** How much of each rounding is in e, `whole` of it at most times. */
  readonly noise: ReadonlyMap<Noise, bigint>;
  /** What else may be in e, in parts of a fen, `fine` of them each. */
  readonly low: bigint;
  readonly high: bigint;
  /** From one place of the piece to the next. */
  readonly steps: () => Steps;
}

/** What one rounding adds at some place, less what it adds at x, in parts of a fen. */
export interface Noise {
  readonly low: bigint;
  readonly high: bigint;
}

export const fine = 1024n;
const whole = 10n ** 12n;
const quiet: ReadonlyMap<Noise, bigint> = new Map();

export function constant(value: number | bigint): Form {
  return { value: BigInt(value), period: 1n, increment: 0n, noise: quiet, low: 0n, high: 0n, steps: still };
}

/** Rises by 1 with each fen. */
export function rising(value: number): Form {
  return { ...constant(value), increment: 1n, steps: evenly };
}

const still = () => steady(0n);
const evenly = () => steady(1n);

/** Most are never asked for. */
function once(steps: () => Steps): () => Steps {
  let found: Steps | null = null;
  return () => {
    found ??= steps();
    return found;
  };
}

export function isConstant(form: Form): boolean {
  return form.increment === 0n && isStraight(form);
}

function isStraight({ noise, low, high }: Form): boolean {
  return noise.size === 0 && low === 0n && high === 0n;
}

/** The least and the most of e, in parts of a fen. */
export function envelopeOf({ noise, low, high }: Form): { readonly low: bigint; readonly high: bigint } {
  let [least, most] = [0n, 0n];
  for (const [one, share] of noise) {
    least += share * (share > 0n ? one.low : one.high);
    most += share * (share > 0n ? one.high : one.low);
  }
  return { low: low + floorOf(least, whole), high: high - floorOf(-most, whole) };
}

/** left + factor × right */
export function sum(left: Form, right: Form, factor: bigint = 1n): Form {
  if (factor === 0n) return left;
  const period = leastCommonMultiple(left.period, right.period);
  const [one, other] = [factor * right.low, factor * right.high];
  return straightened({
    value: left.value + factor * right.value,
    period,
    increment: left.increment * (period / left.period) + factor * right.increment * (period / right.period),
    noise: right.noise.size === 0 ? left.noise : added(left.noise, right.noise, factor),
    low: left.low + (factor < 0n ? other : one),
    high: left.high + (factor < 0n ? one : other),
    steps: once(() => stepsOfSum(left.steps(), right.steps(), factor)),
  });
}

function added(left: Form['noise'], right: Form['noise'], factor: bigint): Form['noise'] {
  const noise = new Map(left);
  for (const [one, share] of right) {
    const together = (noise.get(one) ?? 0n) + factor * share;
    if (together === 0n) noise.delete(one);
    else noise.set(one, together);
  }
  return noise;
}

/** A straight line through whole numbers repeats at every place. */
function straightened(form: Form): Form {
  return form.period > 1n && isStraight(form) ? { ...form, period: 1n, increment: form.increment / form.period } : form;
}

/** Of an amount that is the sum of multiples of the divisor. */
export function quotient({ value, period, increment, noise, low, high, steps }: Form, divisor: bigint): Form {
  return {
    value: value / divisor,
    period,
    increment: increment / divisor,
    noise: divisor === 1n ? noise : new Map([...noise].map(([one, share]) => [one, share / divisor])),
    low: low / divisor,
    high: high / divisor,
    steps: once(() => stepsOfQuotient(steps(), divisor)),
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
  // What rounding adds lies in (−½, ½] or (−1, 0] units; here it is this much over the denominator.
  const here = 2n * (value * denominator - numerator.value);
  const [least, most] = mode === 'half_up' ? [-divisor, divisor] : [-2n * divisor, 0n];
  const own: Noise = { low: floorOf(fine * (least - here), 2n * denominator), high: -floorOf(fine * (here - most), 2n * denominator) };
  const { noise, inexact } = divided(numerator.noise, denominator);
  return {
    value,
    period: numerator.period * times,
    increment: (numerator.increment * times) / denominator,
    noise: new Map([...noise, [own, whole]]),
    low: floorOf(numerator.low, denominator) - inexact,
    high: -floorOf(-numerator.high, denominator) + inexact,
    steps: once(() => stepsOfRounded(numerator.steps(), denominator, BigInt(unit), own)),
  };
}

/** What a division of shares leaves over is less than a part of a fen for each. */
function divided(
  noise: Form['noise'],
  divisor: bigint,
): { readonly noise: readonly (readonly [Noise, bigint])[]; readonly inexact: bigint } {
  let inexact = 0n;
  const parts = [...noise].map(([one, share]): readonly [Noise, bigint] => {
    if (share % divisor !== 0n) inexact += 1n + (one.high - one.low) / whole;
    return [one, share / divisor];
  });
  return { noise: parts, inexact };
}

/** The smaller of two that keep their distance but for what moves them off their lines. */
export function smaller(left: Form, right: Form): Form {
  return hull(left, right, least);
}

export function larger(left: Form, right: Form): Form {
  return hull(left, right, most);
}

function hull(left: Form, right: Form, pick: (one: bigint, other: bigint) => bigint): Form {
  const value = pick(left.value, right.value);
  const period = leastCommonMultiple(left.period, right.period);
  const [one, other] = [envelopeOf(left), envelopeOf(right)];
  const [leftAway, rightAway] = [fine * (left.value - value), fine * (right.value - value)];
  return {
    value,
    period,
    increment: left.increment * (period / left.period),
    noise: quiet,
    low: pick(one.low + leftAway, other.low + rightAway),
    high: pick(one.high + leftAway, other.high + rightAway),
    steps: once(() => stepsOfEither(left.steps(), right.steps())),
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

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let [a, b] = [left < 0n ? -left : left, right < 0n ? -right : right];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

export function leastCommonMultiple(left: bigint, right: bigint): bigint {
  if (left === right) return left;
  return (left / greatestCommonDivisor(left, right)) * right;
}
