// What a lower policy says anew keeps within what the policy above leaves open: compared case by case, over the tables of both.

import type { Analysis, Declaration, Diagnostic, PolicyAnalysis, SubsidyDeclaration, TierDeclaration } from '../../../language/index.js';
import type { Cap, Case, MoneyExpression, Subsidy, Tier } from '../../ir/ir.js';
import type { Origin } from '../../ir/origin.js';
import { createLowering } from '../create-lowering.js';
import { type Lowering, originOf, type Place } from '../lowering.js';
import { lowerSubsidy } from '../subsidy.js';
import { lowerTier } from '../tiers/tier.js';
import { lowerMoneyValue } from '../values/value.js';
import { type Choice, compareChoices, type Leaf, type Reach } from './compare-choices.js';
import { compareRates } from './compare-rates.js';

export function checkOverrides(policy: PolicyAnalysis, analysis: Analysis): readonly Diagnostic[] {
  const upper = analysis.policies.find(({ uri }) => uri === policy.uppers[0]);
  if (upper === undefined) return [];
  const pairs = policy.ast.declarations.flatMap((own): [Declaration, Declaration][] => {
    const above = policy.writtenIn.has(own) ? undefined : upper.ast.declarations.find((each) => isSame(each, own));
    return above === undefined ? [] : [[above, own]];
  });
  if (pairs.length === 0) return [];
  // Both are lowered for the groups and facts of the lower policy; what that lowering itself reports is told elsewhere.
  const symbols = new Map([...upper.symbols, ...policy.symbols]);
  const types = new Map([...upper.types, ...policy.types]);
  const lowering = createLowering({ ...policy, symbols, types }, analysis, []);
  return pairs.flatMap(([above, own]) => compareDeclarations(lowering, above, own));
}

function isSame(one: Declaration, other: Declaration): boolean {
  if (one.kind === 'Subsidy' && other.kind === 'Subsidy') return yearsOf(one) === yearsOf(other);
  if (one.kind !== 'Tier' && one.kind !== 'Pool') return false;
  return one.kind === other.kind && one.name.text === other.name.text;
}

function yearsOf({ from, to }: SubsidyDeclaration): string {
  return `${from?.text ?? ''} ${to?.text ?? ''}`;
}

function compareDeclarations(lowering: Lowering, above: Declaration, own: Declaration): readonly Diagnostic[] {
  if (above.kind === 'Tier' && own.kind === 'Tier') return compareTiers(lowering, above, own);
  if (above.kind === 'Pool' && own.kind === 'Pool') {
    const place: Place = { owner: own.name.text, clause: 'cap', admitted: lowering.groups.map((_, at) => at), tier: null };
    const choiceOf = (pool: typeof own): Choice => amountChoice(lowerMoneyValue(lowering, place, pool.value), originOf(lowering, pool));
    return compareChoices(lowering, { name: own.name.text, groups: place.admitted }, choiceOf(above), choiceOf(own));
  }
  if (above.kind === 'Subsidy' && own.kind === 'Subsidy') {
    const reach: Reach = { name: '参保资助', groups: lowering.groups.map((_, at) => at) };
    return compareChoices(lowering, reach, grantChoice(lowerSubsidy(lowering, above)), grantChoice(lowerSubsidy(lowering, own)));
  }
  return [];
}

function compareTiers(lowering: Lowering, above: TierDeclaration, own: TierDeclaration): readonly Diagnostic[] {
  const index = lowering.tierOrder.indexOf(own);
  const [upperTier, ownTier] = [lowerTier(lowering, above, index), lowerTier(lowering, own, index)];
  const reach: Reach = { name: own.name.text, groups: admittedBy(ownTier) };
  return [
    ...compareChoices(lowering, reach, thresholdChoice(upperTier), thresholdChoice(ownTier)),
    ...compareChoices(lowering, reach, deductibleChoice(upperTier), deductibleChoice(ownTier)),
    ...compareRates(lowering, reach, upperTier.rates ?? [], ownTier.rates ?? []),
    ...upperTier.caps.flatMap((cap) => {
      const other = ownTier.caps.find((each) => each.pool === null && each.per === cap.per);
      return cap.pool !== null || other === undefined ? [] : compareChoices(lowering, reach, capChoice(cap), capChoice(other));
    }),
  ];
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

/** The whole premium counts as more than any amount. */
function grantChoice({ rows, origin }: Subsidy): Choice {
  const leafOf = ({ grant }: Subsidy['rows'][number]): Leaf => {
    switch (grant.kind) {
      case 'full':
        return { op: 'unlimited' };
      case 'none':
        return { op: 'money', fen: 0, note: null };
      case 'fixed':
        return { op: 'money', fen: grant.fen, note: grant.note };
      case 'percentage':
        return { op: 'ratio', ratio: grant.ratio, note: grant.note };
      case 'hole':
        return { op: 'hole', hole: grant.hole };
    }
  };
  const cases = rows.map((row): Case<Leaf> => ({ when: row.when, value: leafOf(row), origin: row.origin }));
  return { value: { op: 'choose', cases }, origin };
}
