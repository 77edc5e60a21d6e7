// Between which figures the ratios and caps of a group lie, whatever its facts are.

import type { MoneyExpression, PolicyIr, RatioExpression } from '../../ir/ir.js';
import { ratioScale } from '../../ir/kernel.js';
import { possibleValues } from './decided.js';

export interface Range {
  readonly least: number;
  /** Null: open. */
  readonly most: number | null;
}

/** In millionths. A figure that no document gives is at most 1 where a rate asks for it. */
export function ratioRange(expression: RatioExpression, plan: PolicyIr, group: number): Range {
  const inner = (operand: RatioExpression) => ratioRange(operand, plan, group);
  switch (expression.op) {
    case 'ratio':
      return exactly((expression.ratio.numerator * ratioScale) / expression.ratio.denominator);
    case 'hole':
      return { least: plan.holes[expression.hole]?.low ?? 0, most: plan.holes[expression.hole]?.high ?? ratioScale };
    case 'input':
      return { least: 0, most: ratioScale };
    case 'times':
      return { least: 0, most: (plan.bounds.integer * expression.ratio.numerator * ratioScale) / expression.ratio.denominator };
    case 'add':
      return sum(inner(expression.left), inner(expression.right));
    case 'subtract':
      return difference(inner(expression.left), inner(expression.right));
    case 'multiply':
      return product(inner(expression.left), inner(expression.right));
    case 'min':
    case 'max':
      return chosen(expression.op, expression.operands.map(inner));
    case 'limit':
      return chosen('min', [inner(expression.operand), exactly(ratioScale)]);
    case 'choose':
      return hull(possibleValues(expression.cases, group).map(inner));
  }
}

/** Of an amount that reads no claim; anything else lies between 0 and no end. */
export function moneyRange(expression: MoneyExpression, plan: PolicyIr, group: number): Range {
  const inner = (operand: MoneyExpression) => moneyRange(operand, plan, group);
  switch (expression.op) {
    case 'money':
      return exactly(expression.fen);
    case 'hole':
      return { least: plan.holes[expression.hole]?.low ?? 0, most: plan.holes[expression.hole]?.high ?? null };
    case 'base':
      return inner(plan.bases[expression.base]?.value ?? expression);
    case 'add':
      return sum(inner(expression.left), inner(expression.right));
    case 'subtract':
      return difference(inner(expression.left), inner(expression.right));
    case 'min':
    case 'max':
      return chosen(expression.op, expression.operands.map(inner));
    case 'choose':
      return hull(possibleValues(expression.cases, group).map(inner));
    default:
      return { least: 0, most: null };
  }
}

function exactly(value: number): Range {
  return { least: value, most: value };
}

function sum(left: Range, right: Range): Range {
  return { least: left.least + right.least, most: left.most === null || right.most === null ? null : left.most + right.most };
}

function difference(left: Range, right: Range): Range {
  return {
    least: right.most === null ? 0 : Math.max(0, left.least - right.most),
    most: left.most === null ? null : Math.max(0, left.most - right.least),
  };
}

/** Rounded to a millionth, either way. */
function product(left: Range, right: Range): Range {
  return {
    least: Math.floor((left.least * right.least) / ratioScale),
    most: left.most === null || right.most === null ? null : Math.ceil((left.most * right.most) / ratioScale),
  };
}

function chosen(op: 'min' | 'max', ranges: readonly Range[]): Range {
  const choose = op === 'min' ? Math.min : Math.max;
  const ends = ranges.map(({ most }) => most ?? Number.POSITIVE_INFINITY);
  return { least: choose(...ranges.map(({ least }) => least)), most: closed(choose(...ends)) };
}

function hull(ranges: readonly Range[]): Range {
  const ends = ranges.map(({ most }) => most ?? Number.POSITIVE_INFINITY);
  return { least: Math.min(...ranges.map(({ least }) => least)), most: closed(Math.max(...ends)) };
}

function closed(end: number): number | null {
  return Number.isFinite(end) ? end : null;
}
