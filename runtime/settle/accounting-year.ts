// The accounting year of a claim: the period whose counters it moves, and the text by which a state keeps them.

import type { AccountingYear } from '../../compiler/ir/ir.js';
import type { Result } from '../claim.js';
import { catalog } from '../errors/catalog/catalog.js';
import { faultAt } from '../errors/define-fault.js';
import { isRecord } from '../errors/json-path.js';
import { anniversaryBefore, formatDay, monthAndDay, parseDay, yearOf } from '../values/date.js';
import type { InputField, Prepared } from './prepare.js';
import { type ReadClaim, withPerson } from './read-claim.js';
import type { ReadPerson } from './read-person.js';

/** A rolling year may be counted from a date of the person, who is null when it has errors, which are told instead. */
export function accountingYear(claim: ReadClaim, person: ReadPerson | null, prepared: Prepared): Result<string> {
  const { year, inputs } = prepared.plan;
  const { day } = claim;
  const first = firstDay(claim, person, prepared);
  if (year.since !== null && person !== null && first !== null && day < first) {
    const { zh, en } = inputs[year.since]?.label ?? { zh: '', en: '' };
    const shown = { date: formatDay(day), first: formatDay(first), zh, en };
    return { ok: false, errors: [faultAt(catalog.year.beforeRolling, prepared.yearField.path, shown)] };
  }
  return { ok: true, value: yearKey(year, day, first) };
}

/** The key of the year in which any day lies, for this person and claim. */
export function yearKeyFor(claim: ReadClaim, person: ReadPerson, prepared: Prepared): (day: number) => string {
  const first = firstDay(claim, person, prepared);
  return (day) => yearKey(prepared.plan.year, day, first);
}

/** From which a rolling year is counted. */
function firstDay(claim: ReadClaim, person: ReadPerson | null, prepared: Prepared): number | null {
  const { since } = prepared.plan.year;
  const values = person === null ? claim.values : withPerson(claim, person.values, prepared);
  return since === null ? null : (values[since] ?? null);
}

/** The same of a person and a claim that may have errors; null when their dates do not tell. */
export function accountingYearOf(person: unknown, claim: unknown, prepared: Prepared): string | null {
  const { year } = prepared.plan;
  const dayOf = (field: InputField | undefined): number | null => {
    const holder = field?.place === 'personFacts' ? person : claim;
    if (field === undefined || !isRecord(holder)) return null;
    const facts = field.place === 'claim' ? holder : holder.facts;
    const written = isRecord(facts) ? facts[field.input.id] : undefined;
    return typeof written === 'string' ? parseDay(written) : null;
  };
  const day = dayOf(prepared.yearField);
  if (day === null) return null;
  if (year.since === null) return yearKey(year, day, null);
  const first = dayOf([...prepared.claimFields, ...prepared.personFields].find(({ index }) => index === year.since));
  return first === null ? null : yearKey(year, day, first);
}

/** `2024` for a calendar year, `2024-05` for a month, else the first day of the period: `2024-04-01`. */
function yearKey({ calendar, start }: AccountingYear, day: number, first: number | null): string {
  if (calendar === 'month') return formatDay(day).slice(0, 7);
  const begins = first === null ? start : monthAndDay(first);
  return begins === null ? String(yearOf(day)) : formatDay(anniversaryBefore(day, begins));
}
