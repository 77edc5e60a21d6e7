// The state of every person between claims, kept small: a million people must fit in memory.

import type { PersonState } from '../../../runtime/index.js';
import type { PolicyIr } from '../../ir/ir.js';

export interface Ledger {
  /** The day of the person's last settled claim, and the claims of that day: what order and repetition are judged by. */
  readonly lastDate: string;
  readonly claimsOfLastDate: string | readonly string[];
  readonly year: string;
  /** The counters of that year in the plan's order; -1 is unknown. */
  readonly counters: readonly number[];
  readonly holes: readonly string[];
}

const noHoles: readonly string[] = [];

/** Claims come by date, so nothing before the year of the last claim can be needed again. */
export function pack(plan: PolicyIr, state: PersonState, lastDate: string, claimId: string, before: Ledger | undefined): Ledger {
  const year = Object.keys(state.years).sort().at(-1) ?? '';
  const kept = state.years[year];
  return {
    lastDate,
    claimsOfLastDate: before === undefined || before.lastDate !== lastDate ? claimId : [...claimsOf(before), claimId],
    year,
    counters: plan.counters.map((counter) => kept?.counters[counter.key] ?? (kept?.counters[counter.key] === null ? -1 : 0)),
    holes: kept === undefined || kept.holes.length === 0 ? noHoles : kept.holes,
  };
}

export function unpack(plan: PolicyIr, ledger: Ledger): PersonState {
  if (ledger.year === '') return { years: {} };
  const counters: Record<string, number | null> = {};
  plan.counters.forEach((counter, at) => {
    const value = ledger.counters[at] ?? 0;
    counters[counter.key] = value < 0 ? null : value;
  });
  return { years: { [ledger.year]: { counters, holes: ledger.holes } } };
}

export function claimsOf(ledger: Ledger): readonly string[] {
  return typeof ledger.claimsOfLastDate === 'string' ? [ledger.claimsOfLastDate] : ledger.claimsOfLastDate;
}
