// The readings of a place that acknowledgements tell apart by facts which no settlement asks.

import type { Acknowledgement, PolicyIr } from '../../ir/ir.js';
import { walkCondition } from '../../ir/traverse/walk-ir.js';
import type { Cell, FactRange } from '../domain/chain.js';

const mostReadings = 64;

/** The place itself, then with each further fact one way or the other. */
export function scopesOf(plan: PolicyIr, place: readonly Cell[], acknowledged: readonly Acknowledgement[]): readonly (readonly Cell[])[] {
  let readings: readonly (readonly Cell[])[] = [place];
  for (const [input, values] of factsAsked(acknowledged)) {
    if (place.some(({ facts }) => facts.has(input))) continue;
    const ways = waysOf(plan, input, values);
    if (readings.length * ways.length > mostReadings) break;
    readings = readings.flatMap((cells) =>
      ways.map((way) => cells.map((cell) => ({ ...cell, facts: new Map([...cell.facts, [input, way]]) }))),
    );
  }
  return readings;
}

/** By input: the figures with which it is compared. */
function factsAsked(acknowledged: readonly Acknowledgement[]): ReadonlyMap<number, readonly number[]> {
  const asked = new Map<number, readonly number[]>();
  const add = (input: number, values: readonly number[]) => asked.set(input, [...(asked.get(input) ?? []), ...values]);
  for (const { when } of acknowledged) {
    if (when === null) continue;
    walkCondition(when, {
      condition: (condition) => {
        if (condition.op === 'oneOf' || condition.op === 'flag') add(condition.input, []);
        if (condition.op === 'compareInput') add(condition.input, [condition.value - 1, condition.value, condition.value + 1]);
      },
    });
  }
  return asked;
}

function waysOf({ inputs }: PolicyIr, input: number, values: readonly number[]): readonly FactRange[] {
  const type = inputs[input]?.type;
  const one = (value: number): FactRange => ({ kind: 'values', values: [value] });
  if (type?.kind === 'boolean') return [one(0), one(1)];
  if (type?.kind === 'enumeration') return [...type.values.map((_, at) => one(at + 1)), ...(type.open ? [one(0)] : [])];
  return [...new Set(values)].filter((value) => type?.kind === 'date' || value >= 0).map(one);
}
