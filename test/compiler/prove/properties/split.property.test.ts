// V7: proved but for rounding, refuted by two single fen, not asked of clauses per visit, acknowledged.

import { describe, expect, it } from 'vitest';
import { promisesTold } from '../../../support/promises-told.js';
import { smallPolicy } from '../../../support/small-policy.js';

const yearly = '  起付线 每年 1000元\n  比例 70%\n  封顶线 每年 5万元';

describe('拆分不变', () => {
  it('is proved within one fen for each tier that rounds', async () => {
    expect((await promisesTold(smallPolicy({ tier: yearly, after: '保证 拆分不变' })))[0]?.verdict).toBe('proved');
  });

  it('is refuted where no rounding is allowed for, and acknowledged', async () => {
    const [told] = await promisesTold(smallPolicy({ tier: '  比例 70%', after: '保证 拆分不变 相差 不超过 0元' }));
    const [whole = 0, first = 0, second = 0] = told?.costs ?? [];
    const paid = (cost: number) => Math.round((cost * 70) / 100);
    expect([told?.verdict, whole]).toEqual(['refuted', first + second]);
    expect(paid(whole)).not.toBe(paid(first) + paid(second));
    const after = '保证 拆分不变 相差 不超过 0元 已知 "各自舍入" 依据 试验文件 第三条';
    expect((await promisesTold(smallPolicy({ tier: '  比例 70%', after })))[0]?.known).toEqual([true]);
  });

  it('is not asked of those to whom a clause per visit applies, and says so', async () => {
    const [told] = await promisesTold(smallPolicy({ tier: '  起付线 每次 1000元\n  比例 70%', after: '保证 拆分不变' }));
    // Everybody else, whom the tier does not concern, is asked.
    expect([told?.verdict, told?.remarks]).toEqual(['proved', '“救助”每次的起付线按费用单计算，分次结算自然不同，不问']);
  });

  // 100 元 outside the policy and 100 元 inside it: apart, what the first claim paid of its total takes nothing off the second.
  it('does not follow where a base takes off what was paid of a larger cost', async () => {
    const source = smallPolicy({ tier: '  比例 50%', after: '保证 拆分不变' }).replace(
      '费用 政策范围内费用  支付方 基本医保基金  支付 按结算单',
      '费用 费用总额  支付方 基本医保基金  比例 50%',
    );
    const [apart] = await promisesTold(source);
    expect(apart?.verdict).not.toBe('proved');
    const [alike] = await promisesTold(source.replace('费用 政策范围内费用 余额', '费用 费用总额 余额'));
    expect(alike?.verdict).toBe('proved');
  });
});
