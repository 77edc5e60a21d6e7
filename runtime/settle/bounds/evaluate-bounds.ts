// Between which ends an amount or a ratio of the plan lies, and whether a condition holds, while figures are open.

import type {
  Cap,
  Case,
  Comparison,
  Condition,
  ExactRatio,
  MoneyExpression,
  PolicyIr,
  RatioExpression,
  TierPart,
} from '../../../compiler/ir/ir.js';
import { ratioScale } from '../../values/kernel-constants.js';
import {
  endless,
  exactly,
  greatest,
  growing,
  hull,
  type Interval,
  isExact,
  least,
  minus,
  nothing,
  plus,
  productOfRatios,
  rounded,
} from './interval.js';

/** A claim under one group, as far as it has been gone through. */
export interface Course {
  readonly plan: PolicyIr;
  readonly group: number;
  /** With the counts of the year, this claim included. */
  readonly values: readonly number[];
  readonly billed: readonly number[];
  /** Moved tier by tier. */
  readonly counters: Interval[];
  readonly settled: TierIntervals[];
}

export type TierIntervals = Readonly<Record<Exclude<TierPart, 'year'>, Interval>>;

export type Truth = boolean | 'either';

export function moneyBounds(expression: MoneyExpression, course: Course): Interval {
  const evaluate = (operand: MoneyExpression) => moneyBounds(operand, course);
  switch (expression.op) {
    case 'money':
      return exactly(expression.fen);
    case 'hole':
      return holeBounds(expression.hole, course.plan);
    case 'unlimited':
      return exactly(endless);
    case 'input':
      return exactly(course.values[expression.input] ?? 0);
    case 'base':
      return evaluate(at(course.plan.bases, expression.base).value);
    case 'part':
      if (expression.part !== 'year') return at(course.settled, expression.tier)[expression.part];
      return counterBounds(at(course.plan.tiers, expression.tier).yearly, course);
    case 'accumulated': {
      const { counter, value } = at(course.plan.accumulators, expression.accumulator);
      return plus(counterBounds(counter, course), evaluate(value));
    }
    case 'add':
      return plus(evaluate(expression.left), evaluate(expression.right));
    case 'subtract':
      return minus(evaluate(expression.left), evaluate(expression.right));
    case 'min':
      return least(expression.operands.map(evaluate));
    case 'max':
      return greatest(expression.operands.map(evaluate));
    case 'scale': {
      const operands = [evaluate(expression.operand), ratioBounds(expression.ratio, course)];
      return growing(operands, (amount, ratio) => rounded(amount * ratio, expression.rounding));
    }
    case 'choose':
      return hull(reachable(expression.cases, course).map(evaluate));
  }
}

export function ratioBounds(expression: RatioExpression, course: Course): Interval {
  const evaluate = (operand: RatioExpression) => ratioBounds(operand, course);
  switch (expression.op) {
    case 'ratio':
      return exactly(millionths(expression.ratio));
    case 'hole':
      return holeBounds(expression.hole, course.plan);
    case 'input':
      return exactly(course.values[expression.input] ?? 0);
    case 'times':
      return exactly(millionths(expression.ratio) * BigInt(course.values[expression.input] ?? 0));
    case 'add':
      return plus(evaluate(expression.left), evaluate(expression.right));
    case 'subtract':
      return minus(evaluate(expression.left), evaluate(expression.right));
    case 'multiply':
      return growing([evaluate(expression.left), evaluate(expression.right)], productOfRatios);
    case 'min':
      return least(expression.operands.map(evaluate));
    case 'max':
      return greatest(expression.operands.map(evaluate));
    case 'limit':
      return least([evaluate(expression.operand), exactly(ratioScale)]);
    case 'choose':
      return hull(reachable(expression.cases, course).map(evaluate));
  }
}

/** The values of the cases that may be the first to hold. */
export function reachable<T>(cases: readonly Case<T>[], course: Course): readonly T[] {
  const values: T[] = [];
  for (const { when, value } of cases) {
    const holds = truthOf(when, course);
    if (holds === false) continue;
    values.push(value);
    if (holds === true) break;
  }
  return values;
}

export function truthOf(condition: Condition, course: Course): Truth {
  const value = (input: number) => course.values[input] ?? 0;
  switch (condition.op) {
    case 'always':
      return true;
    case 'all':
      return untilDecided(condition.operands, false, course);
    case 'any':
      return untilDecided(condition.operands, true, course);
    case 'not': {
      const operand = truthOf(condition.operand, course);
      return operand === 'either' ? operand : !operand;
    }
    case 'group':
      return condition.groups.includes(course.group);
    case 'oneOf':
      return condition.values.includes(value(condition.input));
    case 'flag':
      return value(condition.input) !== 0;
    case 'compareInput':
      return compared(exactly(value(condition.input)), condition.comparison, exactly(condition.value));
    case 'compareMoney':
      return compared(moneyBounds(condition.left, course), condition.comparison, moneyBounds(condition.right, course));
    case 'compareCounter':
      return compared(counterBounds(condition.counter, course), condition.comparison, exactly(condition.value));
    case 'hole':
      return 'either';
  }
}

function untilDecided(operands: readonly Condition[], deciding: boolean, course: Course): Truth {
  const truths = operands.map((operand) => truthOf(operand, course));
  if (truths.includes(deciding)) return deciding;
  return truths.includes('either') ? 'either' : !deciding;
}

export function compared(left: Interval, comparison: Comparison, right: Interval): Truth {
  switch (comparison) {
    case '>':
      return left.low > right.high ? true : left.high <= right.low ? false : 'either';
    case '<':
      return compared(right, '>', left);
    case '>=':
      return opposite(compared(right, '>', left));
    case '<=':
      return opposite(compared(left, '>', right));
    case '=':
      if (left.low > right.high || left.high < right.low) return false;
      return isExact(left) && isExact(right) ? true : 'either';
    case '≠':
      return opposite(compared(left, '=', right));
  }
}

function opposite(truth: Truth): Truth {
  return truth === 'either' ? truth : !truth;
}

function holeBounds(hole: number, { holes }: PolicyIr): Interval {
  const { low, high } = at(holes, hole);
  return { low: BigInt(low ?? 0), high: high === null ? endless : BigInt(high) };
}

export function counterBounds(counter: number | null, { counters }: Course): Interval {
  return counter === null ? nothing : at(counters, counter);
}

/** The counter of a cap: of a run, the one that the claim's value chooses. */
export function counterOfCap({ counter, by }: Cap, { values }: Course): number | null {
  return counter === null || by === null ? counter : counter + (values[by] ?? 0);
}

function millionths({ numerator, denominator }: ExactRatio): bigint {
  return (BigInt(numerator) * BigInt(ratioScale)) / BigInt(denominator);
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new RangeError(`no entry ${index} of ${list.length}`);
  return found;
}
