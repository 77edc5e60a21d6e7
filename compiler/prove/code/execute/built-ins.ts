// What the language itself offers, as far as settlements need it.

import { floor, largest, plainTerm, smallest } from './add.js';
import { exact, type Machine, type Place, refuse, textOf } from './machine.js';
import type { NumberValue, State, Value } from './value.js';

const builtIns: readonly string[] = ['Math.min', 'Math.max', 'Math.floor', 'Math.ceil', 'Math.round', 'Number', 'BigInt'];

export function isBuiltIn(name: string): boolean {
  return builtIns.includes(name);
}

export function callBuiltIn(machine: Machine, name: string, args: readonly Value[], state: State, at: Place): Value {
  const about = textOf(machine, at);
  const [first, second] = args;
  const numbers = args.filter((value): value is NumberValue => value.kind === 'number');
  if ((name === 'Math.min' || name === 'Math.max') && numbers.length === args.length && numbers.length > 0) {
    return name === 'Math.min' ? smallest(machine, state, numbers, about) : largest(machine, state, numbers, about);
  }
  if (first === undefined || second !== undefined) return refuse(machine, at, 'a call');
  if (isRounding(name) && first.kind === 'quotient') return rounded(machine, name, first, state, about);
  if (isRounding(name) && first.kind === 'number') return first;
  if (name === 'Number' && first.kind === 'wide') return exact(machine, state, first.term, about);
  if (name === 'BigInt' && first.kind === 'number') {
    return { kind: 'wide', term: plainTerm(machine, state, first, about) };
  }
  return refuse(machine, at, 'a call');
}

type Rounding = 'Math.floor' | 'Math.ceil' | 'Math.round';

function isRounding(name: string): name is Rounding {
  return name === 'Math.floor' || name === 'Math.ceil' || name === 'Math.round';
}

type Quotient = Extract<Value, { kind: 'quotient' }>;

/** Upwards and half up as the rounding down of something larger. */
function rounded(machine: Machine, name: Rounding, { dividend, divisor }: Quotient, state: State, about: string): Value {
  const { terms } = machine;
  if (name === 'Math.floor') return floor(machine, state, dividend, divisor, about);
  if (name === 'Math.ceil') return floor(machine, state, terms.plus(dividend, terms.constant(divisor - 1n)), divisor, about);
  return floor(machine, state, terms.plus(terms.scale(dividend, 2), terms.constant(divisor)), 2n * divisor, about);
}
