// V2: proved of what is left, refuted where two tiers pay of the whole, acknowledged, trivially true where nothing is paid.

import { describe, expect, it } from 'vitest';
import type { PolicyIr, Tier } from '../../../../compiler/ir/ir.js';
import { withinCost } from '../../../../compiler/prove/properties/within-cost.property.js';
import { compileText } from '../../../support/compile-text.js';
import { promisesTold } from '../../../support/promises-told.js';
import { smallPolicy } from '../../../support/small-policy.js';

/** The second tier pays of the whole cost, not of what the first left; written so, it would not compile. */
function ofTheWhole(plan: PolicyIr): PolicyIr {
  const [first, second] = plan.tiers as [Tier, Tier];
  return { ...plan, tiers: [first, { ...second, base: first.base }] };
}

describe('支付不超费用', () => {
  it('is proved where each tier pays of what those before it left', async () => {
    expect((await promisesTold(smallPolicy({ after: '保证 支付不超费用' })))[0]?.verdict).toBe('proved');
  });

  it('is refuted where two tiers pay of the whole cost, and acknowledged', async () => {
    const [told] = await promisesTold(smallPolicy({ after: '保证 支付不超费用' }), false, ofTheWhole);
    // What the first says it paid, and 70 % of the whole besides.
    expect([told?.verdict, told?.showing.length]).toEqual(['refuted', 2]);
    const [cost = 0, paid = 0] = told?.showing.map((line) => Number(/([\d.]+) 元/.exec(line)?.[1])) ?? [];
    expect(paid).toBeGreaterThan(cost);
    const known = '保证 支付不超费用 已知 "两项都按全额" 依据 试验文件 第三条';
    expect((await promisesTold(smallPolicy({ after: known }), false, ofTheWhole))[0]?.known).toEqual([true]);
  });

  it('is true of a policy that pays nothing', () => {
    const plan = compileText(smallPolicy()).ir;
    expect(withinCost.structure(plan)).toBeNull();
    expect(withinCost.structure({ ...plan, tiers: [] })?.remarks.map(({ zh }) => zh)).toEqual(['没有待遇']);
  });
});
