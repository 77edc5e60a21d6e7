// The terms by which properties are proved mean what the reference settles: for every policy, and for many random plans.

import { expect, test } from 'vitest';
import { firstEncodingDifference, firstFigureDifference } from '../support/encoding-differences.js';
import { randomIr } from '../support/random-ir.js';
import { shippedPlans } from '../support/shipped-plans.js';

test.each(shippedPlans())('2,000 claims under $uri', ({ plan }) => {
  expect(firstEncodingDifference(plan, 1_000, 20260101)).toBeNull();
  expect(firstFigureDifference(plan, 1_000, 20260102)).toBeNull();
});

test('300 random plans, 200 claims each', () => {
  for (let seed = 20_000; seed < 20_300; seed++) {
    expect(firstEncodingDifference(randomIr(seed), 100, seed), `seed ${seed}`).toBeNull();
    expect(firstFigureDifference(randomIr(seed), 100, seed), `seed ${seed}`).toBeNull();
  }
});
