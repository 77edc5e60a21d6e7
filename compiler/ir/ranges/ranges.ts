// How large every intermediate of a settlement can become for inputs within the plan's bounds.

import { invariant, unreachable } from '../invariant.js';
import type { Input, MoneyExpression, PolicyIr, RatioExpression, Rounding, Tier, TierPart } from '../ir.js';
import { ratioScale } from '../kernel.js';
import type { Origin } from '../origin.js';
import { figuresOf } from '../traverse/figures-of.js';
import { walkRatio } from '../traverse/walk-ir.js';
import {
  carrySteps,
  commonScale,
  exactLimit,
  highestNumerator,
  larger,
  type ProductRange,
  productOfRatios,
  productRange,
  rateRounding,
  type Scale,
  scaleOf,
  smaller,
  wholeFenDown,
  wholeScale,
} from './product.js';
import { tierCounters } from './tier-counters.js';

/** Of the known values, in fen, both ends included. */
export interface Range {
  readonly low: bigint;
  readonly high: bigint;
}

export interface Ranges {
  /** Largest intermediate that is computed in a plain number; products beyond the exact range are computed in wider integers. */
  readonly largestIntermediate: number;
  /** Where in the policy an amount can first leave the exact range; null for a plan that can be settled. */
  readonly beyond: Origin | null;
  /** Per tier: the eligible amount. */
  readonly eligible: readonly bigint[];
  money(expression: MoneyExpression): Range;
  product(amount: bigint, scale: Scale, rounding: Rounding): ProductRange;
}

export function rangesOf(plan: PolicyIr): Ranges {
  const parts: PartSizes[] = [];
  let beyond: Origin | null = null;
  let place = plan.policy.origin;
  let largest = 0n;
  const record = (value: bigint) => {
    if (value >= exactLimit) beyond ??= place;
    largest = larger(largest, value);
    return value;
  };
  const product = (amount: bigint, scale: Scale, rounding: Rounding) => {
    const range = productRange(amount, scale, rounding);
    if (!range.wide) record(range.intermediate);
    record(range.result);
    return range;
  };
  const money = (expression: MoneyExpression): Range => {
    const range = moneyRange(expression, plan, parts, money, product, record);
    record(range.high);
    return range;
  };
  const counters = plan.counters.map(() => BigInt(plan.bounds.counter));
  for (const base of plan.bases) {
    place = base.origin;
    money(base.value);
  }
  const eligible = plan.tiers.map((tier) => {
    place = tier.origin;
    const sizes = tierSizes(tier, plan, money, counters, product, record);
    for (const size of sizes.all) record(size);
    for (const { counter, kind } of tierCounters(tier, plan)) {
      if (kind === 'carry') continue;
      const movement = kind === 'times' ? 1n : kind === 'paid' || kind === 'pool' || kind === 'disease' ? sizes.payment : sizes.base;
      counters[counter] = record((counters[counter] ?? 0n) + movement);
    }
    parts.push(partSizes(sizes, tier.yearly === null ? 0n : (counters[tier.yearly] ?? 0n)));
    return sizes.base;
  });
  place = plan.policy.origin;
  record(parts.reduce((sum, { payment }) => sum + payment, 0n));
  for (const accumulator of plan.accumulators.keys()) money({ op: 'accumulated', accumulator });
  recordPremiums(plan, product);
  return { largestIntermediate: Number(largest), beyond, eligible, money, product };
}

type MoneyRange = (expression: MoneyExpression) => Range;
type Product = Ranges['product'];
type Recording = (value: bigint) => bigint;

/** Remembers how large the ratios become on the way. */
function scaleOfRatios(ratios: readonly RatioExpression[], plan: PolicyIr, record: Recording): Scale {
  const highest = (part: RatioExpression) => highestNumerator(part, ratioScale, plan);
  const ratio = (part: RatioExpression): void => {
    record(part.op === 'multiply' ? productOfRatios(highest(part.left), highest(part.right)) : highest(part));
  };
  for (const expression of ratios) walkRatio(expression, { ratio });
  return scaleOf(ratios, plan);
}

function moneyRange(
  expression: MoneyExpression,
  plan: PolicyIr,
  parts: readonly PartSizes[],
  money: MoneyRange,
  product: Product,
  record: Recording,
): Range {
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
    case 'accumulated': {
      const accumulator = plan.accumulators[expression.accumulator];
      invariant(accumulator, `no accumulator ${expression.accumulator}`);
      return { low: 0n, high: BigInt(plan.bounds.counter) + money(accumulator.value).high };
    }
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
      const scale = scaleOfRatios([expression.ratio], plan, record);
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

function tierSizes(
  tier: Tier,
  plan: PolicyIr,
  money: MoneyRange,
  counters: readonly bigint[],
  product: Product,
  record: Recording,
): TierSizes {
  const base = money(tier.base).high;
  const claimed = BigInt(plan.bounds.claimMoney);
  const all = [base];
  if (tier.threshold) money(tier.threshold.amount);
  if (tier.deductible?.most) money(tier.deductible.most);
  const deductible = tier.deductible === null ? 0n : money(tier.deductible.amount).high;
  let paid = 0n;
  for (const { value: rate } of tier.rates ?? []) {
    if (rate.kind === 'amount') {
      paid = larger(paid, product(money(rate.amount).high, wholeScale, plan.rounding).result);
      continue;
    }
    const ratios = rate.kind === 'flat' ? [rate.ratio] : rate.bands.map((band) => band.ratio);
    const whole = product(base, scaleOfRatios(ratios, plan, record), rateRounding(tier, plan)).result;
    paid = larger(paid, tier.carry === null ? whole : record(whole + BigInt(plan.rounding.unit)));
    if (rate.kind !== 'bands') continue;
    const before = rate.counter === null ? 0n : (counters[rate.counter] ?? 0n);
    const edges = rate.bands.map((band) => BigInt(band.to ?? band.from));
    all.push(before + 2n * base, ...edges);
  }
  for (const cap of tier.caps) money(cap.amount);
  // Two rests, and what is added to round them.
  if (tier.carry !== null) all.push(3n * BigInt(carrySteps(plan.rounding).step));
  const billed = tier.payment === 'computed' ? 0n : claimed;
  return { base, deductible, payment: larger(smaller(paid, base), billed), all };
}

function recordPremiums(plan: PolicyIr, product: Product): void {
  const premiums = plan.subsidies.map(({ premium }) => (premium.kind === 'fixed' ? premium.fen : plan.bounds.claimMoney));
  for (const [index, { rows }] of plan.subsidies.entries()) {
    const premium = BigInt(premiums[index] ?? 0);
    for (const { grant, payers } of rows) {
      for (const one of figuresOf(grant)) if (one.kind === 'percentage') product(premium, commonScale([one.ratio]), plan.rounding);
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
