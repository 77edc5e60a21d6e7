// Small changes to the emitted modules of shipped policies, of every operator: each is shown by a claim to settle otherwise, or proved
// to settle the same. The table says how many, and what random claims in whole yuan would not have seen.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSolver } from '../../compiler/prove/solver/open-solver.js';
import type { Solver } from '../../compiler/prove/solver/solver.js';
import { fillHoles } from '../support/fill-holes.js';
import { type Judged, judgeMutants } from '../support/mutants/judge-mutants.js';
import { mutantTable } from '../support/mutants/mutant-table.js';
import { operators } from '../support/mutants/mutations.js';
import { randomSource } from '../support/random-source.js';
import { shippedPlans } from '../support/shipped-plans.js';

/** As they stand, and with the figures that no document gives filled in. */
const asTheyStand = ['henan/critical-illness', 'gansu/stop-loss', 'fujian/medical-aid', 'henan/jiaozuo-medical-aid-2019'];
const filledIn = [
  'fujian/stacked-insurance/2019',
  'gansu/county-reinsurance',
  'gansu/wuwei-medical-aid',
  'hebei/handan-medical-aid',
  'qinghai/critical-illness',
];

const subjects = [
  ...shippedPlans(...asTheyStand),
  ...shippedPlans(...filledIn).map(({ uri, plan }) => ({
    uri: `${uri}, filled in`,
    plan: fillHoles(plan, randomSource(5), [100_000, 2_000_000]),
  })),
];

describe('mutants', () => {
  let solver: Promise<Solver> | null = null;
  const judged: Judged[] = [];
  beforeAll(() => {
    solver = openSolver();
  });
  afterAll(async () => (await solver)?.close());

  it.each(subjects.map((subject, at) => ({ ...subject, at })))('of $uri', async ({ plan, at }) => {
    const found = await judgeMutants({ plan, each: 3, seed: 100 + at, most: 8_000, solver: () => solver as Promise<Solver> });
    judged.push(...found);
    expect(found.filter(({ verdict }) => verdict === 'open').map(({ told }) => told)).toEqual([]);
  });

  // What the program says of people and of a year without claims.
  it.each(shippedPlans('guizhou/bijie-county'))('of $uri, of people', async ({ plan }) => {
    const roots = ['membership', 'subsidy', 'initialState'];
    const found = await judgeMutants({ plan, each: 4, seed: 43, most: 500, solver: () => solver as Promise<Solver>, roots });
    judged.push(...found);
    expect(found.length).toBeGreaterThan(20);
    expect(found.filter(({ verdict }) => verdict === 'open').map(({ told }) => told)).toEqual([]);
  });

  it('are many, of every operator, and most are shown by a claim', () => {
    console.log(mutantTable(judged));
    expect(judged.length).toBeGreaterThanOrEqual(300);
    for (const operator of operators) {
      const some = judged.filter(({ mutation }) => mutation.operator === operator);
      expect(some.length, operator).toBeGreaterThanOrEqual(10);
      expect(some.filter(({ verdict }) => verdict === 'killed').length, operator).toBeGreaterThan(0);
    }
    expect(judged.filter(({ unseenInYuan }) => unseenInYuan).length).toBeGreaterThan(0);
  });
});
