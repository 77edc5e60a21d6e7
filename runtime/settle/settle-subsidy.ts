// The premium subsidy of one person for one coverage year.

import type { PolicyIr } from '../../compiler/ir/ir.js';
import type { SubsidyTrace } from '../../compiler/ir/kernel.js';
import type { InputError, Result } from '../claim.js';
import { catalog } from '../errors/catalog/catalog.js';
import { faultAt } from '../errors/define-fault.js';
import { shown } from '../errors/shown.js';
import { dateFault, moneyFault } from '../errors/value-fault.js';
import type { PlanTexts } from '../receipt/plan-texts.js';
import type { SubsidyReceipt } from '../receipt/receipt.js';
import type { Bilingual } from '../values/bilingual.js';
import { firstYear, lastYear, parseDay } from '../values/date.js';
import { knownOrNull, none, unknownAmount } from '../values/kernel-constants.js';
import { displayWithUnit } from '../values/money.js';
import { candidatesOn } from './identity/candidates.js';
import { choose, openChoiceNote, outcomesOf } from './identity/choose-group.js';
import { mergeSubsidyTraces } from './identity/merge-traces.js';
import type { Prepared } from './prepare.js';
import { type ReadPerson, readPerson, type Standing } from './read-person.js';
import { readMoney } from './read-value.js';

export interface SubsidyOptions {
  /** The year's premium, for a policy that takes it as billed. */
  readonly premium?: string;
  /** The day of payment, on which the person's status is read; 1 January of the coverage year when left out. */
  readonly date?: string;
}

interface Question {
  readonly year: number;
  readonly premium: number;
  readonly day: number;
  readonly notes: readonly Bilingual[];
}

/** Answers 0 with a note for a person or a year that no table covers; an error only for what was handed in wrongly. */
export function settleSubsidy(prepared: Prepared, raw: unknown, year: number, options: SubsidyOptions): Result<SubsidyReceipt> {
  const person = readPerson(raw, prepared);
  const question = readQuestion(year, options, prepared);
  if (!person.ok || !question.ok) {
    return { ok: false, errors: [...(person.ok ? [] : person.errors), ...(question.ok ? [] : question.errors)] };
  }
  return answer(prepared, person.value, question.value);
}

function readQuestion(year: number, { premium, date }: SubsidyOptions, { plan }: Prepared): Result<Question> {
  const errors: InputError[] = [];
  const validYear = Number.isInteger(year) && year >= firstYear && year <= lastYear;
  if (!validYear) errors.push(faultAt(catalog.subsidy.coverageYear, '$.year', { written: shown(year), first: firstYear, last: lastYear }));
  const fen = premium === undefined ? none : readMoney(premium, '$.premium', plan, errors);
  if (fen === null && !errors.some((error) => error.path === '$.premium')) errors.push(moneyFault(premium, '$.premium', plan.currency));
  if (fen !== null && fen !== none) errors.push(...premiumErrors(plan, year, fen));
  const written = date ?? `${year}-01-01`;
  const day = typeof written === 'string' ? parseDay(written) : null;
  if (day === null && date !== undefined) errors.push(dateFault(written, '$.date'));
  if (errors.length > 0 || fen === null || day === null) return { ok: false, errors };
  const notes = date === undefined ? [defaultDateNote(written)] : [];
  return { ok: true, value: { year, premium: fen, day, notes } };
}

/** A policy that fixes the premium takes no other from the caller. */
function premiumErrors(plan: PolicyIr, year: number, given: number): readonly InputError[] {
  const table = plan.subsidies.find(({ from, to }) => (from === null || from <= year) && (to === null || year <= to));
  if (table?.premium.kind !== 'fixed' || table.premium.fen === given) return [];
  const args = { given: displayWithUnit(given, plan.currency), fixed: displayWithUnit(table.premium.fen, plan.currency), year };
  return [faultAt(catalog.subsidy.premiumDiffers, '$.premium', args)];
}

function answer(prepared: Prepared, person: ReadPerson, { year, premium, day, notes }: Question): Result<SubsidyReceipt> {
  const { plan, kernel } = prepared;
  const values = person.values.with(plan.year.by, day);
  const candidates = candidatesOn(day, person, prepared, values);
  const outcomes = outcomesOf(plan, candidates, (standing) => {
    const trace = kernel.subsidy(standing.group, person.values, year, premium);
    return { standing, benefit: knownOrNull(trace.granted), result: trace };
  });
  const all = [...outcomes.sure, ...outcomes.doubtful];
  const lacksPremium = all.some(({ benefit, result }) => benefit === null && isBilled(result, prepared));
  if (premium === none && lacksPremium) {
    return { ok: false, errors: [faultAt(catalog.subsidy.premiumNeeded, '$.premium', { year })] };
  }
  const choice = choose(outcomes);
  const chosen = choice.kind === 'chosen' ? choice.outcome.standing : null;
  const trace =
    choice.kind === 'chosen'
      ? choice.outcome.result
      : mergeSubsidyTraces(
          choice.outcomes.map((outcome) => outcome.result),
          candidates.holes,
        );
  const openNotes = choice.kind === 'open' ? [openChoiceNote(choice.outcomes, candidates)] : [];
  const told = [...notes, ...person.notes, ...candidates.notes, ...openNotes];
  return { ok: true, value: receiptOf(prepared, person, year, chosen, trace, told) };
}

function isBilled(trace: SubsidyTrace, { plan }: Prepared): boolean {
  return plan.subsidies[trace.table]?.premium.kind === 'billed' && trace.holes.length === 0;
}

function receiptOf(
  { plan, manifest, texts }: Prepared,
  person: ReadPerson,
  coverageYear: number,
  standing: Standing | null,
  trace: SubsidyTrace,
  notes: readonly Bilingual[],
): SubsidyReceipt {
  const row = plan.subsidies[trace.table]?.rows[trace.row];
  return {
    policy: { id: manifest.policy.id, title: manifest.policy.title },
    currency: plan.currency,
    person: person.id,
    coverageYear,
    status: statusOf(trace, standing),
    group: standing === null ? null : (plan.groups[standing.group]?.name ?? null),
    premium: trace.table === none ? null : knownOrNull(trace.premium),
    byPayer: (row?.payers ?? []).map(({ payer }, index) => ({
      payer: plan.payers[payer]?.name ?? '',
      amount: knownOrNull(trace.shares[index] ?? unknownAmount),
    })),
    granted: knownOrNull(trace.granted),
    own: trace.table === none ? null : knownOrNull(trace.own),
    citations: citationsOf(texts, trace),
    holes: trace.holes.flatMap((hole) => texts.holes[hole] ?? []),
    notes: [
      ...notes,
      ...coverageNotes(trace, standing, coverageYear),
      ...(texts.groupConflicts[standing?.group ?? none] ?? []),
      ...trace.notes.flatMap((note) => texts.notes[note] ?? []),
      ...texts.always,
    ],
  };
}

function citationsOf({ subsidyCitations }: PlanTexts, { table, row }: SubsidyTrace): SubsidyReceipt['citations'] {
  const cited = subsidyCitations[table];
  return cited?.rows[row] ?? cited?.table ?? [];
}

function statusOf(trace: SubsidyTrace, standing: Standing | null): SubsidyReceipt['status'] {
  if (trace.granted === unknownAmount) return 'undetermined';
  return standing === null || trace.table === none || trace.row === none ? 'not_covered' : 'settled';
}

function coverageNotes(trace: SubsidyTrace, standing: Standing | null, year: number): readonly Bilingual[] {
  if (trace.table === none) return [{ zh: `本政策没有 ${year} 年度的参保资助`, en: `the policy has no premium subsidy for ${year}` }];
  if (standing === null || trace.row !== none) return [];
  return [
    { zh: '参保资助表没有列出此人的对象类别，不予资助', en: 'the subsidy table does not list the person’s group; nothing is granted' },
  ];
}

function defaultDateNote(date: string): Bilingual {
  return { zh: `未给出缴费日期，按 ${date} 的身份认定`, en: `no day of payment was given; the status on ${date} was used` };
}
