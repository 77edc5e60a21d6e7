// Every lemma, for chains of up to nine tiers, and every script that is emitted for the shipped policies gets its verdict from the
// solvers of this machine.

import { beforeAll, describe, expect, it } from 'vitest';
import { nodeHost } from '../../compiler/cli/node-host.js';
import { machineSolver } from '../../compiler/cli/proofs/machine-solver.js';
import { allLemmas } from '../../compiler/prove/lemmas/all-lemmas.js';
import { runJiuzhu } from '../support/memory-host.js';
import { filesUnder } from '../support/policy-files.js';

const lemmas = allLemmas([1, 2, 3, 4, 5, 6, 7, 8, 9]);

/** What `jiuzhu verify policies --emit-smt` writes: each script with the names of the files that hold it, headings apart. */
const emitted = new Map<string, string[]>();

beforeAll(async () => {
  const policies = Object.fromEntries(filesUnder('policies', '.jz').map(({ uri, text }) => [uri, text]));
  const { names, file } = await runJiuzhu(['verify', '--emit-smt', 'smt', 'policies'], policies);
  for (const name of names().filter((each) => each.endsWith('.smt2'))) {
    const script = (file(name) ?? '').replace(/^;.*\n/gm, '');
    emitted.set(script, [...(emitted.get(script) ?? []), name]);
  }
});

/** Scripts that one process is given. */
const atOnce = 50;

describe.each(['z3', 'cvc5'] as const)('%s', async (solver) => {
  const host = nodeHost([]);
  const present = (await host.run(solver, ['--version'], '', { milliseconds: 5_000, megabytes: 500 })) !== null;

  it.runIf(present).each(lemmas.map((lemma) => [lemma.name, lemma] as const))('%s', async (_, { script, expected }) => {
    expect(await machineSolver(solver, [script], host)).toEqual([expected]);
  });

  it.runIf(present)('decides every script of the shipped policies as its file says', async () => {
    const scripts = [...emitted.keys()];
    expect(scripts.length).toBeGreaterThan(100);
    const wrong: string[] = [];
    for (let at = 0; at < scripts.length; at += atOnce) {
      const some = scripts.slice(at, at + atOnce);
      const opinions = await machineSolver(solver, some, host);
      for (const [index, script] of some.entries()) {
        const expected = /^\(set-info :status (sat|unsat)\)$/m.exec(script)?.[1];
        const opinion = opinions?.[index];
        if (expected === undefined || opinion !== expected) wrong.push(`${emitted.get(script)}: ${opinion}, not ${expected}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  // Continuous integration installs both.
  it('stands on the machine that checks every change', ({ skip }) => {
    if (process.env.CI !== 'true') skip();
    expect(present).toBe(true);
  });
});
