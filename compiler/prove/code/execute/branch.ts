// Going both ways where a condition is open, and coming back together.

import type { Condition } from '../../terms/term.js';
import { isFalse, isTrue, type Machine } from './machine.js';
import { mergeStates } from './merge.js';
import { copyState, type State, type Value } from './value.js';

/** The value of one of two ways; `state` is afterwards what the way that was taken has left. */
export function branch(
  machine: Machine,
  state: State,
  when: Condition,
  then: (state: State) => Value,
  otherwise: (state: State) => Value,
): Value {
  if (isTrue(when)) return then(state);
  if (isFalse(when)) return otherwise(state);
  const [left, right] = narrowed(machine, state, when);
  if (isFalse(left.path)) return otherwise(state);
  if (isFalse(right.path)) return then(state);
  const [one, two] = [then(left), otherwise(right)];
  const merged = mergeStates(machine, when, left, right, state.path);
  const value = merged.value(one, two);
  takeOver(state, merged.state);
  return value;
}

/** Two copies: where the condition holds and where it does not. */
export function narrowed({ terms }: Machine, state: State, when: Condition): readonly [State, State] {
  const [left, right] = [copyState(state), copyState(state)];
  left.path = terms.and(state.path, when);
  right.path = terms.and(state.path, terms.not(when));
  return [left, right];
}

export function takeOver(state: State, { variables, heap, path }: State): void {
  state.variables = variables;
  state.heap = heap;
  state.path = path;
}
