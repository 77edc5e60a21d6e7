// A series of versions as a fold over claims sees it: each claim under the version in force on its accounting day.

import type { YearState } from '../../compiler/ir/kernel.js';
import type { InputError, PastClaim, PersonState, Result } from '../claim.js';
import { catalog } from '../errors/catalog/catalog.js';
import { faultAt } from '../errors/define-fault.js';
import { asksToCountAgain, groupForAll, pastOf } from '../history/asks-to-count-again.js';
import { countAgain } from '../history/count-again.js';
import { countsAgain, pastClaim } from '../history/past-claim.js';
import { statusNote } from '../history/status-note.js';
import type { Folded, FoldedClaim, Settler } from '../ledger/settler.js';
import { countersIn, type StoredYear } from '../ledger/year-counters.js';
import { accountingYear } from '../settle/accounting-year.js';
import { type ReadClaim, readClaim } from '../settle/read-claim.js';
import type { ReadPerson } from '../settle/read-person.js';
import { settleClaim } from '../settle/settle-claim.js';
import { formatDay } from '../values/date.js';
import { carriedNote } from './carried-note.js';
import { claimFor } from './claim-for.js';
import { personFor } from './person-for.js';
import { compartment, readSeriesState, withSeriesYear } from './series-state.js';
import { dayUnder, periodText, type Version, versionFor } from './version.js';

export interface SeriesClaim extends FoldedClaim {
  readonly version: Version;
  readonly claim: ReadClaim;
  /** As it was handed in. */
  readonly raw: unknown;
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
  return year.ok ? { ok: true, value: { id, order, year: year.value, version: chosen, claim: read.value, raw } } : year;
}

function settleUnder(handedIn: SeriesPerson, folded: SeriesClaim, state: PersonState, versions: readonly Version[]): Result<Folded> {
  const { version, claim, year, raw } = folded;
  const { prepared } = version;
  const person: Result<ReadPerson> = personFor(handedIn.raw, version, versions);
  if (!person.ok) return person;
  const key = compartment(year, version, versions);
  const stored = state.years[key];
  const settled = settleClaim(prepared, person.value, claim, year, ({ group }) => {
    return openingUnder(version, handedIn, stored, prepared.plan.groups[group]?.name ?? null, versions);
  });
  if (!settled.ok) return settled;
  const { receipt, after } = settled.value;
  const change = statusNote(prepared, person.value, claim, stored, receipt.group?.name ?? null);
  const notes = [...receipt.notes, ...carriedNote(version, state, year, key), ...change];
  const past = versions.some((each) => countsAgain(each.prepared)) ? pastClaim(raw, receipt) : null;
  return { ok: true, value: { receipt: { ...receipt, notes }, state: withSeriesYear(state, key, after, version, past) } };
}

/** The counters of the year, counted again when the version or the group is another one than before and the version says so. */
function openingUnder(
  version: Version,
  person: SeriesPerson,
  stored: StoredYear | undefined,
  group: string | null,
  versions: readonly Version[],
): Result<YearState> {
  const past = pastOf(stored, version.prepared);
  if (!past.ok) return past;
  if (stored === undefined || !asksToCountAgain(past.value, version.prepared, group)) return countersIn(stored, version.prepared);
  const counts = past.value.map((each, at) => {
    const under = countedUnder(past.value, at, version, versions);
    const read = personFor(person.raw, under, versions);
    const claim = claimFor(each.claim, under, versions);
    return { past: each, prepared: under.prepared, person: read, raw: claim, group: groupForAll(version.prepared, group) };
  });
  const counted = countAgain(counts, stored);
  return counted.ok ? countersIn(counted.value, version.prepared) : counted;
}

/** The last version from then on that counted the year again, else the one under which the claim was settled. */
function countedUnder(past: readonly PastClaim[], at: number, now: Version, versions: readonly Version[]): Version {
  const byId = ({ version }: PastClaim) => versions.find(({ id }) => id === version) ?? now;
  const later = [...past.slice(at + 1).map(byId), now];
  const own = past[at];
  return later.findLast(({ prepared }) => prepared.plan.policy.carryOver === 'rebase') ?? (own === undefined ? now : byId(own));
}
