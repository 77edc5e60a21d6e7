// What an answer rests on, as text: equal for questions that have the same answer.

import type { PolicyIr } from '../../ir/ir.js';
import type { Question } from './question.js';

export function questionKey({ plan, claim, chain, beside, places }: Question): string {
  return JSON.stringify([asked(claim), chain.key, beside?.key ?? null, surroundings(plan), placesKey(places)]);
}

function asked(claim: Question['claim']): unknown {
  return JSON.parse(JSON.stringify(claim, (name, value) => (name === 'origin' || name === 'note' ? undefined : value)));
}

/** What a settlement and its claims depend on beside the tiers. */
export function surroundings({ inputs, counters, counts, accumulators, holes, rounding, bounds, year, policy, tiers }: PolicyIr): unknown {
  return [
    inputs.map(({ id, builtin, scope, type, used, fallback }) => [
      id,
      builtin,
      scope,
      type.kind,
      type.kind === 'enumeration' ? [type.values.length, type.open] : 0,
      used,
      fallback,
    ]),
    counters.map(({ kind }) => kind),
    counts.map(({ input, counter, when }) => [input, counter, when]),
    accumulators.map(({ counter, value }) => [counter, value]),
    holes.map(({ of, low, high }) => [of, low, high]),
    [rounding.mode, rounding.unit, rounding.cumulative],
    bounds,
    year.by,
    [policy.effective.from, policy.effective.to],
    tiers.map(({ payment }) => payment),
  ];
}

/** A witness stands in the first of its cells that has no list taken as met or not. */
function placesKey(places: Question['places']): unknown {
  return places.map((cells) => cells.map(({ group, facts, assumed }) => [group, [...facts], [...assumed]]));
}
