// Steps 2 to 9 as terms: one tier of one claim.

import type { Deductible, Threshold, Tier } from '../../ir/ir.js';
import type { Condition, Integer } from '../terms/term.js';
import type { Amount, Truth } from './amount.js';
import { encodeCaps } from './encode-caps.js';
import { encodeCondition, encodeMoney } from './encode-expression.js';
import { encodeRate, type Rated, restOf } from './encode-rate.js';
import { counterAt, inputAt, moveCounter, type Place, type TierAmounts } from './place.js';
import { tierCounters } from './tier-counters.js';

/** What a trace says of a tier, without its rates and caps. */
export interface EncodedTier extends TierAmounts {
  readonly index: number;
  /** No gate is false and none unknown. */
  readonly applies: Condition;
  /** Holds when the payment is what the claim says the tier has paid. */
  readonly billed: Condition;
  /** The billed payment is above the base: the claim is refused. */
  readonly fault: Condition;
  readonly threshold: Amount;
  readonly recoverable: Amount;
}

/** `billed`: what the claim says the tier has paid, −1 when it does not say. */
export function encodeTier(tier: Tier, index: number, billed: Integer, place: Place): EncodedTier {
  const { terms, amounts } = place;
  const gate = gateOf(tier, place);
  const within = (amount: Amount) => gated(amount, gate, place);
  const base = encodeMoney(tier.base, place);
  const threshold = underThreshold(tier.threshold, base, place);
  const taken = underDeductible(tier.deductible, threshold.counted, place);
  const eligible = amounts.minus(threshold.counted, taken.consumed);
  const given = billedOf(tier, billed, place);
  const computed = { eligible, consumed: taken.consumed, computed: terms.and(gate.yes, terms.not(given.billed)) };
  const rated = payable(tier, index, computed, given, place);
  const payment = paidOf(tier, rated.uncapped, given, place);
  const settled = {
    payment: within(payment),
    base: within(base),
    deductible: within(taken.amount),
    below: within(taken.consumed),
    eligible: within(eligible),
    uncapped: within(rated.uncapped),
    cut: within(amounts.minus(rated.uncapped, payment)),
    unpaid: within(amounts.minus(base, payment)),
  };
  moveCounters(tier, settled, within(rated.exact), place);
  const recoverable = recoverableOf(tier, payment, place);
  const fault = terms.and(gate.yes, given.billed, base.known, terms.less(base.value, given.amount));
  return {
    index,
    ...settled,
    applies: gate.yes,
    billed: terms.and(gate.yes, given.billed),
    fault,
    threshold: within(threshold.amount),
    recoverable: within(recoverable),
  };
}

function gateOf(tier: Tier, place: Place): Truth {
  const gates = tier.gates.map(({ when }) => encodeCondition(when, place));
  return { yes: place.terms.and(...gates.map(({ yes }) => yes)), no: place.terms.or(...gates.map(({ no }) => no)) };
}

/** Nothing of a tier that does not apply; unknown of one of which it is not known. */
function gated({ known, value }: Amount, gate: Truth, { terms }: Place): Amount {
  return { known: terms.or(gate.no, terms.and(gate.yes, known)), value: terms.choose(gate.yes, value, terms.constant(0)) };
}

interface Billed {
  readonly billed: Condition;
  readonly amount: Integer;
}

function billedOf({ payment }: Tier, billed: Integer, { terms }: Place): Billed {
  const none = terms.constant(0);
  const amount = terms.max(none, billed);
  switch (payment) {
    case 'computed':
      return { billed: terms.truth(false), amount: none };
    case 'billed':
      return { billed: terms.truth(true), amount };
    case 'billed_first':
      return { billed: terms.atMost(none, billed), amount };
  }
}

type Payable = Parameters<typeof encodeRate>[2];

function payable(tier: Tier, index: number, given: Payable, { billed, amount }: Billed, place: Place): Rated {
  const { terms, amounts } = place;
  const stated: Rated = { uncapped: amounts.of(amount), exact: amounts.nothing };
  if (billed.kind === 'truth' && billed.value) return stated;
  const rated = encodeRate(tier, index, given, place);
  const either = (one: Amount, other: Amount): Amount => ({
    known: terms.or(billed, other.known),
    value: terms.choose(billed, one.value, other.value),
  });
  return { uncapped: either(stated.uncapped, rated.uncapped), exact: either(stated.exact, rated.exact) };
}

/** Caps are not asked of a billed payment. */
function paidOf(tier: Tier, uncapped: Amount, { billed, amount }: Billed, place: Place): Amount {
  const { terms } = place;
  if (billed.kind === 'truth' && billed.value) return uncapped;
  const { known, value } = encodeCaps(tier.caps, uncapped, place);
  return { known: terms.or(billed, known), value: terms.choose(billed, amount, value) };
}

function underThreshold(threshold: Threshold | null, base: Amount, place: Place): { readonly amount: Amount; readonly counted: Amount } {
  const { terms, amounts } = place;
  if (threshold === null) return { amount: amounts.nothing, counted: base };
  const before = threshold.counter === null ? amounts.nothing : counterAt(place, threshold.counter);
  const amount = encodeMoney(threshold.amount, place);
  const reaching = terms.plus(before.value, base.value);
  const reached = threshold.bound === 'inclusive' ? terms.atMost(amount.value, reaching) : terms.less(amount.value, reaching);
  const known = amounts.knownOr(terms.and(base.known, amount.known, before.known), () => [amounts.isZero(base)]);
  return { amount, counted: { known, value: terms.choose(reached, base.value, terms.constant(0)) } };
}

interface Taken {
  readonly amount: Amount;
  readonly consumed: Amount;
}

function underDeductible(deductible: Deductible | null, base: Amount, place: Place): Taken {
  const { terms, amounts } = place;
  if (deductible === null) return { amount: amounts.nothing, consumed: { known: base.known, value: terms.constant(0) } };
  const before = deductible.counter === null ? amounts.nothing : counterAt(place, deductible.counter);
  const amount = encodeMoney(deductible.amount, place);
  const most = deductible.most && encodeMoney(deductible.most, place);
  const room = most === null ? amounts.minus(amount, before) : amounts.least([amount, amounts.minus(most, before)]);
  const needed = [base, amount, before, ...(most === null ? [] : [most])].map(({ known }) => known);
  const known = amounts.knownOr(terms.and(...needed), () => [amounts.isZero(base)]);
  return { amount, consumed: { known, value: terms.min(base.value, room.value) } };
}

/** A payment that is advanced; of nothing paid nothing is to be recovered. */
function recoverableOf({ advance }: Tier, payment: Amount, place: Place): Amount {
  const { terms, amounts } = place;
  if (advance === null) return amounts.nothing;
  const { yes, no } = encodeCondition(advance.when, place);
  const known = amounts.knownOr(terms.or(no, terms.and(payment.known, yes)), () => [amounts.isZero(payment)]);
  return { known, value: terms.choose(yes, payment.value, terms.constant(0)) };
}

function moveCounters(tier: Tier, settled: TierAmounts, exact: Amount, place: Place): void {
  const { terms, plan } = place;
  for (const { counter, kind, chosen } of tierCounters(tier, plan)) {
    if (kind === 'carry') {
      moveCarry(counter, exact, place);
      continue;
    }
    const movement = movementOf(kind, settled, place);
    if (chosen === null) moveCounter(counter, movement, place);
    else {
      const meant = terms.equal(inputAt(place, chosen.input), terms.constant(chosen.value));
      const known = terms.or(terms.not(meant), movement.known);
      moveCounter(counter, { known, value: terms.choose(meant, movement.value, terms.constant(0)) }, place);
    }
  }
}

type MovedByAmounts = Exclude<ReturnType<typeof tierCounters>[number]['kind'], 'carry'>;

function movementOf(kind: MovedByAmounts, settled: TierAmounts, { terms, amounts }: Place): Amount {
  const { payment } = settled;
  switch (kind) {
    case 'deductible':
      return settled.below;
    case 'base':
    case 'eligible':
      return settled[kind];
    case 'paid':
    case 'pool':
    case 'disease':
      return payment;
    case 'times': {
      const paid = terms.less(terms.constant(0), payment.value);
      return { known: payment.known, value: terms.choose(paid, terms.constant(1), terms.constant(0)) };
    }
    // Moved after the tiers.
    case 'count':
    case 'sum':
      return amounts.nothing;
  }
}

/** Kept without the multiples of the unit: they are rounded the same whatever is added. */
function moveCarry(counter: number, exact: Amount, place: Place): void {
  const moved = place.amounts.plus(counterAt(place, counter), exact);
  // Whole multiples leave the counter as it was, so that one that is unknown stays so.
  place.counters[counter] = { known: moved.known, value: restOf(moved.value, place) };
}
