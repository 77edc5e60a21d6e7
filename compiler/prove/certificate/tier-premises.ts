// What the tiers of a plan are for each group: bases, tables, caps, as a third party can check them against the plan.

import type { Cap, MoneyExpression, PolicyIr, Rate, RatioExpression, Tier } from '../../ir/ir.js';
import { ratioScale } from '../../ir/kernel.js';
import type { BandPremise, BasePremise, CapPremise, TablePremise, TierPremises } from '../../ir/policy/certificate.js';
import { walkMoney } from '../../ir/traverse/walk-ir.js';
import { decidedFor, possibleValues } from './decided.js';
import { moneyRange, ratioRange } from './figure-ranges.js';

/** In payment order; groups for which a tier is alike stand together, and those that it never concerns are left out. */
export function tierPremises(plan: PolicyIr): readonly TierPremises[] {
  return plan.tiers.flatMap((tier) => {
    const alike = new Map<string, TierPremises>();
    for (const group of [...plan.groups.keys(), -1]) {
      if (tier.gates.some(({ when }) => decidedFor(when, group) === false)) continue;
      const premises = premisesOf(tier, plan, group);
      const key = JSON.stringify(premises);
      const others = alike.get(key)?.groups ?? [];
      alike.set(key, { ...premises, groups: [...others, plan.groups[group]?.name ?? null] });
    }
    return [...alike.values()];
  });
}

function premisesOf(tier: Tier, plan: PolicyIr, group: number): TierPremises {
  const { threshold, deductible, rates } = tier;
  const keyOf = (counter: number | null) => (counter === null ? null : (plan.counters[counter]?.key ?? null));
  return {
    tier: tier.name,
    groups: [],
    payment: tier.payment,
    bases: distinct(basesOf(tier.base, plan, group)),
    threshold: threshold?.per ?? null,
    deductible: deductible && { per: deductible.per, counter: keyOf(deductible.counter) },
    tables: distinct(possibleValues(rates ?? [], group).map((rate) => tableOf(rate, plan, group))),
    caps: tier.caps.map((cap) => capOf(cap, plan, group, keyOf(cap.counter))),
  };
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value] as const)).values()];
}

const other: BasePremise = { kind: 'other', less: [] };

/** One for each way in which the choices of the base can fall out. */
function basesOf(base: MoneyExpression, plan: PolicyIr, group: number): readonly BasePremise[] {
  switch (base.op) {
    case 'base': {
      const named = plan.bases[base.base];
      return named === undefined ? [other] : basesOf(named.value, plan, group);
    }
    case 'choose':
      return possibleValues(base.cases, group).flatMap((value) => basesOf(value, plan, group));
    case 'part': {
      const left = base.part === 'unpaid' ? plan.tiers[base.tier] : undefined;
      if (left === undefined) return [other];
      return basesOf(left.base, plan, group).map((inner) => taken(inner, [left.name]));
    }
    case 'subtract': {
      const paid = paymentsIn(base.right, plan);
      if (paid === null && readsTiers(base.right, plan)) return [other];
      return basesOf(base.left, plan, group).map((inner) => taken(inner, paid ?? []));
    }
    default:
      return [readsTiers(base, plan) ? other : { kind: 'rest', less: [] }];
  }
}

function taken({ kind, less }: BasePremise, payments: readonly string[]): BasePremise {
  const twice = payments.some((payment) => less.includes(payment));
  return kind === 'other' || twice ? other : { kind, less: [...less, ...payments] };
}

/** Of a sum of payments and nothing else. */
function paymentsIn(expression: MoneyExpression, plan: PolicyIr): readonly string[] | null {
  if (expression.op === 'part' && expression.part === 'payment') return [plan.tiers[expression.tier]?.name ?? ''];
  if (expression.op !== 'add') return null;
  const [left, right] = [paymentsIn(expression.left, plan), paymentsIn(expression.right, plan)];
  return left === null || right === null ? null : [...left, ...right];
}

function readsTiers(expression: MoneyExpression, plan: PolicyIr): boolean {
  let found = false;
  walkMoney(expression, {
    money: (part) => {
      const named = part.op === 'base' ? plan.bases[part.base] : undefined;
      found ||= part.op === 'part' || part.op === 'accumulated' || (named !== undefined && readsTiers(named.value, plan));
    },
  });
  return found;
}

function tableOf(rate: Rate, plan: PolicyIr, group: number): TablePremise {
  const band = (from: number, to: number | null, ratio: RatioExpression): BandPremise => {
    const { least, most } = ratioRange(ratio, plan, group);
    const exact = (numerator: number) => ({ numerator, denominator: ratioScale });
    return { from, to, least: exact(least), most: exact(most ?? Number.MAX_SAFE_INTEGER) };
  };
  switch (rate.kind) {
    case 'flat':
      return { kind: 'ratios', bands: [band(0, null, rate.ratio)] };
    case 'bands':
      return { kind: 'ratios', bands: rate.bands.map(({ from, to, ratio }) => band(from, to, ratio)) };
    case 'amount':
      return { kind: 'amount', bands: [] };
  }
}

function capOf({ per, amount, by }: Cap, plan: PolicyIr, group: number, key: string | null): CapPremise {
  const { least, most } = moneyRange(amount, plan, group);
  const unlimited = amount.op === 'unlimited';
  return { per, used: by === null ? key : `${key} ← ${plan.inputs[by]?.id}`, least: unlimited ? null : least, most };
}
