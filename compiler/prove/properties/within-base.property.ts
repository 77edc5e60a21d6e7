// V1: every payment lies between 0 and its base.

import type { PolicyIr } from '../../ir/ir.js';
import type { Property } from './property.js';
import { wherePayersBill } from './where-payers-bill.js';

export const withinBase: Property = {
  number: 'V1',
  statement: { zh: '每项支付在 0 和它的费用之间', en: 'every payment lies between 0 and its base' },
  asks: 'plan',
  notAsked: () => null,
  exempt: () => null,
  // A payment is the least of the eligible amount, the rounded product and what the caps leave; ratios are at most 1.
  structure: (plan: PolicyIr) => ({
    verdict: 'proved',
    remarks: wherePayersBill(plan, {
      zh: '按结算单支付的，超过费用的费用单不予结算',
      en: 'a claim that says more was paid than the base is refused',
    }),
  }),
  shows: () => null,
};
