// The readings of a place that acknowledgements tell apart, each with the acknowledgement that covers it.

import { always, never } from '../../ir/conditions.js';
import type { Acknowledgement, Condition, PolicyIr } from '../../ir/ir.js';
import { mapCondition } from '../../ir/traverse/map-ir.js';
import { commonRange } from '../differences/correspondence.js';
import { type Axis, regionsOf } from '../domain/axis.js';
import type { Cell, FactRange } from '../domain/chain.js';
import { formOf, nothingRead } from '../domain/form.js';
import { holdsFor } from '../domain/sample-values.js';

export interface Reading {
  readonly cells: readonly Cell[];
  /** Of every claim that stands there: the first acknowledgement that covers it; null: none. */
  readonly by: number | null;
}

/** A place that is cut into more is looked at as a whole, which no acknowledgement covers. */
const mostReadings = 500;

/** `speaking`: the cells whose group and facts an acknowledgement may name. */
export function readingsOf(
  plan: PolicyIr,
  place: readonly Cell[],
  acknowledged: readonly Acknowledgement[],
  speaking: number,
): readonly Reading[] {
  let cut: readonly (readonly Cell[])[] = [place];
  for (const [axis, cuts] of factsAsked(plan, acknowledged)) {
    cut = cut.flatMap((cells) => divided(cells, axis, cuts, plan));
    if (cut.length > mostReadings) return [{ cells: place, by: null }];
  }
  return cut.map((cells) => ({ cells, by: coveredBy(cells.slice(0, speaking), acknowledged, plan) }));
}

/** By fact: where the conditions tell values apart. */
function factsAsked(plan: PolicyIr, acknowledged: readonly Acknowledgement[]): ReadonlyMap<Axis, ReadonlySet<number>> {
  const read = nothingRead();
  const fixed = new Set(plan.inputs.keys());
  for (const { when } of acknowledged) if (when !== null) formOf(when, { plan, fixed, read });
  return new Map([...read.asks].filter(([axis]) => axis >= 0));
}

function divided(cells: readonly Cell[], axis: Axis, cuts: ReadonlySet<number>, plan: PolicyIr): readonly (readonly Cell[])[] {
  const known = cells[0]?.facts.get(axis);
  const ways = regionsOf(axis, cuts, plan).flatMap(({ range }) => (known === undefined ? range : (commonRange(known, range) ?? [])));
  return ways.map((way) => cells.map((cell) => ({ ...cell, facts: new Map([...cell.facts, [axis, way]]) })));
}

function coveredBy(cells: readonly Cell[], acknowledged: readonly Acknowledgement[], plan: PolicyIr): number | null {
  const at = acknowledged.findIndex(({ groups, when }) => {
    const named = groups === null || cells.some(({ group }) => groups.includes(group));
    return named && (when === null || cells.some((cell) => holdsIn(when, cell, plan)));
  });
  return at < 0 ? null : at;
}

/** Of all values that the cell leaves to a fact that is asked, any one tells. */
function holdsIn(when: Condition, { group, facts }: Cell, plan: PolicyIr): boolean {
  const ofGroup = mapCondition(when, { condition: (one) => (one.op === 'group' ? (one.groups.includes(group) ? always : never) : one) });
  const values = plan.inputs.map((_, input) => someOf(facts.get(input)));
  return holdsFor(ofGroup, values, plan);
}

function someOf(range: FactRange | undefined): number {
  if (range === undefined) return 0;
  return range.kind === 'values' ? (range.values[0] ?? 0) : (range.low ?? range.high ?? 0);
}
