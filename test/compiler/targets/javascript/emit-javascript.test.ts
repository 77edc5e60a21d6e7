// What the emitted module is: alone usable, exact at the bounds, harmless whatever an author named things.

import { expect, test } from 'vitest';
import { artifactFiles } from '../../../../compiler/ir/artifact.js';
import { allTargets } from '../../../../compiler/targets/all-targets.js';
import { emitJavaScript } from '../../../../compiler/targets/javascript/emit-javascript.js';
import { referenceKernel } from '../../../../compiler/targets/reference/reference-kernel.js';
import { loadModule } from '../../../support/load-module.js';
import { randomIr } from '../../../support/random-ir.js';
import { cap, claimOf, deductible, fen, flat, hole, inPolicy, percent, planOf, tier } from '../../../support/small-plan.js';

test('tells what its numbers mean', async () => {
  const plan = planOf([tier({ caps: [cap(fen(900), 0)] })], ['paid'], [null]);
  const module = await loadModule(emitJavaScript(plan).module);
  expect(module.groups).toEqual(plan.groups.map(({ name }) => name));
  expect(module.inputs).toEqual(plan.inputs.map(({ id }) => id));
  expect(module.tiers).toEqual(['救助']);
  expect(module.counters).toEqual(['0.paid']);
  expect(module.holes).toEqual(['救助.0']);
  expect(module.initialState()).toEqual({ counters: [0], holes: [] });
});

test('names no other module', () => {
  expect(emitJavaScript(randomIr(3)).module).not.toMatch(/\b(import|require|Date|Math\.random|process|globalThis)\b/);
});

test('the largest intermediate is the product before the division', () => {
  const plan = planOf([tier({ rates: flat(percent(65)) })]);
  // 10^10 fen × 65 + 50, over 100
  expect(emitJavaScript(plan).largestIntermediate).toBe(65 * 10 ** 10 + 50);
});

test('products beyond the exact range are computed in wider integers, to the fen', async () => {
  const ratio = { op: 'ratio', ratio: { numerator: 654_321, denominator: 1_000_000 }, note: null } as const;
  const plan = { ...planOf([tier({ rates: flat(ratio) })]), bounds: { claimMoney: 9 * 10 ** 13, counter: 10 ** 14, integer: 1 } };
  const { module, largestIntermediate } = emitJavaScript(plan);
  expect(largestIntermediate).toBeLessThan(2 ** 53);
  const loaded = await loadModule(module);
  for (const cost of [89_999_999_999_999, 89_999_999_999_998, 77_777_777_777_777, 1]) {
    const exact = (BigInt(cost) * 654_321n + 500_000n) / 1_000_000n;
    const state = loaded.initialState();
    expect(BigInt(loaded.settle(claimOf(plan, cost), state).total)).toBe(exact);
    expect(BigInt(loaded.pay(claimOf(plan, cost), [], []))).toBe(exact);
    expect(BigInt(referenceKernel(plan).settle(claimOf(plan, cost), state).total)).toBe(exact);
  }
});

test('amounts that no number can hold are a fault of the plan', () => {
  const base = { op: 'add', left: inPolicy, right: inPolicy } as const;
  const plan = { ...planOf([tier({ base })]), bounds: { claimMoney: 2 ** 52, counter: 10, integer: 1 } };
  expect(() => emitJavaScript(plan)).toThrow(/exact range/);
});

test('what a policy without holes emits knows nothing of unknown amounts', () => {
  const plan = planOf([tier({ deductible: deductible(fen(100), 0), caps: [cap(fen(900), 1)] })], ['deductible', 'paid']);
  expect(emitJavaScript(plan).module).not.toMatch(/function (capped|consumedOf|moved|plus|least)\b/);
  const draft = planOf([tier({ deductible: deductible(hole(0), 0) })], ['deductible'], [null]);
  expect(emitJavaScript(draft).module).toMatch(/function consumedOf\b/);
});

test('refuses an unknown counter when the plan has no holes', async () => {
  const plan = planOf([tier({ caps: [cap(fen(900), 0)] })], ['paid']);
  const module = await loadModule(emitJavaScript(plan).module);
  expect(() => module.settle(claimOf(plan, 5), { counters: [-1], holes: [] })).toThrow(RangeError);
});

test('settling changes neither claim nor state', async () => {
  const plan = planOf([tier({ caps: [cap(fen(900), 0)] })], ['paid']);
  const module = await loadModule(emitJavaScript(plan).module);
  const claim = Object.freeze({ ...claimOf(plan, 500), values: Object.freeze(claimOf(plan, 500).values) });
  const state = Object.freeze({ counters: Object.freeze([7]), holes: Object.freeze([]) });
  expect(module.settle(claim, state).state.counters).toEqual([507]);
  expect(state.counters).toEqual([7]);
});

test('names with line breaks and comment marks stay text', async () => {
  const plan = planOf([
    tier({ name: '甲 */\n乙\u2028throw 1', gates: [{ kind: 'condition', when: { op: 'flag', input: 4 }, text: 'x\r\ny */' }] }),
  ]);
  expect((await loadModule(emitJavaScript(plan).module)).tiers).toEqual(['甲 */\n乙\u2028throw 1']);
});

test('the list of targets writes the module and its types', () => {
  const files = Object.assign({}, ...allTargets.map((target) => target.emit(randomIr(2)).files));
  expect(files[artifactFiles.module]).toContain('export function settle(');
  expect(files[artifactFiles.types]).toContain('export declare function settle(');
});

test('in a plan with holes every counter may come unknown, whatever made it so', async () => {
  const settled = tier({ caps: [cap(fen(900), 0)] });
  const draft = tier({ rates: flat({ op: 'hole', hole: 0 }) });
  const plan = planOf([settled, draft], ['paid'], [null]);
  const state = { counters: [-1], holes: [0] };
  const trace = (await loadModule(emitJavaScript(plan).module)).settle(claimOf(plan, 5), state);
  expect(trace).toEqual(referenceKernel(plan).settle(claimOf(plan, 5), state));
  expect(trace.tiers[0]?.status).toBe('undetermined');
});
