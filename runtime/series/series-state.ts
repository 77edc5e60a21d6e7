// The state of a person under a series: the counters of all its versions, by key, and which versions a year has met.

import type { YearState } from '../../compiler/ir/kernel.js';
import type { InputError, PastClaim, PersonState, Result } from '../claim.js';
import { catalog } from '../errors/catalog/catalog.js';
import { faultAt } from '../errors/define-fault.js';
import { at, isRecord } from '../errors/json-path.js';
import { shown } from '../errors/shown.js';
import { wrongType } from '../errors/value-fault.js';
import { withCounters } from '../ledger/year-counters.js';
import type { Version } from './version.js';

/** What was stored is checked in itself; a version later reads the counters it knows. */
export function readSeriesState(raw: unknown, versions: readonly Version[]): Result<PersonState> {
  if (!isRecord(raw) || !isRecord(raw.years)) {
    return { ok: false, errors: [wrongType('$.state', raw, '结算所返回的状态', 'the state a settlement returned')] };
  }
  const errors = Object.entries(raw.years).flatMap(([year, stored]) => yearErrors(stored, at('$.state.years', year), versions));
  return errors.length > 0 ? { ok: false, errors } : { ok: true, value: raw as unknown as PersonState };
}

function yearErrors(year: unknown, path: string, versions: readonly Version[]): readonly InputError[] {
  if (!isRecord(year) || !isRecord(year.counters) || !isTexts(year.holes) || !isTexts(year.versions) || !arePast(year.claims)) {
    return [wrongType(path, year, '结算所返回的状态', 'the state a settlement returned')];
  }
  const known = new Set(versions.flatMap(({ prepared }) => prepared.counterKeys));
  const remedy = { remedyZh: '请用同一系列结算所返回的状态', remedyEn: 'use the state a settlement under this series returned' };
  return Object.entries(year.counters).flatMap(([counter, value]): readonly InputError[] => {
    const place = at(at(path, 'counters'), counter);
    if (!known.has(counter)) return [faultAt(catalog.state.foreignCounter, place, { counter, ...remedy })];
    if (value === null) return [];
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) return [faultAt(catalog.state.notFen, place, { written: shown(value) })];
    return value < 0 ? [faultAt(catalog.state.negative, place, { written: shown(value) })] : [];
  });
}

/** What a remembered claim says is read when it is counted again. */
function arePast(claims: unknown): boolean {
  if (claims === undefined) return true;
  const isPast = (past: unknown) => isRecord(past) && isRecord(past.claim) && isRecord(past.paid) && typeof past.version === 'string';
  return Array.isArray(claims) && claims.every(isPast);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

/** The year after a claim under a version, which is remembered where one of the versions counts a year again. */
export function withSeriesYear(
  state: PersonState,
  key: string,
  after: YearState,
  { id, prepared }: Version,
  past: PastClaim | null,
): PersonState {
  const year = state.years[key];
  const versions = [...new Set([...(year?.versions ?? []), id])];
  const claims = past === null ? {} : { claims: [...(year?.claims ?? []), past] };
  return { years: { ...state.years, [key]: { ...withCounters(year, after, prepared), versions, ...claims } } };
}

/** The key of the counters of a year: a version that starts again has counters of its own, which later ones go on with. */
export function compartment(year: string, version: Version, versions: readonly Version[]): string {
  const last = versions.slice(0, versions.indexOf(version) + 1).findLast(({ prepared }) => prepared.plan.policy.carryOver === 'restart');
  return last === undefined ? year : `${year}/${last.id}`;
}
