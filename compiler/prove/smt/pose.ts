// A question as copies of settlements and the condition that breaks the property.

import type { GuaranteeClaim, PolicyIr } from '../../ir/ir.js';
import type { Question } from '../asking/question.js';
import { costOf, directionAlong, directionsOf } from '../domain/cost.js';
import { encodeCondition, encodeMoney } from '../encode/encode-expression.js';
import type { EncodedSettlement } from '../encode/encode-settlement.js';
import type { HolesAs } from '../encode/place.js';
import { roundingsOf } from '../properties/split.property.js';
import type { Witness } from '../property-result.js';
import type { Condition, Integer, Terms } from '../terms/term.js';
import {
  anyClaim,
  anyYear,
  type ClaimTerms,
  isPossibleClaim,
  newYear,
  type Settling,
  settle,
  type YearTerms,
  yearAfter,
} from './claim-terms.js';

/** Where the year stands: at its beginning, after one claim of the same facts, or anywhere. */
export type Level = 'first_claim' | 'after_one_claim' | 'any';

export interface Posed {
  readonly kind: Witness['kind'];
  /** In words, for the head of the script. */
  readonly asks: string;
  /** What the claims and the year can be; of settlements to known amounts that are not refused. */
  readonly holds: readonly Condition[];
  readonly breaks: Condition;
  /** That, or what breaks another property of the same claims: where it cannot be, one answer does for both. Null: nothing besides. */
  readonly together: Condition | null;
  readonly settlements: readonly EncodedSettlement[];
  readonly claims: readonly ClaimTerms[];
  readonly history: readonly ClaimTerms[];
  readonly counters: readonly Integer[];
  /** What it is asked of besides, for claims that are easy to read. */
  readonly plain: readonly Condition[];
}

/** Several when a cost can rise in several ways; none for what is not about settlements of one plan. */
export function pose(question: Question, level: Level, holes: HolesAs, terms: Terms): readonly Posed[] {
  const { claim, versions } = question;
  if (versions?.firstOnly && level === 'after_one_claim') return [];
  const place = placeOf(question, versions?.firstOnly ? 'first_claim' : level, { terms, holes });
  switch (claim.kind) {
    case 'builtin':
      return poseBuiltin(claim, place);
    case 'order':
      return poseOrder(place);
    case 'always':
      return poseAlways(claim, place);
    case 'monotone':
      if (isAsked(question, claim.input)) return [];
      return [
        along(
          place,
          directionAlong(question.plan, claim.input).inputs,
          (low, high, by) => brokenTrend(claim, low, high, by, terms),
          null,
          true,
        ),
      ];
    case 'no_loss':
      return poseOrder(place);
  }
}

/** Whether facts of a chain say how much it is: as it rises, other chains settle. */
function isAsked({ places }: Question, input: number): boolean {
  return places.some((cells) => cells.some(({ facts }) => facts.has(input)));
}

type Builtin = Extract<GuaranteeClaim, { kind: 'builtin' }>;

function poseBuiltin(claim: Builtin, place: Place): readonly Posed[] {
  const { terms, question } = place;
  const falls = (value: (one: EncodedSettlement) => Integer) => (low: EncodedSettlement, high: EncodedSettlement) =>
    terms.less(value(high), value(low));
  const total = ({ total: { value } }: EncodedSettlement) => value;
  const own = (one: EncodedSettlement) => terms.minus(costTerm(one, question.plan, terms), total(one));
  const cliff: BreaksAlong = (low, high, by) => terms.less(terms.plus(own(low), by), own(high));
  const any: BreaksAlong = (low, high, by) => terms.or(falls(own)(low, high), falls(total)(low, high), cliff(low, high, by));
  const directions = directionsOf(question.plan);
  switch (claim.property) {
    case 'within_base':
      return [poseOne(place, (one) => terms.or(...one.tiers.map(({ payment, base }) => outside(payment.value, base.value, terms))))];
    case 'within_cost':
      return [poseOne(place, (one) => terms.less(costTerm(one, question.plan, terms), total(one)))];
    case 'never_falls':
      return directions.flatMap(({ inputs }) => [along(place, inputs, falls(own), any), along(place, inputs, falls(total), any)]);
    case 'no_cliff':
      return directions.map(({ inputs }) => along(place, inputs, cliff, any));
    case 'ranks_kept':
      return poseOrder(place);
    case 'split':
      return [poseSplit(place, claim.most ?? roundingsOf(question.plan))];
    case 'caps_kept':
    case 'exact':
    case 'tables':
      return [];
  }
}

function outside(payment: Integer, base: Integer, terms: Terms): Condition {
  return terms.or(terms.less(payment, terms.constant(0)), terms.less(base, payment));
}

function costTerm({ place }: EncodedSettlement, plan: PolicyIr, terms: Terms): Integer {
  const cost = costOf(plan);
  return cost === null ? terms.constant(0) : encodeMoney(cost, place).value;
}

interface Place extends Settling {
  readonly question: Question;
  readonly group: number;
  readonly claim: ReturnType<typeof anyClaim>;
  readonly year: YearTerms;
  readonly history: readonly ClaimTerms[];
  readonly earlier: readonly EncodedSettlement[];
}

function placeOf(question: Question, level: Level, settling: Settling): Place {
  const { terms } = settling;
  const { plan, chain } = question;
  const cells = question.places.flatMap(([cell]) => cell ?? []);
  const group = cells[0]?.group ?? -1;
  const claim = anyClaim(terms, plan, cells, '');
  const at = { ...settling, question, group, claim, history: [], earlier: [] };
  if (level === 'first_claim') return { ...at, year: newYear(terms, plan) };
  if (level === 'any') return { ...at, year: anyYear(terms, plan) };
  const before = anyClaim(terms, plan, cells, 'earlier_');
  // The same person and facts: only what the claim costs and what was billed is another.
  const inputs = claim.inputs.map((input, index) => (isCost(plan, index) ? (before.inputs[index] ?? input) : input));
  const earlier = { inputs, billed: before.billed };
  const settled = settle(settling, chain.plan, group, earlier, newYear(terms, plan).counters);
  return { ...at, year: { counters: yearAfter(settled), holds: before.holds }, history: [earlier], earlier: [settled] };
}

function isCost(plan: PolicyIr, input: number): boolean {
  return directionsOf(plan).some(({ inputs }) => inputs.includes(input));
}

type Asked = Pick<Posed, 'kind' | 'asks' | 'breaks' | 'plain'> & {
  /** What breaks it says itself which amounts have to be known; the total need not be. */
  readonly ofAmounts?: boolean;
  readonly together?: Condition | null;
  readonly settlements: readonly EncodedSettlement[];
  readonly claims: readonly ClaimTerms[];
};

function posed({ terms, question, claim, year, history, earlier }: Place, asked: Asked, besides: readonly Condition[] = []): Posed {
  const { plan } = question;
  const { ofAmounts = false, ...told } = asked;
  const all = [...earlier, ...asked.settlements];
  const possible = [...history, ...asked.claims].flatMap((one) => isPossibleClaim(terms, plan, one));
  const settled = all.map(({ fault }) => terms.not(fault));
  const totals = (ofAmounts ? earlier : all).map(({ total }) => total.known);
  // A year that a missing figure has made unknown leads nowhere.
  const known = earlier.flatMap(({ counters }) => counters.map((counter) => counter.known));
  return {
    ...told,
    together: asked.together ?? null,
    holds: [...claim.holds, ...year.holds, ...possible, ...settled, ...totals, ...known, ...besides],
    settlements: all,
    history,
    counters: year.counters,
  };
}

function poseOne(place: Place, breaks: (one: EncodedSettlement) => Condition, ofAmounts = false): Posed {
  const { question, group, claim, year } = place;
  const one = settle(place, question.chain.plan, group, claim, year.counters);
  const plain = wholeYuan(place, claim);
  return posed(place, { kind: 'one', asks: 'one claim', breaks: breaks(one), ofAmounts, plain, settlements: [one], claims: [claim] });
}

function poseAlways({ given, when }: Extract<GuaranteeClaim, { kind: 'always' }>, place: Place): Posed[] {
  const breaks = ({ place: settled }: EncodedSettlement) => {
    const meets = given === null ? place.terms.truth(true) : encodeCondition(given, settled).yes;
    return place.terms.and(meets, encodeCondition(when, settled).no);
  };
  return [poseOne(place, breaks, true)];
}

type BreaksAlong = (low: EncodedSettlement, high: EncodedSettlement, by: Integer) => Condition;

/** A lower and a higher cost, all else equal. */
function along(place: Place, rising: readonly number[], breaks: BreaksAlong, together: BreaksAlong | null, ofAmounts = false): Posed {
  const { terms, question, group, claim, year } = place;
  const by = terms.variable('rise', 1n, BigInt(question.plan.bounds.claimMoney));
  const higher: ClaimTerms = {
    ...claim,
    inputs: claim.inputs.map((input, index) => (rising.includes(index) ? terms.plus(input, by) : input)),
  };
  const [low, high] = [claim, higher].map((one) => settle(place, question.chain.plan, group, one, year.counters));
  if (low === undefined || high === undefined) return poseOne(place, () => terms.truth(false));
  const names = rising.map((input) => question.plan.inputs[input]?.id ?? '').join(', ');
  const plain = [...wholeYuan(place, claim), terms.equal(by, terms.constant(1))];
  return posed(place, {
    kind: 'pair',
    asks: `a lower and a higher ${names}`,
    together: together?.(low, high, by) ?? null,
    breaks: breaks(low, high, by),
    ofAmounts,
    plain,
    settlements: [low, high],
    claims: [claim, higher],
  });
}

function brokenTrend(
  { value, trend }: Extract<GuaranteeClaim, { kind: 'monotone' }>,
  low: EncodedSettlement,
  high: EncodedSettlement,
  by: Integer,
  terms: Terms,
): Condition {
  const [lower, higher] = [encodeMoney(value, low.place), encodeMoney(value, high.place)];
  const breaks = {
    never_falls: () => terms.less(higher.value, lower.value),
    never_rises: () => terms.less(lower.value, higher.value),
    at_most: () => terms.less(terms.plus(lower.value, by), higher.value),
  }[trend]();
  return terms.and(lower.known, higher.known, breaks);
}

/** The same claim under the better and the worse group. */
function poseOrder(place: Place): Posed[] {
  const { terms, question, group, claim, year } = place;
  const { chain, beside, places, versions } = question;
  if (beside === null) return [];
  const [kind, asks] =
    versions === null ? (['pair', 'a better and a worse group'] as const) : (['versions', 'a claim under two policies'] as const);
  const better = settle(place, chain.plan, group, claim, year.counters);
  const worse = settle(place, beside.plan, places[0]?.[1]?.group ?? -1, claim, year.counters);
  const breaks = terms.less(better.total.value, worse.total.value);
  const plain = wholeYuan(place, claim);
  return [posed(place, { kind, asks, breaks, plain, settlements: [better, worse], claims: [claim, claim] })];
}

/** The whole bill, and its two parts one after the other. */
function poseSplit(place: Place, most: number): Posed {
  const { terms, question, group, claim, year } = place;
  const { plan, chain } = question;
  const first = anyClaim(terms, plan, [], 'first_');
  const divided = (input: number) => {
    const { type, scope, builtin } = plan.inputs[input] ?? {};
    return type?.kind === 'money' && scope === 'claim' && (builtin === true || isCost(plan, input));
  };
  const early: ClaimTerms = {
    inputs: claim.inputs.map((input, index) => (divided(index) ? (first.inputs[index] ?? input) : input)),
    billed: claim.billed.map((amount, tier) => terms.min(amount, terms.max(terms.constant(0), first.billed[tier] ?? amount))),
  };
  const rest = (whole: Integer, part: Integer | undefined) => terms.minus(whole, part ?? whole);
  const late: ClaimTerms = {
    inputs: claim.inputs.map((input, index) => (divided(index) ? rest(input, early.inputs[index]) : input)),
    billed: claim.billed.map((amount, tier) =>
      terms.choose(terms.less(amount, terms.constant(0)), amount, rest(amount, early.billed[tier])),
    ),
  };
  const whole = settle(place, chain.plan, group, claim, year.counters);
  const one = settle(place, chain.plan, group, early, year.counters);
  const two = settle(place, chain.plan, group, late, yearAfter(one));
  const apart = terms.minus(terms.minus(whole.total.value, one.total.value), two.total.value);
  const limit = terms.constant(most);
  const breaks = terms.or(terms.less(limit, apart), terms.less(limit, terms.scale(apart, -1)));
  const plain = [claim, early].flatMap((each) => wholeYuan(place, each));
  const asked = {
    kind: 'split' as const,
    asks: 'a bill and its two parts',
    breaks,
    plain,
    settlements: [whole, one, two],
    claims: [claim, early, late],
  };
  return posed(
    place,
    asked,
    one.counters.map(({ known }) => known),
  );
}

/** Costs in whole units of the currency. */
function wholeYuan({ terms, question: { plan } }: Place, { inputs }: ClaimTerms): readonly Condition[] {
  const unit = 10n ** BigInt(plan.currency.digits);
  if (unit === 1n) return [];
  return inputs.flatMap((input, index) => {
    return isCost(plan, index) ? [terms.equal(input, terms.scale(terms.floorDivide(input, unit), unit))] : [];
  });
}
