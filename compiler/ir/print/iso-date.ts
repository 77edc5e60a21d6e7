// A day of a plan as the date people and files write.

import type { Day } from '../ir.js';

const dayMilliseconds = 86_400_000;

/** `2022-03-01` */
export function isoDate(day: Day): string {
  return new Date(day * dayMilliseconds).toISOString().slice(0, 10);
}
