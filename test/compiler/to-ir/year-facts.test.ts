// Counts, sums and numbers of payments of a year: from text to plan, and what a claim under them comes to.

import { describe, expect, it } from 'vitest';
import { checkIr, compile, printIr } from '../../../compiler/index.js';
import { loadPolicy, type PersonState } from '../../../runtime/index.js';
import { analyzeText, compileText } from '../../support/compile-text.js';
import { smallPolicy } from '../../support/small-policy.js';

const declarations = `计数 住院次数 每年 当 就诊 为 住院
累计额 年度自付 每年 = 基本医保 的 自付部分
费用 四分之一 = 年度自付 × 25%`;
const tier = `  条件 年度自付 超过 1000元
  起付线 每次 800元
    例外 当 住院次数 不低于 2 : 四分之一
  比例 70%
  次数 每年 2`;

const text = smallPolicy({ declarations, tier });

describe('what is counted over a year', () => {
  it('stands in the plan by name', () => {
    const { ir } = compileText(text);
    expect(checkIr(ir)).toEqual([]);
    const printed = printIr(ir);
    expect(printed).toContain('count 住院次数 when 就诊 ∈ 住院\naccumulated 年度自付 = unpaid 基本医保\n');
    expect(printed).toContain('if times 救助.times < 2');
    expect(printed).toContain('counter 住院次数.count');
  });

  it('cannot rest on a list that nobody knows', () => {
    const open = smallPolicy({
      declarations: '病种 大病 = 待定 "没有读到"\n计数 大病次数 每年 当 病种 属于 大病',
      tier: '  比例 70% 例外 当 大病次数 超过 1 : 80%',
    });
    const { policy, analysis } = analyzeText(open);
    expect(compile(policy, analysis).diagnostics.map(({ code }) => code)).toContain('JZ5040');
  });

  it('comes to what is reckoned by hand, and is shown', async () => {
    const policy = await loadPolicy(compileText(text).artifact);
    const person = { id: 'P', identities: [{ group: '低保对象', certifiedBy: '民政' }] };
    let state: PersonState = policy.initialState();
    const seen = ['住院', '住院', '门诊慢特病', '住院', '住院'].map((visit, index) => {
      const claim = { id: `C${index}`, visit, discharge: '2023-01-01', cost: { inPolicy: '1600.00' }, paid: { 基本医保: '600.00' } };
      const settled = policy.settle(state, person, claim);
      if (!settled.ok) throw new Error(JSON.stringify(settled.errors));
      state = settled.value.state;
      const { tiers, yearFacts } = settled.value.receipt;
      return [tiers[1]?.payment, ...yearFacts.map(({ value }) => value)];
    });
    // Sums 1000, 2000, 3000 …; 1000 − 500 and 1000 − 750 at 70 %; then its two payments are used up.
    expect(seen).toEqual([
      [0, 1, 100_000],
      [35_000, 2, 200_000],
      [17_500, 2, 300_000],
      [0, 3, 400_000],
      [0, 4, 500_000],
    ]);
    expect(state.years['2023']?.counters).toEqual({ '救助.times': 2, '年度自付.sum': 500_000, '住院次数.count': 4 });
  });

  it('is stated by no claim, and a state must know it', async () => {
    const policy = await loadPolicy(compileText(text).artifact);
    const person = { id: 'P', identities: [] };
    const claim = { id: 'C', visit: '住院', discharge: '2023-01-01', cost: { inPolicy: '1.00' }, paid: { 基本医保: '0' } };
    const stated = policy.settle(policy.initialState(), person, { ...claim, facts: { 住院次数: 1 } });
    expect(stated).toMatchObject({ ok: false, errors: [{ code: 'JZ6047', path: '$.claim.facts.住院次数' }] });
    const counters = { '救助.times': 0, '年度自付.sum': 0, '住院次数.count': null };
    const settled = policy.settle({ years: { 2023: { counters, holes: [] } } } as unknown as PersonState, person, claim);
    expect(settled).toMatchObject({ ok: false });
  });
});
