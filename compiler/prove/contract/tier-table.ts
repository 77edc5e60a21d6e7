// A tier of a chain as a table: what it pays of what is left of a cost, in bands, behind a deductible, up to its caps.

import { isNever } from '../../ir/conditions.js';
import type { Band, Cap, Condition, Deductible, MoneyExpression, PolicyIr, Rate, RatioExpression, Tier } from '../../ir/ir.js';
import type { Origin } from '../../ir/origin.js';
import { tierCounters } from '../../ir/ranges/tier-counters.js';
import { walkMoney } from '../../ir/traverse/walk-ir.js';
import type { Words } from '../property-result.js';
import { reasons } from './reasons.js';

/** Pays `slopes` of max(0, whole − payments of `less`) − deductible, at most what the caps leave. */
export interface TierTable {
  readonly tier: number;
  readonly payment: Tier['payment'];
  /** Conditions that are left, which no payment of the claim changes. */
  readonly gates: readonly Condition[];
  /** Reads no tier. */
  readonly whole: MoneyExpression;
  readonly less: readonly number[];
  readonly threshold: Tier['threshold'];
  readonly deductible: Deductible | null;
  readonly slopes: Slopes | null;
  /** Instead of slopes: the eligible amount is paid up to it. */
  readonly amount: MoneyExpression | null;
  /** Those that limit. */
  readonly caps: readonly Cap[];
  readonly origin: Origin;
}

/** Where an eligible amount lies in the bands: from 0, from what was eligible so far, or behind the deductible. */
export interface Slopes {
  readonly position: { readonly origin: 'excess' | 'absolute'; readonly per: 'visit' | 'year'; readonly counter: number | null };
  readonly bands: readonly Pick<Band, 'from' | 'to' | 'ratio'>[];
}

export interface NoTable {
  readonly reason: Words;
  readonly blame: Origin;
}

export type Tabled = { readonly table: TierTable } | { readonly outside: NoTable };

/** Null for a tier that never pays, by which nothing is changed. */
export function tablesOf(chain: PolicyIr): readonly (Tabled | null)[] {
  const tables: (Tabled | null)[] = [];
  for (const [tier, one] of chain.tiers.entries()) tables.push(paysNothing(one) ? null : tableOf(one, tier, tables, chain));
  return tables;
}

/** Whether it never applies, or its base, its only ratio or a cap is 0. */
export function paysNothing({ gates, base, rates, caps, payment }: Tier): boolean {
  if (gates.some(({ when }) => isNever(when)) || (base.op === 'money' && base.fen === 0)) return true;
  if (payment !== 'computed') return false;
  const [only] = rates ?? [];
  const nothing = rates?.length === 1 && only?.value.kind === 'flat' && isRatio(only.value.ratio, 0);
  return nothing || caps.some(({ amount }) => amount.op === 'money' && amount.fen === 0);
}

export function isRatio(ratio: RatioExpression, value: 0 | 1): boolean {
  return ratio.op === 'ratio' && ratio.ratio.numerator === value * ratio.ratio.denominator;
}

function tableOf(one: Tier, tier: number, before: readonly (Tabled | null)[], chain: PolicyIr): Tabled {
  const { origin, payment, threshold } = one;
  const base = restOf(one.base, before, chain);
  const outside = (reason: Words, blame = origin): Tabled => ({ outside: { reason, blame } });
  if (base === null) return outside(reasons.rest);
  const gates = one.gates.map(({ when }) => when);
  const [rate, second] = one.rates ?? [];
  if (second !== undefined || (rate !== undefined && rate.when.op !== 'always')) return outside(reasons.choice, rate?.origin);
  const caps = one.caps.filter(({ amount }) => amount.op !== 'unlimited');
  const deductible = one.deductible && withAmount(one.deductible, before, chain);
  const slopes = rate === undefined ? null : slopesIn(rate.value);
  const amount = rate?.value.kind === 'amount' ? rate.value.amount : null;
  const figures = [threshold?.amount, deductible?.amount, deductible?.most, amount, ...caps.map((cap) => cap.amount)];
  const reading = figures.find((figure) => figure != null && readsTiers(figure));
  if (reading !== undefined || gates.some(readsTiersIn)) return outside(reasons.moving);
  return { table: { tier, payment, gates, ...base, threshold, deductible, slopes, amount, caps, origin } };
}

function slopesIn(rate: Rate): Slopes | null {
  switch (rate.kind) {
    case 'flat':
      return { position: { origin: 'excess', per: 'visit', counter: null }, bands: [{ from: 0, to: null, ratio: rate.ratio }] };
    case 'bands':
      return { position: { origin: rate.origin, per: rate.per, counter: rate.counter }, bands: rate.bands };
    case 'amount':
      return null;
  }
}

interface Rest {
  readonly whole: MoneyExpression;
  readonly less: readonly number[];
}

/** max(0, max(0, a − b) − c) is max(0, a − (b + c)): payments are gathered, whatever else is taken off stays with the whole. */
function restOf(base: MoneyExpression, before: readonly (Tabled | null)[], chain: PolicyIr): Rest | null {
  if (base.op === 'subtract') {
    const inner = restOf(base.left, before, chain);
    const paid = paymentsIn(base.right);
    if (inner === null) return null;
    if (paid !== null) return paid.some((tier) => inner.less.includes(tier)) ? null : { ...inner, less: [...inner.less, ...paid] };
    if (readsTiers(base.right) || readsHoles(base.right)) return null;
    return { ...inner, whole: { op: 'subtract', left: inner.whole, right: base.right } };
  }
  // What a tier left unpaid of its base; it pays no more than that.
  if (base.op === 'part' && base.part === 'unpaid') {
    const earlier = before[base.tier];
    const applies = chain.tiers[base.tier]?.gates.length === 0;
    if (!applies || earlier == null || !('table' in earlier)) return null;
    const { whole, less, tier } = earlier.table;
    return { whole, less: [...less, tier] };
  }
  return readsTiers(base) || readsHoles(base) ? null : { whole: base, less: [] };
}

/** Of a sum of payments and nothing else, each once. */
function paymentsIn(expression: MoneyExpression): readonly number[] | null {
  if (expression.op === 'part' && expression.part === 'payment') return [expression.tier];
  if (expression.op !== 'add') return null;
  const [left, right] = [paymentsIn(expression.left), paymentsIn(expression.right)];
  return left === null || right === null || right.some((tier) => left.includes(tier)) ? null : [...left, ...right];
}

/** The deductible of another tier is the amount of its clause. */
function withAmount(clause: Deductible, before: readonly (Tabled | null)[], chain: PolicyIr): Deductible {
  const { amount } = clause;
  if (amount.op !== 'part' || amount.part !== 'deductible' || chain.tiers[amount.tier]?.gates.length !== 0) return clause;
  const earlier = before[amount.tier];
  const found = earlier != null && 'table' in earlier ? earlier.table.deductible?.amount : undefined;
  return found === undefined ? clause : { ...clause, amount: found };
}

function readsTiers(expression: MoneyExpression): boolean {
  let found = false;
  walkMoney(expression, {
    money: ({ op }) => {
      found ||= op === 'part' || op === 'accumulated';
    },
  });
  return found;
}

function readsHoles(expression: MoneyExpression): boolean {
  let found = false;
  walkMoney(expression, {
    money: ({ op }) => {
      found ||= op === 'hole';
    },
  });
  return found;
}

function readsTiersIn(condition: Condition): boolean {
  switch (condition.op) {
    case 'all':
    case 'any':
      return condition.operands.some(readsTiersIn);
    case 'not':
      return readsTiersIn(condition.operand);
    case 'compareMoney':
      return readsTiers(condition.left) || readsTiers(condition.right);
    default:
      return false;
  }
}

/** The counters that the tier both asks and moves. */
export function countersAsked(tier: Tier, chain: PolicyIr): readonly number[] {
  return tierCounters(tier, chain).map(({ counter }) => counter);
}
