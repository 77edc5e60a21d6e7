// A person's stored state ⇄ the kernel's counters of one year.

import type { YearState } from '../../compiler/ir/kernel.js';
import type { InputError, PersonState, Result } from '../claim.js';
import { catalog } from '../errors/catalog/catalog.js';
import { faultAt } from '../errors/define-fault.js';
import { explainFailure } from '../errors/explain-failure.js';
import { at } from '../errors/json-path.js';
import type { Prepared } from '../settle/prepare.js';
import { knownOrNull, unknownAmount } from '../values/kernel-constants.js';

export const emptyState: PersonState = { years: {} };

export function readState(raw: unknown, { plan, schemas }: Prepared): Result<PersonState> {
  const parsed = schemas.state.safeParse(raw);
  if (!parsed.success) {
    return { ok: false, errors: explainFailure(parsed.error.issues, raw, '$.state', plan, schemas.marks) };
  }
  // A remembered claim is read when it is counted again.
  const state = parsed.data as PersonState;
  const errors: InputError[] = [];
  for (const [year, { counters, holes }] of Object.entries(state.years)) {
    const hasUnknown = Object.values(counters).includes(null);
    if (hasUnknown !== holes.length > 0) errors.push(faultAt(catalog.state.holesDisagree, at(at('$.state.years', year), 'holes'), {}));
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, value: state };
}

/** The counters of a year, fresh when the person has none yet. */
export function yearState(state: PersonState, year: string, { kernel, counterKeys, holeIndex }: Prepared): YearState {
  const stored = state.years[year];
  if (stored === undefined) return kernel.initialState();
  return {
    counters: counterKeys.map((key) => stored.counters[key] ?? unknownAmount),
    holes: stored.holes.map((id) => holeIndex.get(id) ?? 0).sort((left, right) => left - right),
  };
}

/** The state with the counters of one year replaced. */
export function withYear(state: PersonState, year: string, after: YearState, { counterKeys, plan }: Prepared): PersonState {
  const counters: Record<string, number | null> = {};
  for (const [index, key] of counterKeys.entries()) counters[key] = knownOrNull(after.counters[index] ?? unknownAmount);
  const holes = after.holes.map((hole) => plan.holes[hole]?.id ?? '');
  return { years: { ...state.years, [year]: { counters, holes } } };
}
