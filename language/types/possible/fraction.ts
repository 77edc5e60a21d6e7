// Exact fractions of whole numbers, for amounts in conditions; money is a fraction of the minor unit.

import type { ExactDecimal, RoundingMode } from '../../syntax/ast.js';

/** `bottom` is above 0. */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

export function wholeFraction(value: bigint | number): Fraction {
  return { top: BigInt(value), bottom: 1n };
}

export function decimalFraction({ digits, scale }: ExactDecimal): Fraction {
  return { top: BigInt(digits), bottom: 10n ** BigInt(scale) };
}

export function compareFractions(left: Fraction, right: Fraction): number {
  const difference = left.top * right.bottom - right.top * left.bottom;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function plus(left: Fraction, right: Fraction): Fraction {
  return { top: left.top * right.bottom + right.top * left.bottom, bottom: left.bottom * right.bottom };
}

/** Never below 0, as everywhere in a policy. */
export function less(left: Fraction, right: Fraction): Fraction {
  const top = left.top * right.bottom - right.top * left.bottom;
  return { top: top < 0n ? 0n : top, bottom: left.bottom * right.bottom };
}

export function times(left: Fraction, right: Fraction): Fraction {
  return { top: left.top * right.top, bottom: left.bottom * right.bottom };
}

/** null when the divisor is not above 0. */
export function over(left: Fraction, right: Fraction): Fraction | null {
  return right.top <= 0n ? null : { top: left.top * right.bottom, bottom: left.bottom * right.top };
}

/** To a multiple of `unit`; the value is at least 0. */
export function roundedTo(value: Fraction, mode: RoundingMode, unit: bigint): Fraction {
  const bottom = value.bottom * unit;
  const units = mode === 'half_up' ? (2n * value.top + bottom) / (2n * bottom) : value.top / bottom;
  return wholeFraction(units * unit);
}

/** The whole numbers just below, at and just above a value. */
export function wholeAround({ top, bottom }: Fraction): readonly bigint[] {
  const floor = top >= 0n ? top / bottom : -((-top + bottom - 1n) / bottom);
  return floor * bottom === top ? [floor - 1n, floor, floor + 1n] : [floor, floor + 1n];
}
