// The state of every person between claims, kept small: a million people must fit in memory.

import type { PersonState } from '../../../runtime/index.js';

export interface Ledger {
  /** The last date up to which the person is settled, and the claims of that date: what order and repetition are judged by. */
  readonly lastDate: string;
  readonly claimsOfLastDate: string | readonly string[];
  readonly years: readonly YearLedger[];
}

type Year = PersonState['years'][string];

interface YearLedger {
  readonly year: string;
  /** In the order of the keys; -1 is unknown, -2 is a counter that no claim of the year has had. */
  readonly counters: readonly number[];
  readonly holes: readonly string[];
  /** What else the state of a year has. */
  readonly rest: Omit<Year, 'counters' | 'holes'> | null;
}

const [unknown, absent] = [-1, -2];
const noHoles: readonly string[] = [];

export function pack(keys: readonly string[], state: PersonState): readonly YearLedger[] {
  return Object.entries(state.years).map(([year, { counters, holes, ...rest }]) => ({
    year,
    counters: keys.map((key) => (counters[key] === undefined ? absent : (counters[key] ?? unknown))),
    holes: holes.length === 0 ? noHoles : holes,
    rest: Object.keys(rest).length === 0 ? null : rest,
  }));
}

export function unpack(keys: readonly string[], years: readonly YearLedger[]): PersonState {
  const restored = years.map(({ year, counters, holes, rest }) => {
    const named = keys.flatMap((key, at): (readonly [string, number | null])[] => {
      const value = counters[at] ?? absent;
      return value === absent ? [] : [[key, value === unknown ? null : value]];
    });
    return [year, { counters: Object.fromEntries(named), holes, ...rest }] as const;
  });
  return { years: Object.fromEntries(restored) };
}

export function claimsOf(ledger: Ledger): readonly string[] {
  return typeof ledger.claimsOfLastDate === 'string' ? [ledger.claimsOfLastDate] : ledger.claimsOfLastDate;
}
