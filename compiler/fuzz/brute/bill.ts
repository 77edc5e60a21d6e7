// What a bill costs and along which amounts it can grow, said anew here: the judge of a prover takes nothing from it.

import type { PolicyIr } from '../../ir/ir.js';
import type { KernelClaim } from '../../ir/kernel.js';
import { reachedFrom } from '../../ir/traverse/reached.js';

export interface Bill {
  /** Their sum is what patient and tiers bear together. */
  readonly whole: readonly number[];
  /** Each a list of inputs that grow together. */
  readonly ways: readonly (readonly number[])[];
  /** Of a plan that reads the total: it, and the parts that never exceed it. */
  readonly total: number | null;
  readonly parts: readonly number[];
}

/** Null for a plan of which no settlement reads a cost. */
export function billOf(plan: PolicyIr): Bill | null {
  const reads = reachedFrom(plan).inputs;
  const costs = plan.inputs.flatMap(({ type, scope }, input) =>
    type.kind === 'money' && scope === 'claim' && reads.has(input) ? [input] : [],
  );
  const builtin = (ids: readonly string[]) => costs.filter((input) => plan.inputs[input]?.builtin && ids.includes(plan.inputs[input].id));
  const borne = costs.filter((input) => !builtin(['waiver', 'thirdParty', 'commercial']).includes(input));
  if (borne.length === 0) return null;
  const [total = null] = builtin(['total']);
  const [inPolicy = null] = builtin(['inPolicy']);
  const parts = total === null ? [] : builtin(['inPolicy', 'fullySelfPaid', 'overLimit', 'firstSelfPay']);
  if (total !== null) return { whole: [total], ways: [[total], ...parts.map((part) => [part, total])], total, parts };
  if (inPolicy !== null) return { whole: [inPolicy], ways: [[inPolicy]], total, parts };
  return { whole: borne, ways: borne.map((input) => [input]), total, parts };
}

export function costOfClaim({ whole }: Bill, { values }: KernelClaim): number {
  return whole.reduce((sum, input) => sum + (values[input] ?? 0), 0);
}

export function grown(claim: KernelClaim, way: readonly number[], by: number): KernelClaim {
  return { ...claim, values: claim.values.map((value, input) => (way.includes(input) ? value + by : value)) };
}
