// A plan in the numbering that it shares with another: it settles as before.

import { never } from '../../ir/conditions.js';
import type { Case, Condition, PolicyIr, Rate, Tier } from '../../ir/ir.js';
import { silentTier } from '../../ir/tiers/silent-tier.js';
import { type Mapping, mapCondition, mapMoney, mapTier } from '../../ir/traverse/map-ir.js';
import type { Numbering, Numbers } from './numbering.js';
import type { Person } from './people.js';

/** `groupOf`: what a person is under the plan. People stand in place of groups. */
export function renumbered(
  plan: PolicyIr,
  numbers: Numbers,
  shared: Numbering,
  people: readonly Person[],
  groupOf: (person: Person) => number,
): PolicyIr {
  const groups = people.flatMap((person, at) => (groupOf(person) < 0 ? [] : [[groupOf(person), at] as const]));
  const mapping = mappingOf(plan, numbers, shared, (own) => groups.flatMap(([group, at]) => (own.includes(group) ? [at] : [])));
  const tiers = plan.tiers.map((tier) => renumberedTier(mapTier(tier, mapping), numbers));
  const byPlace = new Map(tiers.map((tier, at) => [numbers.tiers[at], tier] as const));
  const number = (own: number | null) => (own === null ? null : (numbers.inputs[own] ?? null));
  const sums = new Map(plan.accumulators.map((one, at) => [numbers.accumulators[at], one] as const));
  return {
    ...plan,
    policy: { ...plan.policy, effective: { from: null, to: null, unknown: null } },
    year: { ...plan.year, by: number(plan.year.by) ?? plan.year.by, since: number(plan.year.since) },
    groups: people.map(groupFor),
    inputs: shared.inputs,
    counters: shared.counters,
    holes: shared.holes,
    counts: plan.counts.map((count) => ({
      ...count,
      input: numbers.inputs[count.input] ?? count.input,
      counter: numbers.counters[count.counter] ?? count.counter,
      when: mapCondition(count.when, mapping),
    })),
    bases: plan.bases.map((base) => ({ ...base, value: mapMoney(base.value, mapping) })),
    accumulators: Array.from({ length: shared.accumulators }, (_, at) => {
      const own = sums.get(at);
      // A running sum of the other policy stands still here.
      if (own === undefined)
        return { name: '', counter: 0, value: { op: 'money', fen: 0, note: null }, origin: plan.policy.origin } as const;
      return { ...own, counter: numbers.counters[own.counter] ?? own.counter, value: mapMoney(own.value, mapping) };
    }),
    tiers: Array.from({ length: shared.tiers }, (_, at) => byPlace.get(at) ?? absent(plan)),
    subsidies: [],
    guarantees: [],
  };
}

/** In place of a tier that only the other policy has. */
function absent({ policy }: PolicyIr): Tier {
  const tier = silentTier('', { op: 'money', fen: 0, note: null }, policy.origin);
  return { ...tier, gates: [{ kind: 'condition', when: never, text: '' }] };
}

function groupFor({ name, when }: Person): PolicyIr['groups'][number] {
  const origin = { uri: '', start: 0, end: 0, line: 0 };
  return {
    name,
    includes: [],
    certifiers: [],
    jointly: false,
    route: null,
    everyoneElse: false,
    condition: when && { when, text: '' },
    derived: null,
    conflicts: [],
    citations: [],
    origin,
  };
}

/** `people`: those who are one of the groups. */
export function mappingOf(
  plan: PolicyIr,
  numbers: Numbers,
  shared: Numbering,
  people: (groups: readonly number[]) => readonly number[],
): Mapping {
  const input = (own: number) => numbers.inputs[own] ?? own;
  const hole = (own: number) => numbers.holes[own] ?? own;
  return {
    money: (expression) => {
      if (expression.op === 'input') return { ...expression, input: input(expression.input) };
      if (expression.op === 'hole') return { ...expression, hole: hole(expression.hole) };
      if (expression.op === 'part') return { ...expression, tier: numbers.tiers[expression.tier] ?? expression.tier };
      if (expression.op !== 'accumulated') return expression;
      return { ...expression, accumulator: numbers.accumulators[expression.accumulator] ?? expression.accumulator };
    },
    ratio: (expression) => {
      if (expression.op === 'input' || expression.op === 'times') return { ...expression, input: input(expression.input) };
      return expression.op === 'hole' ? { ...expression, hole: hole(expression.hole) } : expression;
    },
    condition: (condition): Condition => {
      switch (condition.op) {
        case 'group':
          return { ...condition, groups: people(condition.groups) };
        case 'oneOf':
          return { ...condition, input: input(condition.input), values: valuesOf(condition, plan, numbers, shared) };
        case 'flag':
        case 'compareInput':
          return { ...condition, input: input(condition.input) };
        case 'compareCounter':
          return { ...condition, counter: numbers.counters[condition.counter] ?? condition.counter };
        case 'hole':
          return { ...condition, hole: hole(condition.hole) };
        default:
          return condition;
      }
    },
  };
}

/** A value that only the other policy lists is none of the list here. */
function valuesOf(
  { input, values }: Extract<Condition, { op: 'oneOf' }>,
  plan: PolicyIr,
  numbers: Numbers,
  { inputs }: Numbering,
): readonly number[] {
  const known = numbers.values[input] ?? [];
  const listed = values.map((value) => known[value] ?? value);
  const type = inputs[numbers.inputs[input] ?? -1]?.type;
  if (!values.includes(0) || type?.kind !== 'enumeration' || plan.inputs[input]?.type.kind !== 'enumeration') return listed;
  return [...listed, ...type.values.flatMap((_, at) => (known.includes(at + 1) ? [] : [at + 1]))];
}

function renumberedTier(tier: Tier, { counters, inputs }: Numbers): Tier {
  const counter = (own: number | null) => (own === null ? null : (counters[own] ?? own));
  const rates = tier.rates?.map((one): Case<Rate> => {
    return one.value.kind === 'bands' ? { ...one, value: { ...one.value, counter: counter(one.value.counter) } } : one;
  });
  return {
    ...tier,
    threshold: tier.threshold && { ...tier.threshold, counter: counter(tier.threshold.counter) },
    deductible: tier.deductible && { ...tier.deductible, counter: counter(tier.deductible.counter) },
    rates: rates ?? null,
    caps: tier.caps.map((cap) => ({ ...cap, counter: counter(cap.counter), by: cap.by === null ? null : (inputs[cap.by] ?? cap.by) })),
    yearly: counter(tier.yearly),
    times: counter(tier.times),
    carry: counter(tier.carry),
  };
}
