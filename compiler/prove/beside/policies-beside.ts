// Two policies held beside one another, as one question after another asks: what would the same claim be paid under each?

import type { Acknowledgement, Condition, MoneyExpression, PolicyIr } from '../../ir/ir.js';
import { mapCondition } from '../../ir/traverse/map-ir.js';
import { reachedFrom } from '../../ir/traverse/reached.js';
import type { Witness, Words } from '../property-result.js';
import type { Settling } from '../replay/replay.js';
import { type Numbering, type Numbers, numberingOf } from './numbering.js';
import { type Person, peopleOf } from './people.js';
import { mappingOf, renumbered } from './renumbered.js';
import { ownNumbers, sharedKernel } from './shared-kernel.js';

export interface Beside {
  readonly here: Settling;
  readonly other: Settling;
  /** Of claims that both take: it reads what either reads. */
  readonly asked: PolicyIr;
  readonly people: readonly Person[];
  /** Identities that only one of them knows. */
  readonly strangers: readonly string[];
  readonly numbering: Numbering;
  /** Whether a policy takes no claim with that value of a list. */
  refused(input: number, value: number): boolean;
  /** The claims and the year in the numbers of the policy itself, those of the second claim in the other's. */
  real(witness: Witness): Witness;
  acknowledged(each: readonly Acknowledgement[]): readonly Acknowledgement[];
}

/** Words: why not. */
export function policiesBeside(here: Settling, other: Settling): Beside | Words {
  const numbering = numberingOf(here.plan, other.plan);
  if ('zh' in numbering) return numbering;
  const onFacts = (plan: PolicyIr, numbers: Numbers) => (condition: Condition) =>
    mapCondition(
      condition,
      mappingOf(plan, numbers, numbering, () => []),
    );
  const people = peopleOf(here.plan, other.plan, {
    here: onFacts(here.plan, numbering.here),
    other: onFacts(other.plan, numbering.other),
  });
  const bounds = smallerBounds(here.plan, other.plan);
  const plans = {
    here: { ...renumbered(here.plan, numbering.here, numbering, people, (one) => one.here), bounds },
    other: { ...renumbered(other.plan, numbering.other, numbering, people, (one) => one.other), bounds },
  };
  const own = {
    here: ownNumbers(
      here.plan,
      numbering.here,
      people.map((one) => one.here),
    ),
    other: ownNumbers(
      other.plan,
      numbering.other,
      people.map((one) => one.other),
    ),
  };
  return {
    here: { plan: plans.here, kernel: sharedKernel(here, numbering.here, own.here, plans.here) },
    other: { plan: plans.other, kernel: sharedKernel(other, numbering.other, own.other, plans.other) },
    asked: askedOfBoth(plans.here, plans.other),
    people,
    strangers: [...onlyIn(here.plan, other.plan), ...onlyIn(other.plan, here.plan)],
    numbering,
    refused: (input, value) => {
      return isRefused(here.plan, numbering.here, input, value) || isRefused(other.plan, numbering.other, input, value);
    },
    real: (witness) => ({
      ...witness,
      state: own.here.state(witness.state),
      history: witness.history.map(own.here.claim),
      claims: witness.claims.map((claim, at) => (at === 0 ? own.here : own.other).claim(claim)),
    }),
    acknowledged: (each) => each.map((one) => acknowledgedOf(one, here.plan, numbering, people)),
  };
}

function isRefused({ inputs }: PolicyIr, numbers: Numbers, input: number, value: number): boolean {
  const own = numbers.inputs.indexOf(input);
  const type = inputs[own]?.type;
  return type?.kind === 'enumeration' && !type.open && value > 0 && !(numbers.values[own] ?? []).includes(value);
}

function acknowledgedOf(one: Acknowledgement, plan: PolicyIr, numbering: Numbering, people: readonly Person[]): Acknowledgement {
  const standing = (groups: readonly number[]) => people.flatMap(({ here }, at) => (groups.includes(here) ? [at] : []));
  const mapping = mappingOf(plan, numbering.here, numbering, standing);
  return { ...one, groups: one.groups && standing(one.groups), when: one.when && mapCondition(one.when, mapping) };
}

function onlyIn({ groups }: PolicyIr, { groups: others }: PolicyIr): readonly string[] {
  const known = new Set(others.flatMap(({ name, includes }) => [name, ...includes]));
  return groups.flatMap(({ name, everyoneElse }) => (everyoneElse || known.has(name) ? [] : [name]));
}

function smallerBounds({ bounds: one }: PolicyIr, { bounds: other }: PolicyIr): PolicyIr['bounds'] {
  return {
    claimMoney: Math.min(one.claimMoney, other.claimMoney),
    counter: Math.min(one.counter, other.counter),
    integer: Math.min(one.integer, other.integer),
  };
}

/** It settles nothing: its inputs and the payments that a claim states are those of both. */
function askedOfBoth(here: PolicyIr, other: PolicyIr): PolicyIr {
  const read = [...reachedFrom(other).inputs].filter((input) => here.inputs[input]?.type.kind === 'money');
  const nothing: MoneyExpression = { op: 'money', fen: 0, note: null };
  const sum = read.reduce<MoneyExpression>((left, input) => ({ op: 'add', left, right: { op: 'input', input } }), nothing);
  return {
    ...here,
    accumulators: [...here.accumulators, { name: '', counter: 0, value: sum, origin: here.policy.origin }],
    tiers: here.tiers.map((tier, at) => (other.tiers[at]?.payment === 'billed' ? { ...tier, payment: 'billed' as const } : tier)),
  };
}
