// Small changes to emitted modules: each is shown by a claim to settle otherwise, or proved equal; none that is shown is proved equal.

import { afterAll, describe, expect, it } from 'vitest';
import { periodSet } from '../../../../compiler/agreement/period-set/period-set.js';
import { proveCode } from '../../../../compiler/prove/code/prove-code.js';
import { openSolver } from '../../../../compiler/prove/solver/open-solver.js';
import { emitJavaScript } from '../../../../compiler/targets/javascript/emit-javascript.js';
import { judgeMutants } from '../../../support/mutants/judge-mutants.js';
import { killedOn } from '../../../support/mutants/killed-on.js';
import { mutated } from '../../../support/mutants/mutations.js';
import { pickMutants } from '../../../support/mutants/pick-mutants.js';
import { shippedPlans } from '../../../support/shipped-plans.js';

const [subject] = shippedPlans('gansu/stop-loss');
if (subject === undefined) throw new Error('no policy');
const { plan } = subject;

describe('mutants', () => {
  const solver = openSolver();
  afterAll(async () => (await solver).close());

  it('are shown or proved equal', async () => {
    const judged = await judgeMutants({ plan, each: 1, seed: 7, most: 1_000, solver: () => solver });
    expect(judged.length).toBeGreaterThanOrEqual(10);
    expect(judged.filter(({ verdict }) => verdict === 'open').map(({ told }) => told)).toEqual([]);
    expect(judged.filter(({ verdict }) => verdict === 'killed').length).toBeGreaterThan(judged.length / 2);
  });

  // The proof is about amounts and counters, tier by tier.
  it('of a tier are never proved equal when a claim shows another payment or counter', async () => {
    const { module } = emitJavaScript(plan);
    const mutants = pickMutants(module, ['payTier2', 'payTier3', 'settleTier2', 'settleTier3'], 2, 11);
    const texts = mutants.map((mutation) => mutated(module, mutation));
    const kills = killedOn(periodSet(plan, 1_000), plan, texts);
    const shown = [...kills].filter(([, { told }]) => /payment|counters|total|base|eligible|uncapped|cut/.test(told));
    expect(shown.length).toBeGreaterThan(5);
    for (const [text, { told }] of shown) {
      const proof = await proveCode({ plan, module: text, solver: () => solver, budget: { rlimit: 600_000 } });
      expect(proof.verdict, told).not.toBe('equal');
    }
  });
});
