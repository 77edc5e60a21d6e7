// The state of every person between claims, kept small: a million people must fit in memory.

import type { PersonState } from '../../../runtime/index.js';
import type { PolicyIr } from '../../index.js';

export interface Ledger {
  /** The last date up to which the person is settled, and the claims of that date: what order and repetition are judged by. */
  readonly lastDate: string;
  readonly claimsOfLastDate: string | readonly string[];
  readonly years: readonly YearLedger[];
}

interface YearLedger {
  readonly year: string;
  /** In the plan's order; -1 is unknown. */
  readonly counters: readonly number[];
  readonly holes: readonly string[];
}

const noHoles: readonly string[] = [];

export function pack(plan: PolicyIr, state: PersonState): readonly YearLedger[] {
  return Object.entries(state.years).map(([year, { counters, holes }]) => ({
    year,
    counters: plan.counters.map(({ key }) => (counters[key] === null ? -1 : (counters[key] ?? 0))),
    holes: holes.length === 0 ? noHoles : holes,
  }));
}

export function unpack(plan: PolicyIr, years: readonly YearLedger[]): PersonState {
  const restored = years.map(({ year, counters, holes }) => {
    const named = plan.counters.map(({ key }, at) => {
      const value = counters[at] ?? 0;
      return [key, value < 0 ? null : value] as const;
    });
    return [year, { counters: Object.fromEntries(named), holes }] as const;
  });
  return { years: Object.fromEntries(restored) };
}

export function claimsOf(ledger: Ledger): readonly string[] {
  return typeof ledger.claimsOfLastDate === 'string' ? [ledger.claimsOfLastDate] : ledger.claimsOfLastDate;
}
