// The facts that conditions ask and that stand still while a cost rises: what each can be, cut where conditions tell values apart.

import { comparisonHolds, mirrored } from '../../ir/comparison.js';
import type { Comparison, Condition, PolicyIr } from '../../ir/ir.js';
import { ratioScale } from '../../ir/kernel.js';
import type { FactRange } from './chain.js';
import { directionsOf } from './cost.js';

/** Inputs by their index, holes below 0; see `holeAxis`. */
export type Axis = number;

export function holeAxis(hole: number): Axis {
  return -1 - hole;
}

/** A question about one axis: one of these values, or a comparison with a figure. */
export type Question =
  | { readonly axis: Axis; readonly kind: 'values'; readonly values: readonly number[] }
  | { readonly axis: Axis; readonly kind: 'compare'; readonly comparison: Comparison; readonly value: number };

/** The money inputs that no rising cost carries along. */
export function fixedMoney(plan: PolicyIr): ReadonlySet<number> {
  const rising = new Set(directionsOf(plan).flatMap(({ inputs }) => inputs));
  return new Set(plan.inputs.flatMap(({ type }, input) => (type.kind === 'money' && !rising.has(input) ? [input] : [])));
}

/** Null for a condition that is not about one such fact. */
export function questionOf(condition: Condition, fixed: ReadonlySet<number>): Question | null {
  switch (condition.op) {
    case 'oneOf':
      return { axis: condition.input, kind: 'values', values: condition.values };
    case 'flag':
      return { axis: condition.input, kind: 'values', values: [1] };
    case 'hole':
      return { axis: holeAxis(condition.hole), kind: 'values', values: [1] };
    case 'compareInput':
      return { axis: condition.input, kind: 'compare', comparison: condition.comparison, value: condition.value };
    case 'compareMoney': {
      const { left, right, comparison } = condition;
      if (left.op === 'input' && right.op === 'money' && fixed.has(left.input)) {
        return { axis: left.input, kind: 'compare', comparison, value: right.fen };
      }
      if (right.op === 'input' && left.op === 'money' && fixed.has(right.input)) {
        return { axis: right.input, kind: 'compare', comparison: mirrored[comparison], value: left.fen };
      }
      return null;
    }
    default:
      return null;
  }
}

export function answered(question: Question, value: number): boolean {
  if (question.kind === 'values') return question.values.includes(value);
  return comparisonHolds(value - question.value, question.comparison);
}

/** Where a question tells the number below from the one at the cut. */
export function cutsOf(question: Question): readonly number[] {
  if (question.kind === 'values') return [];
  switch (question.comparison) {
    case '>':
    case '<=':
      return [question.value + 1];
    case '>=':
    case '<':
      return [question.value];
    case '=':
    case '≠':
      return [question.value, question.value + 1];
  }
}

/** One way in which a fact can stand: what it can be, and one value of it. */
export interface Region {
  readonly range: FactRange;
  readonly sample: number;
}

export function regionsOf(axis: Axis, cuts: ReadonlySet<number>, plan: PolicyIr): readonly Region[] {
  const type = axis < 0 ? null : plan.inputs[axis]?.type;
  if (!type || type.kind === 'boolean') return [0, 1].map(single);
  if (type.kind === 'enumeration') {
    const named = type.values.map((_, value) => single(value + 1));
    return type.open ? [...named, single(0)] : named;
  }
  const { low, high } = limitsOf(axis, plan);
  const inside = [...cuts].filter((cut) => (low === null || cut > low) && (high === null || cut <= high)).sort((a, b) => a - b);
  return [...inside, null].map((next, at) => {
    const from = at === 0 ? low : (inside[at - 1] ?? null);
    const to = next === null ? high : next - 1;
    return { range: { kind: 'range', low: from, high: to }, sample: from ?? to ?? 0 };
  });
}

function single(value: number): Region {
  return { range: { kind: 'values', values: [value] }, sample: value };
}

/** The kernel values that a claim may have; the day that decides the year lies in the policy's period. */
export function limitsOf(
  input: number,
  { inputs, bounds, policy, year }: PolicyIr,
): { readonly low: number | null; readonly high: number | null } {
  switch (inputs[input]?.type.kind) {
    case 'date':
      return input === year.by ? { low: policy.effective.from, high: policy.effective.to } : { low: null, high: null };
    case 'ratio':
      return { low: 0, high: ratioScale };
    case 'money':
      return { low: 0, high: bounds.claimMoney };
    default:
      return { low: 0, high: bounds.integer };
  }
}

/** The ranges as one; null when they do not meet without a gap. */
export function united(left: FactRange, right: FactRange): FactRange | null {
  if (left.kind === 'values' && right.kind === 'values') return { kind: 'values', values: [...left.values, ...right.values] };
  if (left.kind === 'range' && right.kind === 'range' && left.high !== null && left.high + 1 === right.low) {
    return { kind: 'range', low: left.low, high: right.high };
  }
  return null;
}
