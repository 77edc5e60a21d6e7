// A tier that a lower policy says anew against the one above: its deductible, its rates and its caps.

import { type Diagnostic, isDelegated, type TierClause, type TierDeclaration } from '../../../language/index.js';
import type { Cap, MoneyExpression, Tier } from '../../ir/ir.js';
import type { Origin } from '../../ir/origin.js';
import { type Lowering, originOf, type Place } from '../lowering.js';
import { lowerTier } from '../tiers/tier.js';
import { lowerFactor } from '../values/ratio.js';
import { type Choice, compareChoices, type Reach } from './compare-choices.js';
import { compareRates } from './compare-rates.js';

export function compareTiers(lowering: Lowering, above: TierDeclaration, own: TierDeclaration): readonly Diagnostic[] {
  const index = lowering.tierOrder.indexOf(own);
  const [upperTier, ownTier] = [lowerTier(lowering, above, index), lowerTier(lowering, own, index)];
  const reach: Reach = { name: own.name.text, groups: admittedBy(ownTier) };
  const isOpen = (...kinds: TierClause['kind'][]): boolean => above.clauses.some((each) => kinds.includes(each.kind) && isDelegated(each));
  return [
    ...(isOpen('Threshold') ? [] : compareChoices(lowering, reach, thresholdChoice(upperTier), thresholdChoice(ownTier))),
    ...(isOpen('Deductible') ? [] : compareDeductibles(lowering, reach, upperTier, ownTier)),
    ...(isOpen('Ratio', 'Bands', 'Amount', 'TopUp') ? [] : compareRatesOf(lowering, reach, [above, upperTier], [own, ownTier])),
    ...upperTier.caps.flatMap((cap) => {
      const other = ownTier.caps.find((each) => each.pool === null && each.per === cap.per);
      const clause = above.clauses.find((each) => each.kind === 'Cap' && each.pool === null && each.per === cap.per);
      if (cap.pool !== null || other === undefined || (clause !== undefined && isDelegated(clause))) return [];
      return compareChoices(lowering, reach, capChoice(cap), capChoice(other));
    }),
  ];
}

function compareDeductibles(lowering: Lowering, reach: Reach, above: Tier, own: Tier): readonly Diagnostic[] {
  return [
    ...compareChoices(lowering, reach, deductibleChoice(above), deductibleChoice(own)),
    ...compareChoices(lowering, reach, mostChoice(above), mostChoice(own)),
  ];
}

type Lowered = readonly [TierDeclaration, Tier];

/** Of two that top up, the shares are compared. */
function compareRatesOf(lowering: Lowering, reach: Reach, [above, upperTier]: Lowered, [own, ownTier]: Lowered): readonly Diagnostic[] {
  const [upperShare, ownShare] = [above, own].map((tier) => shareChoice(lowering, tier));
  if (upperShare && ownShare) return compareChoices(lowering, reach, upperShare, ownShare);
  return compareRates(lowering, reach, upperTier.rates ?? [], ownTier.rates ?? []);
}

function shareChoice(lowering: Lowering, tier: TierDeclaration): Choice | null {
  const clause = tier.clauses.find((each) => each.kind === 'TopUp');
  if (clause?.kind !== 'TopUp') return null;
  const place: Place = { owner: tier.name.text, clause: 'ratio', admitted: [], tier: null };
  return { value: lowerFactor(lowering, place, clause.share), origin: originOf(lowering, clause) };
}

function admittedBy({ gates }: Tier): readonly number[] {
  return gates.flatMap(({ when }) => (when.op === 'group' ? when.groups : []));
}

function amountChoice(amount: MoneyExpression, origin: Origin): Choice {
  return { value: amount, origin };
}

function capChoice({ amount, origin }: Cap): Choice {
  return { value: amount, origin };
}

function thresholdChoice({ threshold }: Tier): Choice | null {
  return threshold === null ? null : amountChoice(threshold.amount, threshold.origin);
}

/** A tier without the clause leaves it open. */
function deductibleChoice({ deductible }: Tier): Choice | null {
  return deductible === null ? null : amountChoice(deductible.amount, deductible.origin);
}

function mostChoice({ deductible }: Tier): Choice | null {
  return deductible?.most ? amountChoice(deductible.most, deductible.origin) : null;
}
