// z3 in its thread: answers, models, budgets, and threads that end.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSolver } from '../../../../compiler/prove/solver/open-solver.js';
import type { Solver } from '../../../../compiler/prove/solver/solver.js';

const plenty = { rlimit: 1_000_000 };
const equation = '(set-logic QF_LIA)(declare-const x Int)(declare-const y Int)(assert (= (* 7 x) (+ 3 (* 5 y))))(assert (< -100 x 100))';
/** No small budget decides it. */
const hard = `(set-logic QF_NIA)(declare-const x Int)(declare-const y Int)(declare-const z Int)
(assert (and (> x 0) (> y 0) (> z 0)))(assert (= (+ (* x x x) (* y y y) (* z z z)) (* 33 x y z z)))(assert (> (+ x y) (* 2 z)))(check-sat)`;

describe('a solver', () => {
  let solver: Solver;
  beforeAll(async () => {
    solver = await openSolver();
  });
  afterAll(() => solver.close());

  it('proves and refutes, with a model', async () => {
    expect((await solver.check(`${equation}(assert (= x (* 5 y)))(check-sat)`, plenty)).answer).toBe('unsat');
    const { answer, model } = await solver.check(`${equation}(declare-const |b c| Bool)(assert |b c|)(assert (< x 0))(check-sat)`, plenty);
    expect(answer).toBe('sat');
    const [x, y] = [model.get('x') as bigint, model.get('y') as bigint];
    expect(7n * x).toBe(3n + 5n * y);
    expect(x).toBeLessThan(0n);
    expect(model.get('b c')).toBe(true);
  });

  it('answers unknown when the budget is spent, and the same again', async () => {
    const budgets = [5_000, 5_000];
    for (const rlimit of budgets) expect((await solver.check(hard, { rlimit })).answer).toBe('unknown');
    expect((await solver.check(`${equation}(check-sat)`, plenty)).answer).toBe('sat');
  });

  it('keeps scripts apart and answers those asked at once in their order', async () => {
    const asked = ['(assert (= x 4))', '(assert (= x 9))'].map((more) => solver.check(`${equation}${more}(check-sat)`, plenty));
    expect((await Promise.all(asked)).map(({ model }) => model.get('x'))).toEqual([4n, 9n]);
  });

  it('needs the same work for a script whatever was asked before', async () => {
    const product = `(set-logic QF_NIA)(declare-const x Int)(declare-const y Int)(assert (= (* x y) 391))(assert (< 1 x y))(check-sat)`;
    const least = async (): Promise<number> => {
      for (let rlimit = 500; ; rlimit += 500) if ((await solver.check(product, { rlimit })).answer !== 'unknown') return rlimit;
    };
    const before = await least();
    await solver.check(hard, { rlimit: 50_000 });
    expect(await least()).toBe(before);
  });

  it('gives up a product where it is asked in the quick way, and else finds its factors', async () => {
    const product = `(set-logic QF_NIA)(declare-const x Int)(declare-const y Int)(assert (= (* x y) 391))(assert (< 1 x y))(check-sat)`;
    expect((await solver.check(product, { ...plenty, way: 'quick' })).answer).toBe('unknown');
    const { answer, model } = await solver.check(product, plenty);
    expect([answer, model.get('x'), model.get('y')]).toEqual(['sat', 17n, 23n]);
  });

  it('rejects a script with an error and goes on', async () => {
    await expect(solver.check('(assert (= x 1))(check-sat)', plenty)).rejects.toThrow('unknown constant x');
    expect((await solver.check(`${equation}(check-sat)`, plenty)).answer).toBe('sat');
  });
});

it('a check that outlasts the watchdog is undecided, and a fresh thread takes over', async () => {
  const solver = await openSolver({ watchdogMilliseconds: 1_000 });
  try {
    await expect(solver.check(hard, { rlimit: 4_000_000_000 })).resolves.toMatchObject({ answer: 'unknown' });
    expect((await solver.check(`${equation}(check-sat)`, plenty)).answer).toBe('sat');
  } finally {
    await solver.close();
  }
}, 30_000);

it('a closed solver leaves no thread behind and decides nothing', async () => {
  const solver = await openSolver();
  const long = solver.check(hard, { rlimit: 4_000_000_000 });
  await solver.close();
  expect((await long).answer).toBe('unknown');
  expect((await solver.check(`${equation}(check-sat)`, plenty)).answer).toBe('unknown');
});
