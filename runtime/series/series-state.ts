// The state of a person under a series: the counters of all its versions, by key, and which versions a year has met.

import type { YearState } from '../../compiler/ir/kernel.js';
import type { InputError, PersonState, Result } from '../claim.js';
import { catalog } from '../errors/catalog/catalog.js';
import { faultAt } from '../errors/define-fault.js';
import { at, isRecord } from '../errors/json-path.js';
import { shown } from '../errors/shown.js';
import { wrongType } from '../errors/value-fault.js';
import { listZh } from '../values/bilingual.js';
import { knownOrNull, unknownAmount } from '../values/kernel-constants.js';
import type { Version } from './version.js';

type Year = PersonState['years'][string];

/** What was stored is checked in itself; a version later reads the counters it knows. */
export function readSeriesState(raw: unknown, versions: readonly Version[]): Result<PersonState> {
  if (!isRecord(raw) || !isRecord(raw.years)) {
    return { ok: false, errors: [wrongType('$.state', raw, '结算所返回的状态', 'the state a settlement returned')] };
  }
  const errors = Object.entries(raw.years).flatMap(([year, stored]) => yearErrors(stored, at('$.state.years', year), versions));
  return errors.length > 0 ? { ok: false, errors } : { ok: true, value: raw as unknown as PersonState };
}

function yearErrors(year: unknown, path: string, versions: readonly Version[]): readonly InputError[] {
  if (!isRecord(year) || !isRecord(year.counters) || !isTexts(year.holes) || !isTexts(year.versions)) {
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

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

/** The counters as a version carries them on; those it has and no version before had are 0. */
export function countersFor(version: Version, year: Year | undefined): Result<YearState> {
  const { kernel, counterKeys, holeIndex } = version.prepared;
  if (year === undefined) return { ok: true, value: kernel.initialState() };
  const fresh = kernel.initialState().counters;
  const counters = counterKeys.map((key, index) => {
    const stored = year.counters[key];
    return stored === undefined ? (fresh[index] ?? 0) : (stored ?? unknownAmount);
  });
  const holes = year.holes.flatMap((id) => holeIndex.get(id) ?? []).sort((one, other) => one - other);
  const open = counters.includes(unknownAmount);
  if (open && holes.length === 0) {
    const args = { version: version.id, holes: listZh(year.holes) };
    return { ok: false, errors: [faultAt(catalog.year.carriesUnknown, '$.state', args)] };
  }
  return { ok: true, value: { counters, holes: open ? holes : [] } };
}

export function withSeriesYear(state: PersonState, key: string, after: YearState, version: Version): PersonState {
  const { counterKeys, plan } = version.prepared;
  const year = state.years[key];
  const counters: Record<string, number | null> = { ...year?.counters };
  for (const [index, name] of counterKeys.entries()) counters[name] = knownOrNull(after.counters[index] ?? unknownAmount);
  const holes = new Set([...(year?.holes ?? []), ...after.holes.map((hole) => plan.holes[hole]?.id ?? '')]);
  const open = Object.values(counters).includes(null);
  const versions = [...new Set([...(year?.versions ?? []), version.id])];
  return { years: { ...state.years, [key]: { counters, holes: open ? [...holes] : [], versions } } };
}
