// Why an amount is unknown is looked up in a list: every number that can be looked up stands for one of its items, so that no lookup fails.

import type { Expression } from 'acorn';
import { demand, isUnknown, type Machine, type Place, textOf } from './machine.js';
import { reasoned } from './merge.js';
import type { Content, State, Value } from './value.js';

/** The operand of `-1 - amount`; null for any other index. */
export function lookedUp(index: Expression): Expression | null {
  if (index.type !== 'BinaryExpression' || index.operator !== '-' || index.left.type !== 'UnaryExpression') return null;
  const { operator, argument } = index.left;
  return operator === '-' && argument.type === 'Literal' && argument.value === 1 ? index.right : null;
}

/** Only an unknown amount has a reason. Null for a value that is no number. */
export function demandReason(machine: Machine, state: State, value: Value, at: Place): Value | null {
  if (value.kind !== 'number') return null;
  const amount = reasoned(machine, value);
  if (amount.kind === 'number') demand(machine, state, isUnknown(machine, amount), textOf(machine, at));
  return { kind: 'opaque' };
}

/** Of the list as a settlement begins, and of the numbers that the program writes out: what is wrong with them. `holes`: of the plan. */
export function reasonsWrong({ negatives }: Machine, list: Content | null, holes: number): readonly string[] {
  const listed = holes + 2;
  const short = list === null || (list.kind === 'array' && list.items.length >= listed) ? [] : ['reasons are missing'];
  return [...short, ...(negatives.some((number) => number > listed) ? ['a reason that is not listed'] : [])];
}
