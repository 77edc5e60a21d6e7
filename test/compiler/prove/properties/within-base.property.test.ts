// V1: true of the settlement step; a claim that says a payer paid more than the base is refused.

import { describe, expect, it } from 'vitest';
import { withinBase } from '../../../../compiler/prove/properties/within-base.property.js';
import { compileText } from '../../../support/compile-text.js';
import { smallPolicy } from '../../../support/small-policy.js';

describe('支付不超基数', () => {
  it('is proved, and names the tiers whose payments claims state', () => {
    const told = withinBase.structure(compileText(smallPolicy()).ir);
    expect(told?.verdict).toBe('proved');
    expect(told?.remarks.map(({ zh }) => zh)).toEqual(['基本医保：按结算单支付的，超过费用的费用单不予结算']);
  });
});
