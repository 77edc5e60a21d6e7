// What a working tells of a tier besides its amounts: its status, the gate that failed, the rate that was taken, counters before and after, bands
// and caps.

import type { PolicyIr, Tier } from '../../../ir/ir.js';
import type { TierStatus } from '../../../ir/kernel.js';
import type { Amount } from '../../encode/amount.js';
import { encodeCondition } from '../../encode/encode-expression.js';
import { counterAt, type Place } from '../../encode/place.js';
import type { Condition, Integer, Terms } from '../../terms/term.js';
import { either } from './any-amount.js';
import { type BandEntry, bandsShown, type CapEntry, capsShown, type ListWay, ratesTaken } from './lists-of-tier.js';
import { type Before, placeOf, type TierAfter } from './settle-tier.js';

export interface ToldOfTier {
  /** Each with the condition under which it is the status; one of them holds. */
  readonly status: readonly (readonly [TierStatus, Condition])[];
  /** −1: none. */
  readonly numbers: Readonly<Record<'gate' | 'rate', Integer>>;
  readonly amounts: Readonly<Record<'thresholdBefore' | 'deductibleBefore' | 'carryBefore' | 'carry', Amount>>;
  readonly bands: readonly ListWay<BandEntry>[];
  readonly caps: readonly ListWay<CapEntry>[];
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
  const taken = ratesTaken(tier, encoded, place);
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
      rate: taken.reduceRight<Integer>((rest, when, at) => terms.choose(when, terms.constant(at), rest), none),
    },
    amounts: {
      thresholdBefore: counter(tier.threshold?.counter, place),
      deductibleBefore: counter(tier.deductible?.counter, place),
      carryBefore: counter(tier.carry, place),
      carry: counter(tier.carry, after),
    },
    bands: bandsShown(tier, taken, encoded, place),
    caps: capsShown(tier, encoded, place),
  };
}
