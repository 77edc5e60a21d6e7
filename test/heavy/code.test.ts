// The program of every shipped policy is proved to be its plan, and that of random ones.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomPolicy } from '../../compiler/fuzz/policies/random-policy.js';
import { examine } from '../../compiler/fuzz/subject.js';
import { ownTools } from '../../compiler/fuzz/tools.js';
import { codeRlimit } from '../../compiler/prove/code/code-rlimit.js';
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
    const told = await proveCode({ plan, module, solver: async () => solver, budget: { rlimit: codeRlimit } });
    expect(told).toMatchObject({ verdict: 'equal' });
  });
});

// Unusual policies have to build, too. `jiuzhu fuzz --z3` tries others.
describe('the program of a random policy', () => {
  const random = Array.from({ length: 25 }, (_, seed) => ({ seed, text: randomPolicy(seed, { surface: 'zh', small: seed % 2 === 0 }) }));

  it.each(random)('of seed $seed is its plan', async ({ text }) => {
    const { plan } = examine({ uri: 'a.jz', files: [{ uri: 'a.jz', text }] }, ownTools);
    if (plan === null) return;
    const { module } = emitJavaScript(plan);
    const told = await proveCode({ plan, module, solver: async () => solver, budget: { rlimit: codeRlimit } });
    expect(told).toMatchObject({ verdict: 'equal' });
  });
});
