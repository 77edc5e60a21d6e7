// What the comparisons of a plan mean.

import { unreachable } from './invariant.js';
import type { Comparison } from './ir.js';

/** `difference`: negative, 0 or positive, as left − right. */
export function comparisonHolds(difference: number, comparison: Comparison): boolean {
  switch (comparison) {
    case '>':
      return difference > 0;
    case '>=':
      return difference >= 0;
    case '<':
      return difference < 0;
    case '<=':
      return difference <= 0;
    case '=':
      return difference === 0;
    case '≠':
      return difference !== 0;
    default:
      return unreachable(comparison);
  }
}

/** The comparison with its sides exchanged: a > b says b < a. */
export const mirrored: Readonly<Record<Comparison, Comparison>> = { '>': '<', '>=': '<=', '<': '>', '<=': '>=', '=': '=', '≠': '≠' };
