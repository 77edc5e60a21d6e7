// The accounting year of a claim: the period whose counters it moves, and the text by which a state keeps them.

import { yearOf } from '../values/date.js';
import type { ReadClaim } from './read-claim.js';

/** The key of the claim's accounting year in a person's state. */
export function accountingYear(claim: ReadClaim): string {
  return String(yearOf(claim.day));
}
