// V4: no cap is passed, whatever was paid before in the year.

import type { PolicyIr } from '../../ir/ir.js';
import type { Words } from '../property-result.js';
import type { Property } from './property.js';
import { wherePayersBill } from './where-payers-bill.js';

export const capsKept: Property = {
  number: 'V4',
  statement: { zh: '不论此前支付多少，都不超过封顶线', en: 'no cap is passed, whatever was paid before' },
  asks: 'plan',
  notAsked: () => null,
  exempt: () => null,
  // A payment is at most what the cap leaves of its limit, and its counter moves by that payment: the next claim finds no less room than is left.
  structure: (plan: PolicyIr) => ({
    verdict: 'proved',
    remarks: plan.tiers.some(({ caps }) => caps.length > 0) ? besideCaps(plan) : [{ zh: '没有封顶线', en: 'there is no cap' }],
  }),
  shows: () => null,
};

function besideCaps(plan: PolicyIr): readonly Words[] {
  return wherePayersBill(
    plan,
    { zh: '按结算单支付的照付，可以超过封顶线', en: 'what the claim says was paid stands, and may pass the cap' },
    ({ caps }) => caps.length > 0,
  );
}
