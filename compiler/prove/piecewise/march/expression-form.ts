// Amounts, ratios and conditions at one place of a line. They are defined through one another, so they stand together.

import { comparisonHolds } from '../../../ir/comparison.js';
import { invariant, unreachable } from '../../../ir/invariant.js';
import type { Case, Comparison, Condition, MoneyExpression, RatioExpression } from '../../../ir/ir.js';
import { millionthsOf } from '../evaluate/expression-code.js';
import { constant, type Form, quotient, rising, rounded, sum } from './form.js';
import { type Amount, greatestOf, isAtLeast, leastOf, minus, nothing, type Place, plus } from './place.js';

export function moneyForm(expression: MoneyExpression, place: Place): Amount {
  const form = (operand: MoneyExpression) => moneyForm(operand, place);
  const { course } = place;
  switch (expression.op) {
    case 'money':
      return constant(expression.fen);
    case 'hole':
      return null;
    case 'unlimited':
      invariant(false, 'only a cap is unlimited');
      break;
    case 'input': {
      const value = inputAt(expression.input, place);
      return place.rising.has(expression.input) ? rising(value) : constant(value);
    }
    case 'base': {
      const base = place.plan.bases[expression.base];
      invariant(base, `no base ${expression.base}`);
      return form(base.value);
    }
    case 'part': {
      if (expression.part === 'year') return counterForm(place.plan.tiers[expression.tier]?.yearly ?? -1, place);
      const tier = place.tiers[expression.tier];
      invariant(tier, `tier ${expression.tier} is read before it is settled`);
      return tier[expression.part];
    }
    case 'accumulated': {
      const accumulator = place.plan.accumulators[expression.accumulator];
      invariant(accumulator, `no accumulator ${expression.accumulator}`);
      return plus(counterForm(accumulator.counter, place), form(accumulator.value));
    }
    case 'add':
      return plus(form(expression.left), form(expression.right));
    case 'subtract':
      return minus(form(expression.left), form(expression.right), course);
    case 'min':
      return leastOf(expression.operands.map(form), course);
    case 'max':
      return greatestOf(expression.operands.map(form), course);
    case 'scale':
      return scaled(form(expression.operand), ratioAt(expression.ratio, place), expression.rounding);
    case 'choose': {
      const chosen = firstCase(expression.cases, place);
      return chosen === null ? null : form(chosen);
    }
    default:
      return unreachable(expression);
  }
}

export const million = 1_000_000n;

function scaled(operand: Amount, ratio: bigint | null, rounding: Parameters<typeof rounded>[2]): Amount {
  return operand === null || ratio === null ? null : rounded(...inLowestTerms(sum(nothing, operand, ratio), [ratio]), rounding);
}

/** Σ amount × ratio in millionths, over the smallest denominator. */
export function inLowestTerms(product: Form, ratios: readonly bigint[]): readonly [Form, bigint] {
  const divisor = ratios.reduce((common, ratio) => commonDivisor(common, ratio), million);
  return [quotient(product, divisor), million / divisor];
}

function commonDivisor(left: bigint, right: bigint): bigint {
  return right === 0n ? left : commonDivisor(right, left % right);
}

function inputAt(input: number, { values }: Place): number {
  const value = values[input];
  invariant(value !== undefined, `claim without input ${input}`);
  return value;
}

export function counterForm(counter: number, { counters }: Place): Amount {
  const form = counters[counter];
  invariant(form !== undefined, `no counter ${counter}`);
  return form;
}

/** The value of the first case that holds; null when an unknown condition stands before it. */
export function firstCase<T>(cases: readonly Case<T>[], place: Place): T | null {
  for (const { when, value } of cases) {
    const holds = truthAt(when, place);
    if (holds !== false) return holds === null ? null : value;
  }
  invariant(false, 'a case list runs out');
}

/** In millionths; null when it is unknown. */
export function ratioAt(expression: RatioExpression, place: Place): bigint | null {
  const ratio = (operand: RatioExpression) => ratioAt(operand, place);
  const two = (left: RatioExpression, right: RatioExpression, combine: (left: bigint, right: bigint) => bigint) => {
    const [one, other] = [ratio(left), ratio(right)];
    return one === null || other === null ? null : combine(one, other);
  };
  switch (expression.op) {
    case 'ratio':
      return BigInt(millionthsOf(expression.ratio));
    case 'hole':
      return null;
    case 'input':
      return BigInt(inputAt(expression.input, place));
    case 'times':
      return BigInt(inputAt(expression.input, place)) * BigInt(millionthsOf(expression.ratio));
    case 'add':
      return two(expression.left, expression.right, (left, right) => left + right);
    case 'subtract':
      return two(expression.left, expression.right, (left, right) => (left > right ? left - right : 0n));
    case 'multiply':
      return two(expression.left, expression.right, (left, right) => (2n * left * right + million) / (2n * million));
    case 'min':
    case 'max':
      return extremeRatio(expression.operands.map(ratio), expression.op);
    case 'limit': {
      const operand = ratio(expression.operand);
      return operand === null || operand < million ? operand : million;
    }
    case 'choose': {
      const chosen = firstCase(expression.cases, place);
      return chosen === null ? null : ratio(chosen);
    }
    default:
      return unreachable(expression);
  }
}

function extremeRatio(operands: readonly (bigint | null)[], op: 'min' | 'max'): bigint | null {
  if (op === 'min' && operands.includes(0n)) return 0n;
  return operands.reduce((left, right) => (left === null || right === null ? null : left < right === (op === 'min') ? left : right));
}

/** Null when it is unknown. */
export function truthAt(condition: Condition, place: Place): boolean | null {
  switch (condition.op) {
    case 'always':
      return true;
    case 'all':
      return untilDecided(condition.operands, false, place);
    case 'any':
      return untilDecided(condition.operands, true, place);
    case 'not': {
      const operand = truthAt(condition.operand, place);
      return operand === null ? null : !operand;
    }
    case 'group':
      return condition.groups.includes(place.group);
    case 'oneOf':
      return condition.values.includes(inputAt(condition.input, place));
    case 'flag':
      return inputAt(condition.input, place) !== 0;
    case 'compareInput':
      return comparisonHolds(inputAt(condition.input, place) - condition.value, condition.comparison);
    case 'compareMoney':
      return compared(moneyForm(condition.left, place), moneyForm(condition.right, place), condition.comparison, place);
    case 'compareCounter':
      return compared(counterForm(condition.counter, place), constant(condition.value), condition.comparison, place);
    case 'hole':
      return null;
    default:
      return unreachable(condition);
  }
}

function untilDecided(operands: readonly Condition[], deciding: boolean, place: Place): boolean | null {
  let unsure = false;
  for (const operand of operands) {
    const truth = truthAt(operand, place);
    if (truth === deciding) return truth;
    unsure ||= truth === null;
  }
  return unsure ? null : !deciding;
}

function compared(left: Amount, right: Amount, comparison: Comparison, { course }: Place): boolean | null {
  if (left === null || right === null) return null;
  switch (comparison) {
    case '>=':
      return isAtLeast(left, right, course);
    case '<=':
      return isAtLeast(right, left, course);
    case '<':
      return !isAtLeast(left, right, course);
    case '>':
      return !isAtLeast(right, left, course);
    case '=':
    case '≠': {
      const [above, below] = [isAtLeast(left, right, course), isAtLeast(right, left, course)];
      return (above && below) === (comparison === '=');
    }
    default:
      return unreachable(comparison);
  }
}
