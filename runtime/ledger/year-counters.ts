// The stored counters of one year ⇄ a kernel's, by key: a plan reads those it knows and leaves the others as they are.

import type { YearState } from '../../compiler/ir/kernel.js';
import type { PersonState, Result } from '../claim.js';
import { catalog } from '../errors/catalog/catalog.js';
import { faultAt } from '../errors/define-fault.js';
import type { Prepared } from '../settle/prepare.js';
import { listZh } from '../values/bilingual.js';
import { knownOrNull, unknownAmount } from '../values/kernel-constants.js';

export type StoredYear = PersonState['years'][string];

/** The counters as a plan carries them on; those it has and no plan before had are 0. */
export function countersIn(year: StoredYear | undefined, { plan, kernel, counterKeys, holeIndex }: Prepared): Result<YearState> {
  if (year === undefined) return { ok: true, value: kernel.initialState() };
  const fresh = kernel.initialState().counters;
  const counters = counterKeys.map((key, index) => {
    const stored = year.counters[key];
    return stored === undefined ? (fresh[index] ?? 0) : (stored ?? unknownAmount);
  });
  const holes = year.holes.flatMap((id) => holeIndex.get(id) ?? []).sort((one, other) => one - other);
  const open = counters.includes(unknownAmount);
  if (open && holes.length === 0) {
    const args = { version: plan.policy.name, holes: listZh(year.holes) };
    return { ok: false, errors: [faultAt(catalog.year.carriesUnknown, '$.state', args)] };
  }
  return { ok: true, value: { counters, holes: open ? holes : [] } };
}

/** The year with a plan's counters as they stand after a claim. */
export function withCounters(year: StoredYear | undefined, after: YearState, { counterKeys, plan }: Prepared): StoredYear {
  const counters: Record<string, number | null> = { ...year?.counters };
  for (const [index, name] of counterKeys.entries()) counters[name] = knownOrNull(after.counters[index] ?? unknownAmount);
  const holes = new Set([...(year?.holes ?? []), ...after.holes.map((hole) => plan.holes[hole]?.id ?? '')]);
  return { ...year, counters, holes: Object.values(counters).includes(null) ? [...holes] : [] };
}
