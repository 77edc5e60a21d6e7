// All examples of a policy at once, as an editor asks for them, and the page of one.

import { describe, expect, it } from 'vitest';
import { policyTemplate } from '../../../compiler/cli/policies/policy-template.js';
import { describeDifference, renderExample, settleExamples } from '../../../compiler/index.js';
import { analyze, createWorkspace } from '../../../language/index.js';

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
