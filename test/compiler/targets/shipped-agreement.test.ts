// The reference and the emitted module agree on the policies of the project: on random claims, and one fen around every bend.

import { describe, expect, test } from 'vitest';
import type { PolicyIr } from '../../../compiler/ir/ir.js';
import type { KernelClaim } from '../../../compiler/ir/kernel.js';
import { emitJavaScript } from '../../../compiler/targets/javascript/emit-javascript.js';
import { referenceKernel } from '../../../compiler/targets/reference/reference-kernel.js';
import { firstDifference } from '../../support/compare-kernels.js';
import { loadModule } from '../../support/load-module.js';
import { bendsOf } from '../../support/random-claims.js';
import { shippedPlans } from '../../support/shipped-plans.js';

const plans = shippedPlans();

test('there are policies to settle under', () => {
  expect(plans.length).toBeGreaterThan(0);
});

describe.each(plans)('$uri', ({ plan }) => {
  test('2,000 random claims', async () => {
    expect(await firstDifference(plan, 2_000, 11)).toBeNull();
  });

  test('every bend, one fen below it and one above', async () => {
    const module = await loadModule(emitJavaScript(plan).module);
    const reference = referenceKernel(plan);
    const visits = [1, 2, 3];
    for (const bend of bendsOf(plan)) {
      if (bend > plan.bounds.claimMoney) continue;
      for (const [group] of plan.groups.entries()) {
        for (const visit of visits) {
          const claim = plainClaim(plan, group, visit, bend);
          const state = reference.initialState();
          expect(module.settle(claim, state), `${bend} fen`).toEqual(reference.settle(claim, state));
        }
      }
    }
  });
});

function plainClaim(plan: PolicyIr, group: number, visit: number, cost: number): KernelClaim {
  const given: Readonly<Record<string, number>> = { visit, hospitalLevel: 2, place: 1, total: cost, inPolicy: cost, settlement: 19_800 };
  return { group, values: plan.inputs.map(({ id }) => given[id] ?? 0), billed: plan.tiers.map(() => -1) };
}
