// The emitted module is proved to be the plan; one that was changed is not.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { proveCode } from '../../../../compiler/prove/code/prove-code.js';
import { openSolver } from '../../../../compiler/prove/solver/open-solver.js';
import type { Solver } from '../../../../compiler/prove/solver/solver.js';
import { emitJavaScript } from '../../../../compiler/targets/javascript/emit-javascript.js';
import { referenceKernel } from '../../../../compiler/targets/reference/reference-kernel.js';
import { compileText } from '../../../support/compile-text.js';
import { loadModule } from '../../../support/load-module.js';
import { smallPolicy } from '../../../support/small-policy.js';

const budget = { rlimit: 20_000_000 };
let solver: Solver;

beforeAll(async () => {
  solver = await openSolver();
});
afterAll(() => solver.close());

const tier = `  起付线 每年 1000元
  分段 按 超出起付线部分 累计 每年 {
    | 超过  | 至    | 比例  |
    | 0元   | 5万元 | 70%   |
    | 5万元 |       | 80.5% |
  }
  封顶线 每年 20万元`;
const { ir: plan } = compileText(smallPolicy({ tier }));

function prove(change: (text: string) => string = (text) => text) {
  const module = change(emitJavaScript(plan).module);
  return { module, verdict: proveCode({ plan, module, solver: async () => solver, budget }) };
}

const changed = (from: string, to: string) => (text: string) => {
  expect(text).toContain(from);
  return text.replace(from, to);
};

// Those of all shipped policies: in the long tests.
describe('the program of a policy', () => {
  it('is its plan', async () => {
    expect(await prove().verdict).toMatchObject({ verdict: 'equal' });
  });

  it.each([
    ['a ratio', '* 805', '* 804'],
    ['a rounding', '+ 500)', '+ 499)'],
    ['what is left', 'inPolicy - payments[0]', 'inPolicy'],
    ['the total', 'return payment1 + payment2;', 'return payment1;'],
    ['a status', "status: 'paid'", "status: 'billed'"],
    ['a rate that is shown', 'rate = 0;', 'rate = 1;'],
    ['a gate that is shown', 'notApplicable(working, 0)', 'notApplicable(working, 1)'],
    ['a counter that is shown', 'const deductibleBefore = counters[0];', 'const deductibleBefore = counters[0] + 0 * base + 1;'],
    ['the amount of a band that is shown', 'band(part0, 700000)', 'band(part0 + 1, 700000)'],
    ['the ratio of a band that is shown', 'band(part1, 805000)', 'band(part1, 804000)'],
    ['the bands that are shown', 'band(part0, 700000), band(part1, 805000)', 'band(part0, 700000)'],
    ['a ratio of nothing that is shown', 'amount > 0 ? ratio : 0', 'ratio'],
    ['the limit of a cap that is shown', '{ limit: limit0,', '{ limit: limit0 - 1,'],
    ['the use of a cap that is shown', 'usedBefore: counters[2] }', 'usedBefore: counters[1] }'],
    ['the caps that are shown', 'caps.push({ limit: limit0, usedBefore: counters[2] });', ''],
  ])('that changes %s differs, and a claim shows it', async (_, from, to) => {
    const { module, verdict } = prove(changed(from, to));
    const told = await verdict;
    expect(told.verdict).toBe('differs');
    if (told.verdict !== 'differs') return;
    const { claim, state } = told.found;
    const { settle, pay } = await loadModule(module);
    const settled = referenceKernel(plan).settle(claim, state);
    const otherwise = JSON.stringify(settle(claim, state).tiers) !== JSON.stringify(settled.tiers);
    expect(otherwise || pay(claim, [...state.counters], []) !== settled.total).toBe(true);
  });

  it.each([
    ['Math.floor(', 'Math.trunc('],
    ['return payment;', 'for (;;) {}'],
    ['return payment;', 'values[0] = 0; return payment;'],
    ['return payment;', 'billed[0] = 0; return payment;'],
    ['return payment;', 'payments[0] = 0; return payment;'],
    ['return payment;', 'base += 0; return payment;'],
  ])('that says “%s” as “%s” is not understood', async (from, to) => {
    expect((await prove(changed(from, to)).verdict).verdict).toBe('not_decided');
  });

  it('is not proved without a solver where its terms are written otherwise', async () => {
    const module = changed('+ 500)', '+ 499)')(emitJavaScript(plan).module);
    expect(await proveCode({ plan, module, solver: null, budget })).toMatchObject({ verdict: 'not_decided' });
  });
});
