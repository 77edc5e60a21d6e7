// Amounts that may be anything: a variable, and whether it is known.

import type { Amount } from '../../encode/amount.js';
import type { Condition, Terms } from '../../terms/term.js';
import { finite, type Machine } from '../execute/machine.js';
import type { NumberValue } from '../execute/value.js';

/** A proposition says whether it is known, unless it always is. */
export function anyAmount(terms: Terms, name: string, high: bigint | null, mayBeUnknown: boolean): Amount {
  const known = mayBeUnknown ? terms.proposition(`${name}_known`) : terms.truth(true);
  return { known, value: terms.variable(name, 0n, high) };
}

/** As the program has it: −1 where it is unknown, or in a settlement with its working the reason, which is some number below 0. */
export function numberFor(machine: Machine, { known, value }: Amount, traced: boolean): NumberValue {
  return { ...finite(machine, value), [traced ? 'negative' : 'minusOne']: machine.terms.not(known) };
}

export function either(when: Condition, then: Amount, otherwise: Amount, terms: Terms): Amount {
  return { known: terms.chooseCondition(when, then.known, otherwise.known), value: terms.choose(when, then.value, otherwise.value) };
}
