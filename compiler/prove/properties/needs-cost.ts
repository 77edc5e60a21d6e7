// What is asked of costs is not asked of a plan that reads none, or that has no tiers.

import type { PolicyIr } from '../../ir/ir.js';
import { costOf } from '../domain/cost.js';
import type { Words } from '../property-result.js';

export function needsCost(plan: PolicyIr): Words | null {
  if (plan.tiers.length === 0) return { zh: '没有待遇', en: 'there are no tiers' };
  return costOf(plan) === null ? { zh: '结算不用费用', en: 'settlements read no cost' } : null;
}
