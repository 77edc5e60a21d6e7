// Whether evaluating an expression can meet a value with a note.

import { unreachable } from '../../ir/invariant.js';
import type { Condition, MoneyExpression, PolicyIr, RatioExpression } from '../../ir/ir.js';

export function hasNotes(expression: MoneyExpression | RatioExpression | Condition, plan: PolicyIr): boolean {
  const inside = (operand: MoneyExpression | RatioExpression | Condition) => hasNotes(operand, plan);
  switch (expression.op) {
    case 'money':
    case 'ratio':
      return expression.note !== null;
    case 'limit':
      return expression.note !== null || inside(expression.operand);
    case 'base': {
      const base = plan.bases[expression.base];
      return base !== undefined && inside(base.value);
    }
    case 'accumulated': {
      const accumulator = plan.accumulators[expression.accumulator];
      return accumulator !== undefined && inside(accumulator.value);
    }
    case 'subtract':
      if ('note' in expression && expression.note !== null) return true;
      return inside(expression.left) || inside(expression.right);
    case 'add':
    case 'multiply':
    case 'compareMoney':
      return inside(expression.left) || inside(expression.right);
    case 'min':
    case 'max':
    case 'all':
    case 'any':
      return expression.operands.some(inside);
    case 'scale':
      return inside(expression.operand) || inside(expression.ratio);
    case 'not':
      return inside(expression.operand);
    case 'choose':
      return expression.cases.some(({ when, value, note }) => note !== undefined || inside(when) || inside(value));
    case 'hole':
    case 'unlimited':
    case 'input':
    case 'part':
    case 'times':
    case 'compareCounter':
    case 'always':
    case 'group':
    case 'oneOf':
    case 'flag':
    case 'compareInput':
      return false;
    default:
      return unreachable(expression);
  }
}
