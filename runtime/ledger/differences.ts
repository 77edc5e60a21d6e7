// Two settlements of the same claims compared: what each claim is paid more or less, by whom.

import type { Receipt } from '../receipt/receipt.js';

/** What a claim came to; null amounts are undetermined. */
export interface SettledSums {
  /** The policy, or the version of a series, that it was settled under. */
  readonly policy: string;
  readonly paid: number | null;
  readonly patient: number | null;
}

/** After less before, in fen; null when either is undetermined. */
export interface Change {
  readonly paid: number | null;
  readonly patient: number | null;
  readonly inPolicy: number;
  readonly byPayer: readonly { readonly payer: string; readonly amount: number | null }[];
  readonly byTier: readonly { readonly tier: string; readonly amount: number | null }[];
}

export interface ClaimDifference {
  readonly claim: string;
  readonly date: string;
  /** `added`: not settled before; `removed`: settled no more. */
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before: SettledSums | null;
  readonly after: SettledSums | null;
  readonly change: Change;
}

export interface Differences {
  /** Claims that came out otherwise, in the order of settlement. */
  readonly claims: readonly ClaimDifference[];
  readonly change: Change;
}

export function differencesBetween(before: readonly Receipt[], after: readonly Receipt[]): Differences {
  const earlier = new Map(before.map((receipt) => [receipt.claim, receipt]));
  const later = new Map(after.map((receipt) => [receipt.claim, receipt]));
  const gone = before.filter(({ claim }) => !later.has(claim)).map((receipt) => differenceOf(receipt, null));
  const kept = after.map((receipt) => differenceOf(earlier.get(receipt.claim) ?? null, receipt));
  const claims = [...gone, ...kept]
    .filter((difference) => difference !== null)
    .sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
  return { claims, change: sumOf(claims.map(({ change }) => change)) };
}

/** Null when nothing but the working is another. */
function differenceOf(before: Receipt | null, after: Receipt | null): ClaimDifference | null {
  const receipt = after ?? before;
  if (receipt === null) return null;
  const change = changeBetween(before, after);
  const [one, other] = [sumsOf(before), sumsOf(after)];
  const kind = before === null ? 'added' : after === null ? 'removed' : 'changed';
  if (kind === 'changed' && one?.policy === other?.policy && !isChange(change)) return null;
  return { claim: receipt.claim, date: receipt.date, kind, before: one, after: other, change };
}

function isChange({ paid, patient, byPayer, byTier }: Change): boolean {
  return paid !== 0 || patient !== 0 || byPayer.length > 0 || byTier.length > 0;
}

function sumsOf(receipt: Receipt | null): SettledSums | null {
  return receipt === null ? null : { policy: receipt.policy.id, paid: receipt.totals.paid, patient: receipt.totals.patient };
}

function changeBetween(before: Receipt | null, after: Receipt | null): Change {
  const amounts = (receipt: Receipt | null) => ({
    paid: receipt === null ? 0 : receipt.totals.paid,
    patient: receipt === null ? 0 : receipt.totals.patient,
    payers: new Map((receipt?.totals.byPayer ?? []).map(({ payer, amount }) => [payer, amount])),
    tiers: new Map((receipt?.tiers ?? []).map(({ name, payment }) => [name, payment])),
  });
  const [one, other] = [amounts(before), amounts(after)];
  return {
    paid: less(other.paid, one.paid),
    patient: less(other.patient, one.patient),
    inPolicy: (after?.cost.inPolicy ?? 0) - (before?.cost.inPolicy ?? 0),
    byPayer: changes(one.payers, other.payers).map(([payer, amount]) => ({ payer, amount })),
    byTier: changes(one.tiers, other.tiers).map(([tier, amount]) => ({ tier, amount })),
  };
}

/** Those that are not 0, in the order of the later receipt. */
function changes(
  before: ReadonlyMap<string, number | null>,
  after: ReadonlyMap<string, number | null>,
): (readonly [string, number | null])[] {
  const names = new Set([...after.keys(), ...before.keys()]);
  const of = (amounts: ReadonlyMap<string, number | null>, name: string) => (amounts.has(name) ? (amounts.get(name) ?? null) : 0);
  return [...names].map((name) => [name, less(of(after, name), of(before, name))] as const).filter(([, amount]) => amount !== 0);
}

/** Two undetermined amounts differ by nothing anybody knows. */
function less(after: number | null, before: number | null): number | null {
  return after === null || before === null ? null : after - before;
}

export function sumOf(all: readonly Change[]): Change {
  const add = (one: number | null, other: number | null) => (one === null || other === null ? null : one + other);
  const total = (amounts: readonly (readonly [string, number | null])[]) => {
    const sums = new Map<string, number | null>();
    for (const [name, amount] of amounts) sums.set(name, add(sums.has(name) ? (sums.get(name) ?? null) : 0, amount));
    return [...sums].filter(([, amount]) => amount !== 0);
  };
  return {
    paid: all.reduce<number | null>((sum, { paid }) => add(sum, paid), 0),
    patient: all.reduce<number | null>((sum, { patient }) => add(sum, patient), 0),
    inPolicy: all.reduce((sum, { inPolicy }) => sum + inPolicy, 0),
    byPayer: total(all.flatMap(({ byPayer }) => byPayer.map(({ payer, amount }) => [payer, amount] as const))).map(([payer, amount]) => ({
      payer,
      amount,
    })),
    byTier: total(all.flatMap(({ byTier }) => byTier.map(({ tier, amount }) => [tier, amount] as const))).map(([tier, amount]) => ({
      tier,
      amount,
    })),
  };
}
