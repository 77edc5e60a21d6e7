// A fold of settlements over a person's claims, in the order in which they were settled.

import type { YearState } from '../../compiler/ir/kernel.js';
import type { InputError, PersonState } from '../claim.js';
import { catalog } from '../errors/catalog/catalog.js';
import { faultAt } from '../errors/define-fault.js';
import { isRecord } from '../errors/json-path.js';
import { typeName } from '../errors/shown.js';
import type { Receipt } from '../receipt/receipt.js';
import { accountingYear } from '../settle/accounting-year.js';
import type { Prepared } from '../settle/prepare.js';
import { type ReadClaim, readClaim } from '../settle/read-claim.js';
import { type ReadPerson, readPerson } from '../settle/read-person.js';
import { settleClaim } from '../settle/settle-claim.js';
import { formatDay } from '../values/date.js';
import { readState, withYear, yearState } from './year-state.js';

export interface YearOptions {
  /** Settle what follows a rejected claim all the same; its counters then lack that claim. */
  readonly continueAfterRejection?: boolean;
}

export interface Rejection {
  /** 0-based place among the claims handed in. */
  readonly index: number;
  /** The claim's id, as far as it could be read. */
  readonly id: string;
  readonly errors: readonly InputError[];
}

export interface YearSettlement {
  readonly receipts: readonly Receipt[];
  readonly state: PersonState;
  readonly rejected: readonly Rejection[];
}

interface Fold {
  readonly receipts: Receipt[];
  readonly rejected: Rejection[];
  /** Counters of the years touched so far. */
  readonly years: Map<string, YearState>;
  /** Claim id → index of the first claim with it. */
  readonly seen: Map<string, number>;
  /** The latest day of settlement so far. */
  latest: number | null;
  /** What blocks a year; `null` stands for a rejected claim whose year is not known, which blocks all. */
  readonly blocked: Map<string | null, Rejection>;
}

/** Settles the claims in the order given; the state may hold other years already. */
export function settleYear(
  prepared: Prepared,
  person: unknown,
  claims: readonly unknown[],
  state: PersonState,
  options: YearOptions,
): YearSettlement {
  const read = readPerson(person, prepared);
  const before = readState(state, prepared);
  if (!Array.isArray(claims)) {
    const errors = [faultAt(catalog.year.notAList, '$.claims', { found: typeName(claims) })];
    return { receipts: [], state, rejected: [{ index: 0, id: '', errors }] };
  }
  if (!read.ok || !before.ok) {
    const errors = [...(read.ok ? [] : read.errors), ...(before.ok ? [] : before.errors)];
    return { receipts: [], state, rejected: claims.map((claim, index) => ({ index, id: idOf(claim), errors })) };
  }
  const fold: Fold = { receipts: [], rejected: [], years: new Map(), seen: new Map(), latest: null, blocked: new Map() };
  for (const [index, claim] of claims.entries()) step(prepared, read.value, claim, index, before.value, options, fold);
  const after = [...fold.years].reduce((folded, [year, counters]) => withYear(folded, year, counters, prepared), before.value);
  return { receipts: fold.receipts, state: after, rejected: fold.rejected };
}

function step(
  prepared: Prepared,
  person: ReadPerson,
  raw: unknown,
  index: number,
  before: PersonState,
  options: YearOptions,
  fold: Fold,
): void {
  const id = idOf(raw);
  const reject = (year: string | null, errors: readonly InputError[]) => {
    const rejection = { index, id, errors };
    fold.rejected.push(rejection);
    if (options.continueAfterRejection !== true && !fold.blocked.has(year)) fold.blocked.set(year, rejection);
  };
  const claim = readClaim(raw, prepared);
  if (!claim.ok) {
    reject(null, [...claim.errors, ...duplicate(id, index, fold)]);
    return;
  }
  const { order } = claim.value;
  const year = accountingYear(claim.value);
  const errors = [...duplicate(id, index, fold), ...disorder(claim.value, fold), ...blockage(year, fold)];
  if (errors.length > 0) {
    reject(year, errors);
    return;
  }
  const counters = fold.years.get(year) ?? yearState(before, year, prepared);
  const settled = settleClaim(prepared, person, claim.value, counters);
  if (!settled.ok) {
    reject(year, settled.errors);
    return;
  }
  fold.latest = order;
  fold.years.set(year, settled.value.after);
  fold.receipts.push(settled.value.receipt);
}

function duplicate(id: string, index: number, { seen }: Fold): readonly InputError[] {
  if (id === '') return [];
  const first = seen.get(id);
  if (first === undefined) {
    seen.set(id, index);
    return [];
  }
  return [faultAt(catalog.year.duplicateClaim, '$.claim.id', { id, first: first + 1 })];
}

function disorder(claim: ReadClaim, { latest }: Fold): readonly InputError[] {
  if (latest === null || claim.order >= latest) return [];
  return [faultAt(catalog.year.outOfOrder, '$.claim.settlement', { date: formatDay(claim.order), previous: formatDay(latest) })];
}

function blockage(year: string, { blocked }: Fold): readonly InputError[] {
  const rejection = blocked.get(year) ?? blocked.get(null);
  if (rejection === undefined) return [];
  return [faultAt(catalog.year.blocked, '$.claim', { id: rejection.id, index: rejection.index + 1 })];
}

function idOf(claim: unknown): string {
  return isRecord(claim) && typeof claim.id === 'string' ? claim.id : '';
}
