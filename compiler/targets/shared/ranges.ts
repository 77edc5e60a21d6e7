// How large every intermediate of a settlement can become for inputs within the plan's bounds.

import { invariant, unreachable } from '../../ir/invariant.js';
import type { Input, MoneyExpression, PolicyIr, Rounding, Tier, TierPart } from '../../ir/ir.js';
import { commonScale, exactLimit, type ProductRange, productRange, ratiosIn, type Scale, wholeFenDown } from './product.js';
import { tierCounters } from './tier-counters.js';

/** Of the known values, in fen, both ends included. */
export interface Range {
  readonly low: bigint;
  readonly high: bigint;
}

export interface Ranges {
  /** Largest intermediate that is computed in a plain number; products beyond the exact range are computed in wider integers. */
  readonly largestIntermediate: number;
  /** Per tier: the eligible amount. */
  readonly eligible: readonly bigint[];
  money(expression: MoneyExpression): Range;
  product(amount: bigint, scale: Scale, rounding: Rounding): ProductRange;
}

export function rangesOf(plan: PolicyIr): Ranges {
  const parts: PartSizes[] = [];
  let largest = 0n;
  const record = (value: bigint) => {
    invariant(value < exactLimit, `an amount can reach ${value} fen`);
    if (value > largest) largest = value;
    return value;
  };
  const product = (amount: bigint, scale: Scale, rounding: Rounding) => {
    const range = productRange(amount, scale, rounding);
    if (!range.wide) record(range.intermediate);
    record(range.result);
    return range;
  };
  const money = (expression: MoneyExpression): Range => {
    const range = moneyRange(expression, plan, parts, money, product);
    record(range.high);
    return range;
  };
  const counters = plan.counters.map(() => BigInt(plan.bounds.counter));
  const eligible = plan.tiers.map((tier) => {
    const sizes = tierSizes(tier, plan, money, counters, product);
    for (const size of sizes.all) record(size);
    for (const { counter, kind } of tierCounters(tier, plan)) {
      const movement = kind === 'paid' || kind === 'pool' ? sizes.payment : sizes.base;
      counters[counter] = record((counters[counter] ?? 0n) + movement);
    }
    parts.push(partSizes(sizes, tier.yearly === null ? 0n : (counters[tier.yearly] ?? 0n)));
    return sizes.base;
  });
  record(parts.reduce((sum, { payment }) => sum + payment, 0n));
  recordPremiums(plan, product);
  return { largestIntermediate: Number(largest), eligible, money, product };
}

type MoneyRange = (expression: MoneyExpression) => Range;
type Product = Ranges['product'];

function moneyRange(expression: MoneyExpression, plan: PolicyIr, parts: readonly PartSizes[], money: MoneyRange, product: Product): Range {
  switch (expression.op) {
    case 'money':
      return exactly(BigInt(expression.fen));
    case 'hole':
    case 'unlimited':
      return exactly(0n);
    case 'input':
      return { low: 0n, high: inputHigh(plan.inputs[expression.input], plan) };
    case 'base': {
      const base = plan.bases[expression.base];
      invariant(base, `no base ${expression.base}`);
      return money(base.value);
    }
    case 'part':
      return { low: 0n, high: parts[expression.tier]?.[expression.part] ?? 0n };
    case 'add': {
      const [left, right] = [money(expression.left), money(expression.right)];
      return { low: left.low + right.low, high: left.high + right.high };
    }
    case 'subtract': {
      const [left, right] = [money(expression.left), money(expression.right)];
      return { low: larger(0n, left.low - right.high), high: larger(0n, left.high - right.low) };
    }
    case 'min': {
      const operands = expression.operands.map(money);
      return { low: operands.map(({ low }) => low).reduce(smaller), high: operands.map(({ high }) => high).reduce(smaller) };
    }
    case 'max': {
      const operands = expression.operands.map(money);
      return { low: operands.map(({ low }) => low).reduce(larger), high: operands.map(({ high }) => high).reduce(larger) };
    }
    case 'scale': {
      const scale = commonScale([expression.ratio]);
      return { low: 0n, high: product(money(expression.operand).high, scale, expression.rounding).result };
    }
    case 'choose': {
      const values = expression.cases.map(({ value }) => money(value));
      return { low: values.map(({ low }) => low).reduce(smaller), high: values.map(({ high }) => high).reduce(larger) };
    }
    default:
      return unreachable(expression);
  }
}

type PartSizes = Readonly<Record<TierPart, bigint>>;

function partSizes({ base, deductible, payment }: TierSizes, year: bigint): PartSizes {
  const most = larger(base, payment);
  return { payment, base, deductible, below: base, eligible: base, uncapped: most, cut: most, unpaid: base, year };
}

interface TierSizes {
  readonly base: bigint;
  readonly deductible: bigint;
  readonly payment: bigint;
  readonly all: readonly bigint[];
}

function tierSizes(tier: Tier, plan: PolicyIr, money: MoneyRange, counters: readonly bigint[], product: Product): TierSizes {
  const base = money(tier.base).high;
  const claimed = BigInt(plan.bounds.claimMoney);
  const all = [base];
  const deductible = tier.deductible === null ? 0n : money(tier.deductible.amount).high;
  let paid = 0n;
  for (const { value: rate } of tier.rates ?? []) {
    if (rate.kind === 'amount') {
      paid = larger(paid, product(money(rate.amount).high, commonScale([]), plan.rounding).result);
      continue;
    }
    const ratios = rate.kind === 'flat' ? ratiosIn(rate.ratio) : rate.bands.flatMap((band) => ratiosIn(band.ratio));
    paid = larger(paid, product(base, commonScale(ratios), plan.rounding).result);
    if (rate.kind !== 'bands') continue;
    const before = rate.counter === null ? 0n : (counters[rate.counter] ?? 0n);
    const edges = rate.bands.map((band) => BigInt(band.to ?? band.from));
    all.push(before + 2n * base, ...edges);
  }
  for (const cap of tier.caps) money(cap.amount);
  const billed = tier.payment === 'computed' ? 0n : claimed;
  return { base, deductible, payment: larger(smaller(paid, base), billed), all };
}

function recordPremiums(plan: PolicyIr, product: Product): void {
  const premiums = plan.subsidies.map(({ premium }) => (premium.kind === 'fixed' ? premium.fen : plan.bounds.claimMoney));
  for (const [index, { rows }] of plan.subsidies.entries()) {
    const premium = BigInt(premiums[index] ?? 0);
    for (const { grant, payers } of rows) {
      if (grant.kind === 'percentage') product(premium, commonScale([grant.ratio]), plan.rounding);
      const most = grant.kind === 'fixed' ? larger(premium, BigInt(grant.fen)) : premium;
      for (const { share } of payers) product(most, commonScale([share]), wholeFenDown);
    }
  }
}

function inputHigh(input: Input | undefined, plan: PolicyIr): bigint {
  invariant(input, 'no such input');
  return BigInt(input.type.kind === 'money' ? plan.bounds.claimMoney : plan.bounds.integer);
}

function exactly(value: bigint): Range {
  return { low: value, high: value };
}

function larger(left: bigint, right: bigint): bigint {
  return left > right ? left : right;
}

function smaller(left: bigint, right: bigint): bigint {
  return left < right ? left : right;
}
