// The deductible of a tier, its own or shared, with its yearly counter.

import type { DeductibleClause } from '../../../language/index.js';
import type { Deductible, MoneyExpression } from '../../ir/ir.js';
import { addCounter, type Lowering, originOf } from '../lowering.js';
import { noMoney } from '../values/money.js';
import { lowerMoneyValue } from '../values/value.js';
import { clausesOf, placeIn, type TierContext } from './tier-context.js';
import { requireTarget, tiltMoney } from './tilt.js';

export function lowerDeductible(lowering: Lowering, tier: TierContext): Deductible | null {
  const [clause] = clausesOf(tier.declaration, 'Deductible');
  requireTarget(lowering, tier, 'deductible', clause !== undefined);
  if (!clause) return null;
  const place = placeIn(tier, 'deductible');
  const shared = clause.shared?.text ?? null;
  const per = shared === null ? (clause.per ?? 'visit') : 'year';
  const most = clause.most && lowerMoneyValue(lowering, place, clause.most);
  return {
    per,
    amount: tiltMoney(lowering, tier, 'deductible', amountOf(lowering, tier, clause)),
    most,
    counter: per === 'year' || most ? deductibleCounter(lowering, shared ?? tier.declaration.name.text) : null,
    shared,
    bound: clause.bound,
    origin: originOf(lowering, clause),
  };
}

/** A shared deductible is lowered for each tier, whose groups its table may tell apart. */
function amountOf(lowering: Lowering, tier: TierContext, { shared, value }: DeductibleClause): MoneyExpression {
  const place = placeIn(tier, 'deductible');
  if (value) return lowerMoneyValue(lowering, place, value);
  const symbol = shared && lowering.policy.scope.get(shared.text);
  return symbol?.kind === 'sharedDeductible'
    ? lowerMoneyValue(lowering, { ...place, owner: shared?.text ?? '' }, symbol.declaration.value)
    : noMoney;
}

function deductibleCounter(lowering: Lowering, name: string): number {
  return addCounter(lowering, {
    key: `${name}.deductible`,
    kind: 'deductible',
    label: { zh: `${name}：本年度已扣起付线`, en: `${name}: deductible consumed this year` },
  });
}
