// Cumulative rounding: the year's running total is rounded, so that how a bill is split changes nothing that a year pays.

import { describe, expect, it } from 'vitest';
import { emitJavaScript } from '../../compiler/targets/javascript/emit-javascript.js';
import { type ClaimInput, policyFromKernel, policySeries, type Receipt, receiptSchema, renderReceipt } from '../../runtime/index.js';
import { compileText } from '../support/compile-text.js';
import { loadModule } from '../support/load-module.js';
import { type RandomSource, randomSource } from '../support/random-source.js';
import { insured, stay, versionText } from '../support/versions.js';

const splits = 300;

interface Rule {
  readonly rounding: string;
  readonly deductible?: string;
  readonly tier: string;
  readonly name?: string;
  readonly period?: string;
}

async function policyOf({ rounding, tier, deductible = '每年 0元', name = '甲', period = '2022-01-01 起' }: Rule) {
  const text = versionText({ name, period, rounding, tier, deductible });
  const plan = compileText(text).ir;
  return policyFromKernel(plan, await loadModule(emitJavaScript(plan).module));
}

type Policy = Awaited<ReturnType<typeof policyOf>>;

function claims(fen: readonly number[]): readonly ClaimInput[] {
  return fen.map((amount, at) => ({ ...stay(`C${at}`, '2022-03-01', 0), cost: { inPolicy: (amount / 100).toFixed(2) } }));
}

function settled(policy: Policy, fen: readonly number[]): readonly Receipt[] {
  const { receipts, rejected } = policy.settleYear(insured, claims(fen));
  expect(rejected).toEqual([]);
  return receipts;
}

function paidBy(policy: Policy, fen: readonly number[]): readonly (number | null)[] {
  return settled(policy, fen).map(({ totals }) => totals.paid);
}

function sum(amounts: readonly (number | null)[]): number {
  return amounts.reduce<number>((total, amount) => total + (amount ?? Number.NaN), 0);
}

const halfUp = '四舍五入 至 0.01元';

describe('three claims of 100.01 yuan at 65 %, each due 65.0065', () => {
  const three = [100_01, 100_01, 100_01];

  it('are rounded one by one without it, and by the running total with it', async () => {
    expect(paidBy(await policyOf({ rounding: halfUp, tier: '比例 65%' }), three)).toEqual([65_01, 65_01, 65_01]);
    // 65.0065 → 65.01; 130.0130 → 130.01; 195.0195 → 195.02
    expect(paidBy(await policyOf({ rounding: `${halfUp} 累计`, tier: '比例 65%' }), three)).toEqual([65_01, 65_00, 65_01]);
    // 65.00; 130.01; 195.01
    expect(paidBy(await policyOf({ rounding: '截断 至 0.01元 累计', tier: '比例 65%' }), three)).toEqual([65_00, 65_01, 65_00]);
    // 65; 130; 195
    expect(paidBy(await policyOf({ rounding: '截断 至 5元 累计', tier: '比例 65%' }), three)).toEqual([65_00, 65_00, 65_00]);
    // 65.0 → 70 at most 100.01; 130.0 → 130; 195 → 200
    expect(paidBy(await policyOf({ rounding: '四舍五入 至 10元 累计', tier: '比例 65%' }), three)).toEqual([70_00, 60_00, 70_00]);
  });

  it('show what is carried from one to the next', async () => {
    const receipts = settled(await policyOf({ rounding: `${halfUp} 累计`, tier: '比例 65%' }), three);
    const carried = receipts.map(({ tiers }) => tiers[0]?.carry);
    expect(carried).toEqual([
      { before: '0', after: '-0.35' },
      { before: '-0.35', after: '0.3' },
      { before: '0.3', after: '-0.05' },
    ]);
  });

  it('tell on the printed receipt', async () => {
    const second = settled(await policyOf({ rounding: `${halfUp} 累计`, tier: '比例 65%' }), three)[1] as Receipt;
    expect(renderReceipt(second, 'zh')).toMatch(/65\.0065\n +按年累计舍入，此前结转 +-0\.0035\n +四舍五入至分，此后结转 0\.003 +65\.00\n/u);
    expect(renderReceipt(second, 'en')).toMatch(/-0\.0035\n +rounded half up to the fen, carrying on 0\.003 +65\.00\n/u);
    expect(receiptSchema.safeParse(second).success).toBe(true);
  });

  it('carry on nothing of what a cap cuts off', async () => {
    const policy = await policyOf({ rounding: `${halfUp} 累计`, tier: '比例 65%\n封顶线 每次 60元' });
    const receipts = settled(policy, three);
    expect(receipts.map(({ totals }) => totals.paid)).toEqual([60_00, 60_00, 60_00]);
    expect(receipts.map(({ tiers }) => tiers[0]?.carry?.after)).toEqual(['-0.35', '0.3', '-0.05']);
  });
});

it('an amount and a claim without cost move nothing', async () => {
  const policy = await policyOf({ rounding: '四舍五入 至 1元 累计', tier: '支付额 取小(政策范围内费用、33.5元)' });
  expect(paidBy(policy, [100_00, 100_00])).toEqual([34_00, 34_00]);
  const ratio = await policyOf({ rounding: `${halfUp} 累计`, tier: '比例 65%' });
  expect(paidBy(ratio, [100_01, 0, 100_01])).toEqual([65_01, 0, 65_00]);
});

const bands =
  '分段 按 超出起付线部分 累计 每年 {\n | 超过 | 至 | 比例 |\n | 0元 | 1万元 | 55.5% |\n | 1万元 | 3万元 | 62.37% |\n | 3万元 | | 70% |\n }\n封顶线 每年 2万元';

describe.each([
  ['one ratio', { rounding: `${halfUp} 累计`, tier: '比例 63.7%' }],
  ['truncation', { rounding: '截断 至 0.01元 累计', tier: '比例 63.7%' }],
  [
    'a yearly deductible and a yearly cap',
    { rounding: `${halfUp} 累计`, deductible: '每年 3000元', tier: '比例 63.7%\n封顶线 每年 1.5万元' },
  ],
  ['bands by the year', { rounding: `${halfUp} 累计`, deductible: '每年 3000元', tier: bands }],
] as const)('splitting bills in any way under %s', (_, rule) => {
  it('changes nothing that the year pays', async () => {
    const policy = await policyOf(rule);
    const random = randomSource(20);
    for (let count = 0; count < splits; count++) {
      const bill = random.integer(1, 4_500_000);
      const parts = split(bill, random);
      expect(sum(paidBy(policy, parts)), JSON.stringify({ bill, parts })).toBe(sum(paidBy(policy, [bill])));
    }
  });
});

function split(bill: number, random: RandomSource): readonly number[] {
  const cuts = Array.from({ length: random.integer(1, 5) }, () => random.integer(0, bill)).sort((one, other) => one - other);
  return [...cuts, bill].map((end, at) => end - (cuts[at - 1] ?? 0));
}

it('a rest ends with the year', async () => {
  const policy = await policyOf({ rounding: `${halfUp} 累计`, tier: '比例 65%' });
  const { receipts, state } = policy.settleYear(insured, [claimOn('A', '2022-03-01'), claimOn('B', '2023-03-01')]);
  expect(receipts.map(({ totals }) => totals.paid)).toEqual([65_01, 65_01]);
  expect(state.years['2022']?.counters).toMatchObject({ '大病保险.carry.half_up.1': 650_000 });
});

it('a version that rounds in another way begins without a rest', async () => {
  const versions = [
    { period: '2022-01-01 至 2022-06-30', rounding: `${halfUp} 累计` },
    { period: '2022-07-01 至 2022-09-30', rounding: '截断 至 0.01元 累计' },
    { period: '2022-10-01 起', rounding: `${halfUp} 累计` },
  ];
  const policies = await Promise.all(versions.map((version, at) => policyOf({ ...version, name: `版本${at}`, tier: '比例 65%' })));
  const days = ['2022-03-01', '2022-07-01', '2022-11-01', '2022-12-01'];
  const { receipts } = policySeries(policies).settleYear(
    insured,
    days.map((day, at) => claimOn(`C${at}`, day)),
  );
  // Half up: 65.0065, 130.0130, 195.0195 in all; truncated in between: 65.0065 by itself.
  expect(receipts.map(({ totals }) => totals.paid)).toEqual([65_01, 65_00, 65_00, 65_01]);
});

function claimOn(id: string, day: string): ClaimInput {
  return { ...stay(id, day, 0), cost: { inPolicy: '100.01' } };
}
