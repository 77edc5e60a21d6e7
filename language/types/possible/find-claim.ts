// Whether conditions can hold together, shown by a claim under which they do.

import type { Expression } from '../../syntax/ast.js';
import { allOf, type Comparison, comparisonsIn, type Fact, type Formula, factsIn, factsOf } from './formula.js';
import { holdsUnder, type Known } from './holds-under.js';
import { limitsOfClaims } from './limits-of-claims.js';
import { readCondition, withinReach } from './read-condition.js';
import { relax } from './relax.js';
import { valuesToTry } from './values-to-try.js';
import type { World } from './world.js';

/** `undecided`: neither a claim nor a proof was found. */
export type Finding =
  | { readonly kind: 'claim'; readonly facts: readonly { readonly fact: Fact; readonly value: bigint }[] }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'undecided' };

/** A condition, or that it does not hold. */
export interface Wanted {
  readonly condition: Expression;
  readonly holds: boolean;
}

const mostSteps = 20_000;

export function findClaim(world: World, wanted: readonly Wanted[]): Finding {
  const asked = wanted.map(({ condition, holds }): Formula => {
    const formula = readCondition(world, condition);
    return holds ? formula : { kind: 'not', part: formula };
  });
  const reached = allOf([...withinReach(world), ...asked]);
  const formula = allOf([reached, ...limitsOfClaims(world, factsIn(reached))]);
  const facts = factsIn(formula);
  const { values, sampled } = valuesToTry(facts, comparisonsIn(formula));
  const stated = facts.filter((fact) => fact.stated);
  const found = search(formula, stated, values);
  if (found !== null && found !== 'given up') return { kind: 'claim', facts: stated.flatMap((fact) => shownValue(fact, found)) };
  if (found === null && sampled.length === 0 && stated.length === facts.length) return { kind: 'impossible' };
  return { kind: possibleAtLeast(formula, sampled) ? 'undecided' : 'impossible' };
}

function shownValue(fact: Fact, known: Known): { readonly fact: Fact; readonly value: bigint }[] {
  const value = known.get(fact.id);
  return value === undefined ? [] : [{ fact, value }];
}

/** Whether it could hold if the amounts that are made of several facts were whatever they need to be. */
function possibleAtLeast(formula: Formula, sampled: readonly Comparison[]): boolean {
  // What holds of every claim says of two amounts, too, which of them may be the larger.
  const limits = comparisonsIn(formula).filter(({ limit, left, right }) => limit && factsOf(left).length > 0 && factsOf(right).length > 0);
  const relaxed = allOf([relax(formula, new Set(sampled)), ...limits.map((each) => relax(each, new Set([each])))]);
  const facts = factsIn(relaxed);
  return search(relaxed, facts, valuesToTry(facts, comparisonsIn(relaxed)).values) !== null;
}

/** Fact by fact, leaving off as soon as the formula fails. */
function search(formula: Formula, facts: readonly Fact[], values: ReadonlyMap<string, readonly bigint[]>): Known | null | 'given up' {
  const known = new Map<string, bigint>();
  let steps = 0;
  const go = (at: number): boolean => {
    steps += 1;
    const holds = holdsUnder(formula, known);
    if (holds !== null) return holds;
    const fact = facts[at];
    if (fact === undefined) return false;
    for (const value of values.get(fact.id) ?? []) {
      if (steps > mostSteps) return false;
      known.set(fact.id, value);
      if (go(at + 1)) return true;
    }
    known.delete(fact.id);
    return false;
  };
  if (go(0)) return known;
  return steps > mostSteps ? 'given up' : null;
}
