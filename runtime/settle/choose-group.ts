// Under which of a person's identities a claim is settled.

import type { PolicyIr } from '../../compiler/ir/ir.js';
import { type Bilingual, listEn, listZh } from '../values/bilingual.js';
import { formatDay } from '../values/date.js';
import { none } from '../values/kernel-constants.js';
import type { Prepared } from './prepare.js';
import type { ReadPerson, Standing } from './read-person.js';

export interface Candidates {
  /** One for each group, highest rank first; never empty: a stranger to every group stands for group -1. */
  readonly standings: readonly Standing[];
  readonly notes: readonly Bilingual[];
}

const stranger: Standing = { group: none, identity: '', certifiedBy: [], from: null, to: null };

/** The groups whose identity is valid on the day; else the group of everybody else, if there is one. */
export function candidatesOn(day: number, person: ReadPerson, { plan, everyoneElse }: Prepared): Candidates {
  const valid = person.standings.filter((standing) => isValidOn(standing, day));
  const notes = valid.length === person.standings.length ? [] : invalidNotes(day, person);
  if (valid.length === 0) {
    if (everyoneElse === none) return { standings: [stranger], notes: [...notes, noGroupNote] };
    return { standings: [{ ...stranger, group: everyoneElse, identity: plan.groups[everyoneElse]?.name ?? '' }], notes };
  }
  if (valid.length === 1) return { standings: valid, notes };
  const sorted = [...valid].sort((left, right) => left.group - right.group);
  return { standings: sorted.filter((standing, index) => standing.group !== sorted[index - 1]?.group), notes };
}

const noGroupNote: Bilingual = {
  zh: '此人在这一天不属于本政策的任何救助对象',
  en: 'the person belongs to none of this policy’s groups on that day',
};

function isValidOn({ from, to }: Standing, day: number): boolean {
  return (from === null || from <= day) && (to === null || day <= to);
}

function invalidNotes(day: number, person: ReadPerson): readonly Bilingual[] {
  return person.standings
    .filter((standing) => !isValidOn(standing, day))
    .map(({ identity, from, to }) => ({
      zh: `身份“${identity}”（${period(from, to, 'zh')}）在 ${formatDay(day)} 不在有效期内，未予考虑`,
      en: `the identity "${identity}" (${period(from, to, 'en')}) is not valid on ${formatDay(day)} and was not considered`,
    }));
}

function period(from: number | null, to: number | null, language: keyof Bilingual): string {
  const ends = [from, to].map((day) => (day === null ? '…' : formatDay(day)));
  return ends.join(language === 'zh' ? ' 至 ' : ' to ');
}

/** What a candidate brings; null when a figure is missing. */
export interface Outcome<T> {
  readonly standing: Standing;
  readonly benefit: number | null;
  readonly result: T;
}

export type Choice<T> =
  | { readonly kind: 'chosen'; readonly outcome: Outcome<T> }
  /** Which identity pays most depends on a figure no document gives. */
  | { readonly kind: 'open'; readonly outcomes: readonly Outcome<T>[] };

/**
 * By class: the highest rank. By benefit: the largest amount, ties to the higher rank. When the amount of one of several
 * candidates is not known, none is chosen: another figure could make any of them the largest.
 */
export function choose<T>(outcomes: readonly Outcome<T>[]): Choice<T> {
  const [first, ...rest] = outcomes;
  if (first === undefined) throw new RangeError('no candidate to choose from');
  if (rest.length === 0) return { kind: 'chosen', outcome: first };
  if (outcomes.some((outcome) => outcome.benefit === null)) return { kind: 'open', outcomes };
  const best = rest.reduce((leader, outcome) => ((outcome.benefit ?? 0) > (leader.benefit ?? 0) ? outcome : leader), first);
  return { kind: 'chosen', outcome: best };
}

/** By class only the highest rank is settled at all. */
export function consideredBy(plan: PolicyIr, standings: readonly Standing[]): readonly Standing[] {
  return plan.identityResolution === 'class' ? standings.slice(0, 1) : standings;
}

/** What the receipt says when no identity could be chosen. */
export function openChoiceNote(identities: readonly string[]): Bilingual {
  return {
    zh: `${listZh(identities)}中哪一身份待遇更高取决于待定的数，尚不能确定`,
    en: `which of ${listEn(identities)} brings more depends on a figure that is still open`,
  };
}
