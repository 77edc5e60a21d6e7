// What an answer rests on, as text: equal for questions that have the same answer.

import type { PolicyIr } from '../../ir/ir.js';
import type { Chain } from '../domain/chain.js';
import type { Question, Versions } from './question.js';

/** How hard a question is looked at falls with its place among those of its property. */
const placesAlike = 30;

/** To be asked for each question once, in their order. Remembers the long texts of a plan and of its chains. */
export function questionKeys(plan: PolicyIr): (question: Question) => readonly string[] {
  const around = JSON.stringify(surroundings(plan));
  const cells = new Map<Chain, string>();
  const placesOf = (chain: Chain): string => {
    const known = cells.get(chain) ?? placesKey(chain);
    cells.set(chain, known);
    return known;
  };
  const others = new Map<PolicyIr, string>();
  const besides = ({ other: { plan: other }, firstOnly }: Versions): readonly string[] => {
    const known = others.get(other) ?? JSON.stringify(surroundings(other));
    others.set(other, known);
    return [known, String(firstOnly)];
  };
  const before = new Map<string, number>();
  const placeOf = (claim: string): string => {
    const count = before.get(claim) ?? 0;
    before.set(claim, count + 1);
    return String(Math.floor(count / placesAlike));
  };
  const textOf = (claim: Question['claim']): readonly string[] => {
    const text = JSON.stringify(asked(claim));
    return [text, placeOf(text)];
  };
  return ({ claim, chain, beside, versions }) => [
    ...textOf(claim),
    chain.key,
    placesOf(chain),
    ...(beside === null ? [] : [beside.key, placesOf(beside)]),
    ...(versions === null ? [] : besides(versions)),
    around,
  ];
}

function asked(claim: Question['claim']): unknown {
  return JSON.parse(JSON.stringify(claim, (name, value) => (name === 'origin' || name === 'note' ? undefined : value)));
}

/** What a settlement and its claims depend on beside the tiers. */
function surroundings({ inputs, counters, counts, accumulators, holes, rounding, bounds, year, policy, tiers }: PolicyIr): unknown {
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
    // What is left undecided may name them.
    holes.map(({ id, of, low, high }) => [id, of, low, high]),
    [rounding.mode, rounding.unit, rounding.cumulative],
    bounds,
    year.by,
    [policy.effective.from, policy.effective.to],
    tiers.map(({ payment }) => payment),
  ];
}

/** A witness stands in one of the cells. */
function placesKey({ cells }: Chain): string {
  return JSON.stringify(cells.map(({ group, facts, assumed }) => [group, [...facts], [...assumed]]));
}
