// The year's base of a tier: for bands measured from zero, and for a threshold.

import type { Counter } from '../../ir/ir.js';

export function baseCounter(tier: string): Counter {
  return { key: `${tier}.base`, kind: 'base', label: { zh: `${tier}：本年度累计费用`, en: `${tier}: cost accumulated this year` } };
}
