// A claim moved into another cell: the same costs, the group and the facts of the cell.

import type { PolicyIr } from '../../ir/ir.js';
import type { KernelClaim } from '../../ir/kernel.js';
import type { Cell } from '../domain/chain.js';
import { directionsOf } from '../domain/cost.js';
import { sampleValues } from '../domain/sample-values.js';

/** Null: nobody stands so. */
export function fitClaim(plan: PolicyIr, claim: KernelClaim, cell: Cell): KernelClaim | null {
  const sample = sampleValues(plan, cell);
  if (sample === null) return null;
  const rising = new Set(directionsOf(plan).flatMap(({ inputs }) => inputs));
  return {
    ...claim,
    group: cell.group,
    values: sample.map((value, input) => (rising.has(input) ? (claim.values[input] ?? value) : value)),
  };
}
