// A fold of settlements over a person's claims, in the order in which they were settled.

import type { InputError, PersonState } from '../claim.js';
import { catalog } from '../errors/catalog/catalog.js';
import { faultAt } from '../errors/define-fault.js';
import { isRecord } from '../errors/json-path.js';
import { typeName } from '../errors/shown.js';
import type { Receipt } from '../receipt/receipt.js';
import { formatDay } from '../values/date.js';
import { inOrderOfSettlement } from './order.js';
import { isReversal, readReversal } from './reversal.js';
import { type Accepted, type ReversalReceipt, reverse } from './reverse.js';
import type { FoldedClaim, Settler } from './settler.js';

export interface YearOptions {
  /** Settle what follows a rejected claim all the same; its counters then lack that claim. */
  readonly continueAfterRejection?: boolean;
  /** Put the claims in the order of settlement first, so that one that came late takes its place. */
  readonly lateClaims?: boolean;
}

export interface Rejection {
  /** 0-based place among the claims handed in. */
  readonly index: number;
  /** The claim's id, as far as it could be read. */
  readonly id: string;
  readonly errors: readonly InputError[];
}

export interface YearSettlement {
  /** As each claim was settled at its time. */
  readonly receipts: readonly Receipt[];
  /** What each reversal changed. */
  readonly reversals: readonly ReversalReceipt[];
  /** The receipts that hold after all reversals. */
  readonly standing: readonly Receipt[];
  readonly state: PersonState;
  readonly rejected: readonly Rejection[];
}

interface Fold<P, C extends FoldedClaim> {
  readonly settler: Settler<P, C>;
  readonly person: P;
  readonly options: YearOptions;
  readonly before: PersonState;
  state: PersonState;
  /** The claims that stand, as they are settled now. */
  accepted: Accepted<C>[];
  readonly receipts: Receipt[];
  readonly reversals: ReversalReceipt[];
  readonly rejected: Rejection[];
  /** Claim id → index of the first claim with it. */
  readonly seen: Map<string, number>;
  /** The latest day of settlement so far. */
  latest: number | null;
  /** What blocks a year; `null` stands for a rejected claim whose year is not known, which blocks all. */
  readonly blocked: Map<string | null, Rejection>;
}

/** Settles the claims in the order given; the state may hold other years already. */
export function settleYear<P, C extends FoldedClaim>(
  settler: Settler<P, C>,
  person: unknown,
  claims: readonly unknown[],
  state: PersonState,
  options: YearOptions,
): YearSettlement {
  const nothing = { receipts: [], reversals: [], standing: [], state };
  const read = settler.readPerson(person);
  const before = settler.readState(state);
  if (!Array.isArray(claims)) {
    const errors = [faultAt(catalog.year.notAList, '$.claims', { found: typeName(claims) })];
    return { ...nothing, rejected: [{ index: 0, id: '', errors }] };
  }
  if (!read.ok || !before.ok) {
    const errors = [...(read.ok ? [] : read.errors), ...(before.ok ? [] : before.errors)];
    return { ...nothing, rejected: claims.map((claim, index) => ({ index, id: idOf(claim), errors })) };
  }
  const fold = beginning(settler, read.value, before.value, options);
  const order = options.lateClaims === true ? inOrderOfSettlement(settler, read.value, claims) : claims.map((_, index) => index);
  for (const index of order) step(fold, claims[index], index);
  const { receipts, reversals, rejected } = fold;
  return { receipts, reversals, standing: fold.accepted.map(({ receipt }) => receipt), state: fold.state, rejected };
}

function beginning<P, C extends FoldedClaim>(settler: Settler<P, C>, person: P, before: PersonState, options: YearOptions): Fold<P, C> {
  const empty = { accepted: [], receipts: [], reversals: [], rejected: [] };
  return { settler, person, options, before, state: before, ...empty, seen: new Map(), latest: null, blocked: new Map() };
}

function step<P, C extends FoldedClaim>(fold: Fold<P, C>, raw: unknown, index: number): void {
  const id = idOf(raw);
  const refused = isReversal(raw) ? stepBack(fold, raw, index) : stepOn(fold, raw, index);
  if (refused === null) return;
  const rejection = { index, id, errors: refused.errors };
  fold.rejected.push(rejection);
  if (fold.options.continueAfterRejection !== true && !fold.blocked.has(refused.year)) fold.blocked.set(refused.year, rejection);
}

/** Why a claim was not settled, and the year that waits for it; null when that is not known. */
interface Refused {
  readonly year: string | null;
  readonly errors: readonly InputError[];
}

function stepOn<P, C extends FoldedClaim>(fold: Fold<P, C>, raw: unknown, index: number): Refused | null {
  const repeated = duplicate(idOf(raw), index, fold);
  const read = fold.settler.readClaim(raw, fold.person);
  if (!read.ok) return { year: null, errors: [...read.errors, ...repeated] };
  const { year, order } = read.value;
  const errors = [...repeated, ...disorder(order, fold), ...blockage(year, fold)];
  if (errors.length > 0) return { year, errors };
  const settled = fold.settler.settle(fold.person, read.value, fold.state);
  if (!settled.ok) return { year, errors: settled.errors };
  const { receipt, state } = settled.value;
  fold.latest = order;
  fold.state = state;
  fold.receipts.push(receipt);
  fold.accepted.push({ claim: read.value, receipt });
  return null;
}

/** The year is folded again without the claim that is taken back. */
function stepBack<P, C extends FoldedClaim>(fold: Fold<P, C>, raw: unknown, index: number): Refused | null {
  const repeated = duplicate(idOf(raw), index, fold);
  const read = readReversal(raw);
  if (!read.ok) return { year: null, errors: [...read.errors, ...repeated] };
  const { reverses, order } = read.value;
  const target = fold.accepted.find(({ claim }) => claim.id === reverses);
  const year = target?.claim.year ?? null;
  const missing = target === undefined ? [faultAt(catalog.year.nothingToReverse, '$.claim.reverses', { id: reverses })] : [];
  const errors = [...repeated, ...disorder(order, fold), ...blockage(year, fold), ...missing];
  if (errors.length > 0) return { year, errors };
  const result = reverse(fold.settler, fold.person, fold.before, fold.accepted, read.value);
  if (!result.ok) return { year, errors: result.errors };
  const { accepted, state, receipt } = result.value;
  fold.latest = order;
  fold.state = state;
  fold.accepted = accepted;
  fold.reversals.push(receipt);
  return null;
}

interface Progress {
  readonly seen: Map<string, number>;
  readonly latest: number | null;
  readonly blocked: ReadonlyMap<string | null, Rejection>;
}

function duplicate(id: string, index: number, { seen }: Progress): readonly InputError[] {
  if (id === '') return [];
  const first = seen.get(id);
  if (first === undefined) {
    seen.set(id, index);
    return [];
  }
  return [faultAt(catalog.year.duplicateClaim, '$.claim.id', { id, first: first + 1 })];
}

function disorder(order: number, { latest }: Progress): readonly InputError[] {
  if (latest === null || order >= latest) return [];
  return [faultAt(catalog.year.outOfOrder, '$.claim.settlement', { date: formatDay(order), previous: formatDay(latest) })];
}

function blockage(year: string | null, { blocked }: Progress): readonly InputError[] {
  const rejection = blocked.get(year) ?? blocked.get(null);
  if (rejection === undefined) return [];
  return [faultAt(catalog.year.blocked, '$.claim', { id: rejection.id, index: rejection.index + 1 })];
}

function idOf(claim: unknown): string {
  return isRecord(claim) && typeof claim.id === 'string' ? claim.id : '';
}
