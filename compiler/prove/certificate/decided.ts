// What a condition comes to once the group is known, and the values that a choice can still take.

import type { Case, Condition } from '../../ir/ir.js';

/** Null: it depends on facts, money or the year. */
export function decidedFor(condition: Condition, group: number): boolean | null {
  switch (condition.op) {
    case 'always':
      return true;
    case 'group':
      return condition.groups.includes(group);
    case 'not': {
      const operand = decidedFor(condition.operand, group);
      return operand === null ? null : !operand;
    }
    case 'all':
    case 'any': {
      const deciding = condition.op === 'any';
      const operands = condition.operands.map((operand) => decidedFor(operand, group));
      return operands.includes(deciding) ? deciding : operands.includes(null) ? null : !deciding;
    }
    default:
      return null;
  }
}

/** The cases up to the first that is certain, without those that cannot be. */
export function possibleValues<T>(cases: readonly Case<T>[], group: number): readonly T[] {
  const values: T[] = [];
  for (const { when, value } of cases) {
    const decided = decidedFor(when, group);
    if (decided !== false) values.push(value);
    if (decided === true) break;
  }
  return values;
}
