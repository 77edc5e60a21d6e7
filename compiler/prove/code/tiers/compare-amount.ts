// Whether a number of the program is an amount of the plan, as a condition that has to hold for every claim.

import type { Amount } from '../../encode/amount.js';
import type { Condition, Integer } from '../../terms/term.js';
import { isFalse, isPlain, isUnknown, type Machine, plainly } from '../execute/machine.js';
import { reasoned } from '../execute/merge.js';
import type { Value } from '../execute/value.js';

/** How an unknown amount may be written: exactly −1, or as any reason, which is a number below 0. */
export type UnknownAs = 'minus_one' | 'reason';

/** Where `here` holds; null for a value that is no number. */
export function isAmount(
  machine: Machine,
  told: Value,
  { known, value: expected }: Amount,
  unknown: UnknownAs,
  here: Condition,
): Condition | null {
  const { terms } = machine;
  if (told.kind !== 'number') return null;
  const value = unknown === 'reason' ? reasoned(machine, told) : told;
  const both = terms.and(here, known);
  const none = terms.constant(0);
  const same = terms.equal(terms.choose(both, value.term, none), terms.choose(both, expected, none));
  if (isPlain(value)) return terms.and(same, terms.not(terms.and(here, terms.not(known))));
  const open = unknown === 'reason' ? isUnknown(machine, value) : value.minusOne;
  const said = terms.and(terms.implies(both, plainly(machine, value)), terms.implies(terms.and(here, terms.not(known)), open));
  return isFalse(both) ? said : terms.and(same, said);
}

/** −1 and −2 are numbers here, not marks. */
export function isExactly(machine: Machine, value: Value, expected: Integer): Condition {
  const { terms } = machine;
  if (value.kind !== 'number') return terms.truth(false);
  const { term, minusOne, minusTwo } = value;
  const number = terms.choose(minusOne, terms.constant(-1), terms.choose(minusTwo, terms.constant(-2), term));
  return terms.and(terms.not(terms.or(value.endless, value.refused, value.negative)), terms.equal(number, expected));
}
