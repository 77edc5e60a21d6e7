// Solvers of this machine: what they answer, what they may take, and a machine without them.

import { describe, expect, it } from 'vitest';
import { nodeHost } from '../../compiler/cli/node-host.js';
import { machineSolver } from '../../compiler/cli/proofs/machine-solver.js';
import { memoryHost } from '../support/memory-host.js';

const script = (more: string) => `(set-logic QF_LIA)(declare-const x Int)(assert (> x 3))${more}(check-sat)`;
/** Whether 42 is a sum of three cubes, which no solver finds out. */
const endless = `(set-logic QF_NIA)(declare-const x Int)(declare-const y Int)(declare-const z Int)
(assert (= (+ (* x x x) (* y y y) (* z z z)) 42))(assert (> x 1000))(check-sat)`;
const little = { milliseconds: 400, megabytes: 500 };

it('a machine without the solver has no opinion', async () => {
  expect(await machineSolver('z3', [script('')], memoryHost({}))).toBeNull();
  expect(await nodeHost([]).run('no-such-program-anywhere', [], '', little)).toBeNull();
});

it('a program is ended that takes too long or too much', async ({ skip }) => {
  if (process.platform === 'win32') skip();
  const { run } = nodeHost([]);
  expect(await run('sleep', ['5'], '', { ...little, milliseconds: 50 })).toEqual({ output: '', code: null });
  const grabbing = await run('sh', ['-c', 'dd if=/dev/zero of=/dev/null bs=300M count=1 && echo done'], '', { ...little, megabytes: 100 });
  expect(grabbing?.output).toBe('');
});

describe.each(['z3', 'cvc5'] as const)('%s', async (solver) => {
  const host = nodeHost([]);
  const present = (await host.run(solver, ['--version'], '', little)) !== null;

  it.runIf(present)('answers each script apart from the others', async () => {
    const scripts = [script(''), script('(assert (< x 4))'), script('(declare-const y Int)(assert (= x y))')];
    expect(await machineSolver(solver, scripts, host)).toEqual(['sat', 'unsat', 'sat']);
  });

  it.runIf(present)('refuses a script with an error', async () => {
    await expect(machineSolver(solver, [script(''), script('(assert (< y 4))')], host)).rejects.toThrow(solver);
  });

  it.runIf(present)('has no opinion on what takes too long, and goes on', async () => {
    expect(await machineSolver(solver, [script(''), endless, script('(assert (< x 4))')], host, little)).toEqual([
      'sat',
      'unknown',
      'unsat',
    ]);
  });

  it.runIf(present)('has no opinion on what takes too much memory', async () => {
    const many = Array.from({ length: 60_000 }, (_, at) => `(declare-const b${at} Int)(assert (> b${at} ${at}))`).join('\n');
    const large = `(set-logic QF_LIA)${many}(check-sat)`;
    expect(await machineSolver(solver, [large, script('')], host, { milliseconds: 20_000, megabytes: 60 })).toEqual(['unknown', 'sat']);
  });
});
