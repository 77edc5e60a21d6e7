// The nodes of one instance: what is equal in form is made once.

import { invariant } from '../../ir/invariant.js';
import { addLinear, boundsOfLinear, floorOf, keyOfParts, type Linear, larger, linearOf, smaller, withoutPart } from './linear.js';
import { isLinearAtLeast } from './linear-at-least.js';
import type { Atom, Bounds, Choice, Condition, Constant, Integer, Term, Truth } from './term.js';

/** Makes nodes as they are told, without simplifying. */
export interface Interned {
  constant(value: bigint): Constant;
  variable(name: string, bounds: Bounds): Integer;
  linear(linear: Linear): Integer;
  product(factors: readonly Atom[]): Integer;
  floorDivision(operand: Integer, divisor: bigint): Integer;
  positive(operands: readonly Integer[]): Integer;
  choice(when: Condition, then: Integer, otherwise: Integer): Choice;
  truth(value: boolean): Truth;
  proposition(name: string): Condition;
  comparison(kind: 'atMostZero' | 'isZero', operand: Integer): Condition;
  connective(kind: 'and' | 'or', operands: readonly Condition[]): Condition;
  negation(operand: Condition): Condition;
  size(): number;
}

type Made = <T extends Term>(key: string, make: (id: number) => T) => T;

export function intern(): Interned {
  const nodes = new Map<string, Term>();
  const made: Made = <T extends Term>(key: string, make: (id: number) => T): T => {
    const found = nodes.get(key);
    // A key begins with its kind, so that what is found is of the kind that is made.
    if (found !== undefined) return found as T;
    const node = make(nodes.size);
    nodes.set(key, node);
    return node;
  };
  const ids = (terms: readonly Term[]) => terms.map(({ id }) => id).join();
  return {
    ...internedAmounts(made, ids),
    truth: (value) => made(`truth ${value}`, (id) => ({ kind: 'truth', id, value })),
    proposition: (name) => made(`proposition ${name}`, (id) => ({ kind: 'proposition', id, name })),
    comparison: (kind, operand) => made(`${kind} ${operand.id}`, (id) => ({ kind, id, operand })),
    connective: (kind, operands) => made(`${kind} ${ids(operands)}`, (id) => ({ kind, id, operands })),
    negation: (operand) => made(`not ${operand.id}`, (id) => ({ kind: 'not', id, operand })),
    size: () => nodes.size,
  };
}

function internedAmounts(made: Made, ids: (terms: readonly Term[]) => string) {
  const constant = (value: bigint) =>
    made<Constant>(`constant ${value}`, (id) => ({ kind: 'constant', id, value, low: value, high: value }));
  return {
    constant,
    variable(name: string, bounds: Bounds): Integer {
      const variable = made<Integer>(`variable ${name}`, (id) => ({ kind: 'variable', id, name, ...bounds }));
      invariant(variable.low === bounds.low && variable.high === bounds.high, `the variable ${name} has two ranges`);
      return variable;
    },
    linear(linear: Linear): Integer {
      const [first, second] = linear.parts;
      if (first === undefined) return constant(linear.constant);
      if (second === undefined && first.coefficient === 1n && linear.constant === 0n) return first.term;
      const { parts } = linear;
      return made<Integer>(`sum ${linear.constant} ${keyOfParts(parts)}`, (id) => {
        return { kind: 'sum', id, constant: linear.constant, parts, ...tightBounds(linear) };
      });
    },
    product(factors: readonly Atom[]): Integer {
      return made<Integer>(`product ${ids(factors)}`, (id) => ({ kind: 'product', id, factors, ...boundsOfProduct(factors) }));
    },
    floorDivision(operand: Integer, divisor: bigint): Integer {
      const [low, high] = [operand.low, operand.high].map((bound) => (bound === null ? null : floorOf(bound, divisor)));
      return made<Integer>(`floorDivision ${operand.id} ${divisor}`, (id) => {
        return { kind: 'floorDivision', id, operand, divisor, low: low ?? null, high: high ?? null };
      });
    },
    positive(operands: readonly Integer[]): Integer {
      const low = operands.reduce((most, operand) => larger(most, operand.low ?? 0n), 0n);
      const high = operands.reduce<bigint | null>((most, operand) => largerOf(most, operand.high), 0n);
      return made<Integer>(`positive ${ids(operands)}`, (id) => ({ kind: 'positive', id, operands, low, high }));
    },
    choice(when: Condition, then: Integer, otherwise: Integer): Choice {
      const low = then.low === null || otherwise.low === null ? null : smaller(then.low, otherwise.low);
      const high = largerOf(then.high, otherwise.high);
      return made<Choice>(`choice ${when.id} ${then.id} ${otherwise.id}`, (id) => ({
        kind: 'choice',
        id,
        when,
        then,
        otherwise,
        low,
        high,
      }));
    },
  };
}

function largerOf(left: bigint | null, right: bigint | null): bigint | null {
  return left === null || right === null ? null : larger(left, right);
}

/** Besides the bounds of the parts: a part that is a max or min may be taken away, and most sums of amounts are at least 0. */
function tightBounds(linear: Linear): Bounds {
  let { low, high } = boundsOfLinear(linear);
  for (const { coefficient, term } of linear.parts) {
    if (term.kind !== 'positive') continue;
    const rest = withoutPart(linear, term);
    for (const operand of term.operands) {
      const bounds = boundsOfLinear(addLinear(rest, linearOf(operand), coefficient));
      if (coefficient > 0n && bounds.low !== null && (low === null || low < bounds.low)) low = bounds.low;
      if (coefficient < 0n && bounds.high !== null && (high === null || high > bounds.high)) high = bounds.high;
    }
  }
  if ((low === null || low < 0n) && (high === null || high >= 0n) && isLinearAtLeast(linear, 0n)) low = 0n;
  return { low, high };
}

function boundsOfProduct(factors: readonly Atom[]): Bounds {
  return factors.reduce<Bounds>((bounds, factor) => timesBounds(bounds, factor), { low: 1n, high: 1n });
}

/** Open unless both factors are at least 0 or both are closed. */
function timesBounds(left: Bounds, right: Bounds): Bounds {
  if (left.low !== null && left.high !== null && right.low !== null && right.high !== null) {
    const corners = [left.low * right.low, left.low * right.high, left.high * right.low, left.high * right.high];
    return { low: corners.reduce(smaller), high: corners.reduce(larger) };
  }
  const positive = left.low !== null && right.low !== null && left.low >= 0n && right.low >= 0n;
  return positive ? { low: (left.low ?? 0n) * (right.low ?? 0n), high: null } : { low: null, high: null };
}
