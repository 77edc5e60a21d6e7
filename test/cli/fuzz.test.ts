// `jiuzhu fuzz`: what it runs, what it says, and that a fixture runs again.

import { describe, expect, it } from 'vitest';
import { policyTemplate } from '../../compiler/cli/policies/policy-template.js';
import { runJiuzhu } from '../support/memory-host.js';

describe('fuzz', () => {
  it('settles random claims under the policies that are named', async () => {
    const { code, output, names } = await runJiuzhu(['fuzz', 'a.jz', '--claims', '60', '--seed', '3'], { 'a.jz': policyTemplate.zh });
    expect(code).toBe(0);
    expect(output).toMatch(/种子 3：\d+ 项，费用单 6\d 张.*0 处不符/);
    expect(names()).toEqual(['a.jz']);
  });

  it('tries random policies when none is named, and changed ones when asked', async () => {
    const alone = await runJiuzhu(['fuzz', '--policies', '3'], {}, 'en');
    expect(alone.code).toBe(0);
    expect(alone.output).toMatch(/^seed 1: 3 cases, .* 0 disagreements$/);
    const changed = await runJiuzhu(['fuzz', 'a.jz', '--claims', '0', '--policies', '3'], { 'a.jz': policyTemplate.en }, 'en');
    expect(changed.output).toContain('3 cases');
  });

  it('asks z3, too, when it is told to', async () => {
    const { code, output } = await runJiuzhu(['fuzz', '--policies', '1', '--only', '53', '--z3'], {}, 'en');
    expect(code).toBe(0);
    expect(output).toMatch(/^seed 1: 1 cases, .* properties proved, .* 0 disagreements$/);
  });

  it('refuses a policy with errors, and a count that is no number', async () => {
    expect((await runJiuzhu(['fuzz', 'a.jz'], { 'a.jz': '政策 甲 {' })).code).toBe(1);
    const { code, output } = await runJiuzhu(['fuzz', '--seed', 'x'], {}, 'en');
    expect(code).toBe(2);
    expect(output).toContain('--seed takes a whole number');
  });

  it('runs a fixture again', async () => {
    const about = { check: 'layout', seed: 1, index: 0, details: [], files: [{ name: 'policy.jz', uri: 'policy.jz' }] };
    const files = { 'old/policy.jz': policyTemplate.zh, 'old/fixture.json': JSON.stringify(about) };
    const { code, output } = await runJiuzhu(['fuzz', '--replay', 'old'], files);
    expect(code).toBe(0);
    expect(output).toContain('不再出现');
  });
});
