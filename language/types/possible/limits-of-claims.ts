// What holds of every claim that is taken: its dates follow one another, its costs add up, and the policy is in force.

import type { DateLiteral } from '../../syntax/ast.js';
import { type BuiltinInput, builtinInputs } from '../../syntax/builtins.js';
import { builtinFact } from './facts.js';
import type { Amount, Comparison, Fact, Formula } from './formula.js';
import { wholeFraction } from './fraction.js';
import { yearFact } from './read-amount.js';
import type { World } from './world.js';

const datesInOrder = ['admission', 'discharge', 'settlement'];
const costParts = ['inPolicy', 'fullySelfPaid', 'overLimit', 'firstSelfPay'];
const paidElsewhere = ['waiver', 'thirdParty', 'commercial'];

/** Only of the facts that are asked about: the others can be given whatever is needed. */
export function limitsOfClaims(world: World, asked: readonly Fact[]): readonly Formula[] {
  const ids = new Set(asked.map((fact) => fact.id));
  const factsOf = (names: readonly string[]): Fact[] => names.filter((id) => ids.has(id)).map((id) => factWithId(world, id));
  const dates = factsOf(datesInOrder);
  const inOrder = dates.slice(1).map((fact, at) => atLeast(amountOf(fact), amountOf(dates[at] as Fact)));
  const total = factsOf(['total']).map(amountOf);
  const within = [factsOf(costParts), factsOf(paidElsewhere)].filter((facts) => facts.length > 0);
  // No part is above the total: that is a limit for itself where two amounts are held against one another.
  const sums = within.flatMap((facts) => [...(facts.length > 1 ? facts.map(amountOf) : []), sumOf(facts)]);
  return [...inOrder, ...total.flatMap((whole) => sums.map((sum) => atLeast(whole, sum))), ...inForce(world, ids)];
}

function factWithId(world: World, id: string): Fact {
  const inputs: readonly BuiltinInput[] = builtinInputs;
  return builtinFact(world, inputs.find((input) => input.id === id) as BuiltinInput);
}

function amountOf(fact: Fact): Amount {
  return { kind: 'fact', fact };
}

function sumOf(facts: readonly Fact[]): Amount {
  return facts.map(amountOf).reduce((left, right) => ({ kind: '+', left, right }));
}

function atLeast(left: Amount, right: Amount): Comparison {
  return { kind: 'compare', limit: true, left, operator: '>=', right };
}

function inForce(world: World, asked: ReadonlySet<string>): readonly Formula[] {
  const fact = yearFact(world);
  const period = world.scope.policy.clauses.find((each) => each.kind === 'Effective')?.period;
  if (fact === null || !asked.has(fact.id) || period === undefined || period.kind === 'Hole') return [];
  const day = (date: DateLiteral | null): Amount[] =>
    date?.day === null || date === null ? [] : [{ kind: 'figure', value: wholeFraction(date.day) }];
  return [...day(period.from).map((from) => atLeast(amountOf(fact), from)), ...day(period.to).map((to) => atLeast(to, amountOf(fact)))];
}
