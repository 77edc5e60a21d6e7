// V9: proved by the largest amount that a settlement computes; what is larger, or not known, is not called exact.

import { describe, expect, it } from 'vitest';
import { rangesOf } from '../../../../compiler/ir/ranges/ranges.js';
import { exact } from '../../../../compiler/prove/properties/exact.property.js';
import { compileText } from '../../../support/compile-text.js';
import { smallPolicy } from '../../../support/small-policy.js';

const plan = compileText(smallPolicy({ tier: '  比例 70%' })).ir;
const told = (largest: number | null) => exact(largest).structure(plan);

describe('计算精确', () => {
  it('is proved of amounts within the exact integers', () => {
    const { largestIntermediate } = rangesOf(plan);
    // 100 million yuan are 10^10 fen: × 7, and 5 for rounding, before the division by 10.
    expect(largestIntermediate).toBe(70_000_000_005);
    expect(told(largestIntermediate)?.verdict).toBe('proved');
    expect(told(Number.MAX_SAFE_INTEGER)?.verdict).toBe('proved');
  });

  it('is not decided of larger amounts, which do not compile, nor without a bound', () => {
    expect(told(2 ** 53)).toMatchObject({ verdict: 'not_decided', remarks: [{ zh: expect.stringContaining('超出精确整数') }] });
    expect(told(null)).toMatchObject({ verdict: 'not_decided', remarks: [{ zh: '没有算出中间结果的上界' }] });
  });
});
