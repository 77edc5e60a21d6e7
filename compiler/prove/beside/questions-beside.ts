// What is asked of two policies: of every person and reading of the facts, the chain under each.

import type { GuaranteeClaim, PolicyIr } from '../../ir/ir.js';
import { tierCounters } from '../../ir/ranges/tier-counters.js';
import type { Question } from '../asking/question.js';
import type { Questions } from '../asking/questions-of.js';
import { commonRange } from '../differences/correspondence.js';
import type { Cell, Chain, FactRange } from '../domain/chain.js';
import { chainsOf } from '../domain/chains-of.js';
import { appliesNever } from '../domain/specialise/specialise.js';
import type { Property } from '../properties/property.js';
import type { Beside } from './policies-beside.js';

interface Standing {
  readonly chain: Chain;
  readonly cell: Cell;
}

interface Met {
  readonly chain: Chain;
  readonly beside: Chain;
  readonly places: (readonly Cell[])[];
}

export function questionsBeside(beside: Beside, claim: GuaranteeClaim, property: Property): Questions {
  const [here, other] = [chainsOf(beside.here.plan), chainsOf(beside.other.plan)];
  const [standings, others] = [byPerson(here.chains), byPerson(other.chains)];
  const found = new Map<string, Met>();
  for (const person of beside.people.keys()) {
    for (const one of standings.get(person) ?? []) {
      for (const two of others.get(person) ?? []) meet(found, one, two, beside);
    }
  }
  const questions = [...found.values()].map(({ chain, beside: second, places }): Question => {
    const firstOnly = !sameYear([chain.plan, second.plan], beside);
    return { plan: beside.asked, claim, property, chain, beside: second, versions: { other: beside.other, firstOnly }, places };
  });
  return { questions, complete: here.complete && other.complete };
}

function byPerson(chains: readonly Chain[]): ReadonlyMap<number, readonly Standing[]> {
  const found = new Map<number, Standing[]>();
  for (const chain of chains) {
    for (const cell of chain.cells) {
      const known = found.get(cell.group) ?? [];
      known.push({ chain, cell });
      found.set(cell.group, known);
    }
  }
  return found;
}

function meet(found: Map<string, Met>, one: Standing, two: Standing, beside: Beside): void {
  const cell = joint(one.cell, two.cell, beside);
  if (cell === null) return;
  const key = `${one.chain.key}\n≥\n${two.chain.key}`;
  const met = found.get(key) ?? { chain: one.chain, beside: two.chain, places: [] };
  met.places.push([cell, cell]);
  found.set(key, met);
}

/** Null: nobody stands in both, or no claim of such facts is taken by both. */
function joint(one: Cell, other: Cell, beside: Beside): Cell | null {
  const facts = new Map(one.facts);
  for (const [input, range] of other.facts) {
    const here = facts.get(input);
    const both = here === undefined ? range : commonRange(here, range);
    if (both === null) return null;
    facts.set(input, both);
  }
  for (const [input, range] of facts) {
    const taken = takenByBoth(input, range, beside);
    if (taken === null) return null;
    facts.set(input, taken);
  }
  return { group: one.group, facts, assumed: new Map([...one.assumed, ...other.assumed]) };
}

/** Without the values that a list of one of them has not, and does not leave open. */
function takenByBoth(input: number, range: FactRange, { refused }: Beside): FactRange | null {
  if (range.kind !== 'values') return range;
  const values = range.values.filter((value) => !refused(input, value));
  return values.length === 0 ? null : { kind: 'values', values };
}

/** Whether both have every counter that either asks. */
function sameYear(chains: readonly PolicyIr[], { numbering: { common } }: Beside): boolean {
  return chains.every((chain) => {
    const asked = chain.tiers.flatMap((tier) => (appliesNever(tier) ? [] : tierCounters(tier, chain).map(({ counter }) => counter)));
    return [...asked, ...countersOfSums(chain)].every((counter) => common.has(counter));
  });
}

/** Of sums that move, and of counts. */
function countersOfSums({ accumulators, counts }: PolicyIr): readonly number[] {
  const sums = accumulators.flatMap(({ value, counter }) => (value.op === 'money' && value.fen === 0 ? [] : [counter]));
  return [...sums, ...counts.map(({ counter }) => counter)];
}
