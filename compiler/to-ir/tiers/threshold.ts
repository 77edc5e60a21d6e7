// The threshold of a tier, with the counter of its year's base.

import type { Threshold } from '../../ir/ir.js';
import { addCounter, cite, type Lowering, originOf } from '../lowering.js';
import { lowerMoneyValue } from '../values/value.js';
import { baseCounter } from './base-counter.js';
import { clausesOf, placeIn, type TierContext } from './tier-context.js';

export function lowerThreshold(lowering: Lowering, tier: TierContext): Threshold | null {
  const [clause] = clausesOf(tier.declaration, 'Threshold');
  if (!clause) return null;
  const per = clause.per ?? 'visit';
  return {
    per,
    amount: lowerMoneyValue(lowering, placeIn(tier, 'threshold'), clause.value),
    bound: clause.bound ?? 'inclusive',
    counter: per === 'year' ? addCounter(lowering, baseCounter(tier.declaration.name.text)) : null,
    citations: cite(lowering, clause.cites),
    origin: originOf(lowering, clause),
  };
}
