// Builds conditions in their simplest form.

import type { Condition } from './ir.js';

export const always: Condition = { op: 'always' };
/** A disjunction of nothing is false. */
export const never: Condition = { op: 'any', operands: [] };

export function isNever(condition: Condition): boolean {
  return condition.op === 'any' && condition.operands.length === 0;
}

export function all(operands: readonly Condition[]): Condition {
  const flat = operands.flatMap((operand) => (operand.op === 'all' ? operand.operands : [operand]));
  if (flat.some(isNever)) return never;
  const kept = flat.filter((operand) => operand.op !== 'always');
  if (kept.length === 0) return always;
  return kept.length === 1 ? (kept[0] as Condition) : { op: 'all', operands: kept };
}

export function any(operands: readonly Condition[]): Condition {
  const flat = operands.flatMap((operand) => (operand.op === 'any' ? operand.operands : [operand]));
  if (flat.some((operand) => operand.op === 'always')) return always;
  return flat.length === 1 ? (flat[0] as Condition) : { op: 'any', operands: flat };
}

export function not(operand: Condition): Condition {
  if (operand.op === 'always') return never;
  if (isNever(operand)) return always;
  return operand.op === 'not' ? operand.operand : { op: 'not', operand };
}
