// Ratios in their simplest form: constants computed, without notes.

import {
  add,
  compare,
  fromExactRatio,
  multiply,
  one,
  type Rational,
  round,
  subtract,
  toExactRatio,
  whole,
  zero,
} from '../../../ir/exact-ratio.js';
import type { RatioExpression } from '../../../ir/ir.js';
import { ratioScale } from '../../../ir/kernel.js';

/** An operation whose parts are in their simplest form; `input`: the kernel's number, null when it is not known. */
export function simpleRatio(expression: RatioExpression, input: (input: number) => number | null): RatioExpression {
  const simple = withoutNote(expression);
  const value = constantValue(simple, input);
  const ratio = value === null ? null : toExactRatio(value);
  return ratio === null ? simple : { op: 'ratio', ratio, note: null };
}

function withoutNote(expression: RatioExpression): RatioExpression {
  return expression.op === 'subtract' || expression.op === 'limit' ? { ...expression, note: null } : expression;
}

/** Of an operation on constants. */
function constantValue(expression: RatioExpression, input: (input: number) => number | null): Rational | null {
  switch (expression.op) {
    case 'ratio':
      return fromExactRatio(expression.ratio);
    case 'hole':
    case 'choose':
      return null;
    case 'input': {
      const value = input(expression.input);
      return value === null ? null : fromExactRatio({ numerator: value, denominator: ratioScale });
    }
    case 'times': {
      const value = input(expression.input);
      return value === null ? null : multiply(whole(value), fromExactRatio(expression.ratio));
    }
    case 'add':
    case 'subtract':
    case 'multiply': {
      const [left, right] = [constantOf(expression.left), constantOf(expression.right)];
      return left === null || right === null ? null : operated(expression.op, left, right);
    }
    case 'min':
    case 'max': {
      const operands = expression.operands.map(constantOf);
      return operands.reduce((chosen, operand) => {
        if (chosen === null || operand === null) return null;
        return compare(operand, chosen) < 0 === (expression.op === 'min') ? operand : chosen;
      });
    }
    case 'limit': {
      const operand = constantOf(expression.operand);
      return operand === null ? null : compare(operand, one) > 0 ? one : operand;
    }
  }
}

function constantOf(expression: RatioExpression): Rational | null {
  return expression.op === 'ratio' ? fromExactRatio(expression.ratio) : null;
}

function operated(op: 'add' | 'subtract' | 'multiply', left: Rational, right: Rational): Rational {
  if (op === 'add') return add(left, right);
  if (op === 'multiply') return millionths(multiply(left, right));
  const difference = subtract(left, right);
  return compare(difference, zero) < 0 ? zero : difference;
}

function millionths(value: Rational): Rational {
  const scaled = round(multiply(value, whole(ratioScale)), { mode: 'half_up', unit: 1 });
  return multiply(scaled, { numerator: 1n, denominator: BigInt(ratioScale) });
}
