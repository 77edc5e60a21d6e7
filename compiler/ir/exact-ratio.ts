// Exact arithmetic on fractions of whole numbers, for everything the compiler computes itself.

import type { ExactRatio, Fen, Rounding } from './ir.js';

/** numerator / denominator in lowest terms, denominator > 0. Money is a fraction of fen. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const zero: Rational = { numerator: 0n, denominator: 1n };
export const one: Rational = { numerator: 1n, denominator: 1n };

/** The finest ratio a trace can show: millionths. */
const finestDenominator = 1_000_000n;

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let [a, b] = [left < 0n ? -left : left, right < 0n ? -right : right];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

/** The denominator must not be 0. */
export function rational(numerator: bigint, denominator: bigint): Rational {
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = greatestCommonDivisor(numerator, denominator) || 1n;
  return { numerator: (sign * numerator) / divisor, denominator: (sign * denominator) / divisor };
}

export function whole(value: number): Rational {
  return { numerator: BigInt(value), denominator: 1n };
}

/** digits / 10^scale */
export function fromDecimal(decimal: { readonly digits: number; readonly scale: number }): Rational {
  return rational(BigInt(decimal.digits), 10n ** BigInt(decimal.scale));
}

export function fromExactRatio(ratio: ExactRatio): Rational {
  return rational(BigInt(ratio.numerator), BigInt(ratio.denominator));
}

export function add(left: Rational, right: Rational): Rational {
  return rational(left.numerator * right.denominator + right.numerator * left.denominator, left.denominator * right.denominator);
}

export function subtract(left: Rational, right: Rational): Rational {
  return add(left, { numerator: -right.numerator, denominator: right.denominator });
}

export function multiply(left: Rational, right: Rational): Rational {
  return rational(left.numerator * right.numerator, left.denominator * right.denominator);
}

/** null when the divisor is 0. */
export function divide(left: Rational, right: Rational): Rational | null {
  return right.numerator === 0n ? null : rational(left.numerator * right.denominator, left.denominator * right.numerator);
}

/** Negative, 0 or positive, as left is below, at or above right. */
export function compare(left: Rational, right: Rational): -1 | 0 | 1 {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** To a multiple of the unit; half up for amounts ≥ 0, truncation towards 0. */
export function round(value: Rational, rounding: Pick<Rounding, 'mode' | 'unit'>): Rational {
  const unit = BigInt(rounding.unit);
  const divisor = value.denominator * unit;
  const multiples = rounding.mode === 'truncate' ? value.numerator / divisor : (2n * value.numerator + divisor) / (2n * divisor);
  return { numerator: multiples * unit, denominator: 1n };
}

/** The whole number it is; null for a fraction, or beyond 2^53. */
export function toWhole(value: Rational): Fen | null {
  if (value.denominator !== 1n) return null;
  const number = Number(value.numerator);
  return Number.isSafeInteger(number) ? number : null;
}

/** Over the smallest power of ten; null when no power up to a million serves. */
export function toExactRatio(value: Rational): ExactRatio | null {
  for (let denominator = 1n; denominator <= finestDenominator; denominator *= 10n) {
    if (denominator % value.denominator !== 0n) continue;
    const numerator = Number((value.numerator * denominator) / value.denominator);
    return Number.isSafeInteger(numerator) ? { numerator, denominator: Number(denominator) } : null;
  }
  return null;
}
