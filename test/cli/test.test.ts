// `jiuzhu test`: passing, failing and impossible examples.

import { describe, expect, it } from 'vitest';
import { policyTemplate } from '../../compiler/cli/policies/policy-template.js';
import { runJiuzhu } from '../support/memory-host.js';

const policy = policyTemplate.zh;

describe('test', () => {
  it('passes when every example holds', async () => {
    const { code, output } = await runJiuzhu(['test', 'p.jz'], { 'p.jz': policy });
    expect(output).toContain('用例 2 个通过，0 个不符');
    expect(code).toBe(0);
    expect((await runJiuzhu(['test', 'p.jz', '--verbose'], { 'p.jz': policy })).output).toContain('✓ 低保对象住院，三重制度后  p.jz:');
  });

  it('says what was expected, what came out, and how', async () => {
    const wrong = policy.replace('医疗救助 7000元', '医疗救助 7100元');
    const { code, output } = await runJiuzhu(['test', 'p.jz'], { 'p.jz': wrong });
    expect(code).toBe(1);
    expect(output).toContain('医疗救助：应得 7,100.00 元，算得 7,000.00 元');
    expect(output).toContain('70%');
    expect(output).toContain('1 个通过，1 个不符');
    expect((await runJiuzhu(['test', 'p.jz'], { 'p.jz': wrong }, 'en')).output).toContain('expected 7,100.00 yuan, got 7,000.00 yuan');
  });

  it('runs the examples of a file, with the policy beside it', async () => {
    const head =
      '用例集 示例政策\n\n用例 "特困" {\n  已知 { 对象 特困人员 就诊 住院 政策范围内费用 100元 已付 基本医保 60元 大病保险 0元 }\n';
    const files = {
      'p/2024.jz': policy,
      'p/cases/a.jz': `${head}  应得 { 医疗救助 40元 }\n}\n`,
      'p/cases/b.jz': `${head}  应得 { 医疗救助 41元 }\n}\n`,
    };
    expect((await runJiuzhu(['test', 'p/cases/a.jz'], files)).output).toContain('1 个通过，0 个不符');
    expect((await runJiuzhu(['test', 'p/cases/b.jz'], files)).output).toContain('0 个通过，1 个不符');
    expect((await runJiuzhu(['test', 'p'], files)).output).toContain('3 个通过，1 个不符');
  });

  it('holds the compiled code against the reference on the test set, and writes it with its results', async () => {
    const { code, output } = await runJiuzhu(['test', 'p.jz', '--vectors'], { 'p.jz': policy });
    expect(output).toMatch(/✓ 示例政策 {2}测试集：\d+ 条结算路径的 [\d,]+ 张费用单.*，全部相同/);
    expect(code).toBe(0);
    const written = await runJiuzhu(['test', 'p.jz', '--emit-vectors', 'out'], { 'p.jz': policy }, 'en');
    expect(written.output).toContain('all alike');
    const lines = (written.file('out/示例政策.ndjson') ?? '').trimEnd().split('\n');
    const head = JSON.parse(lines[0] ?? '');
    expect(head).toMatchObject({ format: 'jiuzhu-vectors', policy: '示例政策', complete: true });
    expect(lines).toHaveLength(1 + head.vectors + head.questions);
    expect(JSON.parse(lines[1] ?? '')).toMatchObject({ claim: { group: 0 }, state: {}, expected: { fault: -1 } });
  });

  it('fails when the policy has errors', async () => {
    const { code, output } = await runJiuzhu(['test', 'p.jz'], { 'p.jz': policy.replace('支付方 医疗救助基金', '支付方 医疗救助资金') });
    expect(code).toBe(1);
    expect(output).toMatch(/JZ\d{4}/);
  });
});
