// What a receipt says when a year goes on under another version of the rule.

import type { PersonState } from '../claim.js';
import { type Bilingual, listEn, listZh } from '../values/bilingual.js';
import type { Version } from './version.js';

export function carriedNote(version: Version, year: PersonState['years'][string] | undefined): readonly Bilingual[] {
  const others = (year?.versions ?? []).filter((id) => id !== version.id);
  const moved = version.prepared.counterKeys.some((key) => (year?.counters[key] ?? 0) !== 0);
  if (others.length === 0 || !moved) return [];
  return [
    {
      zh: `本年度先前按${listZh(others)}结算，累计量接续沿用`,
      en: `claims of this year were settled under ${listEn(others)}; the counters go on`,
    },
  ];
}
