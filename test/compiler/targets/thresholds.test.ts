// Thresholds: the whole base counts once they are reached, reckoned by hand, on both kernels. [P29]

import { expect, test } from 'vitest';
import { settledAlike } from '../../support/settled-alike.js';
import { claimOf, deductible, fen, hole, planOf, threshold, tier } from '../../support/small-plan.js';

test.each([
  ['inclusive', 999, 0],
  ['inclusive', 1_000, 900],
  ['exclusive', 1_000, 0],
  ['exclusive', 1_001, 901],
] as const)('%s, a cost of %i pays %i above a deductible of 100', async (bound, cost, payment) => {
  const plan = planOf([tier({ threshold: threshold(fen(1_000), bound), deductible: deductible(fen(100)) })]);
  const { tiers } = await settledAlike(plan, claimOf(plan, cost));
  const consumed = payment === 0 ? 0 : 100;
  expect(tiers[0]).toMatchObject({
    base: cost,
    threshold: 1_000,
    thresholdBefore: 0,
    deductible: 100,
    consumed,
    eligible: payment,
    payment,
  });
});

test('a year reaches it with the claim that brings its costs there, and pays that claim whole', async () => {
  const plan = planOf([tier({ threshold: threshold(fen(1_000), 'inclusive', 0) })], ['base']);
  const first = await settledAlike(plan, claimOf(plan, 600));
  expect(first).toMatchObject({ total: 0, state: { counters: [600] } });
  const second = await settledAlike(plan, claimOf(plan, 400), first.state);
  expect(second).toMatchObject({ total: 400, state: { counters: [1_000] } });
  expect(second.tiers[0]?.thresholdBefore).toBe(600);
});

test('a threshold that nobody knows leaves the payment open, but for a cost of 0', async () => {
  const plan = planOf([tier({ threshold: threshold(hole(0), 'inclusive') })], [], [null]);
  expect(await settledAlike(plan, claimOf(plan, 1_000))).toMatchObject({ total: -1, holes: [0] });
  expect(await settledAlike(plan, claimOf(plan, 0))).toMatchObject({ total: 0, holes: [] });
});

test('below it an unknown deductible is not needed', async () => {
  const plan = planOf([tier({ threshold: threshold(fen(1_000), 'exclusive'), deductible: deductible(hole(0)) })], [], [null]);
  expect(await settledAlike(plan, claimOf(plan, 1_000))).toMatchObject({ total: 0, holes: [] });
  expect(await settledAlike(plan, claimOf(plan, 1_001))).toMatchObject({ total: -1, holes: [0] });
});

test('notes are told of what was needed', async () => {
  const plan = planOf([tier({ threshold: threshold(fen(1_000, 0), 'exclusive'), deductible: deductible(fen(100, 1)) })]);
  expect((await settledAlike(plan, claimOf(plan, 0))).notes).toEqual([]);
  expect((await settledAlike(plan, claimOf(plan, 1_000))).notes).toEqual([0]);
  expect((await settledAlike(plan, claimOf(plan, 1_001))).notes).toEqual([0, 1]);
});
