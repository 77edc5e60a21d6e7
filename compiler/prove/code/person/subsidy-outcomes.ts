// Every way in which a premium subsidy of the plan can come out, with the condition under which it does: exactly one of them holds.

import { unreachable } from '../../../ir/invariant.js';
import type { Grant, Subsidy, SubsidyRow } from '../../../ir/ir.js';
import type { Amount } from '../../encode/amount.js';
import { encodeCondition } from '../../encode/encode-expression.js';
import type { Place } from '../../encode/place.js';
import { roundedTerm } from '../../encode/rounded-term.js';
import type { Condition, Integer } from '../../terms/term.js';

export interface Outcome {
  readonly when: Condition;
  readonly table: number;
  readonly row: number;
  readonly premium: Amount;
  readonly granted: Amount;
  readonly shares: readonly Amount[];
}

/** `given`: unknown where the caller gives no premium. */
export function subsidyOutcomes(year: Integer, given: Amount, place: Place): readonly Outcome[] {
  const { plan, terms, amounts } = place;
  const found: Outcome[] = [];
  let open: Condition = terms.truth(true);
  for (const [table, subsidy] of plan.subsidies.entries()) {
    const covers = coveredBy(subsidy, year, place);
    found.push(...outcomesOf(subsidy, table, terms.and(open, covers), given, place));
    open = terms.and(open, terms.not(covers));
  }
  return [...found, { when: open, table: -1, row: -1, premium: given, granted: amounts.nothing, shares: [] }];
}

function coveredBy({ from, to }: Subsidy, year: Integer, { terms }: Place): Condition {
  return terms.and(
    from === null ? terms.truth(true) : terms.atMost(terms.constant(from), year),
    to === null ? terms.truth(true) : terms.atMost(year, terms.constant(to)),
  );
}

function outcomesOf(subsidy: Subsidy, table: number, within: Condition, given: Amount, place: Place): readonly Outcome[] {
  const { terms, amounts } = place;
  const premium = subsidy.premium.kind === 'fixed' ? amounts.of(terms.constant(subsidy.premium.fen)) : given;
  const found: Outcome[] = [];
  let open = within;
  for (const [row, { when, grant, payers }] of subsidy.rows.entries()) {
    const { yes, no } = encodeCondition(when, place);
    const granted = grantOf(grant, premium, place);
    found.push({ when: terms.and(open, yes), table, row, premium, granted, shares: sharesOf(payers, granted, place) });
    found.push({ when: terms.and(open, terms.not(yes), terms.not(no)), table, row: -1, premium, granted: amounts.unknown, shares: [] });
    open = terms.and(open, no);
  }
  return [...found, { when: open, table, row: -1, premium, granted: amounts.nothing, shares: [] }];
}

function grantOf(grant: Grant, premium: Amount, place: Place): Amount {
  const { terms, amounts, plan } = place;
  const { known, value } = premium;
  switch (grant.kind) {
    case 'full':
      return premium;
    case 'fixed': {
      const fen = terms.constant(grant.fen);
      return amounts.of(terms.choose(known, terms.min(fen, value), fen));
    }
    case 'percentage': {
      const { numerator, denominator } = grant.ratio;
      return { known, value: terms.min(value, roundedTerm(terms.scale(value, numerator), denominator, plan.rounding, terms)) };
    }
    case 'larger':
    case 'smaller': {
      const operands = grant.operands.map((one) => grantOf(one, premium, place));
      const values = operands.map((one) => one.value);
      return {
        known: terms.and(...operands.map((one) => one.known)),
        value: grant.kind === 'larger' ? terms.max(...values) : terms.min(...values),
      };
    }
    case 'none':
      return amounts.nothing;
    case 'hole':
      return amounts.unknown;
    default:
      return unreachable(grant);
  }
}

/** Each payer but the first its share rounded down, the first the rest. */
function sharesOf(payers: SubsidyRow['payers'], { known, value }: Amount, { terms }: Place): readonly Amount[] {
  const others = payers.slice(1).map(({ share }) => terms.floorDivide(terms.scale(value, share.numerator), share.denominator));
  const rest = others.reduce<Integer>((left, share) => terms.minus(left, share), value);
  return payers.length === 0 ? [] : [rest, ...others].map((share) => ({ known, value: share }));
}
