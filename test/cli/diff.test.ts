// `jiuzhu diff`: on the terminal, as a table in Markdown, for programs.

import { describe, expect, it } from 'vitest';
import { runJiuzhu } from '../support/memory-host.js';
import { smallPolicy } from '../support/small-policy.js';
import { versionText } from '../support/versions.js';

const files = {
  'old.jz': smallPolicy({ tier: '  比例 70%\n  封顶线 每年 10000 元' }),
  'new.jz': smallPolicy({ tier: '  比例 75%\n  封顶线 每年 8000 元' }).replace('政策 试验 {', '政策 试验二 {'),
};

describe('diff', () => {
  it('lists intervals with the most gained and lost', async () => {
    const { code, output } = await runJiuzhu(['diff', 'old.jz', 'new.jz'], files);
    expect(code).toBe(1);
    expect(output).toContain('有人受损');
    expect(output).toMatch(/11428\.58 元 ~ 100000000\.00 元 +少付 +14285\.71 元时 -2000\.00 元（10000\.00 元 → 8000\.00 元）/);
    expect(output).toContain('其余 1 种组合处处相同');
  });

  it('writes a table in Markdown and data in JSON', async () => {
    const page = await runJiuzhu(['diff', 'old.jz', 'new.jz', '--format', 'md'], files);
    expect(page.output).toContain('| 11428.58 元 ~ 100000000.00 元 | 少付 |  | 14285.71 元时 -2000.00 元（10000.00 元 → 8000.00 元） |');
    const { output } = await runJiuzhu(['diff', 'old.jz', 'new.jz', '--format', 'json'], files);
    expect(JSON.parse(output)).toMatchObject({ equal: 'no', nobodyLoses: 'refuted' });
  });

  it('takes of a folder the version of a day or of a name, and of one folder the two latest', async () => {
    const folder = {
      'p/1.jz': versionText({ name: '甲', period: '2018-06-01 至 2020-12-31' }),
      'p/2.jz': versionText({ name: '乙', period: '2021-01-01 至 2021-12-31', deductible: '每年 5000元' }),
      'p/3.jz': versionText({ name: '丙', period: '2022-01-01 起', tier: '比例 70%' }),
    };
    const compared = async (...operands: string[]) => (await runJiuzhu(['diff', ...operands], folder)).output.split('\n')[0];
    expect(await compared('p')).toBe('乙 → 丙');
    expect(await compared('p@2020-12-31', 'p')).toBe('甲 → 丙');
    expect(await compared('p@甲', 'p@2021-06-01')).toBe('甲 → 乙');
    expect(await compared('p@2017-01-01', 'p')).toContain('没有 2017-01-01 施行的版本；有 甲、乙、丙');
  });

  it('ends well for a policy beside itself', async () => {
    const { code, output } = await runJiuzhu(['diff', 'old.jz', 'old.jz'], files);
    expect(code).toBe(0);
    expect(output).toContain('处处相同');
  });
});
