// Products with ratios in integers: Σ amount × numerator over one denominator, rounded once.

import { unreachable } from '../invariant.js';
import type { ExactRatio, PolicyIr, RatioExpression, Rounding, Tier } from '../ir.js';
import { ratioScale } from '../kernel.js';

/** Integers up to here, and every operation on them that stays below, are exact in a JavaScript number. */
export const exactLimit = 2n ** 53n;

export interface Scale {
  /** A power of ten. */
  readonly denominator: number;
  /** Over that denominator. */
  readonly largestNumerator: bigint;
}

/** That of an amount as it stands. */
export const wholeScale: Scale = { denominator: 1, largestNumerator: 1n };

/** The smallest power of ten over which all the ratios are whole. */
export function commonScale(ratios: readonly ExactRatio[]): Scale {
  const denominator = Math.max(1, ...ratios.map(smallestDenominator));
  const numerators = ratios.map((ratio) => BigInt(numeratorOver(ratio, denominator)));
  return { denominator, largestNumerator: numerators.reduce(larger, 0n) };
}

/** The same for everything the expressions can give. */
export function scaleOf(expressions: readonly RatioExpression[], plan: Pick<PolicyIr, 'bounds'>): Scale {
  const denominator = Math.max(1, ...expressions.map(denominatorOf));
  const numerators = expressions.map((expression) => highestNumerator(expression, denominator, plan));
  return { denominator, largestNumerator: numerators.reduce(larger, 0n) };
}

function denominatorOf(expression: RatioExpression): number {
  switch (expression.op) {
    case 'ratio':
    case 'times':
      return smallestDenominator(expression.ratio);
    case 'hole':
      return 1;
    case 'input':
    case 'multiply':
      return ratioScale;
    case 'add':
    case 'subtract':
      return Math.max(denominatorOf(expression.left), denominatorOf(expression.right));
    case 'min':
    case 'max':
      return Math.max(...expression.operands.map(denominatorOf));
    case 'limit':
      return denominatorOf(expression.operand);
    case 'choose':
      return Math.max(1, ...expression.cases.map(({ value }) => denominatorOf(value)));
    default:
      return unreachable(expression);
  }
}

/** Half of what a product of two ratios is divided by, which rounds it half up. */
export const halfScale = ratioScale / 2;

/** The highest known value over the denominator, which is one over which the expression is whole. */
export function highestNumerator(expression: RatioExpression, denominator: number, { bounds }: Pick<PolicyIr, 'bounds'>): bigint {
  const highest = (operand: RatioExpression, over = denominator) => highestNumerator(operand, over, { bounds });
  switch (expression.op) {
    case 'ratio':
      return BigInt(numeratorOver(expression.ratio, denominator));
    case 'times':
      return BigInt(bounds.integer) * BigInt(numeratorOver(expression.ratio, denominator));
    case 'hole':
      return 0n;
    case 'input':
      return BigInt(ratioScale);
    case 'multiply':
      return productOfRatios(highest(expression.left, ratioScale), highest(expression.right, ratioScale)) / BigInt(ratioScale);
    case 'add':
      return highest(expression.left) + highest(expression.right);
    case 'subtract':
      return highest(expression.left);
    case 'min':
      return expression.operands.map((operand) => highest(operand)).reduce(smaller);
    case 'max':
      return expression.operands.map((operand) => highest(operand)).reduce(larger);
    case 'limit':
      return smaller(highest(expression.operand), BigInt(denominator));
    case 'choose':
      return expression.cases.map(({ value }) => highest(value)).reduce(larger, 0n);
    default:
      return unreachable(expression);
  }
}

/** Before it is divided by the scale. */
export function productOfRatios(left: bigint, right: bigint): bigint {
  return left * right + BigInt(halfScale);
}

export function larger(left: bigint, right: bigint): bigint {
  return left > right ? left : right;
}

export function smaller(left: bigint, right: bigint): bigint {
  return left < right ? left : right;
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

/** Of a tier that carries a rest, whole units are taken first. */
export function rateRounding(tier: Tier | undefined, { rounding }: Pick<PolicyIr, 'rounding'>): Rounding {
  return typeof tier?.carry === 'number' ? { ...rounding, mode: 'truncate' } : rounding;
}

/** The unit of rounding in millionths, as rests are kept, and what is added to a total that is rounded to a multiple of it. */
export function carrySteps({ mode, unit }: Rounding): { readonly step: number; readonly offset: number } {
  const step = unit * ratioScale;
  return { step, offset: mode === 'half_up' ? step / 2 : 0 };
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
  const intermediate = BigInt(factor) * amount * scale.largestNumerator + BigInt(offset);
  return { intermediate, result: (intermediate / BigInt(divisor)) * BigInt(unit), wide: intermediate >= exactLimit };
}
