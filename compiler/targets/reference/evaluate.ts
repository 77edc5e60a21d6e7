// Amounts, ratios and conditions of the plan: what every operation computes. They are defined through one another, so they stand together.

import { comparisonHolds } from '../../ir/comparison.js';
import { invariant, unreachable } from '../../ir/invariant.js';
import type { Case, Condition, MoneyExpression, RatioExpression, TierPart } from '../../ir/ir.js';
import {
  type Amount,
  anyUnknown,
  Decimal,
  fen,
  greatest,
  known,
  least,
  type Maybe,
  minus,
  plus,
  unknownBecause,
  unlimited,
} from './amount.js';
import { exactRatio, millionths, round } from './round.js';
import type { Working } from './working.js';

export function evaluateMoney(expression: MoneyExpression, working: Working): Amount {
  const evaluate = (operand: MoneyExpression) => evaluateMoney(operand, working);
  switch (expression.op) {
    case 'money':
      if (expression.note !== null) working.notes.add(expression.note);
      return fen(expression.fen);
    case 'hole':
      return unknownBecause(expression.hole);
    case 'unlimited':
      return unlimited;
    case 'input':
      return fen(inputValue(working, expression.input));
    case 'base': {
      const base = working.plan.bases[expression.base];
      invariant(base, `no base ${expression.base}`);
      return evaluate(base.value);
    }
    case 'part':
      return tierPart(working, expression.tier, expression.part);
    case 'accumulated': {
      const accumulator = working.plan.accumulators[expression.accumulator];
      const before = working.counters[accumulator?.counter ?? -1];
      invariant(accumulator && before, `no accumulator ${expression.accumulator}`);
      return plus(before, evaluate(accumulator.value));
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
      const [operand, ratio] = [evaluate(expression.operand), evaluateRatio(expression.ratio, working)];
      if (operand.known && ratio.known) return known(round(operand.value.times(ratio.value), expression.rounding));
      return anyUnknown([operand, ratio]) ?? operand;
    }
    case 'choose': {
      const chosen = chosenMoney(expression, working);
      return chosen.known ? evaluate(chosen.value) : chosen;
    }
    default:
      return unreachable(expression);
  }
}

function tierPart(working: Working, tier: number, part: TierPart): Amount {
  const settled = working.settled[tier];
  invariant(settled, `tier ${tier} is read before it is settled`);
  if (part !== 'year') return settled[part];
  const paid = working.counters[working.plan.tiers[tier]?.yearly ?? -1];
  invariant(paid, `tier ${tier} keeps no yearly payment`);
  return paid;
}

type Choice = Extract<MoneyExpression, { op: 'choose' }>;

/** What a case list chooses, not yet evaluated. */
export function chosenMoney(expression: Choice, working: Working) {
  const chosen = firstCase(expression.cases, working);
  invariant(chosen, 'a case list runs out');
  return chosen.known ? known(chosen.value.value) : chosen;
}

/** The first case whose condition holds; unknown when an unknown condition stands before it; null when none holds. */
export function firstCase<T>(cases: readonly Case<T>[], working: Working): Maybe<{ index: number; value: T }> | null {
  for (const [index, { when, value, note }] of cases.entries()) {
    const holds = evaluateCondition(when, working);
    if (!holds.known) return holds;
    if (holds.value && note !== undefined) working.notes.add(note);
    if (holds.value) return { known: true, value: { index, value } };
  }
  return null;
}

export function evaluateRatio(expression: RatioExpression, working: Working): Maybe<Decimal> {
  const evaluate = (operand: RatioExpression) => evaluateRatio(operand, working);
  switch (expression.op) {
    case 'ratio':
      if (expression.note !== null) working.notes.add(expression.note);
      return known(exactRatio(expression.ratio));
    case 'hole':
      return unknownBecause(expression.hole);
    case 'input':
      return known(millionths(inputValue(working, expression.input)));
    case 'times':
      return known(exactRatio(expression.ratio).times(inputValue(working, expression.input)));
    case 'add':
      return plus(evaluate(expression.left), evaluate(expression.right));
    case 'subtract': {
      const [left, right] = [evaluate(expression.left), evaluate(expression.right)];
      const floored = left.known && right.known && right.value.greaterThan(left.value);
      if (floored && expression.note !== null) working.notes.add(expression.note);
      return minus(left, right);
    }
    case 'multiply':
      return productOf(evaluate(expression.left), evaluate(expression.right));
    case 'min':
      return least(expression.operands.map(evaluate));
    case 'max':
      return greatest(expression.operands.map(evaluate));
    case 'limit':
      return limited(evaluate(expression.operand), expression.note, working);
    case 'choose': {
      const chosen = firstCase(expression.cases, working);
      invariant(chosen, 'a case list runs out');
      return chosen.known ? evaluate(chosen.value.value) : chosen;
    }
    default:
      return unreachable(expression);
  }
}

/** Half up to a millionth. */
function productOf(left: Maybe<Decimal>, right: Maybe<Decimal>): Maybe<Decimal> {
  if (left.known && right.known) return known(left.value.times(right.value).toDecimalPlaces(6, Decimal.ROUND_HALF_UP));
  return anyUnknown([left, right]) ?? left;
}

function limited(ratio: Maybe<Decimal>, note: number | null, working: Working): Maybe<Decimal> {
  if (!ratio.known || ratio.value.lessThanOrEqualTo(1)) return ratio;
  if (note !== null) working.notes.add(note);
  return known(new Decimal(1));
}

export type Truth = Maybe<boolean>;

export function evaluateCondition(condition: Condition, working: Working): Truth {
  switch (condition.op) {
    case 'always':
      return known(true);
    case 'all':
      return untilDecided(condition.operands, false, working);
    case 'any':
      return untilDecided(condition.operands, true, working);
    case 'not': {
      const operand = evaluateCondition(condition.operand, working);
      return operand.known ? known(!operand.value) : operand;
    }
    case 'group':
      return known(condition.groups.includes(working.claim.group));
    case 'oneOf':
      return known(condition.values.includes(inputValue(working, condition.input)));
    case 'flag':
      return known(inputValue(working, condition.input) !== 0);
    case 'compareInput':
      return known(comparisonHolds(inputValue(working, condition.input) - condition.value, condition.comparison));
    case 'compareMoney': {
      const left = evaluateMoney(condition.left, working);
      const right = evaluateMoney(condition.right, working);
      if (left.known && right.known) return known(comparisonHolds(left.value.comparedTo(right.value), condition.comparison));
      return anyUnknown([left, right]) ?? known(false);
    }
    case 'compareCounter': {
      const counter = working.counters[condition.counter];
      invariant(counter, `no counter ${condition.counter}`);
      return counter.known ? known(comparisonHolds(counter.value.comparedTo(condition.value), condition.comparison)) : counter;
    }
    case 'hole':
      return unknownBecause(condition.hole);
    default:
      return unreachable(condition);
  }
}

/** Operands in order up to the first that decides: false for `all`, true for `any`. Without one, unknown if any was unknown. */
function untilDecided(operands: readonly Condition[], deciding: boolean, working: Working): Truth {
  const seen: Truth[] = [];
  for (const operand of operands) {
    const truth = evaluateCondition(operand, working);
    if (truth.known && truth.value === deciding) return truth;
    seen.push(truth);
  }
  return anyUnknown(seen) ?? known(!deciding);
}

function inputValue(working: Working, input: number): number {
  const value = working.claim.values[input];
  invariant(value !== undefined, `claim without input ${input}`);
  return value;
}
