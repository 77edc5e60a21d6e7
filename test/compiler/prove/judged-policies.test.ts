// Promises that were judged by hand: no wrong verdict, whatever engine gives it.

import { describe, expect, it } from 'vitest';
import { referenceKernel } from '../../../compiler/index.js';
import { verifyPlan } from '../../../compiler/prove/verify-plan.js';
import { compileText } from '../../support/compile-text.js';
import { judgedPolicies } from './judged-policies.js';

const promises = judgedPolicies.flatMap(({ name, sourceWith, promises }) => promises.map((promise) => ({ name, sourceWith, ...promise })));

/** Those that need a solver, which these tests do not open. */
const mostUndecided = 25;

async function verdictOf(sourceWith: (promise: string) => string, text: string) {
  const { ir: plan } = compileText(sourceWith(text));
  const kernel = referenceKernel(plan);
  const budget = { rlimit: 1 };
  const { results } = await verifyPlan({ plan, kernel, largestIntermediate: null, solver: null, budget, known: null, other: () => null });
  return results.find(({ asked }) => asked.declared)?.verdict;
}

describe('promises judged by hand', () => {
  let undecided = 0;

  it.each(promises)('$name：$text', async ({ sourceWith, text, holds }) => {
    const verdict = await verdictOf(sourceWith, text);
    expect(verdict).not.toBe(holds ? 'refuted' : 'proved');
    if (verdict !== 'proved' && verdict !== 'refuted') undecided += 1;
  });

  it('are decided but for a few', () => {
    expect(promises.filter(({ holds }) => holds)).toHaveLength(60);
    expect(promises.filter(({ holds }) => !holds)).toHaveLength(60);
    expect(undecided).toBeLessThanOrEqual(mostUndecided);
  });
});
