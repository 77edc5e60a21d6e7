// Products with a ratio in integers: Σ amount × numerator over one denominator, rounded once.

import { unreachable } from '../../ir/invariant.js';
import type { ExactRatio, RatioExpression, Rounding } from '../../ir/ir.js';

/** Integers up to here, and every operation on them that stays below, are exact in a JavaScript number. */
export const exactLimit = 2n ** 53n;

export interface Scale {
  /** A power of ten. */
  readonly denominator: number;
  /** Over that denominator. */
  readonly largestNumerator: number;
}

/** Every ratio that the expression can give. */
export function ratiosIn(expression: RatioExpression): readonly ExactRatio[] {
  switch (expression.op) {
    case 'ratio':
      return [expression.ratio];
    case 'hole':
      return [];
    case 'choose':
      return expression.cases.flatMap(({ value }) => ratiosIn(value));
    default:
      return unreachable(expression);
  }
}

/** The smallest power of ten over which all the ratios are whole. */
export function commonScale(ratios: readonly ExactRatio[]): Scale {
  const denominator = ratios.reduce((largest, ratio) => Math.max(largest, smallestDenominator(ratio)), 1);
  const largestNumerator = ratios.reduce((largest, ratio) => Math.max(largest, numeratorOver(ratio, denominator)), 0);
  return { denominator, largestNumerator };
}

export function numeratorOver(ratio: ExactRatio, denominator: number): number {
  return Number((BigInt(ratio.numerator) * BigInt(denominator)) / BigInt(ratio.denominator));
}

function smallestDenominator({ numerator, denominator }: ExactRatio): number {
  let [top, bottom] = [numerator, denominator];
  while (top % 10 === 0 && bottom % 10 === 0) [top, bottom] = [top / 10, bottom / 10];
  return bottom;
}

/** How shares of a subsidy are rounded. */
export const wholeFenDown: Rounding = { mode: 'truncate', unit: 1, declared: true };

/** Rounded = ⌊(factor × Σ + offset) ÷ divisor⌋ × unit. */
export interface RoundingSteps {
  readonly factor: 1 | 2;
  readonly offset: number;
  readonly divisor: number;
  readonly unit: number;
}

export function roundingSteps(denominator: number, rounding: Rounding): RoundingSteps {
  const { unit } = rounding;
  const divisor = denominator * unit;
  if (rounding.mode === 'truncate' || divisor === 1) return { factor: 1, offset: 0, divisor, unit };
  if (divisor % 2 === 0) return { factor: 1, offset: divisor / 2, divisor, unit };
  return { factor: 2, offset: divisor, divisor: 2 * divisor, unit };
}

export interface ProductRange {
  /** Largest value before the division. */
  readonly intermediate: bigint;
  readonly result: bigint;
  /** True when the intermediate leaves the exact range of a number. */
  readonly wide: boolean;
}

export function productRange(amount: bigint, scale: Scale, rounding: Rounding): ProductRange {
  const { factor, offset, divisor, unit } = roundingSteps(scale.denominator, rounding);
  const intermediate = BigInt(factor) * amount * BigInt(scale.largestNumerator) + BigInt(offset);
  return { intermediate, result: (intermediate / BigInt(divisor)) * BigInt(unit), wide: intermediate >= exactLimit };
}
