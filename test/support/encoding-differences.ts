// Settles random claims by the terms of a plan and by the reference, and tells the first difference.

import { isDeepStrictEqual } from 'node:util';
import type { PolicyIr } from '../../compiler/ir/ir.js';
import { type KernelClaim, type Trace, unknownAmount, type YearState } from '../../compiler/ir/kernel.js';
import type { Amount } from '../../compiler/prove/encode/amount.js';
import { claimVariables, yearVariables } from '../../compiler/prove/encode/claim-variables.js';
import { type EncodedSettlement, encodeSettlement } from '../../compiler/prove/encode/encode-settlement.js';
import type { HolesAs } from '../../compiler/prove/encode/place.js';
import { createTerms } from '../../compiler/prove/terms/create-terms.js';
import { type Evaluation, evaluation } from '../../compiler/prove/terms/evaluate-term.js';
import { referenceKernel } from '../../compiler/targets/reference/reference-kernel.js';
import { fillWith, randomFigures } from './fill-holes.js';
import { bendsOf, randomClaims } from './random-claims.js';
import { randomSource } from './random-source.js';

/** The terms of a plan for any claim of a group in any year. */
function encodingsOf(plan: PolicyIr, holes: HolesAs): (group: number) => EncodedSettlement {
  const terms = createTerms();
  const { inputs, billed } = claimVariables(terms, plan, '');
  const counters = yearVariables(terms, plan, '', plan.holes.length > 0 && holes === 'unknown');
  const made = new Map<number, EncodedSettlement>();
  return (group) => {
    const found = made.get(group) ?? encodeSettlement(terms, plan, { group, inputs, billed, counters, holes });
    made.set(group, found);
    return found;
  };
}

/** Where a figure is missing, the amounts that rest on it are unknown. */
export function firstEncodingDifference(plan: PolicyIr, claims: number, seed: number): object | null {
  return differenceOf(plan, plan, encodingsOf(plan, 'unknown'), new Map(), claims, seed);
}

/** Whatever the missing figures are, the terms come to what is settled with them. */
export function firstFigureDifference(plan: PolicyIr, claims: number, seed: number): object | null {
  const figures = randomFigures(plan, randomSource(seed), bendsOf(plan));
  const assigned = figures.flatMap((figure, hole): [string, bigint | boolean][] => [
    [`hole${hole}`, BigInt(figure)],
    [`hole${hole}_holds`, figure % 2 === 0],
  ]);
  return differenceOf(plan, fillWith(plan, figures), encodingsOf(plan, 'any_figure'), new Map(assigned), claims, seed);
}

function differenceOf(
  plan: PolicyIr,
  settled: PolicyIr,
  encoded: (group: number) => EncodedSettlement,
  figures: ReadonlyMap<string, bigint | boolean>,
  claims: number,
  seed: number,
): object | null {
  const kernel = referenceKernel(settled);
  // No counter is unknown where no figure is missing.
  const source = randomClaims(settled === plan ? plan : { ...settled, holes: [] }, seed);
  let state = kernel.initialState();
  for (let count = 0; count < claims; count++) {
    state = source.stateAfter(state);
    const claim = source.claim();
    const expected = kernel.settle(claim, state);
    const wanted = readTrace(expected, plan);
    const assignment = new Map([...figures, ...assignmentOf(claim, state)]);
    const found = readTerms(encoded(claim.group), evaluation(assignment), state);
    if (!isDeepStrictEqual(found, wanted)) return { claim, state, wanted, found };
    state = expected.state;
  }
  return null;
}

function assignmentOf({ values, billed }: KernelClaim, { counters }: YearState): ReadonlyMap<string, bigint> {
  const named = (name: string, numbers: readonly number[]) => numbers.map((value, index) => [`${name}${index}`, BigInt(value)] as const);
  return new Map([...named('in', values), ...named('billed', billed), ...named('counter', counters)]);
}

const parts = ['base', 'threshold', 'deductible', 'below', 'eligible', 'uncapped', 'cut', 'payment', 'recoverable'] as const;

function readTrace({ tiers, total, fault, state }: Trace, plan: PolicyIr): object {
  const shown = tiers.map((tier) => parts.map((part) => (part === 'below' ? tier.consumed : tier[part])));
  return { tiers: shown, total, fault, counters: state.counters.slice(0, plan.counters.length) };
}

function readTerms(settlement: EncodedSettlement, { integer, condition }: Evaluation, before: YearState): object {
  const shown = ({ known, value }: Amount) => (condition(known) ? Number(integer(value)) : unknownAmount);
  const fault = settlement.tiers.findIndex((tier) => condition(tier.fault));
  const refused = condition(settlement.fault);
  const tiers = refused ? settlement.tiers.slice(0, fault) : settlement.tiers;
  return {
    tiers: tiers.map((tier) => parts.map((part) => shown(tier[part]))),
    total: refused ? unknownAmount : shown(settlement.total),
    fault,
    counters: refused ? before.counters : settlement.counters.map(shown),
  };
}
