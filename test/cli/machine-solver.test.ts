// Solvers of this machine: what they answer, and a machine without them.

import { describe, expect, it } from 'vitest';
import { nodeHost } from '../../compiler/cli/node-host.js';
import { machineSolver } from '../../compiler/cli/proofs/machine-solver.js';
import { memoryHost } from '../support/memory-host.js';

const script = (more: string) => `(set-logic QF_LIA)(declare-const x Int)(assert (> x 3))${more}(check-sat)`;

it('a machine without the solver has no opinion', async () => {
  expect(await machineSolver('z3', script(''), memoryHost({}))).toBeNull();
  expect(await nodeHost([]).run('no-such-program-anywhere', [], '')).toBeNull();
});

describe.each(['z3', 'cvc5'] as const)('%s', (solver) => {
  it('answers, where the machine has it', async ({ skip }) => {
    const host = nodeHost([]);
    if ((await host.run(solver, ['--version'], '')) === null) skip();
    expect(await machineSolver(solver, script(''), host)).toBe('sat');
    expect(await machineSolver(solver, script('(assert (< x 4))'), host)).toBe('unsat');
    await expect(machineSolver(solver, script('(assert (< y 4))'), host)).rejects.toThrow(solver);
  });
});
