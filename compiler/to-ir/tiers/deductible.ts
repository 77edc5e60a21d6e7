// The deductible of a tier, with its yearly counter.

import type { Deductible } from '../../ir/ir.js';
import { addCounter, type Lowering, originOf } from '../lowering.js';
import { lowerMoneyValue } from '../values/value.js';
import { clausesOf, placeIn, type TierContext } from './tier-context.js';
import { requireTarget, tiltMoney } from './tilt.js';

export function lowerDeductible(lowering: Lowering, tier: TierContext): Deductible | null {
  const [clause] = clausesOf(tier.declaration, 'Deductible');
  requireTarget(lowering, tier, 'deductible', clause !== undefined);
  if (!clause) return null;
  const amount = lowerMoneyValue(lowering, placeIn(tier, 'deductible'), clause.value);
  const per = clause.per ?? 'visit';
  return {
    per,
    amount: tiltMoney(lowering, tier, 'deductible', amount),
    counter: per === 'year' ? deductibleCounter(lowering, tier) : null,
    bound: clause.bound,
    origin: originOf(lowering, clause),
  };
}

function deductibleCounter(lowering: Lowering, tier: TierContext): number {
  const name = tier.declaration.name.text;
  return addCounter(lowering, {
    key: `${name}.deductible`,
    kind: 'deductible',
    label: { zh: `${name}：本年度已扣起付线`, en: `${name}: deductible consumed this year` },
  });
}
