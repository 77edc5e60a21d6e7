// One ordinary person and claim for a cell: the smallest facts that stand as it says.

import type { Condition, PolicyIr } from '../../ir/ir.js';
import { answered, questionOf, regionsOf } from './axis.js';
import type { Cell } from './chain.js';
import { daysNear, haveOrderedDates } from './dates.js';
import { formOf, nothingRead } from './form.js';
import { specialiseCondition } from './specialise/specialise.js';

/** 1 January 2024, for a policy without a period. */
const anyDay = 19_723;

/** Of facts outside the cell, so many combinations are tried until the person counts as the group. */
const mostTries = 500;

/** Kernel values, every amount of money that the cell leaves open 0; null when nobody is such, or nobody was found. */
export function sampleValues(plan: PolicyIr, cell: Cell): readonly number[] | null {
  if (!haveOrderedDates(cell, plan)) return null;
  const days = daysNear(plan.policy.effective.from ?? plan.policy.effective.to ?? anyDay, cell, plan);
  const values = plan.inputs.map((_, input) => days.get(input) ?? ordinary(input, cell, plan));
  const rule = plan.groups[cell.group]?.condition?.when ?? null;
  return rule === null ? values : meeting(rule, values, cell, plan);
}

function ordinary(input: number, { facts }: Cell, plan: PolicyIr): number {
  const fact = facts.get(input);
  const { type, fallback } = plan.inputs[input] ?? { type: { kind: 'boolean' }, fallback: null };
  const listed = type.kind === 'enumeration';
  if (fact?.kind === 'values') {
    // "None of the list" is told least well.
    const named = fact.values.filter((value) => value > 0 || !listed);
    return named.length === 0 ? 0 : Math.min(...named);
  }
  const first = type.kind === 'enumeration' ? Math.min(1, type.values.length) : type.kind === 'integer' ? 1 : 0;
  const wanted = fallback ?? first;
  return fact === undefined ? wanted : Math.min(Math.max(wanted, fact.low ?? wanted), fact.high ?? wanted);
}

/** Changes facts that the cell leaves open until the person counts as the group. */
function meeting(rule: Condition, values: readonly number[], cell: Cell, plan: PolicyIr): readonly number[] | null {
  const money = new Set(plan.inputs.keys());
  const read = nothingRead();
  formOf(rule, { plan, fixed: money, read });
  const open = [...read.asks].filter(([axis]) => axis >= 0 && !cell.facts.has(axis));
  const choices = open.map(([axis, cuts]) => regionsOf(axis, cuts, plan).map(({ sample }) => [axis, sample] as const));
  const count = choices.reduce((product, each) => product * each.length, 1);
  if (holdsFor(rule, values, plan)) return values;
  for (let at = 0; at < Math.min(count, mostTries); at++) {
    const changed = [...values];
    for (const [axis, sample] of combination(choices, at)) changed[axis] = sample;
    if (holdsFor(rule, changed, plan)) return changed;
  }
  return null;
}

function combination<T>(choices: readonly (readonly T[])[], number: number): readonly T[] {
  let rest = number;
  return choices.map((each) => {
    const chosen = each[rest % each.length] as T;
    rest = Math.floor(rest / each.length);
    return chosen;
  });
}

/** Whether a condition on facts holds for these; false when it asks for a hole. */
export function holdsFor(condition: Condition, values: readonly number[], plan: PolicyIr): boolean {
  const every = new Set(plan.inputs.keys());
  const left = specialiseCondition(condition, {
    plan,
    input: (input) => values[input] ?? null,
    holds: (one) => {
      const question = one.op === 'hole' || one.op === 'compareMoney' ? null : questionOf(one, every);
      return question === null ? null : answered(question, values[question.axis] ?? 0);
    },
  });
  return left.op === 'always';
}
