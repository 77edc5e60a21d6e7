// V10: tables have neither gap nor overlap.

import { not } from '../../ir/conditions.js';
import type { Case, Condition, MoneyExpression, PolicyIr, Rate, RatioExpression, Tier } from '../../ir/ir.js';
import { proveExhaustive } from '../../ir/prove-exhaustive.js';
import type { Words } from '../property-result.js';
import type { Property, Structural } from './property.js';

export const tables: Property = {
  number: 'V10',
  statement: { zh: '表格没有遗漏，没有重叠', en: 'tables have neither gap nor overlap' },
  asks: 'plan',
  notAsked: () => null,
  exempt: () => null,
  structure: tablesHold,
  shows: () => null,
};

/** Of two cases the first is taken, so none overlap; together they must cover every claim that reaches them. */
function tablesHold(plan: PolicyIr): Structural {
  const bases = plan.bases.filter(({ value }) => !moneyCovered(value, { plan, given: [] })).map(({ name }) => name);
  const tiers = plan.tiers.filter((tier) => !tierCovered(tier, plan)).map(({ name }) => name);
  const remarks = [...tiers, ...bases].map((name): Words => {
    return { zh: `“${name}”的情形太多或相互牵连，没有核对完`, en: `the cases of “${name}” are too many or too entangled to check` };
  });
  return { verdict: remarks.length === 0 ? 'proved' : 'not_decided', remarks };
}

interface Reach {
  readonly plan: PolicyIr;
  /** What holds of every claim that comes here. */
  readonly given: readonly Condition[];
}

function tierCovered(tier: Tier, plan: PolicyIr): boolean {
  const reach: Reach = { plan, given: tier.gates.map(({ when }) => when) };
  const amounts = [
    tier.base,
    ...(tier.threshold === null ? [] : [tier.threshold.amount]),
    ...(tier.deductible === null ? [] : [tier.deductible.amount, ...(tier.deductible.most === null ? [] : [tier.deductible.most])]),
    ...tier.caps.map(({ amount }) => amount),
  ];
  return amounts.every((amount) => moneyCovered(amount, reach)) && casesCovered(tier.rates ?? [], reach, rateCovered);
}

function rateCovered(rate: Rate, reach: Reach): boolean {
  switch (rate.kind) {
    case 'flat':
      return ratioCovered(rate.ratio, reach);
    case 'amount':
      return moneyCovered(rate.amount, reach);
    case 'bands': {
      const meet = rate.bands.every(({ from }, at) => at === 0 || rate.bands[at - 1]?.to === from);
      return meet && rate.bands.every(({ ratio }) => ratioCovered(ratio, reach));
    }
  }
}

function moneyCovered(expression: MoneyExpression, reach: Reach): boolean {
  switch (expression.op) {
    case 'choose':
      return casesCovered(expression.cases, reach, moneyCovered);
    case 'add':
    case 'subtract':
      return moneyCovered(expression.left, reach) && moneyCovered(expression.right, reach);
    case 'min':
    case 'max':
      return expression.operands.every((operand) => moneyCovered(operand, reach));
    case 'scale':
      return moneyCovered(expression.operand, reach) && ratioCovered(expression.ratio, reach);
    case 'money':
    case 'hole':
    case 'unlimited':
    case 'input':
    case 'base':
    case 'part':
    case 'accumulated':
      return true;
  }
}

function ratioCovered(expression: RatioExpression, reach: Reach): boolean {
  switch (expression.op) {
    case 'choose':
      return casesCovered(expression.cases, reach, ratioCovered);
    case 'add':
    case 'subtract':
    case 'multiply':
      return ratioCovered(expression.left, reach) && ratioCovered(expression.right, reach);
    case 'min':
    case 'max':
      return expression.operands.every((operand) => ratioCovered(operand, reach));
    case 'limit':
      return ratioCovered(expression.operand, reach);
    case 'ratio':
    case 'hole':
    case 'input':
    case 'times':
      return true;
  }
}

function casesCovered<T>(cases: readonly Case<T>[], { plan, given }: Reach, covered: (value: T, reach: Reach) => boolean): boolean {
  if (cases.length === 0) return true;
  const conditions = [...cases.map(({ when }) => when), ...given.map(not)];
  const whole = proveExhaustive(conditions, plan.inputs, { groups: [...plan.groups.keys()] });
  if (whole.kind !== 'covered') return false;
  return cases.every(({ when, value }, at) => {
    const before = cases.slice(0, at).map((earlier) => not(earlier.when));
    return covered(value, { plan, given: [...given, ...before, when] });
  });
}
