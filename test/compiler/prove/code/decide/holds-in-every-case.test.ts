// What holds in every case is found without a solver; what fails in one is not.

import { describe, expect, it } from 'vitest';
import { everyCase } from '../../../../../compiler/prove/code/decide/holds-in-every-case.js';
import { createTerms } from '../../../../../compiler/prove/terms/create-terms.js';

const terms = createTerms();
const [cost, paid] = [terms.variable('cost', 0n, 1_000_000n), terms.variable('paid', 0n, 1_000_000n)];
const level = terms.variable('level', 0n, 3n);
const at = (value: number) => terms.equal(level, terms.constant(value));
const left = terms.max(terms.constant(0), terms.minus(cost, paid));
const rated = (base: typeof left) => terms.floorDivide(terms.choose(at(1), terms.scale(base, 7), terms.scale(base, 3)), 10);

describe('every case', () => {
  it.each([
    ['a list of all levels', terms.implies(terms.less(terms.constant(0), level), terms.or(at(1), at(2), at(3)))],
    ['a rate of a rest', terms.atMost(terms.scale(rated(left), 10), terms.scale(cost, 7))],
    [
      'an implied sign',
      terms.implies(terms.less(paid, cost), terms.atMost(terms.constant(0), terms.choose(at(2), left, terms.minus(cost, paid)))),
    ],
  ])('holds of %s', (_, condition) => {
    expect(everyCase(terms, 300)(condition)).toBe(true);
  });

  it.each([
    ['a list that lacks one', terms.implies(terms.less(terms.constant(0), level), terms.or(at(1), at(2)))],
    ['a rate that is not paid', terms.atMost(terms.scale(rated(left), 10), terms.scale(cost, 6))],
    ['one case in two', terms.or(terms.proposition('open'), terms.less(paid, cost))],
  ])('does not hold of %s', (_, condition) => {
    expect(everyCase(terms, 300)(condition)).toBe(false);
  });
});
