// By how much the cost rises from one claim to another that is alike in all else.

import type { KernelClaim } from '../../ir/kernel.js';
import type { CostDirection } from '../domain/cost.js';

export interface Rise {
  readonly direction: CostDirection;
  readonly by: bigint;
}

/** Null: they differ in something else, or the second does not cost more. */
export function riseBetween(directions: readonly CostDirection[], lower: KernelClaim, higher: KernelClaim): Rise | null {
  if (lower.group !== higher.group || !sameNumbers(lower.billed, higher.billed)) return null;
  for (const direction of directions) {
    const by = (higher.values[direction.input] ?? 0) - (lower.values[direction.input] ?? 0);
    const alike = lower.values.every((value, input) => higher.values[input] === value + (direction.inputs.includes(input) ? by : 0));
    if (by > 0 && alike) return { direction, by: BigInt(by) };
  }
  return null;
}

export function sameNumbers(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((value, at) => value === other[at]);
}
