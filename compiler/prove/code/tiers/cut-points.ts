// Amounts that the program keeps on its way: once one is compared with the plan's, what follows is computed from the plan's.

import type { Amount } from '../../encode/amount.js';
import type { EncodedTier } from '../../encode/encode-tier.js';
import { assuming } from '../../terms/assume.js';
import type { Condition, Substitution, Terms } from '../../terms/term.js';
import { isTrue, type Machine, type Place } from '../execute/machine.js';
import { marks, type State, type Value } from '../execute/value.js';
import { numberFor } from './any-amount.js';

/** By their names in the program. A name that means something else fails its comparison. */
const cut = {
  base: 'base',
  deductible: 'deductible',
  consumed: 'below',
  eligible: 'eligible',
  uncapped: 'uncapped',
  payment: 'payment',
} as const satisfies Readonly<Record<string, keyof EncodedTier>>;

export type Assuming = (holds: Condition) => Substitution;

/** Remembers what it has simplified. */
export function assumingIn(terms: Terms): Assuming {
  const made = new Map<Condition, Substitution>();
  return (holds) => {
    const found = made.get(holds) ?? assuming(holds, terms);
    made.set(holds, found);
    return found;
  };
}

/** Of the function that stands `within`; `compare` is told each amount before the plan's stands in its place. */
export function cutPoints(
  encoded: EncodedTier,
  traced: boolean,
  under: Assuming,
  within: Place,
  compare: (machine: Machine, name: string, value: Value, amount: Amount, here: Condition) => void,
): Machine['kept'] {
  const replaced = new Map<string, Value>();
  return (machine: Machine, name: string, value: Value, { path }: State, { start }: Place) => {
    if (!isCut(name) || start < within.start || start > within.end || value.kind !== 'number') return value;
    const key = [name, path.id, value.term.id, ...marks.map((mark) => value[mark].id)].join();
    const found = replaced.get(key);
    if (found !== undefined) return found;
    const amount = encoded[cut[name]];
    const { known, value: term } = isTrue(path)
      ? amount
      : { known: under(path).condition(amount.known), value: under(path).integer(amount.value) };
    compare(machine, name, value, { known, value: term }, path);
    const kept = numberFor(machine, { known, value: term }, traced);
    replaced.set(key, kept);
    return kept;
  };
}

function isCut(name: string): name is keyof typeof cut {
  return name in cut;
}
