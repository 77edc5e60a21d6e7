// `jiuzhu diff`: on the terminal, as a table in Markdown, for programs.

import { describe, expect, it } from 'vitest';
import { runJiuzhu } from '../support/memory-host.js';
import { smallPolicy } from '../support/small-policy.js';

const files = {
  'old.jz': smallPolicy({ tier: '  比例 70%\n  封顶线 每年 10000 元' }),
  'new.jz': smallPolicy({ tier: '  比例 75%\n  封顶线 每年 8000 元' }).replace('政策 试验 {', '政策 试验二 {'),
};

describe('diff', () => {
  it('lists intervals with the most gained and lost', async () => {
    const { code, output } = await runJiuzhu(['diff', 'old.jz', 'new.jz'], files);
    expect(code).toBe(1);
    expect(output).toContain('有人受损');
    expect(output).toContain('11428.58 元 ~ 100000000.00 元  少付  14285.71 元时 -2000.00 元（10000.00 元 → 8000.00 元）');
    expect(output).toContain('其余 1 种组合处处相同');
  });

  it('writes a table in Markdown and data in JSON', async () => {
    const page = await runJiuzhu(['diff', 'old.jz', 'new.jz', '--format', 'md'], files);
    expect(page.output).toContain('| 11428.58 元 ~ 100000000.00 元 | 少付 |  | 14285.71 元时 -2000.00 元（10000.00 元 → 8000.00 元） |');
    const { output } = await runJiuzhu(['diff', 'old.jz', 'new.jz', '--format', 'json'], files);
    expect(JSON.parse(output)).toMatchObject({ equal: 'no', nobodyLoses: 'refuted' });
  });

  it('ends well for a policy beside itself', async () => {
    const { code, output } = await runJiuzhu(['diff', 'old.jz', 'old.jz'], files);
    expect(code).toBe(0);
    expect(output).toContain('处处相同');
  });
});
