// Amounts, ratios and conditions of the plan as terms. They are defined through one another, so they stand together.

import { invariant, unreachable } from '../../ir/invariant.js';
import type { Case, Comparison, Condition, ExactRatio, MoneyExpression, RatioExpression, Rounding, TierPart } from '../../ir/ir.js';
import { ratioScale } from '../../ir/kernel.js';
import type { Integer, Condition as Proposition, Terms } from '../terms/term.js';
import type { Amount, Truth } from './amount.js';
import { counterAt, inputAt, type Place } from './place.js';
import { roundedTerm } from './rounded-term.js';

export function encodeMoney(expression: MoneyExpression, place: Place): Amount {
  const { plan, terms, amounts } = place;
  const encode = (operand: MoneyExpression) => encodeMoney(operand, place);
  switch (expression.op) {
    case 'money':
      return amounts.of(terms.constant(expression.fen));
    case 'hole':
      return figure(expression.hole, place);
    case 'unlimited':
      // Only a cap is without a limit, and a cap looks for it first.
      return amounts.unknown;
    case 'input':
      return amounts.of(inputAt(place, expression.input));
    case 'base': {
      const base = plan.bases[expression.base];
      invariant(base, `no base ${expression.base}`);
      return encode(base.value);
    }
    case 'part':
      return tierPart(expression.tier, expression.part, place);
    case 'accumulated':
      return accumulated(expression.accumulator, place);
    case 'add':
      return amounts.plus(encode(expression.left), encode(expression.right));
    case 'subtract':
      return amounts.minus(encode(expression.left), encode(expression.right));
    case 'min':
      return amounts.least(expression.operands.map(encode));
    case 'max':
      return amounts.greatest(expression.operands.map(encode));
    case 'scale':
      return scaled(encode(expression.operand), encodeRatio(expression.ratio, place), expression.rounding, place);
    case 'choose':
      return chosen(expression.cases, encode, place);
    default:
      return unreachable(expression);
  }
}

/** A figure the documents do not give. */
function figure(hole: number, { plan, terms, amounts, holes, prefix }: Place): Amount {
  if (holes === 'unknown') return amounts.unknown;
  const { low = null, high = null } = plan.holes[hole] ?? {};
  return amounts.of(terms.variable(`${prefix}hole${hole}`, BigInt(low ?? 0), high === null ? null : BigInt(high)));
}

function tierPart(tier: number, part: TierPart, place: Place): Amount {
  const settled = place.settled[tier];
  invariant(settled, `tier ${tier} is read before it is settled`);
  return part === 'year' ? counterAt(place, place.plan.tiers[tier]?.yearly ?? null) : settled[part];
}

function accumulated(index: number, place: Place): Amount {
  const accumulator = place.plan.accumulators[index];
  invariant(accumulator, `no accumulator ${index}`);
  const sum = counterAt(place, accumulator.counter);
  return place.after ? sum : place.amounts.plus(sum, encodeMoney(accumulator.value, place));
}

function scaled(operand: Amount, ratio: Amount, rounding: Rounding, { terms }: Place): Amount {
  const exact = terms.multiply(operand.value, ratio.value);
  return { known: terms.and(operand.known, ratio.known), value: roundedTerm(exact, ratioScale, rounding, terms) };
}

function chosen<T>(cases: readonly Case<T>[], encode: (value: T) => Amount, place: Place): Amount {
  return place.amounts.first(cases.map(({ when, value }) => ({ when: encodeCondition(when, place), value: encode(value) })));
}

/** In millionths. */
export function encodeRatio(expression: RatioExpression, place: Place): Amount {
  const { terms, amounts } = place;
  const encode = (operand: RatioExpression) => encodeRatio(operand, place);
  switch (expression.op) {
    case 'ratio':
      return amounts.of(terms.constant(millionths(expression.ratio)));
    case 'hole':
      return figure(expression.hole, place);
    case 'input':
      return amounts.of(inputAt(place, expression.input));
    case 'times':
      return amounts.of(terms.scale(inputAt(place, expression.input), millionths(expression.ratio)));
    case 'add':
      return amounts.plus(encode(expression.left), encode(expression.right));
    case 'subtract':
      return amounts.minus(encode(expression.left), encode(expression.right));
    case 'multiply':
      return scaled(encode(expression.left), encode(expression.right), { mode: 'half_up', unit: 1, declared: true }, place);
    case 'min':
      return amounts.least(expression.operands.map(encode));
    case 'max':
      return amounts.greatest(expression.operands.map(encode));
    case 'limit': {
      const { known, value } = encode(expression.operand);
      return { known, value: terms.min(value, terms.constant(ratioScale)) };
    }
    case 'choose':
      return chosen(expression.cases, encode, place);
    default:
      return unreachable(expression);
  }
}

function millionths({ numerator, denominator }: ExactRatio): bigint {
  const scaledUp = BigInt(numerator) * BigInt(ratioScale);
  invariant(scaledUp % BigInt(denominator) === 0n, 'a ratio finer than a millionth');
  return scaledUp / BigInt(denominator);
}

export function encodeCondition(condition: Condition, place: Place): Truth {
  const { terms, amounts } = place;
  switch (condition.op) {
    case 'always':
      return amounts.truth(terms.truth(true));
    case 'all': {
      const operands = condition.operands.map((operand) => encodeCondition(operand, place));
      return { yes: terms.and(...operands.map(({ yes }) => yes)), no: terms.or(...operands.map(({ no }) => no)) };
    }
    case 'any': {
      const operands = condition.operands.map((operand) => encodeCondition(operand, place));
      return { yes: terms.or(...operands.map(({ yes }) => yes)), no: terms.and(...operands.map(({ no }) => no)) };
    }
    case 'not': {
      const { yes, no } = encodeCondition(condition.operand, place);
      return { yes: no, no: yes };
    }
    case 'group':
      return amounts.truth(terms.truth(condition.groups.includes(place.group)));
    case 'oneOf': {
      const input = inputAt(place, condition.input);
      return amounts.truth(terms.or(...condition.values.map((value) => terms.equal(input, terms.constant(value)))));
    }
    case 'flag':
      return amounts.truth(terms.not(terms.equal(inputAt(place, condition.input), terms.constant(0))));
    case 'compareInput':
      return amounts.truth(compared(inputAt(place, condition.input), condition.comparison, terms.constant(condition.value), terms));
    case 'compareMoney':
      return comparedAmounts(encodeMoney(condition.left, place), condition.comparison, encodeMoney(condition.right, place), place);
    case 'compareCounter': {
      const value = amounts.of(terms.constant(condition.value));
      return comparedAmounts(counterAt(place, condition.counter), condition.comparison, value, place);
    }
    case 'hole':
      if (place.holes === 'any_figure') return amounts.truth(terms.proposition(`${place.prefix}hole${condition.hole}_holds`));
      return { yes: terms.truth(false), no: terms.truth(false) };
    default:
      return unreachable(condition);
  }
}

function comparedAmounts(left: Amount, comparison: Comparison, right: Amount, { terms }: Place): Truth {
  const holds = compared(left.value, comparison, right.value, terms);
  return { yes: terms.and(left.known, right.known, holds), no: terms.and(left.known, right.known, terms.not(holds)) };
}

function compared(left: Integer, comparison: Comparison, right: Integer, terms: Terms): Proposition {
  switch (comparison) {
    case '>':
      return terms.less(right, left);
    case '>=':
      return terms.atMost(right, left);
    case '<':
      return terms.less(left, right);
    case '<=':
      return terms.atMost(left, right);
    case '=':
      return terms.equal(left, right);
    case '≠':
      return terms.not(terms.equal(left, right));
    default:
      return unreachable(comparison);
  }
}
