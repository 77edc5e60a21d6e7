// What a later tier reads of an earlier one, reckoned by hand, on the reference and on the emitted module.

import { expect, test } from 'vitest';
import type { Gate, MoneyExpression, TierPart } from '../../../compiler/ir/ir.js';
import { settledAlike } from '../../support/settled-alike.js';
import { cap, claimOf, deductible, fen, flat, hole, percent, planOf, tier } from '../../support/small-plan.js';

function part(name: TierPart): MoneyExpression {
  return { op: 'part', tier: 0, part: name };
}

const first = tier({ deductible: deductible(fen(300)), rates: flat(percent(50)), caps: [cap(fen(200), 0)], yearly: 0 });

test.each([
  ['payment', 200],
  ['base', 1_000],
  ['deductible', 300],
  ['below', 300],
  ['eligible', 700],
  ['uncapped', 350],
  ['cut', 150],
  ['unpaid', 800],
  ['year', 200],
] as const)('%s is %i', async (name, amount) => {
  const plan = planOf([first, tier({ base: part(name) })], ['paid']);
  expect((await settledAlike(plan, claimOf(plan, 1_000))).tiers[1]).toMatchObject({ base: amount, payment: amount });
});

test('below the deductible only what the claim has; the deductible itself in full', async () => {
  const plan = planOf([first, tier({ base: part('below') }), tier({ base: part('deductible') })], ['paid']);
  expect((await settledAlike(plan, claimOf(plan, 120))).tiers.map(({ base }) => base)).toEqual([120, 120, 300]);
});

test('of a tier that does not apply all are 0 but what it paid in the year', async () => {
  const gates: readonly Gate[] = [{ kind: 'groups', when: { op: 'group', groups: [1] }, text: '对象' }];
  const readers = (['unpaid', 'deductible', 'year'] as const).map((name) => tier({ base: part(name) }));
  const plan = planOf([{ ...first, gates }, ...readers], ['paid']);
  const trace = await settledAlike(plan, claimOf(plan, 1_000, 0), { counters: [77], holes: [] });
  expect(trace.tiers.map(({ base }) => base)).toEqual([0, 0, 0, 77]);
});

test('what depends on a hole is unknown because of it, the rest is not', async () => {
  const open = tier({ deductible: deductible(hole(0)), rates: flat(percent(50)) });
  const plan = planOf([open, tier({ base: part('base') }), tier({ base: part('below') })], [], [null]);
  const trace = await settledAlike(plan, claimOf(plan, 1_000));
  expect(trace.tiers.map(({ base, payment }) => [base, payment])).toEqual([
    [1_000, -1],
    [1_000, 1_000],
    [-1, -1],
  ]);
  expect(trace.holes).toEqual([0]);
});

test('a billed tier has paid what the claim says, and leaves the rest', async () => {
  const billed = tier({ payment: 'billed', rates: null });
  const plan = planOf([billed, tier({ base: part('unpaid') }), tier({ base: part('uncapped') })]);
  expect((await settledAlike(plan, claimOf(plan, 1_000, 0, [640]))).tiers.map(({ payment }) => payment)).toEqual([640, 360, 640]);
});
