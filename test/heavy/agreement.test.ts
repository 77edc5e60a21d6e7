// The long proof: 100,000 random claims of every policy settle alike in the reference and in JavaScript, as do many random plans.

import { expect, test } from 'vitest';
import { firstDifference } from '../support/compare-kernels.js';
import { randomIr } from '../support/random-ir.js';
import { shippedPlans } from '../support/shipped-plans.js';

test.each(shippedPlans())('100,000 claims under $uri', async ({ plan }) => {
  expect(await firstDifference(plan, 100_000, 20220301)).toBeNull();
});

test('3,000 random plans, 100 claims each', async () => {
  for (let seed = 10_000; seed < 13_000; seed++) expect(await firstDifference(randomIr(seed), 100, seed), `seed ${seed}`).toBeNull();
});
