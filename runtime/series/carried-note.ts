// What a receipt says when a year goes on under another version of the rule.

import type { PersonState } from '../claim.js';
import { type Bilingual, listEn, listZh } from '../values/bilingual.js';
import type { Version } from './version.js';

/** `key` is that of the counters the claim moves, `year` that of its accounting year. */
export function carriedNote(version: Version, state: PersonState, year: string, key: string): readonly Bilingual[] {
  const stored = state.years[key];
  const others = (stored?.versions ?? []).filter((id) => id !== version.id);
  const moved = version.prepared.counterKeys.some((counter) => (stored?.counters[counter] ?? 0) !== 0);
  const mode = version.prepared.plan.policy.carryOver;
  if (mode === 'restart') return restartNote(leftBehind(state, year, key));
  if (others.length === 0 || !moved) return [];
  if (mode === 'rebase') return [rebaseNote(others)];
  const [zh, en] = mode === null ? ['政策未写“接续”，按沿用处理', 'carry_over is not written: keep'] : ['接续 沿用', 'carry_over keep'];
  return [
    {
      zh: `本年度先前按${listZh(others)}结算，累计量接续沿用（${zh}）`,
      en: `claims of this year were settled under ${listEn(others)}; the counters go on (${en})`,
    },
  ];
}

function rebaseNote(others: readonly string[]): Bilingual {
  return {
    zh: `本年度先前按${listZh(others)}结算的费用单，已按本版本重算累计量，已支付的不变（接续 重算）`,
    en: `claims of this year that were settled under ${listEn(others)} are counted again under this version; what was paid stays paid (carry_over rebase)`,
  };
}

function restartNote(others: readonly string[]): readonly Bilingual[] {
  if (others.length === 0) return [];
  return [
    {
      zh: `本年度先前按${listZh(others)}结算；本版本的累计量从零另起（接续 另起）`,
      en: `claims of this year were settled under ${listEn(others)}; under this version the counters begin at zero (carry_over restart)`,
    },
  ];
}

/** Versions that settled claims of the year on other counters. */
function leftBehind(state: PersonState, year: string, key: string): readonly string[] {
  const others = Object.entries(state.years).filter(([other]) => other !== key && (other === year || other.startsWith(`${year}/`)));
  return [...new Set(others.flatMap(([, { versions }]) => versions ?? []))];
}
