// Conditions on every claim: proved by z3, refuted by a claim, not decided without a solver, acknowledged.

import { describe, expect, it } from 'vitest';
import { promisesTold } from '../../../support/promises-told.js';
import { smallPolicy } from '../../../support/small-policy.js';

const tier = '  比例 70%\n  封顶线 每年 5万元';

describe('a condition on every claim', () => {
  it('is refuted by a claim of the first day of the year', async () => {
    const [most, open] = await promisesTold(smallPolicy({ tier, after: '保证 救助 不超过 4万元\n保证 救助 不超过 5万元' }));
    expect(most?.verdict).toBe('refuted');
    // 70 % are above 40,000 yuan from 57,142.86 on, and no more than the cap.
    const [cost = 0] = most?.costs ?? [];
    const paid = Math.min(5_000_000, Math.round(cost * 0.7));
    expect([paid > 4_000_000, most?.showing]).toEqual([true, [`“救助”支付额 ${(paid / 100).toFixed(2)} 元`]]);
    expect([open?.verdict, open?.remarks.length !== 0]).toEqual(['not_decided', true]);
  });

  it('is proved by z3, and acknowledged where it does not hold', async () => {
    const known = '保证 当 政策范围内费用 不超过 1000元 : 救助 不超过 600元 已知 "另有规定" 依据 试验文件 第三条';
    const [proved, broken] = await promisesTold(smallPolicy({ tier, after: `保证 救助 不超过 5万元\n${known}` }), true);
    expect(proved?.verdict).toBe('proved');
    // 70 % of costs above 857.15 yuan are more than 600.
    expect([broken?.verdict, broken?.known, (broken?.costs[0] ?? 0) > 85_714]).toEqual(['refuted', [true], true]);
  });
});
