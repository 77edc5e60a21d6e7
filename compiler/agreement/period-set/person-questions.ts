// Who belongs to which group and what subsidy they get: people on each side of every figure that the rules ask for.

import type { PolicyIr, Subsidy } from '../../ir/ir.js';
import { figuresOf } from '../../ir/traverse/figures-of.js';
import { regionsOf } from '../../prove/domain/axis.js';
import { groupsOf } from '../../prove/domain/chains-of.js';
import { formOf, nothingRead } from '../../prove/domain/form.js';
import { sampleValues } from '../../prove/domain/sample-values.js';
import type { PersonQuestion } from '../history.js';

/** Of facts; where there are more, as many are taken at equal distances. */
const mostCombinations = 240;

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

/** Every reading of the facts that rules and rows ask for, at both ends of each. */
function peopleOf(plan: PolicyIr): { readonly people: readonly (readonly number[])[]; readonly complete: boolean } {
  const usual = sampleValues(plan, { group: -1, facts: new Map(), assumed: new Map() }) ?? plan.inputs.map(() => 0);
  const read = nothingRead();
  const rules = [
    plan.groups.map(({ condition, derived }) => [condition, derived]),
    plan.subsidies.map(({ rows }) => rows.map(({ when }) => when)),
  ];
  formOf(rules, { plan, fixed: new Set(plan.inputs.keys()), read });
  const choices = [...read.asks].flatMap(([axis, cuts]) => {
    if (axis < 0) return [];
    const ends = regionsOf(axis, cuts, plan).flatMap(({ range, sample }) =>
      range.kind === 'range' ? [sample, range.high ?? sample] : [sample],
    );
    return [[...new Set(ends)].map((value) => ({ axis, value }))];
  });
  const count = choices.reduce((product, each) => product * each.length, 1);
  const taken = Math.min(count, mostCombinations);
  const people = Array.from({ length: taken }, (_, at) => {
    let rest = Math.floor((at * count) / taken);
    return choices.reduce((values, each) => {
      const chosen = each[rest % each.length];
      rest = Math.floor(rest / each.length);
      return chosen === undefined ? values : values.with(chosen.axis, chosen.value);
    }, usual);
  });
  return { people, complete: taken === count };
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
