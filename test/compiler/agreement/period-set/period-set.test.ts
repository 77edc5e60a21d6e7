// The period set of small plans: both sides of every break, one period of rounding, the years at which counters bend.

import { describe, expect, it } from 'vitest';
import { periodSet } from '../../../../compiler/agreement/period-set/period-set.js';
import { referenceKernel } from '../../../../compiler/targets/reference/reference-kernel.js';
import { cap, deductible, fen, flat, percent, planOf, tier } from '../../../support/small-plan.js';

// 200 yuan deductible per visit, then 75 %, at most 3,000 yuan a year.
const plan = planOf([tier({ deductible: deductible(fen(20_000)), rates: flat(percent(75)), caps: [cap(fen(300_000), 0)] })], ['paid']);

const whole = periodSet(plan, 1_000_000);

function costsWith(counters: readonly number[]): ReadonlySet<number> {
  const here = whole.vectors.filter(({ state }) => state.counters.join() === counters.join());
  return new Set(here.map(({ claim }) => claim.values[10] ?? 0));
}

describe('the first claim of the year', () => {
  const costs = costsWith([0]);

  it('stands two fen on each side of what the deductible and the cap make', () => {
    // 0.75 × (420,000 − 20,000) = 300,000
    for (const bend of [20_000, 420_000]) for (const by of [-2, -1, 0, 1, 2]) expect(costs, `${bend} ${by}`).toContain(bend + by);
  });

  it('takes every cost of one period of rounding', () => {
    for (const by of [0, 1, 2, 3, 4]) expect(costs).toContain(20_001 + by);
  });

  it('stands at nothing and at the largest bill', () => {
    expect(costs).toContain(0);
    expect(costs).toContain(plan.bounds.claimMoney);
  });
});

it('stands at years in which the cap is reached, nearly reached, passed, and half used', () => {
  for (const used of [300_000, 299_999, 300_001, 150_000]) expect(costsWith([used]).size, `${used}`).toBeGreaterThan(10);
});

it('is small, whole, and the same each time', () => {
  expect(whole.complete).toBe(true);
  expect(whole.chains).toBe(1);
  expect(whole.vectors.length).toBeLessThan(2_000);
  expect(periodSet(plan, 1_000_000)).toEqual(whole);
});

it('says when it was cut short', () => {
  const short = periodSet(plan, 50);
  expect(short.complete).toBe(false);
  expect(short.vectors).toEqual(whole.vectors.slice(0, 50));
});

it('has every group, and every status that a settlement can end with', () => {
  const kernel = referenceKernel(plan);
  const groups = new Set(whole.vectors.map(({ claim }) => claim.group));
  expect(groups.size).toBeGreaterThanOrEqual(plan.groups.length);
  const cuts = whole.vectors.map(({ claim, state }) => kernel.settle(claim, state).tiers[0]?.cut ?? 0);
  expect(cuts.some((cut) => cut > 0) && cuts.includes(0)).toBe(true);
});
