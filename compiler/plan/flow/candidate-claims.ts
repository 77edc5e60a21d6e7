// Claims that a search for a witness tries: every combination of group and enumerated facts, with round amounts first.

import type { Input, PolicyIr } from '../../ir/ir.js';
import type { KernelClaim } from '../../ir/kernel.js';
import { reachedFrom } from '../../ir/traverse/reached.js';

// 100,000; 1,000,000; 10,000; 1,000 yuan: what people meet stands first.
const amounts = [10_000_000, 100_000_000, 1_000_000, 100_000];
const mostCombinations = 2_000;

/** At most `mostCombinations` combinations of facts, each with a few amounts; every used money fact in `costs` is that amount, others 0. */
export function* candidateClaims(plan: PolicyIr, costs: ReadonlySet<number>): Generator<KernelClaim> {
  const used = reachedFrom(plan).inputs;
  const choices = plan.inputs.map((input, index) => (used.has(index) ? choicesOf(input, plan) : [input.fallback ?? 0]));
  const groups = plan.groups.length === 0 ? [-1] : plan.groups.map((_, group) => group);
  for (const amount of amounts) {
    const payments = billedPayments(plan, amount);
    for (const [group = -1, ...facts] of combinations([groups, ...choices])) {
      const values = facts.map((value, index) => (costs.has(index) ? amount : value));
      for (const billed of payments) yield { group, values, billed };
    }
  }
}

/** What the claim says was paid: half of the costs by each tier that is billed, all of them by each, or all of them by one alone. */
function billedPayments({ tiers }: PolicyIr, amount: number): readonly (readonly number[])[] {
  const patterns: number[][] = [];
  const always = tiers.flatMap(({ payment }, at) => (payment === 'billed' ? [at] : []));
  const whereGiven = tiers.flatMap(({ payment }, at) => (payment === 'computed' ? [] : [at]));
  for (const billed of whereGiven.length === always.length ? [always] : [always, whereGiven]) {
    const paying = (paid: (at: number) => number) => tiers.map((_, at) => (billed.includes(at) ? paid(at) : -1));
    patterns.push(paying(() => amount / 2));
    if (billed.length > 0) patterns.push(paying(() => amount));
    if (billed.length > 1) patterns.push(...billed.map((one) => paying((at) => (at === one ? amount : 0))));
  }
  return patterns;
}

function choicesOf(input: Input, plan: PolicyIr): readonly number[] {
  switch (input.type.kind) {
    case 'boolean':
      return [1, 0];
    case 'enumeration': {
      const values = input.type.values.map((_, index) => index + 1);
      return input.type.open ? [...values, 0] : values;
    }
    case 'date':
      return [plan.policy.effective.from ?? plan.policy.effective.to ?? 19_723];
    case 'integer':
      return [40, 10, 70, 1];
    default:
      return [0];
  }
}

/** All combinations when they are few; else that many, spread evenly. */
function* combinations(choices: readonly (readonly number[])[]): Generator<readonly number[]> {
  const count = choices.reduce((product, each) => product * each.length, 1);
  const step = Math.max(1, Math.ceil(count / mostCombinations));
  for (let at = 0; at < count; at += step) {
    let rest = at;
    yield choices.map((each) => {
      const value = each[rest % each.length] as number;
      rest = Math.floor(rest / each.length);
      return value;
    });
  }
}
