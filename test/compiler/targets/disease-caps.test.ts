// Caps per disease and year: one counter for each listed disease, one for all others, reckoned by hand, on both kernels. [P24]

import { expect, test } from 'vitest';
import type { KernelClaim, YearState } from '../../../compiler/ir/kernel.js';
import { settledAlike } from '../../support/settled-alike.js';
import { cap, claimOf, fen, planOf, tier } from '../../support/small-plan.js';

const capped = tier({ caps: [{ ...cap(fen(500), 0), per: 'disease', by: diseaseInput() }] });
const plan = planOf([capped], ['disease', 'disease', 'disease', 'disease', 'disease', 'disease', 'disease']);

function diseaseInput(): number {
  return planOf([]).inputs.findIndex(({ id }) => id === 'disease');
}

function claimFor(disease: number, cost: number): KernelClaim {
  const claim = claimOf(plan, cost);
  return { ...claim, values: claim.values.map((value, input) => (input === diseaseInput() ? disease : value)) };
}

test('each disease uses up its own cap, and those on no list share one', async () => {
  const payments: number[] = [];
  let state: YearState = { counters: plan.counters.map(() => 0), holes: [] };
  for (const disease of [1, 1, 6, 0, 0]) {
    const trace = await settledAlike(plan, claimFor(disease, 400), state);
    payments.push(trace.total);
    ({ state } = trace);
  }
  expect(payments).toEqual([400, 100, 400, 400, 100]);
  expect(state.counters).toEqual([500, 500, 0, 0, 0, 0, 400]);
});

test('the trace tells what this disease had used', async () => {
  const state = { counters: [10, 20, 30, 40, 50, 60, 70], holes: [] };
  const trace = await settledAlike(plan, claimFor(2, 1_000), state);
  expect(trace.tiers[0]?.caps).toEqual([{ limit: 500, usedBefore: 30 }]);
  expect(trace.total).toBe(470);
});

test('a later tier that refuses what was billed leaves the counter as it was', async () => {
  const billed = tier({ name: '结算', payment: 'billed', rates: null });
  const both = planOf(
    [capped, billed],
    plan.counters.map(({ kind }) => kind),
  );
  const claim = { ...claimFor(2, 100), billed: [-1, 200] };
  const trace = await settledAlike(both, claim);
  expect(trace.fault).toBe(1);
  expect(trace.state.counters).toEqual([0, 0, 0, 0, 0, 0, 0]);
});
