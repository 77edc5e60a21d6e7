// Every lemma gets its verdict from z3; the solvers of the machine are asked in the long tests.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allLemmas } from '../../../../compiler/prove/lemmas/all-lemmas.js';
import { openSolver } from '../../../../compiler/prove/solver/open-solver.js';
import type { Solver } from '../../../../compiler/prove/solver/solver.js';

const lemmas = allLemmas([4, 1, 9, 4]);

it('each has a name of its own', () => {
  expect(new Set(lemmas.map(({ name }) => name)).size).toBe(lemmas.length);
});

describe('every lemma gets its verdict', () => {
  let solver: Solver;
  beforeAll(async () => {
    solver = await openSolver();
  });
  afterAll(() => solver.close());

  it.each(lemmas.map((lemma) => [lemma.name, lemma] as const))('%s', async (_, { script, expected }) => {
    expect((await solver.check(script, { rlimit: 2_000_000 })).answer).toBe(expected);
  });

  it('and without one of its premises it fails', async () => {
    const rises = lemmas.find(({ name }) => name === 'L5-chain-04-rises');
    const weaker = rises?.script.replace('(set-info :status unsat)', '').replace(/\(assert \(=> \(<= left_3 .*\n/, '') ?? '';
    expect((await solver.check(weaker, { rlimit: 2_000_000 })).answer).toBe('sat');
  });
});
