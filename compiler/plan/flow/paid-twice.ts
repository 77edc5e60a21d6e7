// Money that tiers pay on the same costs twice: found by asking what the bases read, believed only with a claim that shows it.

import type { PolicyIr } from '../../ir/ir.js';
import type { KernelClaim, TierTrace } from '../../ir/kernel.js';
import { referenceKernel } from '../../targets/reference/reference-kernel.js';
import { addsUp } from './adds-up.js';
import { candidateClaims } from './candidate-claims.js';
import { haveMoneyInCommon } from './have-money-in-common.js';
import { neverPays } from './never-pays.js';
import { type CostsRead, readCosts } from './read-costs.js';

/** A claim under which tiers together pay more than the largest of their bases. All money in the policy's minor unit. */
export interface PaidTwice {
  /** One earlier tier, or several that only together are too much; the later one has no regard for any of them. */
  readonly firsts: readonly number[];
  readonly second: number;
  readonly claim: KernelClaim;
  /** The largest of the bases. */
  readonly cost: number;
  /** Of the earlier tiers together, and of the later one. */
  readonly payments: readonly [number, number];
}

/** One witness for each later tier that pays again what earlier ones paid. */
export function paidTwice(plan: PolicyIr): readonly PaidTwice[] {
  const read = readCosts(plan);
  return plan.tiers.flatMap((tier, second): PaidTwice[] => {
    if (neverPays(tier)) return [];
    const costs = read.slice(0, second).map((earlier, first) => sharedCosts(plan, earlier, read[second], first));
    const disregarded = costs.flatMap((shared, first) => (shared.size === 0 ? [] : [first]));
    const sets = [...disregarded.map((first) => [first]), ...(disregarded.length > 1 ? [disregarded] : [])];
    for (const firsts of sets) {
      const witness = witnessOf(plan, firsts, second, new Set(firsts.flatMap((first) => [...(costs[first] ?? [])])));
      if (witness !== null) return [witness];
    }
    return [];
  });
}

/** The costs that both count, when the later one has no regard for the earlier. */
function sharedCosts(plan: PolicyIr, earlier: CostsRead | undefined, later: CostsRead | undefined, first: number): ReadonlySet<number> {
  if (earlier === undefined || later === undefined || later.regards.has(first)) return new Set();
  const shared = [...later.inputs].some((input) => [...earlier.inputs].some((other) => haveMoneyInCommon(plan, input, other)));
  return shared ? new Set([...earlier.inputs, ...later.inputs]) : new Set();
}

function witnessOf(plan: PolicyIr, firsts: readonly number[], second: number, costs: ReadonlySet<number>): PaidTwice | null {
  const kernel = referenceKernel(plan);
  const state = kernel.initialState();
  for (const claim of candidateClaims(plan, costs)) {
    if (!addsUp(plan, costs, claim)) continue;
    const { fault, tiers } = kernel.settle(claim, state);
    const earlier = firsts.flatMap((first) => tiers[first] ?? []);
    const later = tiers[second];
    if (fault !== -1 || later === undefined || later.payment <= 0 || earlier.some(({ payment }) => payment <= 0)) continue;
    const cost = Math.max(later.base, ...earlier.map(({ base }) => base));
    const paid = earlier.reduce((sum, { payment }) => sum + payment, 0);
    if (paid + later.payment <= cost) continue;
    return { firsts, second, claim: withoutIdle(claim, tiers), cost, payments: [paid, later.payment] };
  }
  return null;
}

/** Of a tier that does not apply to it, no claim says that it paid. */
function withoutIdle(claim: KernelClaim, tiers: readonly TierTrace[]): KernelClaim {
  return { ...claim, billed: claim.billed.map((paid, tier) => (paid > 0 && tiers[tier]?.status === 'not_applicable' ? 0 : paid)) };
}
