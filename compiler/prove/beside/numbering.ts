// One numbering for two policies: inputs by id, counters by key, tiers by name; what only one of them has keeps a number of its own.

import type { Counter, Hole, Input, InputType, PolicyIr, Tier } from '../../ir/ir.js';
import type { Words } from '../property-result.js';
import { longestCommon } from './longest-common.js';
import { sameCounts } from './same-counts.js';

/** By index in one of the plans: the number for both. */
export interface Numbers {
  readonly inputs: readonly number[];
  /** Of a list, by input and kernel value. */
  readonly values: readonly (readonly number[])[];
  readonly counters: readonly number[];
  readonly holes: readonly number[];
  readonly tiers: readonly number[];
  readonly accumulators: readonly number[];
}

export interface Numbering {
  readonly here: Numbers;
  readonly other: Numbers;
  readonly inputs: readonly Input[];
  readonly counters: readonly Counter[];
  /** Counters that both have. */
  readonly common: ReadonlySet<number>;
  readonly holes: readonly Hole[];
  readonly tiers: number;
  readonly accumulators: number;
}

/** Words: why the two cannot be held beside one another. */
export function numberingOf(here: PolicyIr, other: PolicyIr): Numbering | Words {
  const reason = notComparable(here, other);
  if (reason !== null) return reason;
  const inputs = inputsOf(here, other);
  const counters = countersOf(here, other);
  const tiers = longestCommon(here.tiers, other.tiers, isSameTier);
  const accumulators = here.accumulators.length;
  const numbers = (plan: PolicyIr, side: 0 | 1): Numbers => ({
    inputs: inputs.numbers[side],
    values: plan.inputs.map((input, at) => valuesIn(input.type, inputs.shared[inputs.numbers[side][at] ?? -1]?.type)),
    counters: counters.numbers[side],
    holes: plan.holes.map((_, at) => (side === 0 ? at : here.holes.length + at)),
    tiers: tiers.numbers[side],
    accumulators: plan.accumulators.map((_, at) => (side === 0 ? at : accumulators + at)),
  });
  return {
    here: numbers(here, 0),
    other: numbers(other, 1),
    inputs: inputs.shared,
    counters: counters.shared,
    common: new Set(counters.numbers[0].filter((counter) => counters.numbers[1].includes(counter))),
    holes: [...here.holes, ...other.holes],
    tiers: tiers.count,
    accumulators: accumulators + other.accumulators.length,
  };
}

function notComparable(here: PolicyIr, other: PolicyIr): Words | null {
  if (here.currency.code !== other.currency.code || here.currency.digits !== other.currency.digits) {
    return { zh: '两项政策的币种不同', en: 'the two policies reckon in different currencies' };
  }
  const alone = (one: PolicyIr, beside: PolicyIr) =>
    one.tiers.find(({ name, payment }) => payment !== 'computed' && !beside.tiers.some((tier) => tier.name === name && isBilled(tier)));
  const billed = alone(here, other) ?? alone(other, here);
  if (billed !== undefined) {
    return { zh: `只有一项政策的“${billed.name}”按结算单支付`, en: `“${billed.name}” is billed under one of the policies only` };
  }
  const list = [...listsCapped(here), ...listsCapped(other)].find((id) => !sameList(inputNamed(here, id), inputNamed(other, id)));
  if (list === undefined) return null;
  return { zh: `分别封顶的清单“${list}”不同`, en: `“${list}”, by which caps are kept apart, has other values` };
}

function isBilled({ payment }: Tier): boolean {
  return payment !== 'computed';
}

function isSameTier(one: Tier, other: Tier): boolean {
  return one.name === other.name && isBilled(one) === isBilled(other);
}

function listsCapped({ tiers, inputs }: PolicyIr): readonly string[] {
  return tiers.flatMap(({ caps }) => caps.flatMap(({ by }) => (by === null ? [] : (inputs[by]?.id ?? []))));
}

function inputNamed({ inputs }: PolicyIr, id: string): Input | undefined {
  return inputs.find((input) => input.id === id);
}

function sameList(one: Input | undefined, other: Input | undefined): boolean {
  if (one?.type.kind !== 'enumeration' || other?.type.kind !== 'enumeration') return true;
  const ids = ({ values }: Extract<InputType, { kind: 'enumeration' }>) => values.map(({ id }) => id).join('\n');
  return ids(one.type) === ids(other.type);
}

interface Shared<T> {
  readonly shared: readonly T[];
  readonly numbers: readonly [readonly number[], readonly number[]];
}

function inputsOf(here: PolicyIr, other: PolicyIr): Shared<Input> {
  const shared = [...here.inputs];
  const isSame = (one: Input, beside: Input) =>
    one.id === beside.id &&
    one.builtin === beside.builtin &&
    one.type.kind === beside.type.kind &&
    (one.scope !== 'year' || sameCounts(one.id, here, other));
  const numbers = other.inputs.map((input) => {
    const at = here.inputs.findIndex((one) => isSame(one, input));
    const known = here.inputs[at];
    if (known === undefined) return shared.push(input) - 1;
    shared[at] = {
      ...known,
      type: joined(known.type, input.type),
      used: known.used || input.used,
      fallback: known.fallback ?? input.fallback,
    };
    return at;
  });
  return { shared, numbers: [[...here.inputs.keys()], numbers] };
}

function joined(one: InputType, other: InputType): InputType {
  if (one.kind !== 'enumeration' || other.kind !== 'enumeration') return one;
  const more = other.values.filter(({ id }) => !one.values.some((value) => value.id === id));
  return { ...one, values: [...one.values, ...more], open: one.open || other.open };
}

/** By kernel value; what is not in the list stays so. */
function valuesIn(own: InputType, shared: InputType | undefined): readonly number[] {
  if (own.kind !== 'enumeration' || shared?.kind !== 'enumeration') return [];
  return [0, ...own.values.map(({ id }) => shared.values.findIndex((value) => value.id === id) + 1)];
}

function countersOf(here: PolicyIr, other: PolicyIr): Shared<Counter> {
  const shared = [...here.counters];
  const numbers = other.counters.map((counter) => {
    const at = here.counters.findIndex(({ key, kind }) => key === counter.key && kind === counter.kind);
    const counted = counter.kind !== 'count' || sameCounts(counter.key.replace(/\.count$/, ''), here, other);
    return at >= 0 && counted ? at : shared.push(counter) - 1;
  });
  return { shared, numbers: [[...here.counters.keys()], numbers] };
}
