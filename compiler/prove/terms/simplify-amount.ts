// Products, divisions, the largest of several, choices: what they come to when that can be told.

import { invariant } from '../../ir/invariant.js';
import type { Interned } from './intern.js';
import {
  addLinear,
  constantLinear,
  divisorOf,
  floorOf,
  greatestCommonDivisor,
  type Linear,
  leadsPositive,
  linearOf,
  scaleLinear,
} from './linear.js';
import { isLinearAtLeast } from './linear-at-least.js';
import type { Atom, Choice, Condition, Integer, Part, Terms } from './term.js';

export function simplifyProduct(left: Integer, right: Integer, terms: Terms, interned: Interned): Integer {
  if (left.kind === 'constant') return terms.scale(right, left.value);
  if (right.kind === 'constant') return terms.scale(left, right.value);
  if (isChoiceOfConstants(left)) return overBranches(left, (branch) => terms.multiply(branch, right), terms);
  if (isChoiceOfConstants(right)) return overBranches(right, (branch) => terms.multiply(left, branch), terms);
  const [one, two] = [linearOf(left), linearOf(right)];
  if (left.kind === 'sum' || right.kind === 'sum') {
    return terms.sum([
      terms.scale(left, two.constant),
      ...two.parts.map(({ coefficient, term }) =>
        terms.scale(
          terms.sum([
            terms.scale(term, one.constant),
            ...one.parts.map((part) => terms.scale(terms.multiply(part.term, term), part.coefficient)),
          ]),
          coefficient,
        ),
      ),
    ]);
  }
  const factors = [left, right].flatMap((factor): readonly Atom[] => (factor.kind === 'product' ? factor.factors : [factor]));
  return interned.product(factors.toSorted((a, b) => a.id - b.id));
}

/** A product with one of them stays linear when it is taken branch by branch. */
function isChoiceOfConstants(term: Integer): term is Choice {
  return term.kind === 'choice' && [term.then, term.otherwise].every((branch) => branch.kind === 'constant' || isChoiceOfConstants(branch));
}

function overBranches({ when, then, otherwise }: Choice, of: (branch: Integer) => Integer, terms: Terms): Integer {
  return terms.choose(when, of(then), of(otherwise));
}

export function simplifyDivision(operand: Integer, divisor: bigint, terms: Terms, interned: Interned): Integer {
  invariant(divisor > 0n, 'a division by nothing');
  if (divisor === 1n) return operand;
  if (isChoiceOfConstants(operand)) return overBranches(operand, (branch) => terms.floorDivide(branch, divisor), terms);
  const linear = linearOf(operand);
  const [outside, inside] = splitMultiples(linear, divisor);
  if (outside.parts.length > 0 || outside.constant !== 0n) {
    const rest = terms.floorDivide(interned.linear(inside), divisor);
    return interned.linear(addLinear(linearOf(rest), outside));
  }
  const common = greatestCommonDivisor(divisorOf(linear), divisor);
  if (common > 1n) return terms.floorDivide(interned.linear(dividedLinear(linear, common)), divisor / common);
  const [only, second] = linear.parts;
  if (only !== undefined && second === undefined && only.coefficient === 1n && only.term.kind === 'floorDivision') {
    // ⌊(⌊a / b⌋ + c) / d⌋ = ⌊(a + b·c) / (b·d)⌋
    const { operand: inner, divisor: by } = only.term;
    return terms.floorDivide(terms.plus(inner, terms.constant(linear.constant * by)), by * divisor);
  }
  if (isLinearAtLeast(linear, 0n) && isLinearAtLeast(scaleLinear(linear, -1n), 1n - divisor)) return terms.constant(0);
  return interned.floorDivision(operand, divisor);
}

/** Multiples of the divisor, already divided; and the rest. */
function splitMultiples({ constant, parts }: Linear, divisor: bigint): readonly [Linear, Linear] {
  const whole = floorOf(constant, divisor);
  const outside: Part[] = [];
  const inside: Part[] = [];
  for (const part of parts) {
    if (part.coefficient % divisor === 0n) outside.push({ coefficient: part.coefficient / divisor, term: part.term });
    else inside.push(part);
  }
  return [
    { constant: whole, parts: outside },
    { constant: constant - whole * divisor, parts: inside },
  ];
}

/** All coefficients are multiples; the constant is rounded down. */
function dividedLinear({ constant, parts }: Linear, by: bigint): Linear {
  return { constant: floorOf(constant, by), parts: parts.map(({ coefficient, term }) => ({ coefficient: coefficient / by, term })) };
}

/** As the least of them in the order of their leading coefficients, and what the others have above it. */
export function simplifyMaximum(operands: readonly Integer[], interned: Interned): Integer {
  const left = withoutSurpassed(operands.map(linearOf).flatMap(opened));
  const [first, ...others] = left;
  invariant(first, 'the largest of nothing');
  const least = others.reduce((one, other) => (leadsPositive(addLinear(one, other, -1n)) ? other : one), first);
  const above = left.filter((one) => one !== least).map((one) => addLinear(one, least, -1n));
  return above.length === 0 ? interned.linear(least) : interned.linear(addLinear(least, positiveOf(above, interned)));
}

/** 0 and the others; a common factor stands in front. */
function positiveOf(above: readonly Linear[], interned: Interned): Linear {
  const factor = above.reduce((divisor, one) => greatestCommonDivisor(greatestCommonDivisor(divisor, divisorOf(one)), one.constant), 0n);
  const operands = above.map((one) => interned.linear(dividedLinear(one, factor))).toSorted((a, b) => a.id - b.id);
  return scaleLinear(linearOf(interned.positive(operands)), factor);
}

/** The largest of a largest is the largest of all. */
function opened(linear: Linear): readonly Linear[] {
  const part = linear.parts.find(({ coefficient, term }) => coefficient === 1n && term.kind === 'positive');
  if (part?.term.kind !== 'positive') return [linear];
  const rest = addLinear(linear, linearOf(part.term), -1n);
  return [rest, ...part.term.operands.map((operand) => addLinear(rest, linearOf(operand)))];
}

function withoutSurpassed(operands: readonly Linear[]): readonly Linear[] {
  return operands.reduce<readonly Linear[]>((kept, one) => {
    if (kept.some((other) => isLinearAtLeast(addLinear(other, one, -1n), 0n))) return kept;
    return [...kept.filter((other) => !isLinearAtLeast(addLinear(one, other, -1n), 0n)), one];
  }, []);
}

export function simplifyChoice(when: Condition, then: Integer, otherwise: Integer, terms: Terms, interned: Interned): Integer {
  if (when.kind === 'truth') return when.value ? then : otherwise;
  if (then === otherwise) return then;
  const opposite = terms.not(when);
  if (isSecondOfPair(when, opposite)) return terms.choose(opposite, otherwise, then);
  if (then.kind === 'choice' && then.otherwise === otherwise) return terms.choose(terms.and(when, then.when), then.then, otherwise);
  if (then.kind === 'choice' && then.then === otherwise)
    return terms.choose(terms.and(when, terms.not(then.when)), then.otherwise, otherwise);
  if (otherwise.kind === 'choice' && otherwise.then === then)
    return terms.choose(terms.or(when, otherwise.when), then, otherwise.otherwise);
  if (otherwise.kind === 'choice' && otherwise.otherwise === then) {
    return terms.choose(terms.or(when, terms.not(otherwise.when)), then, otherwise.then);
  }
  return extremeOf(when, then, otherwise, terms) ?? interned.choice(when, then, otherwise);
}

/** Of a condition and its opposite one stands in choices. */
function isSecondOfPair(when: Condition, opposite: Condition): boolean {
  if (when.kind === 'atMostZero' && opposite.kind === 'atMostZero') return !leadsPositive(linearOf(when.operand));
  return when.kind === 'not' || (when.kind === 'or' && opposite.kind === 'and');
}

/** A choice by comparing its branches is their min or max. */
function extremeOf(when: Condition, then: Integer, otherwise: Integer, terms: Terms): Integer | null {
  if (when.kind !== 'atMostZero') return null;
  const difference = terms.minus(otherwise, then);
  if (difference.kind === 'constant') return null;
  const opposite = terms.scale(difference, -1);
  const nothing = terms.constant(0);
  if (when === terms.atMost(difference, nothing) || when === terms.less(difference, nothing)) return terms.max(then, otherwise);
  if (when === terms.atMost(opposite, nothing) || when === terms.less(opposite, nothing)) return terms.min(then, otherwise);
  return null;
}

export function simplifyMinimum(operands: readonly Integer[], terms: Terms): Integer {
  return terms.scale(terms.max(...operands.map((operand) => terms.scale(operand, -1))), -1);
}

export function simplifySum(operands: readonly Integer[], interned: Interned): Integer {
  return interned.linear(operands.reduce<Linear>((sum, operand) => addLinear(sum, linearOf(operand)), constantLinear(0n)));
}
