// What a term comes to while a condition holds: the branches of a choice know their condition.

import { linearOf } from './linear.js';
import { rebuilding } from './rebuild.js';
import { type RangeSaid, rangeSaid } from './simplify-condition.js';
import type { Condition, Substitution, Term, Terms } from './term.js';

export function assuming(holds: Condition, terms: Terms): Substitution {
  const facts = holds.kind === 'and' ? holds.operands : [holds];
  const known = new Map<Term, Term>();
  const ranges = new Map<string, RangeSaid>();
  let first = Number.POSITIVE_INFINITY;
  for (const fact of facts) {
    known.set(fact, terms.truth(true));
    known.set(terms.not(fact), terms.truth(false));
    first = Math.min(first, firstConcerned(fact));
    if (fact.kind !== 'atMostZero') continue;
    const range = rangeSaid(linearOf(fact.operand));
    const found = ranges.get(range.key);
    ranges.set(range.key, { ...range, low: range.low ?? found?.low ?? null, high: range.high ?? found?.high ?? null });
  }
  const replace = (term: Term): Term | null => known.get(term) ?? decided(term, ranges, terms);
  return rebuilding(replace, first, terms);
}

/** Terms made before it are not concerned: the last of what the condition compares. */
function firstConcerned(fact: Condition): number {
  switch (fact.kind) {
    case 'atMostZero':
      return Math.max(...linearOf(fact.operand).parts.map(({ term }) => term.id));
    case 'isZero':
      return fact.operand.id;
    case 'not':
      return firstConcerned(fact.operand);
    case 'or':
      return Math.min(...fact.operands.map(firstConcerned));
    default:
      return fact.id;
  }
}

/** A comparison of the same terms with another constant; a positive part whose sign is known. */
function decided(term: Term, ranges: ReadonlyMap<string, RangeSaid>, terms: Terms): Term | null {
  if (ranges.size === 0) return null;
  if (term.kind === 'atMostZero') {
    const truth = truthWithin(rangeSaid(linearOf(term.operand)), ranges);
    return truth === null ? null : terms.truth(truth);
  }
  if (term.kind === 'positive' && term.operands.length === 1) {
    const [operand] = term.operands;
    if (operand === undefined) return null;
    const below = truthWithin(rangeSaid(linearOf(operand)), ranges);
    if (below === true) return terms.constant(0);
    const linear = linearOf(operand);
    const above = truthWithin(
      rangeSaid({ constant: -linear.constant, parts: linear.parts.map((part) => ({ ...part, coefficient: -part.coefficient })) }),
      ranges,
    );
    return above === true ? operand : null;
  }
  return null;
}

/** Whether what is said follows from the range of the same terms, or contradicts it. */
function truthWithin(said: RangeSaid, ranges: ReadonlyMap<string, RangeSaid>): boolean | null {
  const range = ranges.get(said.key);
  if (range === undefined) return null;
  if (said.high !== null) {
    if (range.high !== null && range.high <= said.high) return true;
    if (range.low !== null && range.low > said.high) return false;
  }
  if (said.low !== null) {
    if (range.low !== null && range.low >= said.low) return true;
    if (range.high !== null && range.high < said.low) return false;
  }
  return null;
}
