// Deductibles that tiers share, and those per visit with a most of the year, reckoned by hand, on both kernels.

import { expect, test } from 'vitest';
import { settledAlike } from '../../support/settled-alike.js';
import { claimOf, deductible, fen, hole, planOf, tier } from '../../support/small-plan.js';

test('two tiers take one deductible once, in order', async () => {
  const shared = tier({ deductible: deductible(fen(1_000), 0) });
  const plan = planOf([shared, shared], ['deductible']);
  const first = await settledAlike(plan, claimOf(plan, 700));
  expect(first.tiers.map(({ consumed, payment }) => [consumed, payment])).toEqual([
    [700, 0],
    [300, 400],
  ]);
  expect(first.state.counters).toEqual([1_000]);
});

test.each([
  [0, 300, 700],
  [400, 100, 900],
  [500, 0, 1_000],
])('with %i of 500 taken this year, a visit takes %i more', async (before, consumed, payment) => {
  const perVisit = tier({ deductible: { ...deductible(fen(300)), most: fen(500), counter: 0 } });
  const plan = planOf([perVisit], ['deductible']);
  const trace = await settledAlike(plan, claimOf(plan, 1_000), { counters: [before], holes: [] });
  expect(trace.tiers[0]).toMatchObject({ deductible: 300, deductibleBefore: before, consumed, payment });
  expect(trace.state.counters).toEqual([before + consumed]);
});

test('a most that nobody knows leaves the visit open, but for a base of 0', async () => {
  const perVisit = tier({ deductible: { ...deductible(fen(300)), most: hole(0), counter: 0 } });
  const plan = planOf([perVisit], ['deductible'], [null]);
  expect(await settledAlike(plan, claimOf(plan, 1_000))).toMatchObject({ total: -1, holes: [0] });
  expect(await settledAlike(plan, claimOf(plan, 0))).toMatchObject({ total: 0, holes: [] });
});
