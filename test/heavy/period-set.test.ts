// The period set of every policy of a region settles alike in the reference and in JavaScript, as it stands and with its figures filled in.

import { expect, test } from 'vitest';
import { settlesAlike } from '../../compiler/agreement/settles-alike.js';
import { emitJavaScript } from '../../compiler/targets/javascript/emit-javascript.js';
import { fillHoles } from '../support/fill-holes.js';
import { randomSource } from '../support/random-source.js';
import { shippedPlans } from '../support/shipped-plans.js';

const regions = shippedPlans().filter(({ uri }) => uri.startsWith('policies/'));

test.each(regions)('$uri', ({ plan }) => {
  const { set, parting } = settlesAlike(plan, emitJavaScript(plan).module, 8_000);
  expect(parting).toBeNull();
  expect(set.chains).toBeGreaterThan(0);
});

test.each(regions.filter(({ plan }) => plan.holes.length > 0))('$uri, filled in', ({ uri, plan }) => {
  const filled = fillHoles(plan, randomSource(uri.length), [100_000, 2_000_000]);
  expect(settlesAlike(filled, emitJavaScript(filled).module, 4_000).parting).toBeNull();
});
