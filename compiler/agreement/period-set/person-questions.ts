// Who belongs to which group and what subsidy they get: people on each side of every figure that the rules ask for.

import type { Condition, PolicyIr, Subsidy } from '../../ir/ir.js';
import { figuresOf } from '../../ir/traverse/figures-of.js';
import { walkCondition } from '../../ir/traverse/walk-ir.js';
import { regionsOf } from '../../prove/domain/axis.js';
import { groupsOf } from '../../prove/domain/chains-of.js';
import { formOf, nothingRead } from '../../prove/domain/form.js';
import { holdsFor, sampleValues } from '../../prove/domain/sample-values.js';
import type { PersonQuestion } from '../history.js';

/** Of facts; where there are more, so many are taken from all over them. */
const mostCombinations = 240;

/** A prime larger than any number of choices, so that it leads to each combination once. */
const stride = 7_919;

/** A year for a policy without subsidies. */
const anyYear = 2024;

const noPremium = -1;

export interface PersonQuestions {
  readonly questions: readonly PersonQuestion[];
  readonly complete: boolean;
}

export function personQuestions(plan: PolicyIr): PersonQuestions {
  const { people, complete } = peopleOf(plan);
  if (plan.subsidies.length === 0) {
    return { questions: people.map((values) => ({ group: -1, values, coverageYear: anyYear, premium: noPremium })), complete };
  }
  const groups = [...new Set([-1, ...groupsOf(plan)])];
  const years = [
    ...new Set(plan.subsidies.flatMap(({ from, to }) => [from ?? anyYear, to ?? anyYear].flatMap((year) => [year - 1, year, year + 1]))),
  ];
  const premiums = premiumsOf(plan.subsidies);
  const everywhere = groups.flatMap((group) =>
    people.flatMap((values) =>
      years.map(
        (coverageYear, at): PersonQuestion => ({ group, values, coverageYear, premium: premiums[at % premiums.length] ?? noPremium }),
      ),
    ),
  );
  const [person] = people;
  const rounded = groups.flatMap((group) =>
    years.flatMap((coverageYear) => premiums.map((premium): PersonQuestion => ({ group, values: person ?? [], coverageYear, premium }))),
  );
  return { questions: [...everywhere, ...rounded], complete };
}

interface People {
  readonly people: readonly (readonly number[])[];
  readonly complete: boolean;
}

/** Every reading of the facts that rules and rows ask for, at both ends of each, and amounts at which a comparison turns. */
function peopleOf(plan: PolicyIr): People {
  const usual = sampleValues(plan, { group: -1, facts: new Map(), assumed: new Map() }) ?? plan.inputs.map(() => 0);
  const conditions = [
    ...plan.groups.flatMap(({ condition, derived }) => [condition, derived].flatMap((rule) => (rule === null ? [] : [rule.when]))),
    ...plan.subsidies.flatMap(({ rows }) => rows.map(({ when }) => when)),
  ];
  const read = nothingRead();
  formOf(conditions, { plan, fixed: new Set(plan.inputs.keys()), read });
  const facts = [...read.asks].flatMap(([axis, cuts]): readonly Facts[][] => (axis < 0 ? [] : [endsOf(axis, cuts, plan)]));
  const turning = turningAmounts(plan, conditions, usual);
  const choices = [...facts, ...(turning.length === 0 ? [] : [turning])];
  const count = choices.reduce((product, each) => product * each.length, 1);
  const taken = Math.min(count, mostCombinations);
  const people = Array.from({ length: taken }, (_, at) => combined(usual, choices, (at * stride) % count));
  return { people, complete: taken === count };
}

/** Inputs and what they are. */
type Facts = readonly (readonly [input: number, value: number])[];

function combined(usual: readonly number[], choices: readonly (readonly Facts[])[], number: number): readonly number[] {
  let rest = number;
  return choices.reduce((values, each) => {
    const chosen = each[rest % each.length] ?? [];
    rest = Math.floor(rest / each.length);
    return withFacts(values, chosen);
  }, usual);
}

function withFacts(values: readonly number[], facts: Facts): readonly number[] {
  return facts.reduce((changed, [input, value]) => changed.with(input, value), values);
}

function endsOf(axis: number, cuts: ReadonlySet<number>, plan: PolicyIr): Facts[] {
  const values = regionsOf(axis, cuts, plan).flatMap(({ range, sample }) =>
    range.kind === 'range' ? [sample, range.high ?? sample] : [sample],
  );
  return [...new Set(values)].map((value) => [[axis, value]]);
}

/** What other amounts and numbers are while one of them is looked for; odd and even, since halves are rounded. */
const usualAmounts = [
  { money: 1_000_005, number: 2 },
  { money: 333_332, number: 3 },
];

/** No two amounts are the same. */
const apart = 1_234;

const highestAmount = 1_000_000_000;

/** Of comparisons between amounts that are computed: on both sides of where each turns, and there with each other amount changed. */
function turningAmounts(plan: PolicyIr, conditions: readonly Condition[], usual: readonly number[]): Facts[] {
  const found: Facts[] = [];
  const isMoney = (input: number) => plan.inputs[input]?.type.kind === 'money';
  const turn = (condition: Extract<Condition, { op: 'compareMoney' }>): void => {
    const inputs = inputsIn(condition);
    found.push(inputs.map((input) => [input, 0]));
    for (const { money, number } of usualAmounts) {
      const around = inputs.map((input, at) => [input, isMoney(input) ? money + at * apart : number] as const);
      for (const input of inputs) {
        const holds = (value: number) => holdsFor(condition, withFacts(usual, [...around, [input, value]]), plan);
        const last = lastBefore(holds, isMoney(input) ? highestAmount : plan.bounds.integer);
        if (last === null) continue;
        const turning: Facts = [...around, [input, last]];
        found.push(turning, [...around, [input, last + 1]]);
        for (const [other, value] of around)
          if (other !== input) found.push([...turning, [other, value - 1]], [...turning, [other, value + 1]]);
      }
    }
  };
  for (const condition of conditions) walkCondition(condition, { condition: (one) => (one.op === 'compareMoney' ? turn(one) : undefined) });
  return found;
}

function inputsIn(condition: Condition): readonly number[] {
  const inputs = new Set<number>();
  walkCondition(condition, {
    money: (expression) => (expression.op === 'input' ? inputs.add(expression.input) : undefined),
    ratio: (expression) => (expression.op === 'times' ? inputs.add(expression.input) : undefined),
  });
  return [...inputs];
}

/** The last value that is judged as 0 is; null when the highest is, too. */
function lastBefore(holds: (value: number) => boolean, highest: number): number | null {
  if (holds(0) === holds(highest)) return null;
  let [low, high] = [0, highest];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle) === holds(0)) low = middle;
    else high = middle;
  }
  return low;
}

/** None given, none due, by every figure, and a hundred in a row, so that percentages are rounded in every way. */
function premiumsOf(subsidies: readonly Subsidy[]): readonly number[] {
  const figures = subsidies.flatMap(({ premium, rows }) => [
    ...(premium.kind === 'fixed' ? [premium.fen] : []),
    ...rows.flatMap(({ grant }) => figuresOf(grant).flatMap((figure) => (figure.kind === 'fixed' ? [figure.fen] : []))),
  ]);
  const near = figures.flatMap((figure) => [figure - 1, figure, figure + 1]).filter((premium) => premium >= 0);
  return [...new Set([40_000, noPremium, 0, 1, ...near, ...Array.from({ length: 100 }, (_, at) => 38_000 + at)])];
}
