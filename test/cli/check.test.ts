// `jiuzhu check`: what it says, in which form, and how it ends.

import { describe, expect, it } from 'vitest';
import { policyTemplate } from '../../compiler/cli/policies/policy-template.js';
import { runJiuzhu } from '../support/memory-host.js';

const good = policyTemplate.zh;
const bad = good.replace('支付方 医疗救助基金', '支付方 医疗救助资金');

describe('check', () => {
  it('ends with 0 when nothing is wrong', async () => {
    const { code, output } = await runJiuzhu(['check', 'a.jz'], { 'a.jz': good });
    expect(output).not.toContain('错误');
    expect(code).toBe(0);
  });

  it('ends with 1 and shows code, place and line of an error', async () => {
    const { code, output } = await runJiuzhu(['check', 'a.jz'], { 'a.jz': bad });
    expect(code).toBe(1);
    expect(output).toMatch(/JZ2\d{3}/);
    expect(output).toContain('a.jz');
    expect(output).toContain('支付方 医疗救助资金');
    expect(output).toContain('1 个错误');
  });

  it('says what compiling would say', async () => {
    const inexact = good.replace('起付线 每年 0元', '起付线 每年 0.01元 × 50%');
    const { code, output } = await runJiuzhu(['check', 'a.jz'], { 'a.jz': inexact });
    expect(code).toBe(1);
    expect(output).toContain('JZ5001');
  });

  it('speaks English when asked', async () => {
    const { output } = await runJiuzhu(['check', 'a.jz'], { 'a.jz': bad }, 'en');
    expect(output).toContain('1 error');
  });

  it('searches folders, but not hidden ones and not packages', async () => {
    const { code, output } = await runJiuzhu(['check'], {
      'x/y/a.jz': good,
      'x/.old/b.jz': bad,
      'node_modules/p/c.jz': bad,
      'x/readme.md': '支付方',
    });
    expect(code).toBe(0);
    expect(output).toContain('1 个文件');
  });

  it('judges a file of examples by the policy that stands beside it, and reports on that file only', async () => {
    const examples = '用例集 示例政策\n\n用例 "特困" {\n  已知 { 对象 特困人员 }\n  应得 { 医疗救助 0元 }\n}\n';
    const wrong = examples.replace('特困人员', '无此对象');
    const alone = await runJiuzhu(['check', 'p/cases/a.jz'], { 'p/2024.jz': good, 'p/cases/a.jz': wrong });
    expect(alone.code).toBe(1);
    expect(alone.output).toContain('无此对象');
    expect(alone.output).not.toContain('2024.jz:');
    expect(alone.output).toContain('1 个文件');
  });

  it('prints JSON and SARIF for machines', async () => {
    const json = await runJiuzhu(['check', '--format', 'json', 'a.jz'], { 'a.jz': bad });
    const [finding] = (JSON.parse(json.output) as { file: string; severity: string; startLine: number }[]).filter(
      (one) => one.severity === 'error',
    );
    expect(finding).toMatchObject({ file: 'a.jz', severity: 'error' });
    expect(bad.split('\n')[(finding?.startLine ?? 0) - 1]).toContain('医疗救助资金');
    expect(json.code).toBe(1);

    const sarif = await runJiuzhu(['check', '--format', 'sarif', 'a.jz'], { 'a.jz': bad });
    const log = JSON.parse(sarif.output) as { version: string; runs: { results: { level: string; locations: unknown[] }[] }[] };
    expect(log.version).toBe('2.1.0');
    expect(log.runs[0]?.results.filter((result) => result.level === 'error')).toHaveLength(1);
  });

  it('counts hints, and lists them when asked', async () => {
    const uncited = good.replace('  依据 办法 第六条\n', '');
    const quiet = await runJiuzhu(['check', 'a.jz'], { 'a.jz': uncited });
    expect(quiet.code).toBe(0);
    expect(quiet.output).toContain('1 条提示');
    expect(quiet.output).not.toMatch(/JZ4/);
    expect((await runJiuzhu(['check', '--hints', 'a.jz'], { 'a.jz': uncited })).output).toMatch(/JZ4/);
  });

  it('fails on warnings when strict', async () => {
    const doubtful = good.replace('部门 民政', '部门 民政、教育');
    expect((await runJiuzhu(['check', 'a.jz'], { 'a.jz': doubtful })).code).toBe(0);
    expect((await runJiuzhu(['check', '--strict', 'a.jz'], { 'a.jz': doubtful })).code).toBe(1);
  });
});
