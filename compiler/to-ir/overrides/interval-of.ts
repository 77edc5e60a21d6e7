// What a value can come to at the least and at the most, as far as its figures alone tell.

import { compare, fromExactRatio, type Rational, rational, whole, zero } from '../../ir/exact-ratio.js';
import { ratioScale } from '../../ir/kernel.js';
import type { Lowering } from '../lowering.js';
import type { Leaf } from './compare-choices.js';

/** null is without end; a cap of `不封顶` has both ends there. */
export interface Interval {
  readonly low: Rational | null;
  readonly high: Rational | null;
}

const anything: Interval = { low: zero, high: null };

export function intervalOf(lowering: Lowering, leaf: Leaf): Interval {
  switch (leaf.op) {
    case 'money':
      return point(whole(leaf.fen));
    case 'ratio':
      return point(fromExactRatio(leaf.ratio));
    case 'unlimited':
      return { low: null, high: null };
    case 'hole':
      return holeInterval(lowering, leaf.hole);
    case 'limit': {
      const { low, high } = intervalOf(lowering, leaf.operand);
      return { low: earlier(low, whole(1)), high: earlier(high, whole(1)) };
    }
    case 'min':
    case 'max': {
      const pick = leaf.op === 'min' ? earlier : later;
      const parts = leaf.operands.map((operand) => intervalOf(lowering, operand));
      return parts.reduce((one, other) => ({ low: pick(one.low, other.low), high: pick(one.high, other.high) }));
    }
    default:
      return anything;
  }
}

/** The bounds of a hole, of a ratio as the fraction it is. */
export function holeInterval(lowering: Lowering, hole: number): Interval {
  const { of, low, high } = lowering.holes[hole] ?? { of: 'other', low: null, high: null };
  const exact = (bound: number): Rational => (of === 'ratio' ? rational(BigInt(bound), BigInt(ratioScale)) : whole(bound));
  return { low: low === null ? zero : exact(low), high: high === null ? null : exact(high) };
}

function point(value: Rational): Interval {
  return { low: value, high: value };
}

/** As `compare`, where null is above everything. */
export function compareEnds(one: Rational | null, other: Rational | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return compare(one, other);
}

function earlier(one: Rational | null, other: Rational | null): Rational | null {
  return compareEnds(one, other) <= 0 ? one : other;
}

function later(one: Rational | null, other: Rational | null): Rational | null {
  return compareEnds(one, other) >= 0 ? one : other;
}
