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
  readonly byPayer: Receipt['totals']['byPayer'];
  readonly byTier: readonly { readonly tier: string; readonly amount: number | null }[];
  /** Of what was advanced: how much more is to be recovered, by party. */
  readonly recoverable: Receipt['totals']['recoverable'];
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

function isChange({ paid, patient, byPayer, byTier, recoverable }: Change): boolean {
  return paid !== 0 || patient !== 0 || [byPayer, byTier, recoverable].some((list) => list.length > 0);
}

function sumsOf(receipt: Receipt | null): SettledSums | null {
  return receipt === null ? null : { policy: receipt.policy.id, paid: receipt.totals.paid, patient: receipt.totals.patient };
}

function changeBetween(before: Receipt | null, after: Receipt | null): Change {
  const [one, other] = [amountsOf(before), amountsOf(after)];
  return {
    paid: less(other.paid, one.paid),
    patient: less(other.patient, one.patient),
    inPolicy: (after?.cost.inPolicy ?? 0) - (before?.cost.inPolicy ?? 0),
    byPayer: changes(one.payers, other.payers).map(([payer, amount]) => ({
      payer,
      kind: one.kinds.get(payer) ?? other.kinds.get(payer) ?? 'tier',
      amount,
    })),
    byTier: changes(one.tiers, other.tiers).map(([tier, amount]) => ({ tier, amount })),
    recoverable: changes(one.recoverable, other.recoverable).map(([from, amount]) => ({ from, amount })),
  };
}

type Amounts = ReadonlyMap<string, number | null>;

/** A claim that was not settled was paid nothing. */
function amountsOf(receipt: Receipt | null) {
  const { totals, tiers = [] } = receipt ?? {};
  const byPayer = totals?.byPayer ?? [];
  return {
    paid: totals === undefined ? 0 : totals.paid,
    patient: totals === undefined ? 0 : totals.patient,
    payers: new Map(byPayer.map(({ payer, amount }) => [payer, amount])),
    kinds: new Map(byPayer.map(({ payer, kind }) => [payer, kind])),
    tiers: new Map(tiers.map(({ name, payment }) => [name, payment])),
    recoverable: new Map((totals?.recoverable ?? []).map(({ from, amount }) => [from, amount])),
  };
}

/** Those that are not 0, in the order of the later receipt. */
function changes(before: Amounts, after: Amounts): (readonly [string, number | null])[] {
  const names = new Set([...after.keys(), ...before.keys()]);
  const of = (amounts: Amounts, name: string) => (amounts.has(name) ? (amounts.get(name) ?? null) : 0);
  return [...names].map((name) => [name, less(of(after, name), of(before, name))] as const).filter(([, amount]) => amount !== 0);
}

/** Two undetermined amounts differ by nothing anybody knows. */
function less(after: number | null, before: number | null): number | null {
  return after === null || before === null ? null : after - before;
}

function add(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : one + other;
}

export function sumOf(all: readonly Change[]): Change {
  return {
    paid: all.reduce<number | null>((sum, { paid }) => add(sum, paid), 0),
    patient: all.reduce<number | null>((sum, { patient }) => add(sum, patient), 0),
    inPolicy: all.reduce((sum, { inPolicy }) => sum + inPolicy, 0),
    byPayer: summed(
      all.flatMap(({ byPayer }) => byPayer),
      ({ payer }) => payer,
    ),
    byTier: summed(
      all.flatMap(({ byTier }) => byTier),
      ({ tier }) => tier,
    ),
    recoverable: summed(
      all.flatMap(({ recoverable }) => recoverable),
      ({ from }) => from,
    ),
  };
}

/** One of each name, with the sum of its amounts; sums of 0 are left out. */
function summed<T extends { readonly amount: number | null }>(entries: readonly T[], nameOf: (entry: T) => string): readonly T[] {
  const sums = new Map<string, T>();
  for (const entry of entries) {
    const known = sums.get(nameOf(entry));
    sums.set(nameOf(entry), known === undefined ? entry : { ...known, amount: add(known.amount, entry.amount) });
  }
  return [...sums.values()].filter(({ amount }) => amount !== 0);
}
