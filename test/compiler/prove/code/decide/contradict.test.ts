// Comparisons that cannot hold together are found; those that can never are taken for them.

import { describe, expect, it } from 'vitest';
import { contradict } from '../../../../../compiler/prove/code/decide/contradict.js';
import { createTerms } from '../../../../../compiler/prove/terms/create-terms.js';

const terms = createTerms();
const whole = (value: number) => terms.constant(value);
const [cost, paid] = [terms.variable('cost', 0n, 1000n), terms.variable('paid', 0n, 1000n)];
const kind = terms.variable('kind', 0n, 3n);

describe('contradict', () => {
  it.each([
    ['what follows from two sums', [terms.less(cost, paid), terms.less(paid, terms.minus(cost, whole(5)))]],
    ['what follows from a bound', [terms.less(terms.plus(cost, paid), whole(0))]],
    [
      'values that are all excluded',
      [1, 2, 3].map((value) => terms.not(terms.equal(kind, whole(value)))).concat(terms.less(whole(0), kind)),
    ],
    ['halves of a whole number', [terms.equal(terms.scale(cost, 2), terms.plus(terms.scale(paid, 2), whole(1)))]],
    ['a rest that is no rest', [terms.less(terms.plus(terms.scale(terms.floorDivide(cost, 7), 7), whole(6)), cost)]],
    ['a positive part below what it is of', [terms.less(terms.max(whole(0), terms.minus(cost, paid)), terms.minus(cost, paid))]],
  ])('finds %s', (_, conditions) => {
    expect(contradict(conditions)).toBe(true);
  });

  it.each([
    ['nothing', []],
    ['values of which one is left', [1, 2].map((value) => terms.not(terms.equal(kind, whole(value)))).concat(terms.less(whole(0), kind))],
    ['a division', [terms.equal(terms.floorDivide(cost, 7), whole(3)), terms.equal(cost, whole(27))]],
    ['a proposition', [terms.proposition('open'), terms.less(cost, paid)]],
  ])('finds none in %s', (_, conditions) => {
    expect(contradict(conditions)).toBe(false);
  });
});
