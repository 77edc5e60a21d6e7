// What is demanded of one function of the program, collected on the way through it.

import type { Amount } from '../encode/amount.js';
import type { Words } from '../property-result.js';
import type { Condition } from '../terms/term.js';
import type { Compared, Comparison, Refusal } from './comparison.js';
import type { Machine } from './execute/machine.js';
import type { Value } from './execute/value.js';
import { isAmount, type UnknownAs } from './tiers/compare-amount.js';

export interface Findings {
  demand(what: Words, holds: Condition): void;
  refuse(what: string): void;
  /** Where `here` holds; a value that is no number is not understood. */
  compare(machine: Machine, what: Words, value: Value | undefined, amount: Amount, unknown: UnknownAs, here: Condition): void;
  /** Every number that the machine has computed lies where numbers are exact. */
  demandExactness(machine: Pick<Machine, 'terms' | 'obligations'>): void;
  found(): Compared;
}

export function findingsOf({ place, group, tier }: Pick<Comparison, 'place' | 'group' | 'tier'>): Findings {
  const comparisons: Comparison[] = [];
  const refusals: Refusal[] = [];
  const demand = (what: Words, holds: Condition) => void comparisons.push({ place, what, group, tier, holds });
  const refuse = (what: string) => void refusals.push({ place, what });
  return {
    demand,
    refuse,
    compare: (machine, what, value, amount, unknown, here) => {
      const holds = value === undefined ? null : isAmount(machine, value, amount, unknown, here);
      if (holds === null) refuse(`${what.en} is no number`);
      else demand(what, holds);
    },
    demandExactness: ({ terms, obligations }) => {
      for (const { path, claim, about } of obligations) {
        demand({ zh: `“${about}”须精确`, en: `exactness of “${about}”` }, terms.implies(path, claim));
      }
    },
    found: () => ({ comparisons, refusals }),
  };
}
