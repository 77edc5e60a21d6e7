// The groups a person may be settled under on a day: by record, by declared facts, or as everybody else.

import type { Membership } from '../../../compiler/ir/kernel.js';
import type { Bilingual } from '../../values/bilingual.js';
import { formatDay } from '../../values/date.js';
import { none, unknownAmount } from '../../values/kernel-constants.js';
import type { Prepared } from '../prepare.js';
import type { ReadPerson, Standing } from '../read-person.js';

export interface Candidates {
  /** One for each group, highest rank first; never empty: a stranger to every group stands for group -1. */
  readonly standings: readonly Standing[];
  /** Those of whom a hole of the plan leaves open whether they count. */
  readonly doubtful: readonly Standing[];
  /** True when nothing but the lack of another identity makes the standing: any of the doubtful would take its place. */
  readonly isFallback: boolean;
  /** The holes behind the doubt. */
  readonly holes: readonly number[];
  readonly notes: readonly Bilingual[];
}

/** `values` are those of the claim; without a claim, those of the person and the day that decides the year. */
export function candidatesOn(day: number, person: ReadPerson, prepared: Prepared, values: readonly number[]): Candidates {
  const valid = person.standings.filter((standing) => isValidOn(standing, day));
  const notes = valid.length === person.standings.length ? [] : invalidNotes(day, person);
  const members = prepared.asksFacts ? prepared.kernel.membership(values) : null;
  const found = members === null ? { sure: valid, doubtful: [], notes } : judged(valid, members, notes, prepared);
  const standings = byRank(found.sure);
  if (standings.length === 0) return fallbackOf(found, members, prepared);
  const doubtful = byRank(found.doubtful).filter(({ group }) => standings.every((standing) => standing.group !== group));
  return { standings, doubtful, isFallback: false, holes: holesOf(doubtful, members), notes: found.notes };
}

/** The group that is given, whatever the person's identities. */
export function candidateOf(group: number, { plan }: Prepared): Candidates {
  const standing = { ...stranger, group, identity: plan.groups[group]?.name ?? '' };
  return { standings: [standing], doubtful: [], isFallback: false, holes: [], notes: [] };
}

interface Judged {
  readonly sure: readonly Standing[];
  readonly doubtful: readonly Standing[];
  readonly notes: readonly Bilingual[];
}

/** What declared facts say of the identities on record, and the groups they bring without one. */
function judged(valid: readonly Standing[], members: readonly Membership[], notes: readonly Bilingual[], prepared: Prepared): Judged {
  const { plan, texts } = prepared;
  const meets = ({ group }: Standing) => members[group]?.meets ?? 1;
  const derived = plan.groups.flatMap(({ name }, group) => {
    const isOnRecord = valid.some((standing) => standing.group === group && meets(standing) === 1);
    return members[group]?.derived === 0 || isOnRecord ? [] : [{ ...stranger, group, identity: name }];
  });
  const derives = ({ group }: Standing) => members[group]?.derived ?? 0;
  const consulted = new Set([...valid, ...derived].map(({ group }) => group));
  const used = new Set([...consulted].flatMap((group) => members[group]?.notes ?? []));
  return {
    sure: [...valid.filter((one) => meets(one) === 1), ...derived.filter((one) => derives(one) === 1)],
    doubtful: [...valid.filter((one) => meets(one) === unknownAmount), ...derived.filter((one) => derives(one) === unknownAmount)],
    notes: [
      ...notes,
      ...valid.filter((one) => meets(one) === 0).map((one) => unmetNote(one.identity, ruleText(prepared, one.group, 'condition'))),
      ...derived.filter((one) => derives(one) === 1).map((one) => derivedNote(one.identity, ruleText(prepared, one.group, 'derived'))),
      ...[...used].flatMap((note) => texts.notes[note] ?? []),
    ],
  };
}

function ruleText({ plan }: Prepared, group: number, rule: 'condition' | 'derived'): string {
  return plan.groups[group]?.[rule]?.text ?? '';
}

const stranger: Standing = { group: none, identity: '', certifiedBy: [], from: null, to: null };

/** The group of everybody else, unless its own condition keeps the person out. */
function fallbackOf({ doubtful, notes }: Judged, members: readonly Membership[] | null, prepared: Prepared): Candidates {
  const { plan, everyoneElse } = prepared;
  const other = { ...stranger, group: everyoneElse, identity: plan.groups[everyoneElse]?.name ?? '' };
  const admits = everyoneElse === none ? 0 : (members?.[everyoneElse]?.meets ?? 1);
  const open = byRank(admits === unknownAmount ? [...doubtful, other] : doubtful);
  const unmet = everyoneElse !== none && admits === 0 ? [unmetNote(other.identity, ruleText(prepared, everyoneElse, 'condition'))] : [];
  const nobody = admits !== 1 && open.length === 0 ? [noGroupNote] : [];
  const standings = [admits === 1 ? other : stranger];
  return { standings, doubtful: open, isFallback: true, holes: holesOf(open, members), notes: [...notes, ...unmet, ...nobody] };
}

function holesOf(doubtful: readonly Standing[], members: readonly Membership[] | null): readonly number[] {
  return [...new Set(doubtful.flatMap(({ group }) => members?.[group]?.holes ?? []))];
}

/** Each group once, highest rank first. */
function byRank(standings: readonly Standing[]): readonly Standing[] {
  if (standings.length < 2) return standings;
  const sorted = [...standings].sort((left, right) => left.group - right.group);
  return sorted.filter((standing, index) => standing.group !== sorted[index - 1]?.group);
}

function isValidOn({ from, to }: Standing, day: number): boolean {
  return (from === null || from <= day) && (to === null || day <= to);
}

const noGroupNote: Bilingual = {
  zh: '此人在这一天不属于本政策的任何救助对象',
  en: 'the person belongs to none of this policy’s groups on that day',
};

function unmetNote(identity: string, text: string): Bilingual {
  return {
    zh: `身份“${identity}”不符合条件“${text}”，未予考虑`,
    en: `the identity "${identity}" does not meet its condition "${text}" and was not considered`,
  };
}

function derivedNote(group: string, text: string): Bilingual {
  return {
    zh: `没有认定记录，按申报的事实推定为“${group}”：${text}`,
    en: `without a record, declared facts make the person a member of "${group}": ${text}`,
  };
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
