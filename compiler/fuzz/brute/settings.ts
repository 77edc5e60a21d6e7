// Where enumeration stands: a group, facts, payments that the claim states, and a state that claims of the year lead to.

import type { Input, PolicyIr } from '../../ir/ir.js';
import type { Kernel, KernelClaim, YearState } from '../../ir/kernel.js';
import { reachedFrom } from '../../ir/traverse/reached.js';
import type { RandomSource } from '../random-source.js';
import type { Bill } from './bill.js';

export interface Setting {
  /** All that grows is 0 or small. */
  readonly claim: KernelClaim;
  readonly state: YearState;
}

export function randomSetting(plan: PolicyIr, bill: Bill, kernel: Kernel, highest: number, random: RandomSource): Setting {
  const reads = reachedFrom(plan).inputs;
  const claim = (costs: number): KernelClaim => randomClaim(plan, bill, reads, costs, random);
  const first = claim(random.chance(0.7) ? 0 : random.integer(0, highest));
  let state = kernel.initialState();
  for (let earlier = random.pick([0, 0, 1, 1, 2, 3]); earlier > 0; earlier--) {
    // The claims of one person: the group stays, and what is true of the person.
    const before = claim(random.integer(0, highest));
    const trace = kernel.settle(
      { ...before, group: first.group, values: before.values.map((value, input) => sameFact(plan, first, input, value)) },
      state,
    );
    if (trace.fault < 0 && !trace.state.counters.includes(-1)) state = trace.state;
  }
  return { claim: first, state };
}

function sameFact({ inputs }: PolicyIr, first: KernelClaim, input: number, value: number): number {
  return inputs[input]?.scope === 'person' ? (first.values[input] ?? 0) : value;
}

function randomClaim(plan: PolicyIr, bill: Bill, reads: ReadonlySet<number>, costs: number, random: RandomSource): KernelClaim {
  const values = plan.inputs.map((input, at) => (reads.has(at) ? randomFact(input, plan, random) : (input.fallback ?? usualFact(input))));
  const each = () => (costs === 0 ? (random.chance(0.3) ? random.integer(0, 20) : 0) : random.integer(0, costs));
  plan.inputs.forEach(({ type, scope }, input) => {
    if (type.kind === 'money' && scope === 'claim') values[input] = reads.has(input) ? each() : 0;
  });
  if (bill.total !== null) values[bill.total] = bill.parts.reduce((sum, part) => sum + (values[part] ?? 0), 0) + each();
  return {
    group: plan.groups.length === 0 ? -1 : random.integer(0, plan.groups.length - 1),
    values,
    billed: plan.tiers.map(({ payment }) => {
      if (payment === 'computed' || (payment === 'billed_first' && random.chance(0.6))) return -1;
      return random.chance(0.5) ? 0 : random.integer(0, Math.max(3, costs >> 2));
    }),
  };
}

function usualFact({ type }: Input): number {
  return type.kind === 'enumeration' && !type.open ? 1 : 0;
}

function randomFact({ type, scope }: Input, plan: PolicyIr, random: RandomSource): number {
  switch (type.kind) {
    case 'money':
      return random.integer(0, 60);
    case 'ratio':
      return random.pick([0, 100_000, 333_333, 500_000, 999_999, 1_000_000]);
    case 'integer':
      return scope === 'year' ? 0 : random.integer(0, 6);
    case 'boolean':
      return random.integer(0, 1);
    case 'date':
      return random.chance(0.7) ? (plan.policy.effective.from ?? 19_723) : random.integer(19_358, 20_453);
    case 'enumeration':
      return random.integer(type.open ? 0 : Math.min(1, type.values.length), type.values.length);
  }
}
