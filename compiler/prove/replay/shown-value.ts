// Amounts and conditions of a guarantee, read off a settlement: parts of tiers and the year as they are after the claim.

import { comparisonHolds } from '../../ir/comparison.js';
import { unreachable } from '../../ir/invariant.js';
import type { Case, Condition, MoneyExpression, RatioExpression, Rounding, TierPart } from '../../ir/ir.js';
import { ratioScale, type TierTrace, unknownAmount } from '../../ir/kernel.js';
import type { Settlement } from './replay.js';

/** Null: it rests on a missing figure. */
export type Shown<T> = T | null;

const scale = BigInt(ratioScale);

export function shownAmount(expression: MoneyExpression, shown: Settlement): Shown<bigint> {
  const amount = (part: MoneyExpression): Shown<bigint> => shownAmount(part, shown);
  switch (expression.op) {
    case 'money':
      return BigInt(expression.fen);
    case 'hole':
    case 'unlimited':
      return null;
    case 'input':
      return BigInt(shown.claim.values[expression.input] ?? 0);
    case 'base': {
      const base = shown.plan.bases[expression.base];
      return base === undefined ? null : amount(base.value);
    }
    case 'part':
      return partOf(expression.tier, expression.part, shown);
    case 'accumulated': {
      const accumulator = shown.plan.accumulators[expression.accumulator];
      return accumulator === undefined ? null : known(shown.trace.state.counters[accumulator.counter]);
    }
    case 'add':
      return both(amount(expression.left), amount(expression.right), (left, right) => left + right);
    case 'subtract':
      return both(amount(expression.left), amount(expression.right), (left, right) => (left > right ? left - right : 0n));
    case 'min':
      return least(expression.operands.map(amount));
    case 'max':
      return most(expression.operands.map(amount));
    case 'scale':
      return both(amount(expression.operand), shownRatio(expression.ratio, shown), (money, ratio) =>
        rounded(money * ratio, expression.rounding),
      );
    case 'choose':
      return chosen(expression.cases, shown, amount);
    default:
      return unreachable(expression);
  }
}

export function shownCondition(condition: Condition, shown: Settlement): Shown<boolean> {
  const { group, values } = shown.claim;
  switch (condition.op) {
    case 'always':
      return true;
    case 'all':
      return decided(condition.operands, false, shown);
    case 'any':
      return decided(condition.operands, true, shown);
    case 'not': {
      const operand = shownCondition(condition.operand, shown);
      return operand === null ? null : !operand;
    }
    case 'group':
      return condition.groups.includes(group);
    case 'oneOf':
      return condition.values.includes(values[condition.input] ?? 0);
    case 'flag':
      return values[condition.input] === 1;
    case 'compareInput':
      return comparisonHolds((values[condition.input] ?? 0) - condition.value, condition.comparison);
    case 'compareMoney':
      return both(shownAmount(condition.left, shown), shownAmount(condition.right, shown), (left, right) =>
        comparisonHolds(Number(left - right), condition.comparison),
      );
    case 'compareCounter': {
      const counter = known(shown.trace.state.counters[condition.counter]);
      return counter === null ? null : comparisonHolds(Number(counter) - condition.value, condition.comparison);
    }
    case 'hole':
      return null;
    default:
      return unreachable(condition);
  }
}

/** The first operand that is `by` decides. */
function decided(operands: readonly Condition[], by: boolean, shown: Settlement): Shown<boolean> {
  const values = operands.map((operand) => shownCondition(operand, shown));
  if (values.includes(by)) return by;
  return values.includes(null) ? null : !by;
}

/** In millionths. */
function shownRatio(expression: RatioExpression, shown: Settlement): Shown<bigint> {
  const ratio = (part: RatioExpression): Shown<bigint> => shownRatio(part, shown);
  switch (expression.op) {
    case 'ratio':
      return (BigInt(expression.ratio.numerator) * scale) / BigInt(expression.ratio.denominator);
    case 'hole':
      return null;
    case 'input':
      return BigInt(shown.claim.values[expression.input] ?? 0);
    case 'times':
      return (
        (BigInt(shown.claim.values[expression.input] ?? 0) * BigInt(expression.ratio.numerator) * scale) /
        BigInt(expression.ratio.denominator)
      );
    case 'add':
      return both(ratio(expression.left), ratio(expression.right), (left, right) => left + right);
    case 'subtract':
      return both(ratio(expression.left), ratio(expression.right), (left, right) => (left > right ? left - right : 0n));
    case 'multiply':
      return both(ratio(expression.left), ratio(expression.right), (left, right) => (2n * left * right + scale) / (2n * scale));
    case 'min':
      return least(expression.operands.map(ratio));
    case 'max':
      return most(expression.operands.map(ratio));
    case 'limit':
      return both(ratio(expression.operand), scale, lesser);
    case 'choose':
      return chosen(expression.cases, shown, ratio);
    default:
      return unreachable(expression);
  }
}

function chosen<T>(cases: readonly Case<T>[], shown: Settlement, value: (of: T) => Shown<bigint>): Shown<bigint> {
  for (const one of cases) {
    const holds = shownCondition(one.when, shown);
    if (holds === null) return null;
    if (holds) return value(one.value);
  }
  return null;
}

function partOf(tier: number, part: TierPart, { plan, trace }: Settlement): Shown<bigint> {
  const working: TierTrace | undefined = trace.tiers[tier];
  if (working === undefined) return null;
  switch (part) {
    case 'year': {
      const counter = plan.tiers[tier]?.yearly ?? null;
      return counter === null ? null : known(trace.state.counters[counter]);
    }
    case 'below':
      return known(working.consumed);
    case 'unpaid':
      return both(known(working.base), known(working.payment), (base, payment) => base - payment);
    case 'payment':
    case 'base':
    case 'deductible':
    case 'eligible':
    case 'uncapped':
    case 'cut':
      return known(working[part]);
    default:
      return unreachable(part);
  }
}

/** Of money × millionths. */
function rounded(product: bigint, { mode, unit }: Rounding): bigint {
  const step = BigInt(unit) * scale;
  return ((mode === 'half_up' ? product + step / 2n : product) / step) * BigInt(unit);
}

export function known(amount: number | undefined): Shown<bigint> {
  return amount === undefined || amount === unknownAmount ? null : BigInt(amount);
}

export function both<L, R, T>(left: Shown<L>, right: Shown<R>, combine: (left: L, right: R) => T): Shown<T> {
  return left === null || right === null ? null : combine(left, right);
}

function least(operands: readonly Shown<bigint>[]): Shown<bigint> {
  return operands.reduce((one, other) => both(one, other, lesser));
}

function lesser(left: bigint, right: bigint): bigint {
  return left - right < 0n ? left : right;
}

function most(operands: readonly Shown<bigint>[]): Shown<bigint> {
  return operands.reduce((one, other) => both(one, other, (left, right) => left + right - lesser(left, right)));
}
