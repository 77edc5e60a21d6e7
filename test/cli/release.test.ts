// `--release`: a policy whose settlements still meet unknown figures is a draft, and is refused.

import { expect, test } from 'vitest';
import { policyTemplate } from '../../compiler/cli/policies/policy-template.js';
import { runJiuzhu } from '../support/memory-host.js';
import { regionFiles } from '../support/region-chain.js';

const whole = policyTemplate.zh;
const draft = whole.replace('起付线 每年 0元', '起付线 每年 待定 "文件未写"');
expect(draft).not.toBe(whole);

test('check --release lists every unknown figure with its reason and its place, and ends with 1', async () => {
  const { code, output } = await runJiuzhu(['check', '--release', 'a.jz'], { 'a.jz': draft });
  const line = draft.split('\n').findIndex((text) => text.includes('文件未写')) + 1;
  expect(output).toMatch(new RegExp(`a\\.jz:${line}:\\d+ 错误 JZ5060`));
  expect(output).toContain('医疗救助 的 起付线');
  expect(output).toContain('文件未写');
  expect(output).not.toContain('JZ5012');
  expect(code).toBe(1);
  expect((await runJiuzhu(['check', 'a.jz'], { 'a.jz': draft })).code).toBe(0);
  expect((await runJiuzhu(['check', '--release', 'a.jz'], { 'a.jz': whole })).code).toBe(0);
});

test('build --release writes no draft; without it the draft says that it is one', async () => {
  const refused = await runJiuzhu(['build', '--release', 'a.jz'], { 'a.jz': draft });
  expect(refused.code).toBe(1);
  expect(refused.output).toContain('JZ5060');
  expect(refused.file('dist/示例政策/manifest.json')).toBeUndefined();
  expect((await runJiuzhu(['build', 'a.jz'], { 'a.jz': draft })).file('dist/示例政策/manifest.json')).toContain('"draft": true');
  const released = await runJiuzhu(['build', '--release', 'a.jz'], { 'a.jz': whole });
  expect(released.file('dist/示例政策/manifest.json')).toContain('"draft": false');
  expect(released.code).toBe(0);
});

test('an unknown figure that no settlement can meet does not stand in the way', async () => {
  const unmet = whole.replace(/\n待遇 /, '\n费用 未用费用 = 待定 "无人问及"\n\n待遇 ');
  expect(unmet).not.toBe(whole);
  expect((await runJiuzhu(['check', '--release', 'a.jz'], { 'a.jz': unmet })).code).toBe(0);
});

test('an unknown figure of a policy above is told at the clause that takes it over', async () => {
  const files = Object.fromEntries(regionFiles().map(({ uri, text }) => [uri.slice('file:///'.length), text]));
  const lower = '政策 某市 {\n  名称 "某市办法"\n  地区 某市\n  继承 国家2021\n  施行 2022-01-01 起\n}\n';
  const { code, output } = await runJiuzhu(['check', '--release', 'low/a.jz'], { ...files, 'low/a.jz': lower });
  expect(output).toMatch(/low\/a\.jz:4:\d+ 错误 JZ5031[\s\S]*正式发布不能有待定[\s\S]*nation\/2021\.jz/);
  expect(code).toBe(1);
  expect((await runJiuzhu(['check', '--release', 'city/2022.jz'], files)).code).toBe(0);
});
