// A plan and a group as terms: what one claim is paid, and the year after it.

import type { PolicyIr } from '../../ir/ir.js';
import type { Condition, Integer, Terms } from '../terms/term.js';
import { type Amount, amountsIn } from './amount.js';
import { encodeCondition, encodeMoney } from './encode-expression.js';
import { type EncodedTier, encodeTier } from './encode-tier.js';
import { counterAt, type HolesAs, inputAt, moveCounter, type Place, type Rounded } from './place.js';

export interface SettlementOptions {
  /** -1: none. */
  readonly group: number;
  /** By input, as the kernel's numbers. Those of counts are not read. */
  readonly inputs: readonly Integer[];
  /** By tier; −1: the claim does not say. */
  readonly billed: readonly Integer[];
  /** By counter; −1: unknown. */
  readonly counters: readonly Integer[];
  readonly holes: HolesAs;
  /** In the names of the variables of missing figures. */
  readonly prefix?: string;
}

export interface EncodedSettlement {
  readonly tiers: readonly EncodedTier[];
  readonly total: Amount;
  /** As if the claim were not refused. */
  readonly counters: readonly Amount[];
  /** A billed payment is above its base: the claim is refused and changes nothing. */
  readonly fault: Condition;
  /** In the order of the settlement. */
  readonly roundings: readonly Rounded[];
  /** Where expressions over the settled claim and the year after it are encoded. */
  readonly place: Place;
}

export function encodeSettlement(terms: Terms, plan: PolicyIr, options: SettlementOptions): EncodedSettlement {
  const amounts = amountsIn(terms);
  const before: Place = {
    plan,
    terms,
    amounts,
    group: options.group,
    inputs: options.inputs,
    holes: options.holes,
    prefix: options.prefix ?? '',
    counters: options.counters.map(amounts.read),
    settled: [],
    roundings: [],
    after: false,
  };
  const place = withCounts(before);
  const tiers: EncodedTier[] = [];
  for (const [index, tier] of plan.tiers.entries()) {
    const settled = encodeTier(tier, index, options.billed[index] ?? terms.constant(-1), place);
    place.settled.push(settled);
    tiers.push(settled);
  }
  moveYearFacts(place);
  return {
    tiers,
    total: tiers.reduce((sum, { payment }) => amounts.plus(sum, payment), amounts.nothing),
    counters: place.counters,
    fault: terms.or(...tiers.map(({ fault }) => fault)),
    roundings: place.roundings,
    place: { ...place, after: true },
  };
}

/** With each count, this claim included, among the inputs. */
export function withCounts(place: Place): Place {
  const { plan, terms } = place;
  const inputs = [...place.inputs];
  for (const { input, counter, when } of plan.counts) {
    const counted = terms.choose(encodeCondition(when, place).yes, terms.constant(1), terms.constant(0));
    inputs[input] = terms.plus(counterAt(place, counter).value, counted);
  }
  return { ...place, inputs };
}

/** Every sum is taken before any counter moves: one accumulator may read another. */
export function moveYearFacts(place: Place): void {
  const { plan, amounts } = place;
  const movements = plan.accumulators.map(({ counter, value }) => ({ counter, movement: encodeMoney(value, place) }));
  for (const { counter, movement } of movements) moveCounter(counter, movement, place);
  for (const { input, counter } of plan.counts) place.counters[counter] = amounts.of(inputAt(place, input));
}
