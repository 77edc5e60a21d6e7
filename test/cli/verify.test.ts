// `jiuzhu verify`: what it says of policies, in which form, and how it ends.

import { describe, expect, it } from 'vitest';
import { policyTemplate } from '../../compiler/cli/policies/policy-template.js';
import { runJiuzhu } from '../support/memory-host.js';

const good = policyTemplate.zh;
const bad = good.replace('支付方 医疗救助基金', '支付方 医疗救助资金');

describe('verify', () => {
  it('lists every property with its verdict', async () => {
    const { output } = await runJiuzhu(['verify', 'a.jz'], { 'a.jz': good });
    expect(output).toMatch(/每项支付在 0 和它的费用之间 +✓ 证明 +由结算规则/);
    expect(output).toMatch(/表格没有遗漏，没有重叠 +✓ 证明/);
    expect(output).toMatch(/1 项政策：\d+ 条证明/);
  });

  it('shows the errors of a policy that does not compile, and ends with 1', async () => {
    const { code, output } = await runJiuzhu(['verify'], { 'a.jz': bad });
    expect(code).toBe(1);
    expect(output).toMatch(/JZ2\d{3}/);
    expect(output).toContain('1 个错误');
  });

  it('speaks English when asked', async () => {
    const { output } = await runJiuzhu(['verify', 'a.jz'], { 'a.jz': good }, 'en');
    expect(output).toContain('by the settlement step');
    expect(output).toContain('1 policy:');
  });

  it('prints JSON for machines', async () => {
    const { output } = await runJiuzhu(['verify', '--format', 'json', 'a.jz'], { 'a.jz': good });
    const [policy] = JSON.parse(output);
    expect(policy.file).toBe('a.jz');
    expect(policy.properties.map(({ property }: { property: string }) => property)).toContain('never_falls');
    expect(policy.properties.find(({ property }: { property: string }) => property === 'tables').verdict).toBe('proved');
  });
});
