// The long proof: random claims of every policy settle alike in the reference and in JavaScript, as do many random plans.

import { expect, test } from 'vitest';
import { firstDifference } from '../support/compare-kernels.js';
import { randomIr } from '../support/random-ir.js';
import { shippedPlans } from '../support/shipped-plans.js';

// The policies of regions settle real money; the published examples show the language.
const claimsUnder = (uri: string) => (uri.startsWith('policies/') ? 40_000 : 5_000);

test.each(shippedPlans().map(({ uri, plan }) => ({ uri, plan, count: claimsUnder(uri) })))('$count claims under $uri', async (each) => {
  expect(await firstDifference(each.plan, each.count, 20220301)).toBeNull();
});

test('3,000 random plans, 100 claims each', async () => {
  for (let seed = 10_000; seed < 13_000; seed++) expect(await firstDifference(randomIr(seed), 100, seed), `seed ${seed}`).toBeNull();
});
