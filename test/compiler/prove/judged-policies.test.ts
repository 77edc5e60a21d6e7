// Promises that were judged by hand: each gets its verdict, and every false one comes with a claim.

import { afterAll, describe, expect, it } from 'vitest';
import { referenceKernel } from '../../../compiler/index.js';
import { openSolver } from '../../../compiler/prove/solver/open-solver.js';
import type { Solver } from '../../../compiler/prove/solver/solver.js';
import { verifyPlan } from '../../../compiler/prove/verify-plan.js';
import { compileText } from '../../support/compile-text.js';
import { judgedPolicies } from './judged-policies.js';

const promises = judgedPolicies.flatMap(({ name, sourceWith, promises }) => promises.map((promise) => ({ name, sourceWith, ...promise })));

const budget = { rlimit: 20_000_000 };

describe('promises judged by hand', () => {
  let opened: Promise<Solver> | null = null;
  const solver = () => {
    opened ??= openSolver();
    return opened;
  };

  afterAll(async () => {
    await (await opened)?.close();
  });

  it('are sixty true ones and sixty false ones', () => {
    expect(promises.filter(({ holds }) => holds)).toHaveLength(60);
    expect(promises.filter(({ holds }) => !holds)).toHaveLength(60);
  });

  it.each(promises)(
    '$name：$text',
    async ({ sourceWith, text, holds }) => {
      const { ir: plan } = compileText(sourceWith(text));
      const kernel = referenceKernel(plan);
      const { results } = await verifyPlan({ plan, kernel, largestIntermediate: null, solver, budget, known: null, other: () => null });
      const declared = results.find(({ asked }) => asked.declared);
      expect(declared?.verdict).toBe(holds ? 'proved' : 'refuted');
      // A claim that breaks it was settled by the reference.
      expect(declared?.breaches.length === 0).toBe(holds);
    },
    30_000,
  );
});
