// How a state writes the accounting years of a policy.

import type { PolicyIr } from '../../compiler/ir/ir.js';

export interface YearKey {
  readonly pattern: RegExp;
  readonly example: string;
}

const day = '(?:0[1-9]|[12]\\d|3[01])';
const month = '(?:0[1-9]|1[0-2])';
const century = '(?:19|20|21)\\d{2}';

/** A year, a month, or the first day of a year that begins at another day. */
export function yearKeyOf({ year: { calendar, start } }: PolicyIr): YearKey {
  if (calendar === 'month') return { pattern: new RegExp(`^${century}-${month}$`), example: '2022-04' };
  const isYear = calendar === 'calendar' || (calendar === 'insurance' && start === null);
  if (isYear) return { pattern: new RegExp(`^${century}$`), example: '2022' };
  return { pattern: new RegExp(`^${century}-${month}-${day}$`), example: '2022-04-01' };
}
