// `jiuzhu verify`: what it says of policies, in which form, and how it ends.

import { describe, expect, it } from 'vitest';
import { main } from '../../compiler/cli/main.js';
import { policyTemplate } from '../../compiler/cli/policies/policy-template.js';
import { memoryHost, runJiuzhu } from '../support/memory-host.js';
import { smallPolicy } from '../support/small-policy.js';

const good = policyTemplate.zh;
const bad = good.replace('支付方 医疗救助基金', '支付方 医疗救助资金');

/** From 1,000 yuan on the whole cost counts, so that the patient suddenly bears less. */
const jumps = smallPolicy({ tier: '  门槛 每次 1000元 不含本数\n  比例 70%' });

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

  it('takes figures for those that are missing', async () => {
    const unknown = smallPolicy({ tier: '  门槛 每次 待定 "没有读到" 不含本数\n  比例 70%' });
    const { output } = await runJiuzhu(['verify', 'a.jz', '--assume', '救助.门槛=1000元'], { 'a.jz': unknown });
    expect(output).toContain('假设：救助.门槛=1000元');
    expect(output).toMatch(/费用上升，个人自付和支付合计都不下降 +✗ 不成立/);
  });

  it('keeps verdicts in a folder, and asks anew what is damaged there', async () => {
    const host = memoryHost({ 'a.jz': jumps });
    const run = async () => {
      const before = host.output().length;
      const code = await main(['verify', '--cache', 'kept', 'a.jz'], host);
      return `${code} ${host.output().slice(before).trim()}`;
    };
    const first = await run();
    const path = [...host.files.keys()].find((name) => name.includes('/kept/answers-')) ?? '';
    const kept = String(host.files.get(path));
    expect(await run()).toBe(first);
    for (const damaged of [
      '',
      '{"x"',
      kept.replaceAll('"proved"', '"refuted"'),
      kept.replaceAll('"outside"', '"proved"'),
      '[1]',
      '{"a":null}',
    ]) {
      host.files.set(path, damaged);
      expect(await run()).toBe(first);
    }
  });

  it('writes the lemmas with what they must come to', async () => {
    const { output, names, file } = await runJiuzhu(['verify', '--emit-smt', 'smt', 'a.jz'], { 'a.jz': good });
    const lemmas = names().filter((name) => name.startsWith('smt/lemmas/'));
    expect(lemmas.length).toBeGreaterThan(4);
    expect(file(lemmas[0] ?? '')).toMatch(/\(set-info :status (un)?sat\)/);
    expect(output).toContain('个文件');
  });

  it('prints nothing but data where data are asked for', async () => {
    const { result, output } = await runJiuzhu(['verify', '--format', 'json', '--emit-smt', 'smt', 'a.jz'], { 'a.jz': good });
    expect(JSON.parse(result)).toHaveLength(1);
    expect(output).toContain('个文件');
  });

  it('holds a release back, and says by what, where a promise is not decided', async () => {
    const other = smallPolicy().replace('政策 试验 {', '政策 试验2022 {').replace('支付 按结算单', '比例 60%');
    const files = { 'a.jz': other, 'b.jz': smallPolicy({ after: '保证 待遇不低于 政策 试验2022' }) };
    expect((await runJiuzhu(['verify', 'b.jz'], files)).code).toBe(0);
    const { code, output } = await runJiuzhu(['verify', '--release', 'b.jz'], files);
    expect(code).toBe(1);
    expect(output).toContain('不能发布 试验：“待遇不低于 政策 试验2022”没有判定，只有一项政策的“基本医保”按结算单支付');
  });

  it('says so when the machine has no such solver', async () => {
    const { code, output } = await runJiuzhu(['verify', '--recheck', 'cvc5', 'a.jz'], { 'a.jz': good });
    expect(code).toBe(2);
    expect(output).toContain('没有 cvc5');
  });
});
