// Which results of tiers a plan reads besides their payments, each once.

import type { PolicyIr, TierPart } from '../../ir/ir.js';
import { walkMoney, walkTier } from '../../ir/traverse/walk-ir.js';

export interface PartRead {
  readonly tier: number;
  readonly part: Exclude<TierPart, 'payment'>;
}

/** In the order of the tiers. */
export function partsRead(plan: PolicyIr): readonly PartRead[] {
  const found = new Map<string, PartRead>();
  const visitor: Parameters<typeof walkTier>[1] = {
    money: (expression) => {
      if (expression.op !== 'part' || expression.part === 'payment') return;
      const { tier, part } = expression;
      found.set(`${tier} ${part}`, { tier, part });
    },
  };
  for (const { value } of plan.bases) walkMoney(value, visitor);
  for (const { value } of plan.accumulators) walkMoney(value, visitor);
  for (const tier of plan.tiers) walkTier(tier, visitor);
  return [...found.values()].sort((a, b) => a.tier - b.tier || (a.part < b.part ? -1 : 1));
}
