// What changed since the last claim of the year that asks for the year to be counted again.

import type { PastClaim, Result } from '../claim.js';
import { catalog } from '../errors/catalog/catalog.js';
import { faultAt } from '../errors/define-fault.js';
import type { StoredYear } from '../ledger/year-counters.js';
import type { Prepared } from '../settle/prepare.js';
import { countsAgain } from './past-claim.js';

/** `group` is the one that is settled under now; null: none. */
export function asksToCountAgain(past: readonly PastClaim[], { plan: { policy } }: Prepared, group: string | null): boolean {
  const last = past.at(-1);
  if (last === undefined) return false;
  const takesOver = policy.carryOver === 'rebase' && last.version !== policy.name;
  return takesOver || (policy.statusChange === 'rebase' && last.group !== group);
}

/** The claims of the year, where the policy may need them. */
export function pastOf(year: StoredYear | undefined, prepared: Prepared): Result<readonly PastClaim[]> {
  if (year === undefined || !countsAgain(prepared)) return { ok: true, value: [] };
  if (year.claims !== undefined) return { ok: true, value: year.claims };
  return { ok: false, errors: [faultAt(catalog.history.notRemembered, '$.state', { policy: prepared.plan.policy.name })] };
}

/** The group that earlier claims are counted under, by name; null: the person's own of the day. */
export function groupForAll({ plan: { policy } }: Prepared, group: string | null): string | null {
  return policy.statusChange === 'rebase' ? group : null;
}
