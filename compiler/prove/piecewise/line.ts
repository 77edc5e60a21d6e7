// Claims that differ in their cost alone: everything else of the claim, and the year so far, stands still.

import type { PolicyIr } from '../../ir/ir.js';
import type { KernelClaim, YearState } from '../../ir/kernel.js';

/** The claim at x has `x` added to each of `inputs` of `claim`, for x from 0 to `to`. */
export interface Line {
  readonly plan: PolicyIr;
  readonly claim: KernelClaim;
  readonly state: YearState;
  readonly inputs: readonly number[];
  readonly to: number;
}

export function claimAt({ claim, inputs }: Line, x: number): KernelClaim {
  const values = [...claim.values];
  for (const input of inputs) values[input] = (values[input] ?? 0) + x;
  return { ...claim, values };
}
