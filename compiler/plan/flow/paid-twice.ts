// Money that two tiers pay on the same costs: found by asking what the bases read, believed only with a claim that shows it.

import type { PolicyIr } from '../../ir/ir.js';
import type { KernelClaim } from '../../ir/kernel.js';
import { referenceKernel } from '../../targets/reference/reference-kernel.js';
import { candidateClaims } from './candidate-claims.js';
import { neverPays } from './never-pays.js';
import { type CostsRead, readCosts } from './read-costs.js';

/** A claim under which two tiers together pay more than the larger of their bases. All money in the policy's minor unit. */
export interface PaidTwice {
  readonly first: number;
  readonly second: number;
  readonly claim: KernelClaim;
  /** The amount of the costs of the claim. */
  readonly cost: number;
  readonly payments: readonly [number, number];
}

/** One witness for each later tier that pays again what an earlier one paid. */
export function paidTwice(plan: PolicyIr): readonly PaidTwice[] {
  const read = readCosts(plan);
  const found: PaidTwice[] = [];
  for (const [second, tier] of plan.tiers.entries()) {
    if (neverPays(tier)) continue;
    for (let first = 0; first < second; first++) {
      const shared = sharedCosts(read[first], read[second], first);
      const witness = shared.size === 0 ? null : witnessOf(plan, first, second, shared);
      if (witness === null) continue;
      found.push(witness);
      break;
    }
  }
  return found;
}

/** The costs that both count, when the later one has no regard for the earlier. */
function sharedCosts(earlier: CostsRead | undefined, later: CostsRead | undefined, first: number): ReadonlySet<number> {
  if (earlier === undefined || later === undefined || later.regards.has(first)) return new Set();
  const shared = [...later.inputs].some((input) => earlier.inputs.has(input));
  return shared ? new Set([...earlier.inputs, ...later.inputs]) : new Set();
}

function witnessOf(plan: PolicyIr, first: number, second: number, costs: ReadonlySet<number>): PaidTwice | null {
  const kernel = referenceKernel(plan);
  const state = kernel.initialState();
  const sample = plan.inputs.findIndex((_, index) => costs.has(index));
  for (const claim of candidateClaims(plan, costs)) {
    const { fault, tiers } = kernel.settle(claim, state);
    const [one, two] = [tiers[first], tiers[second]];
    if (fault !== -1 || one === undefined || two === undefined || one.payment <= 0 || two.payment <= 0) continue;
    if (one.payment + two.payment <= Math.max(one.base, two.base)) continue;
    return { first, second, claim, cost: claim.values[sample] ?? 0, payments: [one.payment, two.payment] };
  }
  return null;
}
