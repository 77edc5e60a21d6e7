// The people and claims of a cell, one beside another: each value that a fact of it can have, and facts that the cell leaves open.

import type { Condition, Input, PolicyIr } from '../../ir/ir.js';
import { ratioScale, type YearState } from '../../ir/kernel.js';
import { reachedFrom } from '../../ir/traverse/reached.js';
import { walkMoney, walkTier } from '../../ir/traverse/walk-ir.js';
import type { Cell, FactRange } from '../../prove/domain/chain.js';
import { holdsFor, sampleValues } from '../../prove/domain/sample-values.js';

/** One of the cell; of a group whose rule nobody was found to meet, anybody. Null when days contradict one another. */
export function personIn(plan: PolicyIr, cell: Cell): readonly number[] | null {
  return sampleValues(plan, cell) ?? sampleValues(plan, { ...cell, group: -1 });
}

/** Others of the cell: they differ in one fact, in all that the cell leaves open, or in all that the plan never asks. */
export function othersIn(plan: PolicyIr, cell: Cell, person: readonly number[]): readonly (readonly number[])[] {
  const named = [...cell.facts].filter(([input]) => input >= 0);
  const within = named.flatMap(([input, range]) => ends(range).map((value) => person.with(input, value)));
  const reached = reachedFrom(plan).inputs;
  const open = plan.inputs.flatMap((fact, input) =>
    reached.has(input) && !cell.facts.has(input) && input !== plan.year.by ? [{ input, values: usualValues(fact) }] : [],
  );
  const alone = open.flatMap(({ input, values }) => values.map((value) => person.with(input, value)));
  const together = [0, -1].map((at) => open.reduce((all, { input, values }) => all.with(input, values.at(at) ?? all[input] ?? 0), person));
  const unread = plan.inputs.reduce(
    (all, fact, input) => (reached.has(input) ? all : all.with(input, usualValues(fact).at(-1) ?? 0)),
    person,
  );
  return [...new Map([...within, ...alone, ...together, unread].map((values) => [values.join(), values])).values()];
}

/** With amounts and ratios that a claim or a person states and that are no cost: as people have them. */
export function dialled(plan: PolicyIr, person: readonly number[]): readonly (readonly number[])[] {
  const read = statedRatios(plan);
  const reached = reachedFrom(plan).inputs;
  const dials = plan.inputs.flatMap(({ type, scope }, input) => {
    if (!reached.has(input)) return [];
    if (type.kind === 'money' && scope === 'person') return [{ input, values: [3_000_000, 0] }];
    if (!read.has(input)) return [];
    return [{ input, values: type.kind === 'ratio' ? [(ratioScale * 3) / 4, ratioScale] : [3, 1] }];
  });
  if (dials.length === 0) return [person];
  return [0, 1].map((at) => dials.reduce((all, { input, values }) => all.with(input, values[at] ?? 0), person));
}

/** The year as it begins for the person: no cost yet, and as many claims counted as the facts of the cell say. */
export function yearOf(plan: PolicyIr, person: readonly number[]): YearState {
  const counters = plan.counters.map(() => 0);
  for (const { input, counter, when } of plan.counts) {
    const counted = holdsFor(when as Condition, person, plan) ? 1 : 0;
    counters[counter] = Math.max(0, (person[input] ?? 0) - counted);
  }
  return { counters, holes: [] };
}

function ends(range: FactRange): readonly number[] {
  if (range.kind === 'values') return range.values;
  return [range.low, range.high].filter((end) => end !== null);
}

function usualValues({ type, scope }: Input): readonly number[] {
  switch (type.kind) {
    case 'money':
      return scope === 'person' ? [0, 1_234_500] : [];
    case 'ratio':
      return [0, 333_333, ratioScale];
    case 'integer':
      return scope === 'year' ? [] : [0, 1, 2, 7];
    case 'boolean':
      return [0, 1];
    case 'date':
      return [];
    case 'enumeration':
      return [...(type.open ? [0] : []), ...type.values.map((_, at) => at + 1)];
  }
}

/** Inputs that ratios are computed from. */
function statedRatios({ tiers, bases, accumulators }: PolicyIr): ReadonlySet<number> {
  const read = new Set<number>();
  const visitor: Parameters<typeof walkMoney>[1] = {
    ratio: (expression) => {
      if (expression.op === 'input' || expression.op === 'times') read.add(expression.input);
    },
  };
  for (const tier of tiers) walkTier(tier, visitor);
  for (const { value } of [...bases, ...accumulators]) walkMoney(value, visitor);
  return read;
}
