// Settlements of a question as terms: any claim a cell can have, settled from any year, or from the first day of one.

import type { PolicyIr } from '../../ir/ir.js';
import type { Cell, FactRange } from '../domain/chain.js';
import { paidElsewhereIn, partsOfTotalIn } from '../domain/cost.js';
import { claimVariables, yearVariables } from '../encode/claim-variables.js';
import { type EncodedSettlement, encodeSettlement } from '../encode/encode-settlement.js';
import type { HolesAs } from '../encode/place.js';
import type { Condition, Integer, Terms } from '../terms/term.js';
import { yearInvariants } from '../year/year-invariants.js';

/** A claim as terms. */
export interface ClaimTerms {
  /** By input. */
  readonly inputs: readonly Integer[];
  /** By tier; −1: the claim does not say. */
  readonly billed: readonly Integer[];
}

export interface YearTerms {
  readonly counters: readonly Integer[];
  /** Together with the bounds of the counters: what the year can be. */
  readonly holds: readonly Condition[];
}

/** `claimVariables` within the facts of the cells. */
export function anyClaim(
  terms: Terms,
  plan: PolicyIr,
  cells: readonly Cell[],
  prefix: string,
): ClaimTerms & { readonly holds: readonly Condition[] } {
  const { inputs, billed } = claimVariables(terms, plan, prefix);
  const holds = inputs.flatMap((input, index) => {
    const { low, high } = hull(cells.map(({ facts }) => facts.get(index) ?? null));
    return [
      ...(low === null ? [] : [terms.atMost(terms.constant(low), input)]),
      ...(high === null ? [] : [terms.atMost(input, terms.constant(high))]),
    ];
  });
  const stated = plan.tiers.flatMap(({ payment }, tier) => {
    const amount = billed[tier];
    return payment === 'billed' && amount !== undefined ? [terms.atMost(terms.constant(0), amount)] : [];
  });
  return { inputs, billed, holds: [...holds, ...stated] };
}

/** The narrowest range that has all of them in it. */
function hull(ranges: readonly (FactRange | null)[]): { readonly low: number | null; readonly high: number | null } {
  const ends = ranges.map((range) => {
    if (range === null) return { low: null, high: null };
    return range.kind === 'range' ? range : { low: Math.min(...range.values), high: Math.max(...range.values) };
  });
  const lows = ends.flatMap(({ low }) => (low === null ? [] : [low]));
  const highs = ends.flatMap(({ high }) => (high === null ? [] : [high]));
  return {
    low: lows.length === ends.length && lows.length > 0 ? Math.min(...lows) : null,
    high: highs.length === ends.length && highs.length > 0 ? Math.max(...highs) : null,
  };
}

/** Amounts within the bounds of the plan, and parts of the total that add up to no more. */
export function isPossibleClaim(terms: Terms, plan: PolicyIr, { inputs, billed }: ClaimTerms): readonly Condition[] {
  const most = terms.constant(plan.bounds.claimMoney);
  const none = terms.constant(0);
  const within = inputs.flatMap((input, index) => {
    return plan.inputs[index]?.type.kind === 'money' ? [terms.atMost(none, input), terms.atMost(input, most)] : [];
  });
  const whole = partsOfTotalIn(plan);
  const total = whole === null ? undefined : inputs[whole.total];
  const parts = whole?.parts.flatMap((part) => inputs[part] ?? []) ?? [];
  const elsewhere = paidElsewhereIn(plan).flatMap((input) => inputs[input] ?? []);
  return [
    ...within,
    ...billed.map((amount) => terms.atMost(amount, most)),
    ...(total === undefined ? [] : [parts, elsewhere].map((each) => terms.atMost(terms.sum(each), total))),
  ];
}

/** Before the first claim. */
export function newYear(terms: Terms, plan: PolicyIr): YearTerms {
  return { counters: plan.counters.map(() => terms.constant(0)), holds: [] };
}

/** Whatever was settled before, as far as it is known what that can bring about. */
export function anyYear(terms: Terms, plan: PolicyIr): YearTerms {
  const counters = yearVariables(terms, plan, 'year_', false);
  const { highest, ordered } = yearInvariants(plan);
  const limited = highest.flatMap((limit, index) => {
    const counter = counters[index];
    return limit === null || counter === undefined ? [] : [terms.atMost(counter, terms.constant(limit))];
  });
  const sorted = ordered.flatMap(([smaller, larger]) => {
    const [one, other] = [counters[smaller], counters[larger]];
    return one === undefined || other === undefined ? [] : [terms.atMost(one, other)];
  });
  return { counters, holds: [...limited, ...sorted] };
}

export interface Settling {
  readonly terms: Terms;
  readonly holes: HolesAs;
}

export function settle(
  { terms, holes }: Settling,
  plan: PolicyIr,
  group: number,
  claim: ClaimTerms,
  counters: readonly Integer[],
): EncodedSettlement {
  return encodeSettlement(terms, plan, { group, ...claim, counters, holes });
}

/** The year after a settlement, for the next one; of claims whose amounts are known. */
export function yearAfter({ counters }: EncodedSettlement): readonly Integer[] {
  return counters.map(({ value }) => value);
}
