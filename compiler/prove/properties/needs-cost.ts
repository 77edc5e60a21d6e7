// What is asked of costs is not asked of a plan that pays by none.

import type { PolicyIr } from '../../ir/ir.js';
import { costOf } from '../domain/cost.js';
import type { Words } from '../property-result.js';

export function needsCost(plan: PolicyIr): Words | null {
  return plan.tiers.length > 0 && costOf(plan) === null ? { zh: '结算不用费用', en: 'settlements read no cost' } : null;
}
