// The laws that enumeration can hold settlements against, said anew here, over plain numbers.

import type { PolicyIr } from '../../ir/ir.js';
import type { KernelClaim, TierTrace, Trace, YearState } from '../../ir/kernel.js';
import { type Bill, costOfClaim } from './bill.js';

/** What is enumerated; `order` is said of two groups, under the name of their ranks or of an order that the policy declares. */
export type Law = 'within_base' | 'within_cost' | 'never_falls' | 'caps_kept' | 'no_cliff' | 'split' | 'order';

export interface Settled {
  readonly claim: KernelClaim;
  readonly before: YearState;
  readonly trace: Trace;
}

/** Null where something is unknown or the claim is refused. */
function ownOf(bill: Bill, { claim, trace }: Settled): number | null {
  return trace.fault >= 0 || trace.total < 0 ? null : costOfClaim(bill, claim) - trace.total;
}

/** Each is a sentence about the claims that break it, or null. */
export function breaksOfOne(plan: PolicyIr, bill: Bill, settled: Settled): Partial<Record<Law, string>> {
  const { trace } = settled;
  if (trace.fault >= 0) return {};
  const found: Partial<Record<Law, string>> = {};
  const outside = trace.tiers.findIndex(({ payment, base }) => payment >= 0 && base >= 0 && payment > base);
  if (outside >= 0) found.within_base = `tier ${outside} pays ${trace.tiers[outside]?.payment} of ${trace.tiers[outside]?.base}`;
  const own = ownOf(bill, settled);
  if (own !== null && own < 0) found.within_cost = `${trace.total} are paid of ${costOfClaim(bill, settled.claim)}`;
  const past = trace.tiers.findIndex((tier, at) => plan.tiers[at]?.payment === 'computed' && passesCap(tier));
  if (past >= 0) found.caps_kept = `tier ${past} pays ${trace.tiers[past]?.payment} beyond a cap`;
  return found;
}

function passesCap({ caps, payment }: TierTrace): boolean {
  return caps.some(({ limit, usedBefore }) => limit >= 0 && usedBefore >= 0 && payment > Math.max(0, limit - usedBefore));
}

/** `high` costs more, all else alike. */
export function breaksOfRise(bill: Bill, low: Settled, high: Settled): Partial<Record<Law, string>> {
  const [lower, higher] = [ownOf(bill, low), ownOf(bill, high)];
  if (lower === null || higher === null) return {};
  const by = costOfClaim(bill, high.claim) - costOfClaim(bill, low.claim);
  const found: Partial<Record<Law, string>> = {};
  if (higher < lower) found.never_falls = `the own payment falls from ${lower} to ${higher}`;
  if (high.trace.total < low.trace.total) found.never_falls = `the payments fall from ${low.trace.total} to ${high.trace.total}`;
  // Where an amount grows that is no part of the cost, the patient can bear more by no more than it grows by.
  const risen = Math.max(by, growthOf(low.claim, high.claim));
  if (higher - lower > risen) found.no_cliff = `the own payment rises from ${lower} to ${higher} with ${risen} more`;
  return found;
}

function growthOf(low: KernelClaim, high: KernelClaim): number {
  return Math.max(...high.values.map((value, input) => value - (low.values[input] ?? 0)));
}

export function breakOfOrder(bill: Bill, better: Settled, worse: Settled): string | null {
  const [one, other] = [ownOf(bill, better), ownOf(bill, worse)];
  if (one === null || other === null || one <= other) return null;
  return `group ${better.claim.group} bears ${one}, group ${worse.claim.group} ${other}`;
}

export function breakOfSplit(whole: Settled, first: Settled, second: Settled, most: number): string | null {
  if ([whole, first, second].some(({ trace }) => trace.fault >= 0 || trace.total < 0)) return null;
  const inTwo = first.trace.total + second.trace.total;
  return Math.abs(whole.trace.total - inTwo) <= most ? null : `in one ${whole.trace.total}, in two ${inTwo}`;
}

/** Whether some clause starts anew with every claim, where the tiers apply: splitting then changes the payment by design. */
export function countsClaims(plan: PolicyIr, settlements: readonly Settled[]): boolean {
  if (plan.counts.length > 0) return true;
  return plan.tiers.some(({ payment, deductible, threshold, caps, rates, times }, at) => {
    if (payment === 'billed' || settlements.every(({ trace }) => trace.tiers[at]?.status === 'not_applicable')) return false;
    const byVisit = deductible?.per === 'visit' || threshold?.per === 'visit' || caps.some(({ per }) => per === 'visit');
    return (
      byVisit ||
      times !== null ||
      (rates ?? []).some(({ value }) => value.kind === 'amount' || (value.kind === 'bands' && value.per === 'visit'))
    );
  });
}
