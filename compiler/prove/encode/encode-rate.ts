// Step 6 as terms: from the eligible amount to the amount before caps.

import { invariant, unreachable } from '../../ir/invariant.js';
import type { AmountRate, BandedRate, Rate, RatioExpression, Tier } from '../../ir/ir.js';
import { ratioScale } from '../../ir/kernel.js';
import type { Condition, Integer } from '../terms/term.js';
import type { Amount, Truth } from './amount.js';
import { encodeCondition, encodeMoney, encodeRatio } from './encode-expression.js';
import { counterAt, type Place, type Rounded, type Slope } from './place.js';
import { roundedTerm } from './rounded-term.js';

export interface Rated {
  readonly uncapped: Amount;
  /** What the running total of the year grows by, in millionths of a fen: only what a ratio or bands gave. */
  readonly exact: Amount;
}

export interface Eligible {
  readonly eligible: Amount;
  readonly consumed: Amount;
  /** Holds when the tier is computed for this claim. */
  readonly computed: Condition;
}

export function encodeRate(tier: Tier, index: number, given: Eligible, place: Place): Rated {
  const { terms, amounts } = place;
  const { rates } = tier;
  invariant(rates, `${tier.name} is computed without a rate`);
  const whens = rates.map(({ when }) => encodeCondition(when, place));
  const rated = rates.map(({ value }, position) => {
    const taken = terms.and(given.computed, ...whens.slice(0, position).map(({ no }) => no), whens[position]?.yes ?? terms.truth(false));
    return applied(tier, index, value, { ...given, computed: taken }, place);
  });
  const first = (of: (one: Rated) => Amount) => {
    const value = amounts.first(rated.map((one, position) => ({ when: whens[position] as Truth, value: of(one) })));
    const known = terms.and(given.eligible.known, value.known);
    return { known: amounts.knownOr(known, () => [amounts.isZero(given.eligible)]), value: value.value };
  };
  return { uncapped: first(({ uncapped }) => uncapped), exact: first(({ exact }) => exact) };
}

function applied(tier: Tier, index: number, rate: Rate, given: Eligible, place: Place): Rated {
  switch (rate.kind) {
    case 'flat':
      return byRatios(tier, index, [{ from: 0, to: null, ratio: rate.ratio }], place.amounts.nothing, given, place);
    case 'bands':
      return byRatios(tier, index, rate.bands, startOf(rate, given.consumed, place), given, place);
    case 'amount':
      return stated(rate, given, place);
    default:
      return unreachable(rate);
  }
}

/** An amount, rounded like any payment and no more than there is to pay. */
function stated({ amount }: AmountRate, { eligible }: Eligible, place: Place): Rated {
  const { terms, amounts, plan } = place;
  const { known, value } = encodeMoney(amount, place);
  return { uncapped: { known, value: terms.min(eligible.value, roundedTerm(value, 1, plan.rounding, terms)) }, exact: amounts.nothing };
}

/** Where the eligible amount of this claim begins on the scale of the bands. */
export function startOf(rate: BandedRate, consumed: Amount, place: Place): Amount {
  const before = rate.per === 'visit' ? place.amounts.nothing : counterAt(place, rate.counter);
  return rate.origin === 'absolute' ? place.amounts.plus(before, consumed) : before;
}

type Band = Pick<BandedRate['bands'][number], 'from' | 'to'> & { readonly ratio: RatioExpression };

/** Σ amount × ratio, rounded once; a ratio is asked for only where there is an amount. */
function byRatios(tier: Tier, index: number, bands: readonly Band[], start: Amount, given: Eligible, place: Place): Rated {
  const { terms, amounts } = place;
  const { eligible, computed } = given;
  const parts = bands.map(({ from, to, ratio }) => {
    return { from, to, amount: partIn({ from, to }, start.value, eligible.value, place), ratio: encodeRatio(ratio, place) };
  });
  const nothing = (amount: Integer) => terms.equal(amount, terms.constant(0));
  const known = terms.and(start.known, ...parts.map(({ amount, ratio }) => amounts.knownOr(ratio.known, () => [nothing(amount)])));
  const slopes = parts.map(({ from, to, ratio }) => ({ from, to, ratio: ratioOfRate(ratio.value, place) }));
  const exact = terms.sum(parts.map(({ amount }, position) => terms.multiply(amount, slopes[position]?.ratio ?? terms.constant(0))));
  const paid = paidOf(exact, tier, place);
  const { unit, mode } = place.plan.rounding;
  const at = { eligible: eligible.value, start: start.value, bands: slopes };
  place.roundings.push({ tier: index, applies: terms.and(computed, known), ...at, exact, unit, mode, ...paid.rounding });
  return {
    uncapped: { known: terms.and(known, paid.known(exact)), value: atMostEligible(paid.rounding.rounded, eligible.value, slopes, place) },
    exact: { known, value: exact },
  };
}

/** How much of an eligible amount that begins at `start` is inside the band. */
export function partIn({ from, to }: Pick<Band, 'from' | 'to'>, start: Integer, eligible: Integer, place: Place): Integer {
  const within = (position: Integer) => positionWithin(position, from, to, place);
  return place.terms.minus(within(place.terms.plus(start, eligible)), within(start));
}

/** How much of what lies below the position is inside the band. */
function positionWithin(position: Integer, from: number, to: number | null, { terms }: Place): Integer {
  const above = (edge: number) => terms.max(terms.constant(0), terms.minus(position, terms.constant(edge)));
  return to === null ? above(from) : terms.minus(above(from), above(to));
}

/** A missing ratio of a rate is at most 1. */
function ratioOfRate(ratio: Integer, { terms }: Place): Integer {
  return terms.min(ratio, terms.constant(ratioScale));
}

interface Paid {
  readonly rounding: Pick<Rounded, 'rounded' | 'carried'>;
  known(exact: Integer): Condition;
}

/** Rounded; cumulatively what the running total of the year, rounded, rises by. */
function paidOf(exact: Integer, { carry }: Tier, place: Place): Paid {
  const { terms, amounts, plan } = place;
  if (carry === null)
    return { rounding: { rounded: roundedTerm(exact, ratioScale, plan.rounding, terms), carried: null }, known: () => terms.truth(true) };
  const before = counterAt(place, carry);
  const total = (amount: Integer) => roundedTerm(amount, ratioScale, plan.rounding, terms);
  const rounded = terms.minus(total(terms.plus(before.value, exact)), total(before.value));
  // Multiples of the unit are paid as they are, whatever is carried.
  const known = (amount: Integer) => amounts.knownOr(before.known, () => [terms.equal(restOf(amount, place), terms.constant(0))]);
  return { rounding: { rounded, carried: before.value }, known };
}

/** Rounding to the fen never passes the eligible amount; to a larger unit it may. */
function atMostEligible(rounded: Integer, eligible: Integer, slopes: readonly Slope[], { terms, plan }: Place): Integer {
  const gentle = slopes.every(({ ratio }) => ratio.high !== null && ratio.high <= BigInt(ratioScale));
  return gentle && plan.rounding.unit === 1 ? rounded : terms.min(eligible, rounded);
}

/** What is above a multiple of the rounding unit, in millionths. */
export function restOf(amount: Integer, { terms, plan }: Place): Integer {
  const step = BigInt(plan.rounding.unit) * BigInt(ratioScale);
  return terms.minus(amount, terms.scale(terms.floorDivide(amount, step), step));
}
