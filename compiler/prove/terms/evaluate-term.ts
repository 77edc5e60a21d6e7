// What terms come to once every variable has a value.

import { invariant } from '../../ir/invariant.js';
import { floorOf, larger } from './linear.js';
import type { Condition, Integer } from './term.js';

/** By the names of variables and propositions. */
export type Assignment = Pick<ReadonlyMap<string, bigint | boolean>, 'get'>;

export interface Evaluation {
  integer(term: Integer): bigint;
  condition(term: Condition): boolean;
}

/** Remembers what it has evaluated. */
export function evaluation(assignment: Assignment): Evaluation {
  const integers = new Map<Integer, bigint>();
  const conditions = new Map<Condition, boolean>();
  const within: Evaluation = {
    integer(term) {
      let value = integers.get(term);
      if (value === undefined) {
        value = integerValue(term, assignment, within);
        integers.set(term, value);
      }
      return value;
    },
    condition(term) {
      let value = conditions.get(term);
      if (value === undefined) {
        value = conditionValue(term, assignment, within);
        conditions.set(term, value);
      }
      return value;
    },
  };
  return within;
}

function integerValue(term: Integer, assignment: Assignment, { integer, condition }: Evaluation): bigint {
  switch (term.kind) {
    case 'constant':
      return term.value;
    case 'variable': {
      const value = assignment.get(term.name);
      invariant(typeof value === 'bigint', `no value of ${term.name}`);
      return value;
    }
    case 'sum':
      return term.parts.reduce((sum, part) => sum + part.coefficient * integer(part.term), term.constant);
    case 'product':
      return term.factors.reduce((product, factor) => product * integer(factor), 1n);
    case 'floorDivision':
      return floorOf(integer(term.operand), term.divisor);
    case 'positive':
      return term.operands.map(integer).reduce(larger, 0n);
    case 'choice':
      return integer(condition(term.when) ? term.then : term.otherwise);
  }
}

function conditionValue(term: Condition, assignment: Assignment, { integer, condition }: Evaluation): boolean {
  switch (term.kind) {
    case 'truth':
      return term.value;
    case 'proposition': {
      const value = assignment.get(term.name);
      invariant(typeof value === 'boolean', `no value of ${term.name}`);
      return value;
    }
    case 'atMostZero':
      return integer(term.operand) <= 0n;
    case 'isZero':
      return integer(term.operand) === 0n;
    case 'and':
      return term.operands.every(condition);
    case 'or':
      return term.operands.some(condition);
    case 'not':
      return !condition(term.operand);
  }
}
