// Products of amounts and ratios, rounded: in plain numbers while they are exact, else in wide integers.

import type { Rounding } from '../../../ir/ir.js';

export const million = 1_000_000;

type How = Pick<Rounding, 'mode' | 'unit'>;

/** amount × ratio, the ratio over `denominator`. */
export function roundedProduct(amount: number, ratio: number, denominator: number, how: How): number {
  const product = amount * ratio;
  if (product > largestPlain) return roundedWide(BigInt(amount) * BigInt(ratio), denominator, how);
  return roundedQuotient(product, denominator, how);
}

/** Twice an amount up to here, and a divisor more, is exact. */
export const largestPlain = 2 ** 51;

/** A whole number over a denominator, to a multiple of the unit. */
export function roundedQuotient(numerator: number, denominator: number, { mode, unit }: How): number {
  const divisor = denominator * unit;
  return Math.floor(mode === 'half_up' ? (2 * numerator + divisor) / (2 * divisor) : numerator / divisor) * unit;
}

export function roundedWide(numerator: bigint, denominator: number, { mode, unit }: How): number {
  const divisor = BigInt(denominator) * BigInt(unit);
  const whole = mode === 'half_up' ? (2n * numerator + divisor) / (2n * divisor) : numerator / divisor;
  return Number(whole * BigInt(unit));
}

/** Of two ratios in millionths, half up to a millionth. */
export function productOfRatios(left: number, right: number): number {
  return roundedProduct(left, right, million, { mode: 'half_up', unit: 1 });
}

export function commonDivisor(left: number, right: number): number {
  return right === 0 ? left : commonDivisor(right, left % right);
}
