// Orders of groups: proved, refuted by the same claim of both, not asked without a rank, acknowledged.

import { describe, expect, it } from 'vitest';
import { ranksKept } from '../../../../compiler/prove/properties/order.property.js';
import { compileText } from '../../../support/compile-text.js';
import { promisesTold } from '../../../support/promises-told.js';
import { smallPolicy } from '../../../support/small-policy.js';

const tier = '  比例 { | 对象 | 比例 |\n| 特困人员 | 90% |\n| 低保对象 | 70% |\n| 边缘家庭 | 80% | }';
const known = '已知 对象 低保对象 "另有补助" 依据 试验文件 第三条';

describe('the order of groups', () => {
  it('is proved, refuted, and acknowledged', async () => {
    const after = `保证 特困人员 待遇不低于 低保对象、边缘家庭\n保证 低保对象 待遇不低于 边缘家庭\n保证 类别不倒挂 ${known}`;
    const [better, worse, ranks] = await promisesTold(smallPolicy({ tier, after }));
    expect(better?.verdict).toBe('proved');
    // 1,000 yuan: 70 % leave 300.00 to one group, 80 % leave 200.00 to the other.
    expect([worse?.verdict, worse?.costs, worse?.showing]).toEqual([
      'refuted',
      [100_000, 100_000],
      ['低保对象 个人自付 300.00 元', '边缘家庭 个人自付 200.00 元'],
    ]);
    // By rank, only the second group is worse off than the next.
    expect([ranks?.verdict, ranks?.known]).toEqual(['refuted', [true]]);
  });

  it('is not asked by rank where rank decides nothing', () => {
    const plan = compileText(smallPolicy()).ir;
    expect(ranksKept.notAsked(plan)).toBeNull();
    expect(ranksKept.notAsked({ ...plan, identityResolution: 'benefit' })?.zh).toBe('多重身份不按类别就高');
    expect(ranksKept.structure({ ...plan, groups: plan.groups.slice(0, 1) })?.remarks[0]?.zh).toBe('对象不足两类');
  });
});
