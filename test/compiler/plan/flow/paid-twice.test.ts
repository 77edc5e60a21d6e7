// Two tiers that pay on the same money are refused with a claim that shows it; tiers that only look alike are not.

import { describe, expect, it } from 'vitest';
import { compile, referenceKernel, toIr } from '../../../../compiler/index.js';
import { policyFromKernel } from '../../../../runtime/index.js';
import { analyzeText } from '../../../support/compile-text.js';
import { smallPolicy } from '../../../support/small-policy.js';

function findings(text: string) {
  const { policy, analysis } = analyzeText(text);
  const { value, diagnostics } = compile(policy, analysis);
  return { built: value !== null, found: diagnostics.filter(({ severity }) => severity === 'error') };
}

/** The small policy with `second` behind its tier. */
function withSecond(second: string, first = '  比例 70%'): string {
  return smallPolicy({ tier: first, after: `待遇 补充 { ${second}  支付方 救助基金 }` }).replace(
    '基本医保、救助\n',
    '基本医保、救助、补充\n',
  );
}

describe('money paid twice', () => {
  it('is told with the two tiers, a claim and what each pays', () => {
    const { built, found } = findings(withSecond('费用 政策范围内费用 - 基本医保 的 支付额  比例 60%'));
    expect(built).toBe(false);
    expect(found.map(({ code }) => code)).toEqual(['JZ5050']);
    expect(found[0]?.message.zh).toContain('“救助”支付');
    expect(found[0]?.message.zh).toContain('“补充”没有减去它');
    expect(found[0]?.related).toHaveLength(1);
  });

  it('really happens: settling the claim of the message pays more than there is to pay', () => {
    const text = withSecond('费用 政策范围内费用 - 基本医保 的 支付额  比例 60%');
    const message = findings(text).found[0]?.message.zh ?? '';
    const [, cost = '', first = '', second = ''] = /政策范围内费用 (\S+) 元.*?支付 (\S+) 元.*?又支付 (\S+) 元/.exec(message) ?? [];
    expect(Number(first) + Number(second)).toBeGreaterThan(Number(cost) / 2);
    // The same tiers, told apart by the kind of visit, are a sound plan; each then pays what the message says.
    const apart = (visit: string) => {
      const sound = withSecond(`就诊 门诊慢特病  费用 政策范围内费用 - 基本医保 的 支付额  比例 60%`, '  就诊 住院\n  比例 70%');
      const { policy, analysis } = analyzeText(sound);
      const plan = toIr(policy, analysis).value;
      if (plan === null) throw new Error('no plan');
      const loaded = policyFromKernel(plan, referenceKernel(plan));
      const paid = { 基本医保: (Number(cost) / 2).toFixed(2) };
      const claim = { id: '1', visit, discharge: '2022-03-01', cost: { inPolicy: cost }, paid };
      const person = { id: '1', identities: [{ group: '低保对象', certifiedBy: '民政' }] };
      const settled = loaded.settle(loaded.initialState(), person, claim);
      return settled.ok ? settled.value.receipt.tiers.map(({ payment }) => payment) : [];
    };
    expect(apart('住院')[1]).toBe(Number(first) * 100);
    expect(apart('门诊慢特病')[2]).toBe(Number(second) * 100);
  });

  it('is told of three tiers of which no two alone pay too much', () => {
    const text = smallPolicy({
      tier: '  比例 40%',
      after: '待遇 补充 { 费用 政策范围内费用 余额  比例 40% }\n待遇 兜底 { 费用 政策范围内费用 - 基本医保 的 支付额  比例 50% }',
    }).replace('基本医保、救助\n', '基本医保、救助、补充、兜底\n');
    const { found } = findings(text);
    expect(found.map(({ code }) => code)).toEqual(['JZ5050']);
    expect(found[0]?.message.zh).toMatch(/“救助”、“补充”支付 (\S+) 元后，“兜底”没有减去它，又支付/);
    expect(found[0]?.message.zh).toContain('或减去 救助 的 支付额、补充 的 支付额');
    expect(found[0]?.related).toHaveLength(2);
  });

  it('is found in a part of the costs and their total', () => {
    const found = findings(withSecond('费用 费用总额  比例 90%')).found;
    expect(found.map(({ code }) => code)).toEqual(['JZ5050']);
    expect(found[0]?.message.zh).toMatch(/费用总额 100000.00 元/);
  });

  it('is found where only what lies below the deductible is subtracted', () => {
    const text = withSecond('费用 救助 的 基数 - 救助 的 起付线以下部分  比例 60%', '  起付线 每次 100元\n  比例 70%');
    expect(findings(text).found.map(({ code }) => code)).toEqual(['JZ5050']);
  });

  it('says what other tiers were billed with, where that counts', () => {
    const { found } = findings(withSecond('费用 政策范围内费用 - 基本医保 的 支付额  比例 60%'));
    expect(found[0]?.message.zh).toMatch(/已付 基本医保 50000.00 元/);
  });

  it.each([
    ['what is left after the first', '费用 政策范围内费用 余额  比例 60%'],
    ['what the first left unpaid', '费用 救助 的 自付部分  比例 60%'],
    ['other money', '费用 全自费  比例 60%'],
    ['too little to pass the cost together', '费用 政策范围内费用 - 基本医保 的 支付额  比例 30%'],
  ])('is not found in %s', (_, second) => {
    expect(findings(withSecond(second))).toMatchObject({ built: true, found: [] });
  });

  it('is not found in tiers for different visits', () => {
    const text = withSecond('就诊 门诊慢特病  费用 政策范围内费用 - 基本医保 的 支付额  比例 60%', '  就诊 住院\n  比例 70%');
    expect(findings(text)).toMatchObject({ built: true, found: [] });
  });
});
