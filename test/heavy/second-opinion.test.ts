// Every lemma, for chains of up to nine tiers, gets its verdict from the solvers of this machine.

import { describe, expect, it } from 'vitest';
import { nodeHost } from '../../compiler/cli/node-host.js';
import { machineSolver } from '../../compiler/cli/proofs/machine-solver.js';
import { allLemmas } from '../../compiler/prove/lemmas/all-lemmas.js';

const lemmas = allLemmas([1, 2, 3, 4, 5, 6, 7, 8, 9]);

describe.each(['z3', 'cvc5'] as const)('%s', async (solver) => {
  const host = nodeHost([]);
  const present = (await host.run(solver, ['--version'], '', { milliseconds: 5_000, megabytes: 500 })) !== null;

  it.runIf(present).each(lemmas.map((lemma) => [lemma.name, lemma] as const))('%s', async (_, { script, expected }) => {
    expect(await machineSolver(solver, [script], host)).toEqual([expected]);
  });

  // Continuous integration installs both.
  it('stands on the machine that checks every change', ({ skip }) => {
    if (process.env.CI !== 'true') skip();
    expect(present).toBe(true);
  });
});
