// What has to hold of every claim and state for the program to be the plan.

import type { Words } from '../property-result.js';
import type { Condition } from '../terms/term.js';

export interface Comparison {
  /** The function of the program. */
  readonly place: string;
  readonly what: Words;
  /** Null: of every group. */
  readonly group: number | null;
  /** Of which the amounts of earlier tiers may be anything; null: of no single tier. */
  readonly tier: number | null;
  readonly holds: Condition;
}

/** What of the program is not understood: then nothing is proved. */
export interface Refusal {
  readonly place: string;
  readonly what: string;
}

export interface Compared {
  readonly comparisons: readonly Comparison[];
  readonly refusals: readonly Refusal[];
}

export function whereOf({ place, what }: Comparison): Words {
  return { zh: `${place} 的${what.zh}`, en: `${what.en} of ${place}` };
}
