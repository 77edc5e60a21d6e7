// V3: proved, refuted where the whole cost begins to count, acknowledged, trivially true of a policy that pays nothing.

import { describe, expect, it } from 'vitest';
import { promisesTold } from '../../../support/promises-told.js';
import { smallPolicy } from '../../../support/small-policy.js';

const threshold = '  门槛 每次 含本数 1000元\n  比例 70%';

describe('随费用不减', () => {
  it('is proved of a ratio behind a deductible', async () => {
    const [told] = await promisesTold(smallPolicy({ tier: '  起付线 每年 1000元\n  比例 70%', after: '保证 随费用不减' }));
    expect([told?.verdict, told?.known]).toEqual(['proved', []]);
  });

  it('is refuted where the whole cost begins to count', async () => {
    const [told] = await promisesTold(smallPolicy({ tier: threshold, after: '保证 随费用不减' }));
    // 999.99 yuan are borne whole; of 1,000.00 the patient bears 300.00.
    expect([told?.verdict, told?.costs.at(-1)]).toEqual(['refuted', 100_000]);
    expect(told?.showing.at(-1)).toBe('政策范围内费用 1000.00 元 → 个人自付 300.00 元');
  });

  it('is acknowledged for the groups that are named', async () => {
    const after = '保证 随费用不减\n  已知 对象 特困人员、低保对象、边缘家庭 "达到门槛后全额计算" 依据 试验文件 第三条';
    const [told] = await promisesTold(smallPolicy({ tier: threshold, after }));
    expect([told?.verdict, told?.known]).toEqual(['refuted', [true]]);
    const [some] = await promisesTold(smallPolicy({ tier: threshold, after: after.replace('、边缘家庭', '') }));
    expect([some?.verdict, some?.known]).toEqual(['refuted', [false, true]]);
  });
});
