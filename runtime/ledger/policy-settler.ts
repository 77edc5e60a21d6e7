// One policy as a fold over claims sees it.

import type { YearState } from '../../compiler/ir/kernel.js';
import type { PersonState, Result } from '../claim.js';
import { asksToCountAgain, groupForAll } from '../history/asks-to-count-again.js';
import { countAgain } from '../history/count-again.js';
import { countsAgain, pastClaim } from '../history/past-claim.js';
import { statusNote } from '../history/status-note.js';
import { accountingYear } from '../settle/accounting-year.js';
import type { Prepared } from '../settle/prepare.js';
import { type ReadClaim, readClaim } from '../settle/read-claim.js';
import { type ReadPerson, readPerson } from '../settle/read-person.js';
import { settleClaim } from '../settle/settle-claim.js';
import type { Folded, FoldedClaim, Settler } from './settler.js';
import { countersIn } from './year-counters.js';
import { readState, withYear, yearState } from './year-state.js';

export interface PolicyClaim extends FoldedClaim {
  readonly claim: ReadClaim;
  /** As it was handed in. */
  readonly raw: unknown;
}

export function policySettler(prepared: Prepared): Settler<ReadPerson, PolicyClaim> {
  return {
    readPerson: (raw) => readPerson(raw, prepared),
    readState: (raw) => readState(raw, prepared),
    readClaim: (raw, person) => {
      const read = readClaim(raw, prepared);
      if (!read.ok) return read;
      const { id, order } = read.value;
      const year = accountingYear(read.value, person, prepared);
      return year.ok ? { ok: true, value: { id, order, year: year.value, claim: read.value, raw } } : year;
    },
    settle: (person, claim, state) => settle(prepared, person, claim, state),
  };
}

function settle(prepared: Prepared, person: ReadPerson, { claim, year, raw }: PolicyClaim, state: PersonState): Result<Folded> {
  const settled = settleClaim(prepared, person, claim, year, ({ group }) => opening(prepared, person, state, year, group));
  if (!settled.ok) return settled;
  const { receipt, after } = settled.value;
  const stored = state.years[year];
  const notes = [...receipt.notes, ...statusNote(prepared, person, claim, stored, receipt.group?.name ?? null)];
  const next = withYear(state, year, after, prepared);
  if (!countsAgain(prepared)) return { ok: true, value: { receipt: { ...receipt, notes }, state: next } };
  const claims = [...(stored?.claims ?? []), pastClaim(raw, receipt)];
  const counters = next.years[year] ?? { counters: {}, holes: [] };
  return { ok: true, value: { receipt: { ...receipt, notes }, state: { years: { ...next.years, [year]: { ...counters, claims } } } } };
}

/** The counters of the year, counted again when the group is another one than before. */
function opening(prepared: Prepared, person: ReadPerson, state: PersonState, year: string, group: number): Result<YearState> {
  const stored = state.years[year];
  const past = stored?.claims ?? [];
  const name = prepared.plan.groups[group]?.name ?? null;
  if (stored === undefined || !asksToCountAgain(past, prepared, name)) return { ok: true, value: yearState(state, year, prepared) };
  const known: Result<ReadPerson> = { ok: true, value: person };
  const forced = groupForAll(prepared, name);
  const counted = countAgain(
    past.map((each) => ({ past: each, prepared, person: known, raw: each.claim, group: forced })),
    stored,
  );
  return counted.ok ? countersIn(counted.value, prepared) : counted;
}
