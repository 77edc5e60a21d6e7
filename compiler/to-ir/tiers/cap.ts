// The caps of a tier: its own and those it shares with others.

import type { CapClause, PoolDeclaration } from '../../../language/index.js';
import type { Cap, Counter, MoneyExpression } from '../../ir/ir.js';
import { addCounter, type Lowering, originOf } from '../lowering.js';
import { builtinIndex } from '../values/input-of.js';
import { mapAmounts } from '../values/money.js';
import { lowerMoneyValue } from '../values/value.js';
import { clausesOf, placeIn, type TierContext } from './tier-context.js';
import { requireTarget, tiltMoney } from './tilt.js';

/** A tilt changes the tier's own caps; shared ones only when it has no other. */
export function lowerCaps(lowering: Lowering, tier: TierContext): Cap[] {
  const clauses = clausesOf(tier.declaration, 'Cap');
  requireTarget(lowering, tier, 'cap', clauses.length > 0);
  const hasOwn = clauses.some((clause) => clause.pool === null);
  return clauses.flatMap((clause) => {
    const cap = clause.pool ? sharedCap(lowering, tier, clause) : ownCap(lowering, tier, clause);
    if (!cap) return [];
    return clause.pool && hasOwn ? [cap] : [{ ...cap, amount: tiltMoney(lowering, tier, 'cap', cap.amount) }];
  });
}

function ownCap(lowering: Lowering, tier: TierContext, clause: CapClause): Cap | null {
  if (!clause.value) return null;
  const per = clause.per ?? 'visit';
  return {
    per,
    amount: lowerMoneyValue(lowering, placeIn(tier, 'cap'), clause.value),
    ...usedOf(lowering, tier.declaration.name.text, per),
    pool: null,
    origin: originOf(lowering, clause),
  };
}

function usedOf(lowering: Lowering, tier: string, per: Cap['per']): Pick<Cap, 'counter' | 'by'> {
  switch (per) {
    case 'visit':
      return { counter: null, by: null };
    case 'year':
      return { counter: addCounter(lowering, paidCounter(tier)), by: null };
    case 'disease':
      return { counter: diseaseCounters(lowering, tier), by: builtinIndex(lowering, 'disease') };
  }
}

/** One for diseases outside the lists, then one for each that is listed. */
function diseaseCounters(lowering: Lowering, tier: string): number {
  const type = lowering.inputs[builtinIndex(lowering, 'disease') ?? -1]?.type;
  const label = { zh: `${tier}：名单外病种本年度已支付`, en: `${tier}: paid this year for diseases on no list` };
  const first = addCounter(lowering, { key: `${tier}.disease`, kind: 'disease', label });
  for (const { id } of type?.kind === 'enumeration' ? type.values : []) {
    const each = { zh: `${tier}：${id}本年度已支付`, en: `${tier}: paid this year for ${id}` };
    addCounter(lowering, { key: `${tier}.disease.${id}`, kind: 'disease', label: each });
  }
  return first;
}

/** What a tier has paid in the year, for its caps and for whoever reads it. */
export function paidCounter(tier: string): Counter {
  return { key: `${tier}.paid`, kind: 'paid', label: { zh: `${tier}：本年度已支付`, en: `${tier}: paid this year` } };
}

function sharedCap(lowering: Lowering, tier: TierContext, clause: CapClause): Cap | null {
  const symbol = clause.pool && lowering.policy.scope.get(clause.pool.text);
  if (symbol?.kind !== 'pool') return null;
  const pool = symbol.declaration;
  const name = pool.name.text;
  const amount = lowerMoneyValue(lowering, { ...placeIn(tier, 'cap'), owner: name }, pool.value);
  const used: Counter = { key: `${name}.pool`, kind: 'pool', label: { zh: `${name}：本年度已用`, en: `${name}: used this year` } };
  return {
    per: pool.per,
    amount: pool.per === 'visit' ? lessPaidInVisit(lowering, tier, pool, amount) : amount,
    counter: pool.per === 'year' ? addCounter(lowering, used) : null,
    by: null,
    pool: name,
    origin: originOf(lowering, clause),
  };
}

/** What earlier tiers of this visit took from the pool is gone; a year's pool has a counter for that. */
function lessPaidInVisit(lowering: Lowering, tier: TierContext, pool: PoolDeclaration, amount: MoneyExpression): MoneyExpression {
  const earlier = lowering.tierOrder
    .slice(0, tier.index)
    .flatMap((declaration, index) => (sharesPool(declaration, pool) ? [index] : []))
    .map((index): MoneyExpression => ({ op: 'part', part: 'payment', tier: index }));
  if (earlier.length === 0) return amount;
  const paid = earlier.reduce((left, right) => ({ op: 'add', left, right }));
  return mapAmounts(amount, (one) => (one.op === 'unlimited' ? one : { op: 'subtract', left: one, right: paid }));
}

function sharesPool(declaration: TierContext['declaration'], pool: PoolDeclaration): boolean {
  return clausesOf(declaration, 'Cap').some((clause) => clause.pool?.text === pool.name.text);
}
