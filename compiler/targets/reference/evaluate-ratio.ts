// Ratios: exact, or unknown for a hole.

import { invariant, unreachable } from '../../ir/invariant.js';
import type { RatioExpression } from '../../ir/ir.js';
import { ratioScale, unknownAmount } from '../../ir/kernel.js';
import { type Decimal, known, type Maybe, unknownBecause } from './amount.js';
import { firstCase } from './evaluate.js';
import { exactRatio } from './round.js';
import type { Working } from './working.js';

export function evaluateRatio(expression: RatioExpression, working: Working): Maybe<Decimal> {
  switch (expression.op) {
    case 'ratio':
      if (expression.note !== null) working.notes.add(expression.note);
      return known(exactRatio(expression.ratio));
    case 'hole':
      return unknownBecause(expression.hole);
    case 'choose': {
      const chosen = firstCase(expression.cases, working);
      invariant(chosen, 'a case list runs out');
      return chosen.known ? evaluateRatio(chosen.value.value, working) : chosen;
    }
    default:
      return unreachable(expression);
  }
}

/** The ratio as a trace shows it. */
export function shownRatio(ratio: Maybe<Decimal>): number {
  return ratio.known ? ratio.value.times(ratioScale).toNumber() : unknownAmount;
}
