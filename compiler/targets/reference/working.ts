// What settling one claim knows and collects on its way.

import { invariant } from '../../ir/invariant.js';
import type { PolicyIr, TierPart } from '../../ir/ir.js';
import type { KernelClaim } from '../../ir/kernel.js';
import { type Amount, isZero, plus, type Reasons } from './amount.js';

export interface Working {
  readonly plan: PolicyIr;
  /** With the counts of the year among its values. */
  readonly claim: KernelClaim;
  /** The year's counters, moved tier by tier. */
  readonly counters: Amount[];
  /** Of the tiers settled so far. */
  readonly settled: TierAmounts[];
  /** Holes that made a payment or a counter unknown, and `earlierClaims`. */
  readonly holes: Set<number>;
  /** Notes of the values used. */
  readonly notes: Set<number>;
}

/** What later tiers can read of a tier; what it paid in the year stands in its counter. */
export type TierAmounts = Readonly<Record<Exclude<TierPart, 'year'>, Amount>>;

/** The same place, with its notes kept apart. */
export function withoutNotes(working: Working): Working {
  return { ...working, notes: new Set() };
}

export function collect(working: Working, reasons: Reasons): void {
  for (const reason of reasons) working.holes.add(reason);
}

/** The counter itself, or of a run the one that the input chooses. */
export function counterOf(counter: number, by: number | null, { claim }: Working): number {
  if (by === null) return counter;
  const value = claim.values[by];
  invariant(value !== undefined, `no input ${by}`);
  return counter + value;
}

/** Moving by nothing changes nothing, also for an unknown counter. */
export function moveCounter(counter: number, movement: Amount, working: Working): void {
  const before = working.counters[counter];
  invariant(before, `no counter ${counter}`);
  if (isZero(movement)) return;
  working.counters[counter] = plus(before, movement);
  if (!movement.known) collect(working, movement.because);
}

/** Of a person outside a claim: no counters, no payments. */
export function personOnly(plan: PolicyIr, group: number, values: readonly number[]): Working {
  return { plan, claim: { group, values, billed: [] }, counters: [], settled: [], holes: new Set(), notes: new Set() };
}
