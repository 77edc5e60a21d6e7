// The tiers whose payments of the year are read somewhere keep a counter of them.

import type { Accumulator, Guarantee, Tier } from '../../ir/ir.js';
import { walkGuarantee, walkMoney, walkTier } from '../../ir/traverse/walk-ir.js';
import { addCounter, type Lowering } from '../lowering.js';
import { paidCounter } from './cap.js';

export function withYearlyCounters(
  lowering: Lowering,
  tiers: readonly Tier[],
  accumulators: readonly Accumulator[],
  guarantees: readonly Guarantee[] = [],
): Tier[] {
  const read = new Set<number>();
  const visitor: Parameters<typeof walkTier>[1] = {
    money: (part) => {
      if (part.op === 'part' && part.part === 'year') read.add(part.tier);
    },
  };
  for (const tier of tiers) walkTier(tier, visitor);
  for (const { value } of [...lowering.bases, ...accumulators]) walkMoney(value, visitor);
  for (const guarantee of guarantees) walkGuarantee(guarantee, visitor);
  return tiers.map((tier, at) => (read.has(at) ? { ...tier, yearly: addCounter(lowering, paidCounter(tier.name)) } : tier));
}
