// Claims from which a search for a witness sets out: the facts of a cell, no cost yet along a direction, other amounts as people have them.

import type { PolicyIr } from '../../ir/ir.js';
import type { KernelClaim } from '../../ir/kernel.js';
import { type CostDirection, partsOfTotalIn, readInputs } from '../domain/cost.js';

export interface Start {
  readonly claim: KernelClaim;
  readonly direction: CostDirection;
}

/** 1,000 and 20,000 yuan. */
const ordinaryAmounts = [100_000, 2_000_000];

/** The plainest first: no other costs, nothing billed. */
export function* startsOf(
  plan: PolicyIr,
  group: number,
  values: readonly number[],
  directions: readonly CostDirection[],
): Generator<Start> {
  const starts = directions.map((direction) => ({ direction, others: otherAmounts(plan, values, direction) }));
  const most = Math.max(0, ...starts.map(({ others }) => others.length));
  for (const billed of billedPayments(plan)) {
    for (let at = 0; at < most; at++) {
      for (const { direction, others } of starts) {
        const changed = others[at];
        if (changed !== undefined) yield { direction, claim: { group, values: changed, billed } };
      }
    }
  }
}

/** Other amounts that the plan reads at 0, then each ordinary amount; the total holds its parts. */
function otherAmounts(plan: PolicyIr, values: readonly number[], { inputs }: CostDirection): readonly (readonly number[])[] {
  const reached = readInputs(plan);
  const whole = partsOfTotalIn(plan);
  const others = plan.inputs.flatMap(({ type, scope }, input) => {
    return type.kind === 'money' && scope === 'claim' && reached.has(input) && !inputs.includes(input) && input !== whole?.total
      ? [input]
      : [];
  });
  if (others.length === 0 && (whole === null || inputs.includes(whole.total))) return [values];
  return [0, ...ordinaryAmounts].map((amount) => {
    const changed = values.map((value, input) => (others.includes(input) ? amount : value));
    if (whole === null) return changed;
    const parts = whole.parts.reduce((sum, part) => sum + (changed[part] ?? 0), 0);
    return changed.with(whole.total, Math.max(parts, amount));
  });
}

/** Nothing billed; then each ordinary amount by every tier that can be billed, and by each alone. */
function billedPayments({ tiers }: PolicyIr): readonly (readonly number[])[] {
  const can = tiers.flatMap(({ payment }, tier) => (payment === 'computed' ? [] : [tier]));
  const nothing = tiers.map(({ payment }) => (payment === 'billed' ? 0 : -1));
  const paying = (by: readonly number[], amount: number) => nothing.map((paid, tier) => (by.includes(tier) ? amount : paid));
  const sets = can.length < 2 ? can.map((tier) => [tier]) : [can, ...can.map((tier) => [tier])];
  return [nothing, ...sets.flatMap((by) => [...ordinaryAmounts, 0].map((amount) => paying(by, amount)))];
}
