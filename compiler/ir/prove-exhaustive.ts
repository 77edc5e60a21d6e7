// Whether some condition of a list always holds: by trying every combination of the facts they read.

import { comparisonHolds } from './comparison.js';
import { unreachable } from './invariant.js';
import type { Condition, Input } from './ir.js';
import { walkCondition } from './traverse/walk-ir.js';

/** A combination of facts that no condition covers: the group, and kernel values by input. */
export interface Gap {
  readonly group: number | null;
  readonly values: ReadonlyMap<number, number>;
}

export type Exhaustiveness = { readonly kind: 'covered' } | { readonly kind: 'gap'; readonly gap: Gap } | { readonly kind: 'too_large' };

/** Above this many combinations nothing is tried. */
const mostCombinations = 200_000;

const groupAxis = 'group';

/** Facts by axis: the group, an enumeration or flag (`input:n`), what is compared with figures (`ordered:…`), or a comparison taken as free (its JSON). */
type Facts = ReadonlyMap<string, number>;

/** What can be in play where the conditions are asked. */
export interface Reach {
  readonly groups: readonly number[];
  /** Kernel values by input, where not all of its values can occur. */
  readonly values?: ReadonlyMap<number, readonly number[]>;
}

export function proveExhaustive(conditions: readonly Condition[], inputs: readonly Input[], reach: Reach): Exhaustiveness {
  if (conditions.some((condition) => condition.op === 'always')) return { kind: 'covered' };
  const combinations = combinationsOf(conditions, inputs, reach);
  if (combinations === null) return { kind: 'too_large' };
  for (const { holds, gap } of combinations) if (!conditions.some(holds)) return { kind: 'gap', gap: gap() };
  return { kind: 'covered' };
}

/** One way in which the facts that conditions read can stand. */
export interface Combination {
  readonly holds: (condition: Condition) => boolean;
  /** The facts themselves, to be told. */
  readonly gap: () => Gap;
}

/** Every combination of the facts that conditions read; null above the number that can be tried. */
export function combinationsOf(conditions: readonly Condition[], inputs: readonly Input[], reach: Reach): Iterable<Combination> | null {
  const axes = axesOf(conditions, inputs, reach);
  const count = axes.reduce((product, [, values]) => product * values.length, 1);
  return count > mostCombinations ? null : everyCombination(axes, count);
}

function* everyCombination(axes: readonly (readonly [string, readonly number[]])[], count: number): Iterable<Combination> {
  for (let number = 0; number < count; number++) {
    const facts = combination(axes, number);
    yield { holds: (condition) => holds(condition, facts), gap: () => gapOf(facts) };
  }
}

function axesOf(conditions: readonly Condition[], inputs: readonly Input[], reach: Reach): [string, number[]][] {
  const axes = new Map<string, number[]>();
  const visit = (condition: Condition): void => {
    switch (condition.op) {
      case 'group':
        axes.set(groupAxis, [...reach.groups]);
        return;
      case 'oneOf':
        axes.set(`input:${condition.input}`, [...(reach.values?.get(condition.input) ?? enumerationValues(inputs[condition.input]))]);
        return;
      case 'flag':
        axes.set(`input:${condition.input}`, [0, 1]);
        return;
      case 'compareInput':
      case 'compareMoney': {
        const bound = boundOf(condition);
        if (bound === null) axes.set(JSON.stringify(condition), [0, 1]);
        else axes.set(bound.axis, [...new Set([...(axes.get(bound.axis) ?? []), ...around(bound.value, isDay(condition, inputs))])]);
        return;
      }
      case 'compareCounter':
      case 'hole':
        axes.set(JSON.stringify(condition), [0, 1]);
        return;
      case 'always':
      case 'all':
      case 'any':
      case 'not':
        return;
      default:
        unreachable(condition);
    }
  };
  for (const condition of conditions) walkCondition(condition, { condition: visit });
  return [...axes];
}

/** A comparison with a figure, as a bound on an axis of its own; null for one of two amounts. */
function boundOf(condition: Condition & { op: 'compareInput' | 'compareMoney' }): { readonly axis: string; readonly value: number } | null {
  if (condition.op === 'compareInput') return { axis: `ordered:${condition.input}`, value: condition.value };
  const { left, right } = condition;
  return right.op === 'money' ? { axis: `ordered:${JSON.stringify(left)}`, value: right.fen } : null;
}

/** A bound, and what lies just below and above it; only days go below 0. */
function around(bound: number, isDay: boolean): number[] {
  return [bound - 1, bound, bound + 1].filter((value) => isDay || value >= 0);
}

function isDay(condition: Condition, inputs: readonly Input[]): boolean {
  return condition.op === 'compareInput' && inputs[condition.input]?.type.kind === 'date';
}

function enumerationValues(input: Input | undefined): number[] {
  if (input?.type.kind !== 'enumeration') return [0, 1];
  const named = input.type.values.map((_, index) => index + 1);
  return input.type.open ? [0, ...named] : named;
}

function combination(axes: readonly (readonly [string, readonly number[]])[], number: number): Facts {
  const facts = new Map<string, number>();
  let rest = number;
  for (const [axis, values] of axes) {
    facts.set(axis, values[rest % values.length] as number);
    rest = Math.floor(rest / values.length);
  }
  return facts;
}

function holds(condition: Condition, facts: Facts): boolean {
  switch (condition.op) {
    case 'always':
      return true;
    case 'all':
      return condition.operands.every((operand) => holds(operand, facts));
    case 'any':
      return condition.operands.some((operand) => holds(operand, facts));
    case 'not':
      return !holds(condition.operand, facts);
    case 'group':
      return condition.groups.includes(facts.get(groupAxis) as number);
    case 'oneOf':
      return condition.values.includes(facts.get(`input:${condition.input}`) as number);
    case 'flag':
      return facts.get(`input:${condition.input}`) === 1;
    case 'compareInput':
    case 'compareMoney': {
      const bound = boundOf(condition);
      if (bound === null) return facts.get(JSON.stringify(condition)) === 1;
      return comparisonHolds((facts.get(bound.axis) as number) - bound.value, condition.comparison);
    }
    case 'compareCounter':
    case 'hole':
      return facts.get(JSON.stringify(condition)) === 1;
  }
}

function gapOf(facts: Facts): Gap {
  const values = new Map<number, number>();
  for (const [axis, value] of facts) if (axis.startsWith('input:')) values.set(Number(axis.slice('input:'.length)), value);
  return { group: facts.get(groupAxis) ?? null, values };
}
