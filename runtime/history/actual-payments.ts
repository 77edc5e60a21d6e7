// Counters of payments stand at what was paid, however the claims are counted.

import type { Counter, PolicyIr } from '../../compiler/ir/ir.js';
import type { PastClaim } from '../claim.js';
import type { StoredYear } from '../ledger/year-counters.js';
import type { Prepared } from '../settle/prepare.js';

/** `holes` are the reasons for payments that are not known. */
export function actualPayments(year: StoredYear, past: readonly PastClaim[], { plan }: Prepared, holes: readonly string[]): StoredYear {
  const counters = { ...year.counters };
  for (const [index, { key, kind }] of plan.counters.entries()) {
    const tiers = tiersMoving(index, plan);
    if (kind === 'times') counters[key] = sum(past, tiers, (payment) => (payment > 0 ? 1 : 0));
    else if (isPayment(kind)) counters[key] = sum(past, tiers, (payment) => payment);
  }
  const open = Object.values(counters).includes(null);
  return { ...year, counters, holes: open ? [...new Set([...year.holes, ...holes])] : [] };
}

function isPayment(kind: Counter['kind']): boolean {
  return kind === 'paid' || kind === 'pool';
}

function sum(past: readonly PastClaim[], tiers: readonly string[], of: (payment: number) => number): number | null {
  let total = 0;
  for (const { paid } of past) {
    for (const tier of tiers) {
      const payment = paid[tier] ?? (tier in paid ? null : 0);
      if (payment === null) return null;
      total += of(payment);
    }
  }
  return total;
}

function tiersMoving(counter: number, { tiers }: PolicyIr): readonly string[] {
  const moves = ({ caps, yearly, times }: PolicyIr['tiers'][number]) =>
    yearly === counter || times === counter || caps.some((cap) => cap.counter === counter);
  return tiers.filter(moves).map(({ name }) => name);
}
