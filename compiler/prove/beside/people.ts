// Everybody whom two policies can tell apart: an identity, and the group that it means under each.

import { all, not } from '../../ir/conditions.js';
import type { Condition, PolicyIr } from '../../ir/ir.js';

export interface Person {
  readonly name: string;
  /** −1: none. */
  readonly here: number;
  readonly other: number;
  /** Who is such, in the numbering of both; null: all with the identity. */
  readonly when: Condition | null;
}

interface Standing {
  readonly group: number;
  readonly when: Condition | null;
}

type Renumber = (condition: Condition) => Condition;

/** An identity that a policy does not know counts there as none. */
export function peopleOf(
  here: PolicyIr,
  other: PolicyIr,
  renumber: { readonly here: Renumber; readonly other: Renumber },
): readonly Person[] {
  const named = [here, other].flatMap(({ groups }) =>
    groups.flatMap(({ name, includes, everyoneElse }) => (everyoneElse ? [] : [name, ...includes])),
  );
  const people = new Map<string, Person>();
  for (const identity of [...new Set(named), null]) {
    for (const one of standings(here, identity, renumber.here)) {
      for (const beside of standings(other, identity, renumber.other)) {
        if (contradict(one.when, beside.when)) continue;
        const when = both(one.when, beside.when);
        const key = `${one.group} ${beside.group} ${JSON.stringify(when)}`;
        const name = here.groups[one.group]?.name ?? other.groups[beside.group]?.name ?? '';
        if (!people.has(key)) people.set(key, { name, here: one.group, other: beside.group, when });
      }
    }
  }
  return [...people.values()];
}

function standings(plan: PolicyIr, identity: string | null, renumber: Renumber): readonly Standing[] {
  const { groups } = plan;
  const at = groups.findIndex(({ name, includes, everyoneElse }) => {
    return identity !== null && !everyoneElse && (name === identity || includes.includes(identity));
  });
  const others = ordinary(plan, renumber);
  if (at < 0) return others;
  const rule = groups[at]?.condition?.when ?? null;
  if (rule === null) return [{ group: at, when: null }];
  const when = renumber(rule);
  return [{ group: at, when }, ...others.map((one) => ({ ...one, when: both(not(when), one.when) }))];
}

function ordinary({ groups }: PolicyIr, renumber: Renumber): readonly Standing[] {
  const at = groups.findIndex(({ everyoneElse }) => everyoneElse);
  const rule = groups[at]?.condition?.when ?? null;
  if (at < 0 || rule === null) return [{ group: at, when: null }];
  const when = renumber(rule);
  return [
    { group: at, when },
    { group: -1, when: not(when) },
  ];
}

function both(one: Condition | null, other: Condition | null): Condition | null {
  if (one === null || other === null) return one ?? other;
  return JSON.stringify(one) === JSON.stringify(other) ? one : all([one, other]);
}

function contradict(one: Condition | null, other: Condition | null): boolean {
  if (one === null || other === null) return false;
  const written = (condition: Condition) => JSON.stringify(condition);
  return written(not(one)) === written(other) || written(one) === written(not(other));
}
