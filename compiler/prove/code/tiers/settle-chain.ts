// The tiers of a plan one after another, for one group: what the amounts that may be anything then are.

import { invariant } from '../../../ir/invariant.js';
import type { PolicyIr } from '../../../ir/ir.js';
import { unknownAmount } from '../../../ir/kernel.js';
import type { Amount } from '../../encode/amount.js';
import { withCounts } from '../../encode/encode-settlement.js';
import type { TierAmounts } from '../../encode/place.js';
import type { Condition, Integer, Term, Terms } from '../../terms/term.js';
import type { FoundClaim } from '../code-verdict.js';
import { withDefaults } from '../decide/decide.js';
import { personVariables } from '../person/person-variables.js';
import { type Before, placeOf, settleTier } from './settle-tier.js';

export interface Chain {
  /** Of the claim and the year alone. */
  composed(condition: Condition): Condition;
  claimAt(values: ReadonlyMap<string, bigint | boolean>): FoundClaim;
}

export function chainOf(plan: PolicyIr, group: number, terms: Terms, befores: readonly Before[]): Chain {
  const [start] = befores;
  invariant(start, 'a chain without a start');
  const replaced = new Map<Term, Term>();
  let real: Before = { ...start, inputs: withCounts(placeOf(plan, group, start, terms)).inputs };
  for (const [at, input] of start.inputs.entries())
    put({ known: terms.truth(true), value: input }, { known: terms.truth(true), value: real.inputs[at] ?? input }, replaced);
  for (const [tier, before] of befores.entries()) {
    if (tier > 0) {
      const { encoded, counters } = settleTier(plan, tier - 1, group, real, terms);
      replaced.set(refusalOf(tier - 1, terms), encoded.fault);
      real = { ...real, counters, moved: counters, settled: [...real.settled, encoded] };
    }
    for (const [at, counter] of before.moved.entries()) put(counter, real.counters[at], replaced);
    for (const [at, amounts] of before.settled.entries()) {
      for (const part of Object.keys(amounts) as (keyof TierAmounts)[]) put(amounts[part], real.settled[at]?.[part], replaced);
    }
  }
  const substitution = terms.substitution(replaced);
  return { composed: (condition) => substitution.condition(condition), claimAt: (values) => claimAt(plan, group, start, values) };
}

/** Says that a tier refuses the claim, where its own amounts may be anything. */
export function refusalOf(tier: number, terms: Terms): Condition {
  return terms.proposition(`tier${tier}_refuses`);
}

function put(any: Amount, real: Amount | undefined, replaced: Map<Term, Term>): void {
  if (real === undefined || any.value === real.value) return;
  if (any.value.kind === 'variable') replaced.set(any.value, real.value);
  if (any.known.kind === 'proposition') replaced.set(any.known, real.known);
}

function claimAt(
  plan: PolicyIr,
  group: number,
  { inputs, billed, counters }: Before,
  values: ReadonlyMap<string, bigint | boolean>,
): FoundClaim {
  const at = withDefaults(values);
  const number = (term: Integer | undefined) => {
    if (term?.kind === 'constant') return Number(term.value);
    const value = term?.kind === 'variable' ? at.get(term.name) : 0n;
    return Number(value ?? 0n);
  };
  const isKnown = ({ known }: Amount) => known.kind !== 'proposition' || at.get(known.name) !== false;
  const state = counters.map((counter) => (isKnown(counter) ? number(counter.value) : unknownAmount));
  const holes = state.includes(unknownAmount) ? [...plan.holes.keys()].slice(0, 1) : [];
  const premium = at.get(`${personVariables.premium}_known`) === false ? unknownAmount : Number(at.get(personVariables.premium));
  const asked = { coverageYear: Number(at.get(personVariables.year)), premium };
  return { claim: { group, values: inputs.map(number), billed: billed.map(number) }, state: { counters: state, holes }, asked };
}
