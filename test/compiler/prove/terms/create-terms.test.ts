// Terms mean what they were built from, and terms of equal meaning are one node.

import { describe, expect, it } from 'vitest';
import { createTerms } from '../../../../compiler/prove/terms/create-terms.js';
import { evaluation } from '../../../../compiler/prove/terms/evaluate-term.js';
import type { Term } from '../../../../compiler/prove/terms/term.js';
import { randomSource } from '../../../support/random-source.js';
import {
  amountOf,
  conditionOf,
  randomExpression,
  randomProposition,
  randomValues,
  termOf,
  truthOf,
} from '../../../support/random-terms.js';

describe('random terms', () => {
  it('have the value of what they were built from, within their bounds', () => {
    const random = randomSource(7);
    for (let round = 0; round < 800; round++) {
      const terms = createTerms();
      const expression = randomExpression(random, random.integer(1, 5));
      const proposition = randomProposition(random, random.integer(1, 4));
      const [term, condition] = [termOf(expression, terms), conditionOf(proposition, terms)];
      for (let sample = 0; sample < 8; sample++) {
        const values = randomValues(random);
        const { integer, condition: truth } = evaluation(values);
        const expected = amountOf(expression, values);
        expect([integer(term), truth(condition)]).toEqual([expected, truthOf(proposition, values)]);
        expect(term.low === null || term.low <= expected).toBe(true);
        expect(term.high === null || term.high >= expected).toBe(true);
      }
    }
  });

  it('mean the same after variables are replaced', () => {
    const random = randomSource(11);
    for (let round = 0; round < 500; round++) {
      const terms = createTerms();
      const [a, b] = [terms.variable('a', 0n, 12n), terms.variable('b', 0n, 30n)];
      const expression = randomExpression(random, random.integer(1, 4));
      const by = randomExpression(random, 1);
      const held = terms.max(terms.constant(0), terms.min(terms.constant(12), termOf(by, terms)));
      const replaced = terms
        .substitution(
          new Map<Term, Term>([
            [a, held],
            [b, terms.constant(3)],
            [terms.proposition('p'), terms.truth(true)],
          ]),
        )
        .integer(termOf(expression, terms));
      const values = randomValues(random);
      const within = new Map([...values, ['a', evaluation(values).integer(held)], ['b', 3n], ['p', true]]);
      expect(evaluation(values).integer(replaced)).toBe(amountOf(expression, within));
    }
  });
});

describe('simplifying', () => {
  const terms = createTerms();
  const { plus, minus, scale, min, max, choose, floorDivide, atMost, less, equal, and, or, not } = terms;
  const n = (value: number) => terms.constant(value);
  const [cost, left, limit] = [terms.variable('cost', 0n, 10_000n), terms.variable('left', 0n, null), terms.variable('limit', 0n, null)];
  const [known, other] = [terms.proposition('known'), terms.proposition('other')];

  it('leaves out what bounds decide', () => {
    expect(max(n(0), cost)).toBe(cost);
    expect(min(cost, n(10_000))).toBe(cost);
    expect(atMost(cost, n(10_000))).toBe(terms.truth(true));
    expect(less(min(cost, limit), n(0))).toBe(terms.truth(false));
    expect(max(n(0), minus(cost, min(cost, limit)))).toBe(minus(cost, min(cost, limit)));
  });

  it('writes a min and what it leaves in one way', () => {
    expect(minus(cost, min(cost, limit))).toBe(max(n(0), minus(cost, limit)));
    expect(choose(atMost(cost, limit), cost, limit)).toBe(min(cost, limit));
    expect(choose(less(limit, cost), limit, cost)).toBe(min(cost, limit));
    expect(max(cost, max(left, limit))).toBe(max(limit, left, cost));
    expect(max(scale(cost, 2), scale(left, 2))).toBe(scale(max(left, cost), 2));
  });

  it('knows that a rounded part is no more than the whole', () => {
    const eligible = max(n(0), minus(cost, n(500)));
    const paid = floorDivide(plus(scale(eligible, 65), n(50)), 100);
    expect(min(eligible, paid)).toBe(paid);
    const payment = min(paid, max(n(0), minus(limit, left)));
    expect(max(n(0), minus(cost, payment))).toBe(minus(cost, payment));
  });

  it('reduces divisions', () => {
    expect(floorDivide(plus(scale(cost, 650_000), n(500_000)), 1_000_000)).toBe(floorDivide(plus(scale(cost, 13), n(10)), 20));
    expect(floorDivide(plus(scale(cost, 20), left), 20)).toBe(plus(cost, floorDivide(left, 20)));
    expect(atMost(floorDivide(cost, 7), n(3))).toBe(atMost(cost, n(27)));
    expect(less(n(3), floorDivide(cost, 7))).toBe(atMost(n(28), cost));
  });

  it('sees an unknown amount through what is done with it', () => {
    const unknown = (value: typeof cost) => choose(known, value, n(-1));
    const isUnknown = equal(unknown(cost), n(-1));
    expect(isUnknown).toBe(not(known));
    const sum = choose(or(isUnknown, equal(unknown(left), n(-1))), n(-1), plus(unknown(cost), unknown(left)));
    expect(sum).toBe(unknown(plus(cost, left)));
  });

  it('merges conditions', () => {
    expect(and(atMost(cost, n(5)), atMost(cost, n(3)))).toBe(atMost(cost, n(3)));
    expect(and(atMost(cost, n(5)), less(n(5), cost))).toBe(terms.truth(false));
    expect(or(atMost(cost, n(5)), less(n(4), cost))).toBe(terms.truth(true));
    expect(and(known, or(not(known), other))).toBe(and(other, known));
    expect(or(and(known, other), known)).toBe(known);
    expect(not(and(known, not(other)))).toBe(or(not(known), other));
    expect(choose(not(known), cost, left)).toBe(choose(known, left, cost));
  });

  it('knows in a branch what its condition says', () => {
    expect(choose(atMost(cost, n(500)), max(n(0), minus(cost, n(500))), cost)).toBe(choose(less(n(500), cost), cost, n(0)));
    expect(choose(atMost(cost, n(500)), choose(atMost(cost, n(700)), left, cost), limit)).toBe(choose(atMost(cost, n(500)), left, limit));
  });
});
