// All examples of a policy at once, as an editor asks for them, and the page of one.

import { describe, expect, it } from 'vitest';
import { policyTemplate } from '../../../compiler/cli/policies/policy-template.js';
import { describeDifference, renderExample, settleExamples } from '../../../compiler/index.js';
import { analyze, createWorkspace } from '../../../language/index.js';
import { smallPolicy } from '../../support/small-policy.js';

function settle(text: string) {
  const analysis = analyze(createWorkspace([{ uri: 'file:///p.jz', text }]));
  const [policy] = analysis.policies;
  if (policy === undefined) throw new Error('no policy');
  return settleExamples(policy, analysis);
}

describe('settleExamples', () => {
  it('settles every example, in order, and says that it holds', () => {
    const settled = settle(policyTemplate.zh);
    expect(settled.map(({ passed }) => passed)).toEqual([true, true]);
    const page = renderExample(settled[0] as (typeof settled)[number], 'zh');
    expect(page).toMatch(/^用例：低保对象住院，三重制度后\n✓ 与应得相符\n/);
    expect(page).toContain('医疗救助结算单');
    expect(page.endsWith('\n')).toBe(true);
  });

  it('compares named costs and parts of tiers, and keeps them off the receipt', () => {
    const cost = '费用 合规 = 政策范围内费用 - 第三方支付';
    const tier = '  起付线 每年 10元\n  比例 待定 "没有读到"';
    const given = '对象 特困人员  就诊 住院  政策范围内费用 100元  第三方支付 20元  已付 基本医保 30元';
    const example = (expected: string) => `用例 "部分" { 已知 { ${given} } 应得 { ${expected} } }`;
    const right = '合规 80元  救助 的 基数 70元  救助 的 起付线以上部分 60元  救助 待定  救助 的 自付部分 待定';
    const [held, failed] = settle(
      smallPolicy({ declarations: cost, tier, after: `${example(right)}\n${example('救助   的 起付线以下部分 9元  合规 1元')}` }),
    );
    expect(held?.steps[0]?.differences).toEqual([]);
    expect(held?.passed).toBe(true);
    expect(held?.steps[0]?.result.receipt?.tiers.map(({ name }) => name)).toEqual(['基本医保', '救助']);
    expect(held?.steps[0]?.result.receipt?.totals.byPayer).toHaveLength(2);
    expect(failed?.steps[0]?.differences.map((each) => describeDifference(each).zh)).toEqual([
      '救助 的 起付线以下部分：应得 9.00 元，算得 10.00 元',
      '合规：应得 1.00 元，算得 80.00 元',
    ]);
  });

  it('says what came out otherwise, in both languages', () => {
    const [wrong, right] = settle(policyTemplate.zh.replace('医疗救助 7000元', '医疗救助 7100元'));
    expect(right?.passed).toBe(true);
    expect(wrong?.passed).toBe(false);
    const [difference] = wrong?.steps.flatMap(({ differences }) => differences) ?? [];
    expect(difference && describeDifference(difference)).toEqual({
      zh: '医疗救助：应得 7,100.00 元，算得 7,000.00 元',
      en: '医疗救助: expected 7,100.00 yuan, got 7,000.00 yuan',
    });
    expect(wrong && renderExample(wrong, 'en')).toContain('✗ 医疗救助: expected 7,100.00 yuan, got 7,000.00 yuan');
  });
});
