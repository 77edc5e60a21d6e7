// What the language itself offers, as far as settlements need it.

import { floor, largest, plainTerm, smallest } from './add.js';
import { exact, type Machine, type Place, refuse, textOf } from './machine.js';
import type { NumberValue, State, Value } from './value.js';

const builtIns: readonly string[] = ['Math.min', 'Math.max', 'Math.floor', 'Number', 'BigInt'];

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
  if (name === 'Math.floor' && first.kind === 'quotient') return floor(machine, state, first.dividend, first.divisor, about);
  if (name === 'Math.floor' && first.kind === 'number') return first;
  if (name === 'Number' && first.kind === 'wide') return exact(machine, state, first.term, about);
  if (name === 'BigInt' && first.kind === 'number') {
    return { kind: 'wide', term: plainTerm(machine, state, first, about) };
  }
  return refuse(machine, at, 'a call');
}
