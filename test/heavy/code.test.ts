// The program of every shipped policy is proved to be its plan.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { proveCode } from '../../compiler/prove/code/prove-code.js';
import { openSolver } from '../../compiler/prove/solver/open-solver.js';
import type { Solver } from '../../compiler/prove/solver/solver.js';
import { emitJavaScript } from '../../compiler/targets/javascript/emit-javascript.js';
import { handWrittenPlan } from '../support/hand-written-plan.js';
import { shippedPlans } from '../support/shipped-plans.js';

let solver: Solver;
beforeAll(async () => {
  solver = await openSolver();
});
afterAll(() => solver.close());

const plans = [...shippedPlans().map(({ plan }) => plan), handWrittenPlan];

describe('the program of a policy', () => {
  it.each(plans.map((plan) => [plan.policy.name, plan] as const))('of %s is its plan', async (_, plan) => {
    const { module } = emitJavaScript(plan);
    const told = await proveCode({ plan, module, solver: async () => solver, budget: { rlimit: 20_000_000 } });
    expect(told).toMatchObject({ verdict: 'equal' });
  });
});
