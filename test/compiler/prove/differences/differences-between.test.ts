// Differences of two policies against figures worked out by hand; what is merely written otherwise is proved equal.

import { describe, expect, it } from 'vitest';
import { comparePolicies, differencesBetween } from '../../../../compiler/index.js';
import type { AlongCost, DifferenceRow } from '../../../../compiler/prove/differences/difference.js';
import { compileText } from '../../../support/compile-text.js';
import { shippedPlans } from '../../../support/shipped-plans.js';
import { smallPolicy } from '../../../support/small-policy.js';

const bounds = 10_000_000_000;

function between(old: string, recent: string) {
  return differencesBetween(compileText(old).ir, compileText(recent).ir);
}

const fact = '输入 费用单 转诊 : 是否';
const withoutEdge = (policy: string) => policy.replace(/对象 边缘家庭 .*\n/, '');

function differing(rows: readonly DifferenceRow[]): AlongCost {
  const [along] = rows.find(({ verdict }) => verdict === 'different')?.along ?? [];
  if (along === undefined) throw new Error('no difference');
  return along;
}

describe('differencesBetween', () => {
  it('cuts the costs where the new policy begins to pay less, and tells the most gained and lost', () => {
    const old = smallPolicy({ tier: '  比例 70%\n  封顶线 每年 10000 元' });
    const recent = smallPolicy({ tier: '  比例 75%\n  封顶线 每年 8000 元' });
    const { rows, equal, nobodyLoses, unmatched } = between(old, recent);
    expect([equal, nobodyLoses, unmatched]).toEqual(['no', 'refuted', []]);
    const { intervals, mostGained, mostLost } = differing(rows);
    expect(intervals.map(({ from, to, change }) => [from, to, change])).toEqual([
      [0, 1_142_857, 'gain'],
      [1_142_858, bounds, 'loss'],
    ]);
    // 10,666.62 yuan × 75 % is 7,999.965, × 70 % 7,466.634: rounded, no cost lies further apart. 14,285.71 yuan × 70 % is the first to round to 10,000.00.
    expect([mostGained?.cost, mostGained?.was, mostGained?.is]).toEqual([1_066_662, 746_663, 799_997]);
    expect([mostLost?.cost, mostLost?.was, mostLost?.is]).toEqual([1_428_571, 1_000_000, 800_000]);
  });

  it('sees who loses over two claims of a year and at no first one', () => {
    const old = compileText(smallPolicy({ tier: '  起付线 每年 3000 元\n  比例 70%' })).ir;
    const recent = compileText(smallPolicy({ tier: '  起付线 每次 3000 元\n  比例 70%' })).ir;
    expect(differencesBetween(old, recent).equal).toBe('first_claim');
    const { equal, nobodyLoses, rows } = comparePolicies(old, recent);
    expect([equal, nobodyLoses]).toEqual(['no', 'refuted']);
    const [along] = rows.find(({ verdict }) => verdict === 'different')?.along.filter(({ prior }) => prior !== null) ?? [];
    // The deductible is taken twice: 3,000 yuan × 70 % less.
    expect([along?.prior, along?.mostGained, along?.mostLost?.was, along?.mostLost?.is]).toEqual([500_000, null, 350_000, 140_000]);
  });

  it('says that nobody loses where the new policy pays at least as much', () => {
    const { equal, nobodyLoses } = between(smallPolicy({ tier: '  比例 70%' }), smallPolicy({ tier: '  比例 75%' }));
    expect([equal, nobodyLoses]).toEqual(['no', 'proved']);
  });

  it.each([
    ['a group only in the old policy', smallPolicy(), withoutEdge(smallPolicy())],
    ['a group only in the new policy', withoutEdge(smallPolicy()), smallPolicy()],
    ['a group of another name', smallPolicy(), smallPolicy().replaceAll('边缘家庭', '低保边缘家庭')],
    ['a fact only in the new policy', smallPolicy(), smallPolicy({ declarations: fact, tier: '  比例 70% 例外 当 转诊 : 80%' })],
  ])('does not say that nobody loses of %s', (_, old, recent) => {
    const { nobodyLoses, unmatched } = between(old, recent);
    expect(nobodyLoses).toBe('proved_of_matched');
    expect(unmatched).not.toEqual([]);
  });

  it('tells groups apart, and leaves alone those that are paid alike', () => {
    const table = (rate: string) => `  比例 { | 对象 | 比例 |\n| 特困人员 | 90% |\n| 低保对象 | ${rate} |\n| 边缘家庭 | 60% | }`;
    const { rows } = between(smallPolicy({ tier: table('70%') }), smallPolicy({ tier: table('80%') }));
    const different = rows.filter(({ verdict }) => verdict === 'different');
    expect(different.flatMap(({ places }) => places.map(({ group }) => group.zh))).toEqual(['低保对象']);
    expect(rows.filter(({ verdict }) => verdict === 'equal_always').flatMap(({ places }) => places)).toHaveLength(3);
  });

  it('proves policies equal that are only written otherwise', () => {
    const rows = ['| 特困人员 | 90% |', '| 低保对象 | 70% |', '| 边缘家庭 | 60% |'];
    const table = (each: readonly string[]) =>
      `  起付线 每年 1000 元\n  比例 { | 对象 | 比例 |\n${each.join('\n')} }\n  封顶线 每年 5 万元`;
    const one = smallPolicy({ tier: table(rows) });
    const other = smallPolicy({ tier: table([...rows].reverse()) })
      .replaceAll('待遇 救助', '待遇 医疗救助')
      .replace('基本医保、救助', '基本医保、医疗救助');
    expect(between(one, other).equal).toBe('always');
  });

  it('proves split bands equal, and sees a bound that moved', () => {
    const bands = (...each: readonly string[]) =>
      `  起付线 每年 1 万元 不含本数\n  分段 按 超出起付线部分 累计 每年 {\n| 超过 | 至 | 比例 |\n${each.join('\n')} }`;
    const [first, last] = ['| 0 元 | 1 万元 | 50% |', '| 5 万元 | 不封顶 | 70% |'];
    const whole = smallPolicy({ tier: bands(first, '| 1 万元 | 5 万元 | 60% |', last) });
    const cut = smallPolicy({ tier: bands(first, '| 1 万元 | 3 万元 | 60% |', '| 3 万元 | 5 万元 | 60% |', last) });
    const moved = smallPolicy({ tier: bands(first, '| 1 万元 | 4 万元 | 60% |', '| 4 万元 | 不封顶 | 70% |') });
    expect(between(whole, cut).equal).toBe('always');
    const { mostGained, mostLost } = differing(between(whole, moved).rows);
    expect(mostLost).toBeNull();
    // 10,000 yuan more at 70 % instead of 60 %.
    expect((mostGained?.is ?? 0) - (mostGained?.was ?? 0)).toBe(100_000);
  });

  it('names groups and values that only one of them has', () => {
    const recent = smallPolicy().replaceAll('边缘家庭', '易返贫户');
    expect(between(smallPolicy(), recent).unmatched.map(({ zh }) => zh)).toEqual([
      '只有旧政策有：对象 边缘家庭',
      '只有新政策有：对象 易返贫户',
    ]);
  });

  it('compares the aid of two cities tier by tier where later tiers rest on missing figures', () => {
    const plans = shippedPlans();
    const plan = (uri: string) => plans.find((one) => one.uri === uri)?.plan ?? fail(uri);
    const { equal, rows } = differencesBetween(
      plan('policies/henan/xinyang-medical-aid/2022.jz'),
      plan('policies/henan/zhoukou-medical-aid/2022.jz'),
    );
    expect(equal).toBe('no');
    const told = rows.flatMap(({ places, along }) =>
      along
        .filter(({ tier }) => tier === '医疗救助')
        .map(({ mostGained, mostLost, intervals }) => [
          places[0]?.group.zh,
          intervals[1]?.from,
          mostGained?.cost,
          mostGained?.is,
          mostLost,
        ]),
    );
    // Deductibles of 6,000 and 5,200 yuan, of 2,400 and 2,100, above them 65 %: 520 and 195 yuan more at the higher one.
    expect(told).toEqual([
      ['因病致贫重病患者', 520_001, 600_000, 52_000, null],
      ['易返贫致贫人口', 210_001, 240_000, 19_500, null],
    ]);
  });
});

function fail(uri: string): never {
  throw new Error(`no policy ${uri}`);
}
