// Step 7 as terms: what the caps leave of a payment.

import type { Cap, MoneyExpression } from '../../ir/ir.js';
import type { Condition, Integer } from '../terms/term.js';
import type { Amount } from './amount.js';
import { encodeCondition, encodeMoney } from './encode-expression.js';
import { counterAt, inputAt, type Place } from './place.js';
import { chosenCounter } from './tier-counters.js';

export interface Limit {
  readonly amount: Amount;
  /** Never limits; holds only where the amount is known. */
  readonly unlimited: Condition;
  /** The lower bound of the hole that it is; holds only where the amount is unknown. */
  readonly bounded: Condition;
  readonly low: Integer;
}

interface Room {
  readonly left: Amount;
  readonly unlimited: Condition;
  /** Where the cap is missing but leaves at least `leftAtLeast`. */
  readonly bounded: Condition;
  readonly leftAtLeast: Integer;
}

export function encodeCaps(caps: readonly Cap[], uncapped: Amount, place: Place): Amount {
  const { terms, amounts } = place;
  const rooms = caps.map((cap) => roomUnder(cap, place));
  const limiting = ({ left, unlimited }: Room) => terms.and(left.known, terms.not(unlimited));
  const certain = rooms.reduce((least, room) => {
    return terms.choose(limiting(room), terms.min(least, room.left.value), least);
  }, uncapped.value);
  const nothing = () => [
    amounts.isZero(uncapped),
    ...rooms.map((room) => terms.and(limiting(room), terms.equal(room.left.value, terms.constant(0)))),
  ];
  const settled = rooms.map(({ left, bounded, leftAtLeast }) =>
    amounts.knownOr(left.known, () => [terms.and(bounded, terms.atMost(certain, leftAtLeast))]),
  );
  return { known: amounts.knownOr(terms.and(uncapped.known, ...settled), nothing), value: certain };
}

function roomUnder(cap: Cap, place: Place): Room {
  const { terms, amounts } = place;
  const { amount, unlimited, bounded, low } = limitOf(cap.amount, place);
  const used = cap.counter === null ? amounts.nothing : usedBefore(cap.counter, cap.by, place);
  const left = amounts.minus(amount, used);
  return {
    left: { known: terms.or(unlimited, left.known), value: left.value },
    unlimited,
    bounded: terms.and(bounded, used.known),
    leftAtLeast: terms.max(terms.constant(0), terms.minus(low, used.value)),
  };
}

/** What has been used of the year. */
export function usedBefore(counter: number, by: number | null, place: Place): Amount {
  if (by === null) return counterAt(place, counter);
  const { terms } = place;
  const run = chosenCounter(counter, by, place.plan);
  const value = inputAt(place, by);
  return run.reduceRight<Amount>((otherwise, one, index) => {
    const amount = counterAt(place, one);
    if (index === run.length - 1) return amount;
    const chosen = terms.equal(value, terms.constant(index));
    return {
      known: terms.chooseCondition(chosen, amount.known, otherwise.known),
      value: terms.choose(chosen, amount.value, otherwise.value),
    };
  }, place.amounts.nothing);
}

/** The amount of a cap, and what is known of it when it is a hole, directly or as what a case list chose. */
export function limitOf(expression: MoneyExpression, place: Place): Limit {
  const { terms, amounts, plan, holes } = place;
  const [never, none] = [terms.truth(false), terms.constant(0)];
  if (expression.op === 'unlimited') return { amount: amounts.nothing, unlimited: terms.truth(true), bounded: never, low: none };
  if (expression.op === 'hole' && holes === 'unknown') {
    const low = plan.holes[expression.hole]?.low ?? null;
    return { amount: amounts.unknown, unlimited: never, bounded: terms.truth(low !== null), low: terms.constant(low ?? 0) };
  }
  if (expression.op !== 'choose') return { amount: encodeMoney(expression, place), unlimited: never, bounded: never, low: none };
  const cases = expression.cases.map(({ when, value }) => ({ when: encodeCondition(when, place), limit: limitOf(value, place) }));
  const first = (of: (limit: Limit) => Amount) => amounts.first(cases.map(({ when, limit }) => ({ when, value: of(limit) })));
  const holds = (of: (limit: Limit) => Condition) => {
    const chosen = first((limit) => ({ known: of(limit), value: none }));
    return chosen.known;
  };
  return {
    amount: first(({ amount }) => amount),
    unlimited: holds(({ unlimited }) => unlimited),
    bounded: holds(({ bounded }) => bounded),
    low: first(({ low }) => amounts.of(low)).value,
  };
}
