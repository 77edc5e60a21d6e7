// A series of versions as a fold over claims sees it: each claim under the version in force on its accounting day.

import type { InputError, PersonState, Result } from '../claim.js';
import { catalog } from '../errors/catalog/catalog.js';
import { faultAt } from '../errors/define-fault.js';
import type { Folded, FoldedClaim, Settler } from '../ledger/settler.js';
import { accountingYear } from '../settle/accounting-year.js';
import { type ReadClaim, readClaim } from '../settle/read-claim.js';
import type { ReadPerson } from '../settle/read-person.js';
import { settleClaim } from '../settle/settle-claim.js';
import { formatDay } from '../values/date.js';
import { carriedNote } from './carried-note.js';
import { personFor } from './person-for.js';
import { countersFor, readSeriesState, withSeriesYear } from './series-state.js';
import { dayUnder, periodText, type Version, versionFor } from './version.js';

export interface SeriesClaim extends FoldedClaim {
  readonly version: Version;
  readonly claim: ReadClaim;
}

/** A person as handed in: each version reads it for itself. */
export interface SeriesPerson {
  readonly raw: unknown;
}

/** The versions stand in the order in which they take effect. */
export function seriesSettler(series: string, versions: readonly Version[]): Settler<SeriesPerson, SeriesClaim> {
  return {
    readPerson: (raw) => readByEvery(raw, versions),
    readState: (raw) => readSeriesState(raw, versions),
    readClaim: (raw, person) => readSeriesClaim(raw, person, series, versions),
    settle: (person, claim, state) => settleUnder(person, claim, state, versions),
  };
}

/** The newest version whose errors are the fewest speaks for all; a person is good when it is for one version. */
function readByEvery(raw: unknown, versions: readonly Version[]): Result<SeriesPerson> {
  const read = versions.map((version) => personFor(raw, version, versions));
  if (read.some(({ ok }) => ok)) return { ok: true, value: { raw } };
  const errors = read.flatMap((each): (readonly InputError[])[] => (each.ok ? [] : [each.errors]));
  const least = errors.reduceRight((best, each) => (each.length < best.length ? each : best), errors.at(-1) ?? []);
  return { ok: false, errors: least };
}

function readSeriesClaim(raw: unknown, person: SeriesPerson | null, series: string, versions: readonly Version[]): Result<SeriesClaim> {
  const version = versionFor(raw, versions);
  const newest = versions.at(-1);
  const day = newest === undefined ? null : dayUnder(newest, raw);
  if (version === undefined && day !== null && newest !== undefined) {
    const periods = versions.map((each) => `${each.id} ${periodText(each)}`).join('；');
    return {
      ok: false,
      errors: [faultAt(catalog.year.noVersion, newest.prepared.yearField.path, { date: formatDay(day), periods, series })],
    };
  }
  const chosen = version ?? newest;
  if (chosen === undefined) throw new RangeError('a series has versions');
  const read = readClaim(raw, chosen.prepared);
  if (!read.ok) return read;
  const { id, order } = read.value;
  const known = person === null ? null : personFor(person.raw, chosen, versions);
  const year = accountingYear(read.value, known?.ok ? known.value : null, chosen.prepared);
  return year.ok ? { ok: true, value: { id, order, year: year.value, version: chosen, claim: read.value } } : year;
}

function settleUnder(
  { raw }: SeriesPerson,
  { version, claim, year }: SeriesClaim,
  state: PersonState,
  versions: readonly Version[],
): Result<Folded> {
  const person: Result<ReadPerson> = personFor(raw, version, versions);
  if (!person.ok) return person;
  const stored = state.years[year];
  const before = countersFor(version, stored);
  if (!before.ok) return before;
  const settled = settleClaim(version.prepared, person.value, claim, year, before.value);
  if (!settled.ok) return settled;
  const { receipt, after } = settled.value;
  const notes = [...receipt.notes, ...carriedNote(version, stored)];
  return { ok: true, value: { receipt: { ...receipt, notes }, state: withSeriesYear(state, year, after, version) } };
}
