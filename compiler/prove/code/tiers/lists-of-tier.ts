// The lists of a working: what a tier shows of each band of its rate, and of each of its caps.

import { unreachable } from '../../../ir/invariant.js';
import type { Cap, Rate, RatioExpression, Tier } from '../../../ir/ir.js';
import { ratioScale, unlimitedCap } from '../../../ir/kernel.js';
import type { Amount } from '../../encode/amount.js';
import { limitOf, usedBefore } from '../../encode/encode-caps.js';
import { encodeCondition, encodeMoney, encodeRatio } from '../../encode/encode-expression.js';
import { partIn, startOf } from '../../encode/encode-rate.js';
import type { EncodedTier } from '../../encode/encode-tier.js';
import type { Place } from '../../encode/place.js';
import type { Condition, Integer } from '../../terms/term.js';

/** What stands in a list while the condition holds; of all ways of a list one holds. */
export interface ListWay<T> {
  readonly when: Condition;
  readonly entries: readonly T[];
}

export type BandEntry = Readonly<Record<'amount' | 'ratio', Amount>>;

export interface CapEntry {
  /** As a kernel shows it. */
  readonly limit: Integer;
  readonly usedBefore: Amount;
}

/** Of a claim that the tier does not refuse; `place`: before the tier. */
export function capsShown({ caps }: Tier, { applies, billed }: EncodedTier, place: Place): readonly ListWay<CapEntry>[] {
  const { terms } = place;
  const computed = terms.and(applies, terms.not(billed));
  return [
    { when: computed, entries: caps.map((cap) => capShown(cap, place)) },
    { when: terms.not(computed), entries: [] },
  ];
}

function capShown({ amount: expression, counter, by }: Cap, place: Place): CapEntry {
  const { terms, amounts } = place;
  const { amount, unlimited } = limitOf(expression, place);
  return {
    limit: terms.choose(unlimited, terms.constant(unlimitedCap), amounts.shown(amount)),
    usedBefore: counter === null ? amounts.nothing : usedBefore(counter, by, place),
  };
}

/** `taken`: by rate, when it is the one. */
export function bandsShown({ rates }: Tier, taken: readonly Condition[], tier: EncodedTier, place: Place): readonly ListWay<BandEntry>[] {
  const { terms } = place;
  const ways = (rates ?? []).flatMap(({ value }, at) => {
    const here = taken[at] ?? terms.truth(false);
    return waysOfRate(value, tier, place).map(({ when, entries }) => ({ when: terms.and(here, when), entries }));
  });
  return [...ways, { when: terms.not(terms.or(...taken)), entries: [] }];
}

function waysOfRate(rate: Rate, { eligible, below }: EncodedTier, place: Place): readonly ListWay<BandEntry>[] {
  const { terms, amounts } = place;
  const always = terms.truth(true);
  switch (rate.kind) {
    case 'flat':
      return [{ when: always, entries: [{ amount: eligible, ratio: encodeRatio(rate.ratio, place) }] }];
    case 'amount':
      return [{ when: always, entries: [{ amount: encodeMoney(rate.amount, place), ratio: amounts.of(terms.constant(ratioScale)) }] }];
    case 'bands': {
      const start = startOf(rate, below, place);
      const entries = rate.bands.map(({ from, to, ratio }) => {
        const amount = partIn({ from, to }, start.value, eligible.value, place);
        return { amount: amounts.of(amount), ratio: asked(ratio, amount, place) };
      });
      return [
        { when: start.known, entries },
        { when: terms.not(start.known), entries: [] },
      ];
    }
    default:
      return unreachable(rate);
  }
}

/** Of nothing no ratio is asked. */
function asked(ratio: RatioExpression, amount: Integer, place: Place): Amount {
  const { terms } = place;
  const none = terms.equal(amount, terms.constant(0));
  const { known, value } = encodeRatio(ratio, place);
  return { known: terms.or(none, known), value: terms.choose(none, terms.constant(0), value) };
}

/** When each of the rates is taken: the first whose condition holds, as the conditions leave nothing out. */
export function ratesTaken({ rates }: Tier, { applies, billed, eligible }: EncodedTier, place: Place): readonly Condition[] {
  const { terms } = place;
  const conditions = (rates ?? []).map(({ when }) => encodeCondition(when, place));
  const some = terms.and(applies, terms.not(billed), eligible.known, terms.less(terms.constant(0), eligible.value));
  return conditions.map(({ yes, no }, at) => {
    const before = conditions.slice(0, at).map((one) => one.no);
    return terms.and(some, ...before, at === conditions.length - 1 ? terms.or(yes, no) : yes);
  });
}
