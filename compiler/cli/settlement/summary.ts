// The sums of a settlement run. All money in fen.

import type { Outcome } from './settle-entries.js';

export interface Summary {
  claims: number;
  settled: number;
  undetermined: number;
  rejected: number;
  people: number;
  /** In-policy cost of what was settled. */
  inPolicy: number;
  /** Of the settled claims whose every payment is known. */
  paid: number;
  patient: number;
  readonly byPayer: Map<string, number>;
  readonly byTier: Map<string, { claims: number; amount: number; undetermined: number }>;
  /** Hole → number of claims it left undetermined. */
  readonly holes: Map<string, number>;
  /** Code → number of claims, with the first one's line and message. */
  readonly refusals: Map<string, { count: number; line: number; message: { zh: string; en: string } }>;
}

export function emptySummary(): Summary {
  return {
    claims: 0,
    settled: 0,
    undetermined: 0,
    rejected: 0,
    people: 0,
    inPolicy: 0,
    paid: 0,
    patient: 0,
    byPayer: new Map(),
    byTier: new Map(),
    holes: new Map(),
    refusals: new Map(),
  };
}

export function addOutcome(summary: Summary, outcome: Outcome): void {
  summary.claims += 1;
  if (outcome.kind === 'rejected') {
    summary.rejected += 1;
    const [error] = outcome.errors;
    if (error === undefined) return;
    const known = summary.refusals.get(error.code);
    if (known === undefined) summary.refusals.set(error.code, { count: 1, line: outcome.line, message: error.message });
    else known.count += 1;
    return;
  }
  const { receipt } = outcome;
  summary.inPolicy += receipt.cost.inPolicy ?? 0;
  if (receipt.status === 'undetermined') {
    summary.undetermined += 1;
    for (const hole of receipt.holes) summary.holes.set(hole.id, (summary.holes.get(hole.id) ?? 0) + 1);
  } else {
    summary.settled += 1;
    summary.paid += receipt.totals.paid ?? 0;
    summary.patient += receipt.totals.patient ?? 0;
  }
  for (const { payer, amount } of receipt.totals.byPayer) {
    summary.byPayer.set(payer, (summary.byPayer.get(payer) ?? 0) + (amount ?? 0));
  }
  for (const tier of receipt.tiers) {
    const sums = summary.byTier.get(tier.name) ?? { claims: 0, amount: 0, undetermined: 0 };
    if (tier.status === 'undetermined') sums.undetermined += 1;
    else if ((tier.payment ?? 0) > 0) sums.claims += 1;
    sums.amount += tier.payment ?? 0;
    summary.byTier.set(tier.name, sums);
  }
}
