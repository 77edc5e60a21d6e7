// `jiuzhu fmt`: what it rewrites and what it leaves alone.

import { describe, expect, it } from 'vitest';
import { policyTemplate } from '../../compiler/cli/policies/policy-template.js';
import { runJiuzhu } from '../support/memory-host.js';

const untidy = policyTemplate.zh.replace('  名称', '      名称').replace('| 特困人员 | 100% |', '|特困人员|100%|');

describe('fmt', () => {
  it('rewrites an untidy file and says which', async () => {
    const { code, output, file } = await runJiuzhu(['fmt', 'a.jz'], { 'a.jz': untidy });
    expect(code).toBe(0);
    expect(output).toContain('a.jz');
    expect(file('a.jz')).toBe((await runJiuzhu(['fmt', 'b.jz'], { 'b.jz': policyTemplate.zh })).file('b.jz'));
  });

  it('with --check changes nothing and ends with 1', async () => {
    const { code, file } = await runJiuzhu(['fmt', '--check', 'a.jz'], { 'a.jz': untidy });
    expect(code).toBe(1);
    expect(file('a.jz')).toBe(untidy);
  });

  it('writes the other surface and back', async () => {
    const tidy = (await runJiuzhu(['fmt', 'a.jz'], { 'a.jz': policyTemplate.zh })).file('a.jz') ?? '';
    const english = (await runJiuzhu(['fmt', '--surface', 'en', 'a.jz'], { 'a.jz': tidy })).file('a.jz') ?? '';
    expect(english).toContain('deductible yearly');
    expect((await runJiuzhu(['fmt', '--surface', 'zh', 'a.jz'], { 'a.jz': english })).file('a.jz')).toBe(tidy);
  });

  it('leaves a file with syntax errors alone and ends with 1', async () => {
    const broken = '政策 甲 {';
    const { code, output, file } = await runJiuzhu(['fmt', 'a.jz'], { 'a.jz': broken });
    expect(code).toBe(1);
    expect(output).toContain('语法错误');
    expect(file('a.jz')).toBe(broken);
  });
});
