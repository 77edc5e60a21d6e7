// Comparisons and what is made of them: decided by bounds, brought to one form, merged where one says more than another.

import type { Interned } from './intern.js';
import {
  addLinear,
  ceilingOf,
  constantLinear,
  divisorOf,
  keyOfParts,
  type Linear,
  leadsPositive,
  linearOf,
  scaleLinear,
  withoutPart,
} from './linear.js';
import { isLinearAtLeast } from './linear-at-least.js';
import type { Condition, Part, Terms } from './term.js';

export function simplifyAtMostZero(linear: Linear, terms: Terms, interned: Interned): Condition {
  if (isLinearAtLeast(scaleLinear(linear, -1n), 0n)) return terms.truth(true);
  if (isLinearAtLeast(linear, 1n)) return terms.truth(false);
  const divisor = divisorOf(linear);
  const reduced: Linear = {
    constant: ceilingOf(linear.constant, divisor),
    parts: linear.parts.map(({ coefficient, term }) => ({ coefficient: coefficient / divisor, term })),
  };
  const compare = (one: Linear) => simplifyAtMostZero(one, terms, interned);
  return openedComparison(reduced, compare, terms) ?? interned.comparison('atMostZero', interned.linear(reduced));
}

/** By the cases of a part, when all but one are decided, or when there is no other part. */
function openedComparison(linear: Linear, compare: (linear: Linear) => Condition, terms: Terms): Condition | null {
  for (const part of linear.parts.toReversed()) {
    const found = byPart(linear, part, compare, terms);
    if (found !== null) return found;
  }
  return null;
}

function byPart(linear: Linear, { coefficient, term }: Part, compare: (linear: Linear) => Condition, terms: Terms): Condition | null {
  const rest = withoutPart(linear, term);
  const alone = rest.parts.length === 0;
  switch (term.kind) {
    case 'positive': {
      const cases = [rest, ...term.operands.map((operand) => addLinear(rest, linearOf(operand), coefficient))];
      if (!alone && !cases.some(isDecided)) return null;
      return coefficient > 0n ? terms.and(...cases.map(compare)) : terms.or(...cases.map(compare));
    }
    case 'choice': {
      const cases = [term.then, term.otherwise].map((branch) => addLinear(rest, linearOf(branch), coefficient));
      if (!cases.some(isDecided)) return null;
      const [then, otherwise] = cases.map(compare);
      return then && otherwise ? terms.chooseCondition(term.when, then, otherwise) : null;
    }
    case 'floorDivision': {
      if (!alone) return null;
      // The coefficient is 1 or −1: ⌊a / d⌋ ≤ m says a < d·(m + 1), ⌊a / d⌋ ≥ m says a ≥ d·m.
      const operand = linearOf(term.operand);
      if (coefficient > 0n) return compare(addLinear(operand, constantLinear((1n - rest.constant) * term.divisor - 1n), -1n));
      return compare(addLinear(constantLinear(rest.constant * term.divisor), operand, -1n));
    }
    default:
      return null;
  }
}

/** Whether bounds alone say, at a glance, that it is at most 0 or above. */
function isDecided(linear: Linear): boolean {
  return isLinearAtLeast(linear, 1n, glance) || isLinearAtLeast(scaleLinear(linear, -1n), 0n, glance);
}

const glance = 2;

export function simplifyIsZero(linear: Linear, terms: Terms, interned: Interned): Condition {
  if (linear.parts.length === 0) return terms.truth(linear.constant === 0n);
  const divisor = divisorOf(linear);
  if (linear.constant % divisor !== 0n) return terms.truth(false);
  const opposite = scaleLinear(linear, -1n);
  if (isLinearAtLeast(linear, 0n)) return simplifyAtMostZero(linear, terms, interned);
  if (isLinearAtLeast(opposite, 0n)) return simplifyAtMostZero(opposite, terms, interned);
  const leading = leadsPositive(linear) ? linear : opposite;
  const parts = leading.parts.map(({ coefficient, term }) => ({ coefficient: coefficient / divisor, term }));
  const reduced: Linear = { constant: leading.constant / divisor, parts };
  for (const { coefficient, term } of reduced.parts) {
    if (term.kind !== 'choice') continue;
    const rest = withoutPart(reduced, term);
    const cases = [term.then, term.otherwise].map((branch) => addLinear(rest, linearOf(branch), coefficient));
    if (!cases.some(isOtherThanZero)) continue;
    const [then, otherwise] = cases.map((one) => simplifyIsZero(one, terms, interned));
    if (then && otherwise) return terms.chooseCondition(term.when, then, otherwise);
  }
  return interned.comparison('isZero', interned.linear(reduced));
}

function isOtherThanZero(linear: Linear): boolean {
  return isLinearAtLeast(linear, 1n, glance) || isLinearAtLeast(scaleLinear(linear, -1n), 1n, glance);
}

export function simplifyNegation(operand: Condition, terms: Terms, interned: Interned): Condition {
  switch (operand.kind) {
    case 'truth':
      return terms.truth(!operand.value);
    case 'atMostZero':
      return terms.atMost(terms.constant(1), operand.operand);
    case 'not':
      return operand.operand;
    case 'and':
    case 'or':
      return interned.connective(
        operand.kind === 'and' ? 'or' : 'and',
        operand.operands.map((one) => terms.not(one)).toSorted((a, b) => a.id - b.id),
      );
    default:
      return interned.negation(operand);
  }
}

export function simplifyConjunction(operands: readonly Condition[], terms: Terms, interned: Interned): Condition {
  const flat = operands.flatMap((operand) => (operand.kind === 'and' ? operand.operands : [operand]));
  const kept = new Set(withMergedBounds(flat, terms));
  for (const one of kept) {
    if (one.kind === 'truth' && !one.value) return one;
    if (one.kind === 'truth') kept.delete(one);
    else if (one.kind !== 'or' && kept.has(terms.not(one))) return terms.truth(false);
  }
  for (const one of kept) {
    if (one.kind !== 'or') continue;
    // What another operand decides: a disjunct that holds makes the whole hold, one that does not is left out.
    const open = one.operands.filter((disjunct) => !kept.has(terms.not(disjunct)));
    const holds = one.operands.some((disjunct) => kept.has(disjunct));
    if (!holds && open.length === one.operands.length) continue;
    return terms.and(...[...kept].filter((other) => other !== one), ...(holds ? [] : [terms.or(...open)]));
  }
  const [only, second] = kept;
  if (only === undefined) return terms.truth(true);
  if (second === undefined) return only;
  return interned.connective(
    'and',
    [...kept].toSorted((a, b) => a.id - b.id),
  );
}

/** Comparisons of the same sum of terms with constants: the narrowest of each side is kept, or that both meet. */
function withMergedBounds(operands: readonly Condition[], terms: Terms): readonly Condition[] {
  const ranges = new Map<string, Range>();
  for (const operand of operands) {
    if (operand.kind !== 'atMostZero') continue;
    const { key, linear, low, high } = rangeSaid(linearOf(operand.operand));
    const found = ranges.get(key);
    if (found === undefined) {
      ranges.set(key, { key, linear, low, high, said: [operand] });
      continue;
    }
    found.said.push(operand);
    if (low !== null && (found.low === null || low > found.low)) found.low = low;
    if (high !== null && (found.high === null || high < found.high)) found.high = high;
  }
  if ([...ranges.values()].every(({ said }) => said.length === 1)) return operands;
  const merged = [...ranges.values()].flatMap((range) => (range.said.length === 1 ? range.said : rangeCondition(range, terms)));
  return [...operands.filter(({ kind }) => kind !== 'atMostZero'), ...merged];
}

interface Range extends RangeSaid {
  low: bigint | null;
  high: bigint | null;
  readonly said: Condition[];
}

export interface RangeSaid {
  /** Of the sum without its constant, led by a positive coefficient. */
  readonly key: string;
  readonly linear: Linear;
  readonly low: bigint | null;
  readonly high: bigint | null;
}

/** What `linear ≤ 0` says of its sum of terms. */
export function rangeSaid(linear: Linear): RangeSaid {
  const rises = leadsPositive(linear);
  const { parts } = rises ? linear : scaleLinear(linear, -1n);
  const bound = rises ? -linear.constant : linear.constant;
  return { key: keyOfParts(parts), linear: { constant: 0n, parts }, low: rises ? null : bound, high: rises ? bound : null };
}

function rangeCondition({ linear, low, high }: Range, terms: Terms): readonly Condition[] {
  const value = terms.sum(linear.parts.map(({ coefficient, term }) => terms.scale(term, coefficient)));
  if (low !== null && high !== null && low > high) return [terms.truth(false)];
  if (low !== null && low === high) return [terms.equal(value, terms.constant(low))];
  return [
    ...(low === null ? [] : [terms.atMost(terms.constant(low), value)]),
    ...(high === null ? [] : [terms.atMost(value, terms.constant(high))]),
  ];
}
