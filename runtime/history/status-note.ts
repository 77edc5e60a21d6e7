// What a receipt says when the person's group changed inside the year.

import type { PastClaim } from '../claim.js';
import type { StoredYear } from '../ledger/year-counters.js';
import { yearKeyFor } from '../settle/accounting-year.js';
import type { Prepared } from '../settle/prepare.js';
import type { ReadClaim } from '../settle/read-claim.js';
import type { ReadPerson } from '../settle/read-person.js';
import type { Bilingual } from '../values/bilingual.js';
import { formatDay } from '../values/date.js';

/** `before` is the year as it stood, `group` the one that was settled under. */
export function statusNote(
  prepared: Prepared,
  person: ReadPerson,
  claim: ReadClaim,
  before: StoredYear | undefined,
  group: string | null,
): readonly Bilingual[] {
  if (before === undefined || Object.values(before.counters).every((counter) => counter === 0)) return [];
  const { statusChange } = prepared.plan.policy;
  if (statusChange === 'rebase') return countedNote(before.claims ?? [], group);
  const day = lastChange(prepared, person, claim);
  return day === null ? [] : [keptNote(formatDay(day), statusChange !== null)];
}

function countedNote(past: readonly PastClaim[], group: string | null): readonly Bilingual[] {
  const last = past.at(-1);
  if (last === undefined || last.group === group) return [];
  const ids = past.map(({ claim }) => claim.id).join('、');
  const [from, to] = [last.group ?? '—', group ?? '—'];
  return [
    {
      zh: `身份由“${from}”变为“${to}”，本年度先前的费用单 ${ids} 按“${to}”重算累计量，已支付的不变（身份变化 重算）`,
      en: `the group changed from "${from}" to "${to}": the earlier claims of the year, ${ids}, are counted again under "${to}", what was paid stays paid (status_change rebase)`,
    },
  ];
}

function keptNote(day: string, written: boolean): Bilingual {
  const [zh, en] = written
    ? ['身份变化 沿用', 'status_change keep']
    : ['政策未写“身份变化”，按沿用处理', 'status_change is not written: keep'];
  return {
    zh: `此人的身份在 ${day} 有变化，本年度先前的累计量接着用（${zh}）`,
    en: `the person’s identities changed on ${day}; the counters of the year go on (${en})`,
  };
}

/** The last day of the year, up to the claim's, on which other groups are valid than the day before. */
function lastChange(prepared: Prepared, person: ReadPerson, claim: ReadClaim): number | null {
  const key = yearKeyFor(claim, person, prepared);
  const days = person.standings.flatMap(({ from, to }) => [...(from === null ? [] : [from]), ...(to === null ? [] : [to + 1])]);
  const changed = days.filter(
    (day) => day <= claim.day && key(day - 1) === key(claim.day) && groupsOn(day, person, prepared) !== groupsOn(day - 1, person, prepared),
  );
  return changed.length === 0 ? null : Math.max(...changed);
}

/** By class only the highest rank matters. */
function groupsOn(day: number, { standings }: ReadPerson, { plan }: Prepared): string {
  const valid = standings.filter(({ from, to }) => (from === null || from <= day) && (to === null || day <= to));
  const groups = [...new Set(valid.map(({ group }) => group))].sort((one, other) => one - other);
  return (plan.identityResolution === 'class' ? groups.slice(0, 1) : groups).join(' ');
}
