// The sums of a settlement run. All money in the smallest unit of the policy's currency.

import type { AmountBounds, Change, Receipt } from '../../../runtime/index.js';
import type { Outcome } from './settle-entries.js';

export interface Summary {
  claims: number;
  settled: number;
  undetermined: number;
  rejected: number;
  /** Claims taken back; the sums below are without them. */
  reversed: number;
  /** Rejected lines that do not even say whose claim they are, so that nobody's later claims wait for them. */
  ownerless: number;
  people: number;
  /** Of the settled claims, so that all sums agree; of the others only the number is known for certain. */
  inPolicy: number;
  paid: number;
  patient: number;
  /** What the undetermined claims may pay together, those taken back included; null without one. */
  openPaid: AmountBounds | null;
  readonly byPayer: Map<string, { kind: Receipt['totals']['byPayer'][number]['kind']; amount: number }>;
  /** What was advanced, by the party from whom it is recovered. */
  readonly recoverable: Map<string, number>;
  readonly byTier: Map<string, { claims: number; amount: number }>;
  /** Hole → why, and the number of claims it left undetermined. */
  readonly holes: Map<string, { why: string; claims: number }>;
  /** Code → number of claims, with the first one's line and message. */
  readonly refusals: Map<string, { count: number; line: number; message: { zh: string; en: string } }>;
}

export function emptySummary(): Summary {
  return {
    claims: 0,
    settled: 0,
    undetermined: 0,
    rejected: 0,
    reversed: 0,
    ownerless: 0,
    people: 0,
    inPolicy: 0,
    paid: 0,
    patient: 0,
    openPaid: null,
    byPayer: new Map(),
    recoverable: new Map(),
    byTier: new Map(),
    holes: new Map(),
    refusals: new Map(),
  };
}

export function addOutcome(summary: Summary, outcome: Outcome): void {
  summary.claims += 1;
  if (outcome.kind === 'rejected') {
    summary.rejected += 1;
    if (typeof outcome.input === 'string') summary.ownerless += 1;
    const [error] = outcome.errors;
    if (error === undefined) return;
    const known = summary.refusals.get(error.code);
    if (known === undefined) summary.refusals.set(error.code, { count: 1, line: outcome.line, message: error.message });
    else known.count += 1;
    return;
  }
  if (outcome.kind === 'settled') addReceipt(summary, outcome.receipt);
  else {
    summary.reversed += 1;
    for (const { change } of outcome.reversal.differences.claims) addChange(summary, change);
  }
}

/** What a reversal changed of one claim; open amounts were never in the sums. */
function addChange(summary: Summary, change: Change): void {
  if (change.paid === null) return;
  summary.inPolicy += change.inPolicy;
  summary.paid += change.paid;
  summary.patient += change.patient ?? 0;
  for (const { payer, kind, amount } of change.byPayer) {
    summary.byPayer.set(payer, { kind, amount: (summary.byPayer.get(payer)?.amount ?? 0) + (amount ?? 0) });
  }
  for (const { from, amount } of change.recoverable) summary.recoverable.set(from, (summary.recoverable.get(from) ?? 0) + (amount ?? 0));
  for (const { tier, amount } of change.byTier) {
    const sums = summary.byTier.get(tier) ?? { claims: 0, amount: 0 };
    sums.amount += amount ?? 0;
    summary.byTier.set(tier, sums);
  }
}

function addReceipt(summary: Summary, receipt: Receipt): void {
  if (receipt.status === 'undetermined') {
    summary.undetermined += 1;
    summary.openPaid = sumOf(summary.openPaid, receipt.totals.bounds);
    for (const { id, why } of receipt.holes) {
      const known = summary.holes.get(id);
      if (known === undefined) summary.holes.set(id, { why, claims: 1 });
      else known.claims += 1;
    }
    return;
  }
  summary.settled += 1;
  summary.inPolicy += receipt.cost.inPolicy ?? 0;
  summary.paid += receipt.totals.paid ?? 0;
  summary.patient += receipt.totals.patient ?? 0;
  for (const { payer, kind, amount } of receipt.totals.byPayer) {
    summary.byPayer.set(payer, { kind, amount: (summary.byPayer.get(payer)?.amount ?? 0) + (amount ?? 0) });
  }
  for (const { from, amount } of receipt.totals.recoverable) {
    summary.recoverable.set(from, (summary.recoverable.get(from) ?? 0) + (amount ?? 0));
  }
  for (const tier of receipt.tiers) {
    const sums = summary.byTier.get(tier.name) ?? { claims: 0, amount: 0 };
    if ((tier.payment ?? 0) > 0) sums.claims += 1;
    sums.amount += tier.payment ?? 0;
    summary.byTier.set(tier.name, sums);
  }
}

function sumOf(sum: AmountBounds | null, bounds: AmountBounds | null): AmountBounds | null {
  if (sum === null || bounds === null) return sum ?? bounds;
  const high = sum.high === null || bounds.high === null ? null : sum.high + bounds.high;
  return { low: sum.low + bounds.low, high };
}
