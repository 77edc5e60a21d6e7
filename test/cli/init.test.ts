// `jiuzhu init`: the policy it writes is one that checks, is tidy and passes its own example.

import { describe, expect, it } from 'vitest';
import { runJiuzhu } from '../support/memory-host.js';

describe('init', () => {
  it.each(['zh', 'en'] as const)('writes a policy in %s that checks, is tidy, and passes', async (surface) => {
    const { code, file } = await runJiuzhu(['init', 'new/p.jz', '--surface', surface]);
    expect(code).toBe(0);
    const text = file('new/p.jz') ?? '';
    for (const verb of [['check', '--strict', '--hints'], ['fmt', '--check'], ['test']]) {
      const run = await runJiuzhu([...verb, 'p.jz'], { 'p.jz': text });
      expect(run.output).not.toMatch(/JZ\d{4}/);
      expect(run.code).toBe(0);
    }
  });

  it('names the file when given a folder, and overwrites nothing', async () => {
    expect((await runJiuzhu(['init', 'mine'])).file('mine/新政策.jz')).toContain('政策 示例政策');
    const { code, file } = await runJiuzhu(['init', 'p.jz'], { 'p.jz': 'mine' });
    expect(code).toBe(2);
    expect(file('p.jz')).toBe('mine');
  });
});
