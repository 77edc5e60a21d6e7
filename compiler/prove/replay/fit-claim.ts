// A claim moved into another cell: the same amounts, the group and the facts of the cell.

import type { PolicyIr } from '../../ir/ir.js';
import type { KernelClaim } from '../../ir/kernel.js';
import type { Cell } from '../domain/chain.js';
import { directionsOf } from '../domain/cost.js';
import { sampleValues } from '../domain/sample-values.js';

/** Null: nobody stands so. */
export function fitClaim(plan: PolicyIr, claim: KernelClaim, cell: Cell): KernelClaim | null {
  const sample = sampleValues(plan, cell);
  if (sample === null) return null;
  const costs = new Set(directionsOf(plan).flatMap(({ inputs }) => inputs));
  const kept = ({ type, scope }: PolicyIr['inputs'][number], input: number) =>
    costs.has(input) || (type.kind === 'money' && scope === 'claim' && !cell.facts.has(input));
  return {
    ...claim,
    group: cell.group,
    values: plan.inputs.map((one, input) => (kept(one, input) ? claim.values[input] : sample[input]) ?? 0),
  };
}
