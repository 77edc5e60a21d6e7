// Amounts, ratios and conditions as code. They are defined through one another, so they stand together.

import { comparisonHolds } from '../../../ir/comparison.js';
import { invariant, unreachable } from '../../../ir/invariant.js';
import type { Case, Condition, ExactRatio, MoneyExpression, RatioExpression } from '../../../ir/ir.js';
import { both, type Code, firstOf, folded, greatest, type Known, least, minus, partAt, plus, unknown } from './code.js';
import { commonDivisor, million, productOfRatios, roundedProduct } from './rounded-product.js';

/** `Infinity` for the amount of a cap without a limit. */
export function moneyCode(expression: MoneyExpression, known: Known): Code {
  const code = (operand: MoneyExpression) => moneyCode(operand, known);
  switch (expression.op) {
    case 'money':
      return expression.fen;
    case 'hole':
      return unknown;
    case 'unlimited':
      return Number.POSITIVE_INFINITY;
    case 'input':
      return inputCode(expression.input, known);
    case 'base': {
      const base = known.plan.bases[expression.base];
      invariant(base, `no base ${expression.base}`);
      return code(base.value);
    }
    case 'part': {
      if (expression.part !== 'year') return partCode(partAt(expression.tier, expression.part));
      return counterCode(known.plan.tiers[expression.tier]?.yearly ?? -1);
    }
    case 'accumulated': {
      const accumulator = known.plan.accumulators[expression.accumulator];
      invariant(accumulator, `no accumulator ${expression.accumulator}`);
      return both(counterCode(accumulator.counter), code(accumulator.value), plus);
    }
    case 'add':
      return both(code(expression.left), code(expression.right), plus);
    case 'subtract':
      return both(code(expression.left), code(expression.right), minus);
    case 'min':
      return leastOf(expression.operands.map(code));
    case 'max':
      return folded(expression.operands.map(code), greatest);
    case 'scale': {
      const { rounding } = expression;
      const [operand, ratio] = [code(expression.operand), ratioCode(expression.ratio, known)];
      if (typeof ratio !== 'number')
        return both(operand, ratio, (a, r) => (a < 0 || r < 0 ? unknown : roundedProduct(a, r, million, rounding)));
      const divisor = commonDivisor(million, Math.max(0, ratio));
      const [numerator, denominator] = [ratio / divisor, million / divisor];
      return both(operand, numerator, (a, n) => (a < 0 || ratio < 0 ? unknown : roundedProduct(a, n, denominator, rounding)));
    }
    case 'choose':
      return firstOf(casesOf(expression.cases, known, moneyCode));
    default:
      return unreachable(expression);
  }
}

/** A known 0 wins over an unknown operand, wherever it stands. */
function leastOf(operands: readonly Code[]): Code {
  return folded(operands, least);
}

function casesOf<T>(cases: readonly Case<T>[], known: Known, code: (value: T, known: Known) => Code) {
  return cases.map(({ when, value }) => ({ when: conditionCode(when, known), value: code(value, known) }));
}

function inputCode(input: number, { values, moving }: Known): Code {
  const value = values[input];
  invariant(value !== undefined, `claim without input ${input}`);
  return moving.has(input) ? (frame) => frame.values[input] as number : value;
}

function partCode(at: number): Code {
  return (frame) => frame.parts[at] as number;
}

function counterCode(counter: number): Code {
  return (frame) => frame.counters[counter] as number;
}

/** In millionths. */
export function ratioCode(expression: RatioExpression, known: Known): Code {
  const code = (operand: RatioExpression) => ratioCode(operand, known);
  switch (expression.op) {
    case 'ratio':
      return millionthsOf(expression.ratio);
    case 'hole':
      return unknown;
    case 'input':
      return inputCode(expression.input, known);
    case 'times':
      return both(inputCode(expression.input, known), millionthsOf(expression.ratio), (left, right) => left * right);
    case 'add':
      return both(code(expression.left), code(expression.right), plus);
    case 'subtract':
      return both(code(expression.left), code(expression.right), minus);
    case 'multiply':
      return both(code(expression.left), code(expression.right), (a, b) => (a < 0 || b < 0 ? unknown : productOfRatios(a, b)));
    case 'min':
      return leastOf(expression.operands.map(code));
    case 'max':
      return folded(expression.operands.map(code), greatest);
    case 'limit':
      return both(code(expression.operand), million, (ratio, most) => Math.min(ratio, most));
    case 'choose':
      return firstOf(casesOf(expression.cases, known, ratioCode));
    default:
      return unreachable(expression);
  }
}

export function millionthsOf({ numerator, denominator }: ExactRatio): number {
  return numerator * (million / denominator);
}

export function conditionCode(condition: Condition, known: Known): Code {
  switch (condition.op) {
    case 'always':
      return 1;
    case 'all':
      return allOf(condition.operands.map((operand) => conditionCode(operand, known)));
    case 'any':
      return negated(allOf(condition.operands.map((operand) => negated(conditionCode(operand, known)))));
    case 'not':
      return negated(conditionCode(condition.operand, known));
    case 'group':
      return truth(condition.groups.includes(known.group));
    case 'oneOf':
      return both(inputCode(condition.input, known), 0, (value) => truth(condition.values.includes(value)));
    case 'flag':
      return both(inputCode(condition.input, known), 0, (value) => truth(value !== 0));
    case 'compareInput': {
      const { comparison } = condition;
      return both(inputCode(condition.input, known), condition.value, (left, right) => truth(comparisonHolds(left - right, comparison)));
    }
    case 'compareMoney':
      return compared(moneyCode(condition.left, known), moneyCode(condition.right, known), condition.comparison);
    case 'compareCounter':
      return compared(counterCode(condition.counter), condition.value, condition.comparison);
    case 'hole':
      return unknown;
    default:
      return unreachable(condition);
  }
}

function compared(left: Code, right: Code, comparison: Parameters<typeof comparisonHolds>[1]): Code {
  return both(left, right, (a, b) => (a < 0 || b < 0 ? unknown : truth(comparisonHolds(a - b, comparison))));
}

/** False when one is, else unknown when one is. */
export function allOf(operands: readonly Code[]): Code {
  if (operands.includes(0)) return 0;
  return folded([1, ...operands.filter((operand) => operand !== 1)], (left, right) =>
    left === 0 || right === 0 ? 0 : Math.min(left, right),
  );
}

function negated(operand: Code): Code {
  return both(operand, 0, (value) => (value < 0 ? value : 1 - value));
}

function truth(holds: boolean): number {
  return holds ? 1 : 0;
}
