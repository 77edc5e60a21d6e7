// The claims of a year as a state keeps them where some rule counts a year again.

import type { ClaimInput, PastClaim } from '../claim.js';
import type { Receipt } from '../receipt/receipt.js';
import type { Prepared } from '../settle/prepare.js';

/** Whether a policy may count the claims of a year again. */
export function countsAgain({ plan: { policy } }: Prepared): boolean {
  return policy.carryOver === 'rebase' || policy.statusChange === 'rebase';
}

/** A claim as it was settled. Tiers that paid nothing are left out. */
export function pastClaim(claim: unknown, { policy, group, tiers }: Receipt): PastClaim {
  const paid = Object.fromEntries(tiers.flatMap(({ name, payment }) => (payment === 0 ? [] : [[name, payment]])));
  return { claim: claim as ClaimInput, version: policy.id, group: group?.name ?? null, paid };
}
