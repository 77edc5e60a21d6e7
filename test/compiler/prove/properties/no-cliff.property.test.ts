// V6: proved, refuted at a cliff, acknowledged.

import { describe, expect, it } from 'vitest';
import { promisesTold } from '../../../support/promises-told.js';
import { smallPolicy } from '../../../support/small-policy.js';

const cliff = '  比例 80%\n    例外 当 政策范围内费用 超过 5万元 : 50%';

describe('无断崖', () => {
  it('is proved of bands that meet', async () => {
    const tier = '  分段 按 费用全额 累计 每年 {\n| 超过 | 至 | 比例 |\n| 0元 | 1万元 | 50% |\n| 1万元 | 不封顶 | 70% | }';
    expect((await promisesTold(smallPolicy({ tier, after: '保证 无断崖' })))[0]?.verdict).toBe('proved');
  });

  it('is refuted at a cliff', async () => {
    const [told] = await promisesTold(smallPolicy({ tier: cliff, after: '保证 无断崖' }));
    // 80 % of 50,000 leave 10,000; 50 % of 50,001 leave 25,000.50.
    expect([told?.verdict, told?.costs]).toEqual(['refuted', [5_000_000, 5_000_100]]);
    expect(told?.showing).toEqual([
      '政策范围内费用 50000.00 元 → 个人自付 10000.00 元',
      '政策范围内费用 50001.00 元 → 个人自付 25000.50 元',
    ]);
  });

  it('is acknowledged where the policy says so', async () => {
    const after = '保证 无断崖 已知 "超过五万元另行核定" 依据 试验文件 第三条';
    const [told] = await promisesTold(smallPolicy({ tier: cliff, after }));
    expect([told?.verdict, told?.known]).toEqual(['refuted', [true]]);
  });
});
