// What a working tells of a tier besides its amounts: its status, the gate that failed, the rate that was taken, counters before and after.

import type { PolicyIr, Tier } from '../../../ir/ir.js';
import type { TierStatus } from '../../../ir/kernel.js';
import type { Amount } from '../../encode/amount.js';
import { encodeCondition } from '../../encode/encode-expression.js';
import { counterAt, type Place } from '../../encode/place.js';
import type { Condition, Integer, Terms } from '../../terms/term.js';
import { either } from './any-amount.js';
import { type Before, placeOf, type TierAfter } from './settle-tier.js';

export interface ToldOfTier {
  /** Each with the condition under which it is the status; one of them holds. */
  readonly status: readonly (readonly [TierStatus, Condition])[];
  /** −1: none. */
  readonly numbers: Readonly<Record<'gate' | 'rate', Integer>>;
  readonly amounts: Readonly<Record<'thresholdBefore' | 'deductibleBefore' | 'carryBefore' | 'carry', Amount>>;
}

/** Of a claim that the tier does not refuse. */
export function toldOfTier(
  plan: PolicyIr,
  tier: Tier,
  group: number,
  before: Before,
  { encoded, counters }: TierAfter,
  terms: Terms,
): ToldOfTier {
  const place = placeOf(plan, group, before, terms);
  const gates = tier.gates.map(({ when }) => encodeCondition(when, place).no);
  const closed = terms.or(...gates);
  const settled = terms.and(terms.not(closed), encoded.payment.known);
  const none = terms.constant(-1);
  const counter = (index: number | null | undefined, at: Place): Amount => {
    const amount = typeof index === 'number' ? counterAt(at, index) : place.amounts.nothing;
    return either(closed, place.amounts.nothing, { known: terms.and(encoded.applies, amount.known), value: amount.value }, terms);
  };
  const after: Place = { ...place, counters: [...counters] };
  return {
    status: [
      ['not_applicable', closed],
      ['undetermined', terms.not(encoded.payment.known)],
      ['billed', terms.and(settled, encoded.billed)],
      ['paid', terms.and(settled, terms.not(encoded.billed))],
    ],
    numbers: {
      gate: gates.reduceRight<Integer>((rest, no, at) => terms.choose(no, terms.constant(at), rest), none),
      rate: rateOf(tier, encoded, place),
    },
    amounts: {
      thresholdBefore: counter(tier.threshold?.counter, place),
      deductibleBefore: counter(tier.deductible?.counter, place),
      carryBefore: counter(tier.carry, place),
      carry: counter(tier.carry, after),
    },
  };
}

/** The first whose condition holds, as the conditions leave nothing out; none where nothing is eligible, or it is not known which. */
function rateOf({ rates }: Tier, { applies, billed, eligible }: TierAfter['encoded'], place: Place): Integer {
  const { terms } = place;
  const none = terms.constant(-1);
  const asked = terms.and(applies, terms.not(billed), eligible.known, terms.less(terms.constant(0), eligible.value));
  const cases = (rates ?? []).map(({ when }) => encodeCondition(when, place));
  const taken = cases.reduceRight<Integer>((rest, { yes, no }, at) => {
    const here = terms.constant(at);
    if (at === cases.length - 1) return terms.choose(terms.or(yes, no), here, none);
    return terms.choose(yes, here, terms.choose(no, rest, none));
  }, none);
  return terms.choose(asked, taken, none);
}
