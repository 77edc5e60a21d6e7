// The settlement step of the compiler's README, reckoned by hand, on the reference and on the emitted module.

import { expect, test } from 'vitest';
import type { Gate, PolicyIr, Rate, RatioExpression } from '../../../compiler/ir/ir.js';
import type { KernelClaim, Trace, YearState } from '../../../compiler/ir/kernel.js';
import { emitJavaScript } from '../../../compiler/targets/javascript/emit-javascript.js';
import { referenceKernel } from '../../../compiler/targets/reference/reference-kernel.js';
import { loadModule } from '../../support/load-module.js';
import { always, cap, claimOf, deductible, fen, flat, hole, inPolicy, origin, percent, planOf, tier } from '../../support/small-plan.js';

/** The trace of the reference, after a check that the module gives the same. */
async function settled(plan: PolicyIr, claim: KernelClaim, state?: YearState): Promise<Trace> {
  const reference = referenceKernel(plan);
  const before = state ?? reference.initialState();
  const trace = reference.settle(claim, before);
  expect((await loadModule(emitJavaScript(plan).module)).settle(claim, before)).toEqual(trace);
  return trace;
}

function bands(parts: Partial<Extract<Rate, { kind: 'bands' }>>, edges: readonly (readonly [number, number | null, number])[]) {
  const listed = edges.map(([from, to, ratio]) => ({ from, to, ratio: percent(ratio), origin }));
  const value: Rate = { kind: 'bands', origin: 'excess', per: 'visit', counter: null, bands: listed, ...parts };
  return [{ when: always, value, origin }];
}

const edges = [
  [0, 1_000, 50],
  [1_000, 3_000, 60],
  [3_000, null, 70],
] as const;

test('one rounding over all bands: 0.5 fen goes up, and truncation drops it', async () => {
  const plan = planOf([tier({ rates: bands({}, edges) })]);
  // 1000 × 50% + 2000 × 60% + 5 × 70% = 500 + 1200 + 3.5
  expect((await settled(plan, claimOf(plan, 3_005))).total).toBe(1_704);
  const truncating = { ...plan, rounding: { mode: 'truncate', unit: 1, declared: true, cumulative: false } } as const;
  expect((await settled(truncating, claimOf(plan, 3_005))).total).toBe(1_703);
});

test('a stated payment is rounded once and stops at what is eligible', async () => {
  const rates = [{ when: always, value: { kind: 'amount', amount: fen(250), text: null }, origin }] as const;
  const plan = { ...planOf([tier({ rates })]), rounding: { mode: 'half_up', unit: 100, declared: true, cumulative: false } } as const;
  expect((await settled(plan, claimOf(plan, 1_000))).tiers[0]).toMatchObject({ bands: [{ amount: 250, ratio: 1_000_000 }], payment: 300 });
  expect((await settled(plan, claimOf(plan, 280))).total).toBe(280);
  expect((await settled(plan, claimOf(plan, 0))).tiers[0]).toMatchObject({ rate: -1, bands: [], payment: 0 });
});

test('what is advanced is recoverable while its condition holds', async () => {
  const advance = { when: { op: 'flag', input: 5 } as const, payer: 2, text: '急诊', citations: [], origin };
  const plan = planOf([tier({ advance, rates: flat(percent(50)) })]);
  const claim = claimOf(plan, 1_000);
  const flagged = { ...claim, values: claim.values.map((value, input) => (input === 5 ? 1 : value)) };
  expect((await settled(plan, flagged)).tiers[0]).toMatchObject({ payment: 500, recoverable: 500 });
  expect((await settled(plan, claim)).tiers[0]).toMatchObject({ payment: 500, recoverable: 0 });
});

test('whether a payment is recoverable may be open while the payment is known; nothing of nothing is recovered', async () => {
  const advance = { when: { op: 'hole', hole: 0 } as const, payer: 2, text: '名单', citations: [], origin };
  const plan = {
    ...planOf([tier({ advance })]),
    holes: [{ id: '名单', why: '', of: 'money' as const, status: 'open' as const, low: null, high: null, origin }],
  };
  expect(await settled(plan, claimOf(plan, 1_000))).toMatchObject({ total: 1_000, holes: [0], tiers: [{ recoverable: -1 }] });
  expect(await settled(plan, claimOf(plan, 0))).toMatchObject({ total: 0, holes: [], tiers: [{ recoverable: 0 }] });
});

test('a coarse rounding unit never pays more than the eligible amount', async () => {
  const plan = { ...planOf([tier({})]), rounding: { mode: 'half_up', unit: 100, declared: true, cumulative: false } } as const;
  expect((await settled(plan, claimOf(plan, 60))).total).toBe(60);
  expect((await settled(plan, claimOf(plan, 149))).total).toBe(100);
});

test.each([
  ['excess', 'visit', null, 0],
  ['excess', 'year', 'eligible', 900],
  ['absolute', 'visit', null, 200],
  ['absolute', 'year', 'base', 1_100],
] as const)('bands by %s per %s start where the README says', async (kind, per, counter, start) => {
  const rates = bands({ origin: kind, per, counter: counter === null ? null : 0 }, edges);
  const plan = planOf([tier({ rates, deductible: deductible(fen(200)) })], counter === null ? [] : [counter]);
  const state = { counters: counter === null ? [] : [900], holes: [] };
  const trace = await settled(plan, claimOf(plan, 700), state);
  // 500 fen are eligible and lie at [start, start + 500].
  const inFirst = Math.min(500, Math.max(0, 1_000 - start));
  expect(trace.tiers[0]?.bands.map(({ amount }) => amount)).toEqual([inFirst, 500 - inFirst, 0]);
  expect(trace.state.counters).toEqual(counter === null ? [] : [counter === 'base' ? 1_600 : 1_400]);
});

test('a yearly deductible is consumed once over the year', async () => {
  const plan = planOf([tier({ deductible: deductible(fen(1_000), 0) })], ['deductible']);
  const first = await settled(plan, claimOf(plan, 700));
  expect(first.tiers[0]).toMatchObject({ consumed: 700, eligible: 0, payment: 0, rate: -1, bands: [] });
  const second = await settled(plan, claimOf(plan, 700), first.state);
  expect(second.tiers[0]).toMatchObject({ deductibleBefore: 700, consumed: 300, payment: 400 });
});

test('without a base an unknown deductible is shown but harmless', async () => {
  const plan = planOf([tier({ deductible: deductible(hole(0), 0) })], ['deductible'], [null]);
  const none = await settled(plan, claimOf(plan, 0));
  expect(none).toMatchObject({ total: 0, holes: [], state: { counters: [0], holes: [] } });
  expect(none.tiers[0]).toMatchObject({ deductible: -1, consumed: 0, eligible: 0 });
  const some = await settled(plan, claimOf(plan, 5));
  expect(some).toMatchObject({ total: -1, holes: [0], state: { counters: [-1], holes: [0] } });
});

test('an unknown cap is not needed below its known lower bound, counting what was used', async () => {
  const plan = planOf([tier({ caps: [cap(hole(0), 0)] })], ['paid'], [1_000]);
  const used = { counters: [400], holes: [] };
  expect(await settled(plan, claimOf(plan, 600), used)).toMatchObject({ total: 600, holes: [] });
  expect(await settled(plan, claimOf(plan, 601), used)).toMatchObject({ total: -1, holes: [0], state: { counters: [-1], holes: [0] } });
});

test('a known cap that leaves nothing decides, whatever else is unknown', async () => {
  const plan = planOf([tier({ rates: flat({ op: 'hole', hole: 0 }), caps: [cap(fen(500), 0)] })], ['paid'], [null]);
  const trace = await settled(plan, claimOf(plan, 100), { counters: [500], holes: [] });
  expect(trace).toMatchObject({ total: 0, holes: [], state: { counters: [500], holes: [] } });
  expect(trace.tiers[0]).toMatchObject({ status: 'paid', uncapped: -1, cut: -1, payment: 0 });
});

test('an unknown use of a cap stays unknown, names the holes of earlier claims, and never binds an unlimited cap', async () => {
  const chosen = (otherwise: ReturnType<typeof fen>) =>
    ({
      op: 'choose',
      cases: [
        { when: { op: 'group', groups: [0] }, value: hole(0), origin },
        { when: always, value: otherwise, origin },
      ],
    }) as const;
  const plan = planOf([tier({ caps: [cap(chosen(fen(900)), 0)] })], ['paid'], [null]);
  const first = await settled(plan, claimOf(plan, 100, 0));
  const second = await settled(plan, claimOf(plan, 100, 1), first.state);
  expect(second).toMatchObject({ total: -1, holes: [0], state: { counters: [-1], holes: [0] } });
  expect(second.tiers[0]?.caps).toEqual([{ limit: 900, usedBefore: -1 }]);
  const open = planOf([tier({ caps: [cap(chosen({ op: 'unlimited' }), 0)] })], ['paid'], [null]);
  const paid = await settled(open, claimOf(open, 100, 1), first.state);
  expect(paid).toMatchObject({ total: 100, holes: [], state: { counters: [-1], holes: [0] } });
  expect(paid.tiers[0]?.caps).toEqual([{ limit: -2, usedBefore: -1 }]);
});

test('two tiers draw on one pool', async () => {
  const pooled = tier({ caps: [cap(fen(1_000), 0)], rates: flat(percent(50)) });
  const second = tier({ ...pooled, base: { op: 'subtract', left: inPolicy, right: { op: 'part', part: 'payment', tier: 0 } } });
  const plan = planOf([pooled, second], ['pool']);
  const trace = await settled(plan, claimOf(plan, 1_600));
  expect(trace.tiers.map(({ payment }) => payment)).toEqual([800, 200]);
  expect(trace.state.counters).toEqual([1_000]);
});

test('two caps on one counter move it once', async () => {
  const plan = planOf([tier({ caps: [cap(fen(1_000), 0), cap(fen(800), 0)] })], ['paid']);
  expect((await settled(plan, claimOf(plan, 900))).state.counters).toEqual([800]);
});

test('a false gate wins over an unknown one before it; an unknown gate alone leaves all undetermined', async () => {
  const gates: readonly Gate[] = [
    { kind: 'condition', when: { op: 'hole', hole: 0 }, text: '病种' },
    { kind: 'groups', when: { op: 'group', groups: [0] }, text: '对象' },
  ];
  const plan = planOf([tier({ gates, caps: [cap(fen(9), 0)] })], ['paid'], [null]);
  const outside = await settled(plan, claimOf(plan, 100, 1));
  expect(outside.tiers[0]).toMatchObject({ status: 'not_applicable', gate: 1, payment: 0 });
  expect(outside.holes).toEqual([]);
  const inside = await settled(plan, claimOf(plan, 100, 0));
  expect(inside.tiers[0]).toMatchObject({ status: 'undetermined', gate: -1, base: -1, deductible: -1, caps: [] });
  expect(inside).toMatchObject({ total: -1, holes: [0], state: { counters: [-1], holes: [0] } });
});

test('a billed payment stands as billed; above its base the claim is refused and the year unchanged', async () => {
  const first = tier({ deductible: deductible(fen(100), 0) });
  const second = tier({ payment: 'billed_first', rates: flat(percent(50)), caps: [cap(fen(300), 1)] });
  const plan = planOf([first, second], ['deductible', 'paid']);
  const billed = await settled(plan, claimOf(plan, 1_000, 0, [-1, 700]));
  expect(billed.tiers[1]).toMatchObject({ status: 'billed', uncapped: 700, cut: 0, payment: 700, rate: -1, caps: [] });
  expect(billed.state.counters).toEqual([100, 700]);
  expect((await settled(plan, claimOf(plan, 1_000))).tiers[1]).toMatchObject({ status: 'paid', payment: 300, cut: 200 });
  const refused = await settled(plan, claimOf(plan, 1_000, 0, [-1, 1_001]), { counters: [40, 5], holes: [] });
  expect(refused).toMatchObject({ fault: 1, total: -1, state: { counters: [40, 5], holes: [] } });
  expect(refused.tiers).toHaveLength(1);
  const counters = [40, 5];
  expect((await loadModule(emitJavaScript(plan).module)).pay(claimOf(plan, 1_000, 0, [-1, 1_001]), counters, [])).toBe(-3);
  expect(counters).toEqual([40, 5]);
});

test('notes are those of the values that mattered', async () => {
  const tilted = tier({ deductible: deductible(fen(100, 0)), rates: flat(percent(50, 1)), caps: [cap(fen(900, 2))] });
  const plan = planOf([tilted]);
  expect((await settled(plan, claimOf(plan, 0))).notes).toEqual([2]);
  expect((await settled(plan, claimOf(plan, 100))).notes).toEqual([0, 2]);
  expect((await settled(plan, claimOf(plan, 101))).notes).toEqual([0, 1, 2]);
});

test('a computed ratio stops at 0 and at 100 %, says so, and is otherwise exact', async () => {
  const ir = planOf([tier({})]);
  const [count, share] = [ir.inputs.findIndex(({ id }) => id === '家庭人口'), ir.inputs.findIndex(({ id }) => id === '残疾比例')];
  const perMember: RatioExpression = { op: 'times', input: count, ratio: { numerator: 15, denominator: 100 } };
  const rising: RatioExpression = { op: 'limit', operand: { op: 'add', left: percent(40), right: perMember }, note: 0 };
  const falling: RatioExpression = { op: 'limit', operand: { op: 'subtract', left: percent(40), right: perMember, note: 1 }, note: 0 };
  const product: RatioExpression = {
    op: 'limit',
    operand: { op: 'multiply', left: percent(50), right: { op: 'input', input: share } },
    note: 0,
  };
  const of = async (ratio: RatioExpression, people: number, millionths = 0) => {
    const plan = planOf([tier({ rates: flat(ratio) })]);
    const claim = claimOf(plan, 1_000_000);
    const values = claim.values.map((value, index) => (index === count ? people : index === share ? millionths : value));
    const { total, notes } = await settled(plan, { ...claim, values });
    return { total, notes };
  };
  expect(await of(rising, 3)).toEqual({ total: 850_000, notes: [] });
  expect(await of(rising, 4)).toEqual({ total: 1_000_000, notes: [] });
  expect(await of(rising, 5)).toEqual({ total: 1_000_000, notes: [0] });
  expect(await of(falling, 2)).toEqual({ total: 100_000, notes: [] });
  expect(await of(falling, 3)).toEqual({ total: 0, notes: [1] });
  // 50 % of 0.000001 and of 0.000003 are half a millionth and one and a half, which go up.
  expect(await of(product, 0, 1)).toEqual({ total: 1, notes: [] });
  expect(await of(product, 0, 3)).toEqual({ total: 2, notes: [] });
});

test('an amount times a ratio that is not known is not known', async () => {
  const base = { op: 'scale', operand: inPolicy, ratio: { op: 'hole', hole: 0 }, rounding: planOf([]).rounding } as const;
  const plan = planOf([tier({ base })], [], [null]);
  expect(await settled(plan, claimOf(plan, 1_000))).toMatchObject({ total: -1, holes: [0] });
});
