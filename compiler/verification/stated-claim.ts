// What somebody who hands in a claim of a proof would state: the facts that the policy reads, and costs that add up.

import type { PolicyIr } from '../ir/ir.js';
import { type KernelClaim, unknownAmount } from '../ir/kernel.js';

export interface StatedClaim {
  readonly group: string | null;
  /** Kernel values by input, in the order of the plan. */
  readonly values: ReadonlyMap<number, number>;
  /** What tiers were paid, by name. */
  readonly paid: ReadonlyMap<string, number>;
}

const paidElsewhere: readonly string[] = ['waiver', 'thirdParty', 'commercial'];
const parts: readonly string[] = ['inPolicy', 'fullySelfPaid', 'overLimit', 'firstSelfPay'];

export function statedClaim(plan: PolicyIr, claim: KernelClaim): StatedClaim {
  const group = plan.groups[claim.group];
  return {
    group: group === undefined ? null : group.name,
    values: new Map([...plan.inputs.keys()].flatMap((input) => statedValue(plan, claim, input))),
    paid: new Map(plan.tiers.flatMap(({ name }, tier) => (claim.billed[tier] === unknownAmount ? [] : [[name, claim.billed[tier] ?? 0]]))),
  };
}

const nothing = { type: { kind: 'boolean' }, scope: 'year', used: false, builtin: false, id: '' } as const;

/** None for a fact that the policy does not read, that a count of the year gives, or that is on none of its lists. */
function statedValue(plan: PolicyIr, { values }: KernelClaim, input: number): readonly (readonly [number, number])[] {
  const { type, scope, used, builtin, id } = plan.inputs[input] ?? nothing;
  const value = values[input] ?? 0;
  const rest = input === restTakerOf(plan) ? restOfTotal(plan, values) : 0;
  if (rest > 0) return [[input, rest]];
  // Every claim says what kind of visit it is.
  if (builtin && id === 'visit' && !used) return [[input, 1]];
  if (scope === 'year' || (!used && input !== plan.year.by)) return [];
  return type.kind === 'enumeration' && value === 0 ? [] : [[input, value]];
}

/** The part of the total that the policy does not read takes what the parts that it reads leave. */
function restTakerOf({ inputs }: PolicyIr): number | null {
  const unread = parts.map((part) => inputs.findIndex(({ id, builtin, used }) => builtin && !used && id === part));
  return unread.find((input) => input >= 0) ?? null;
}

/** Of a total that the policy does not read: so much that others can have paid what they did. */
function restOfTotal({ inputs }: PolicyIr, values: readonly number[]): number {
  const sum = (wanted: (id: string) => boolean) =>
    inputs.reduce((all, { id, builtin, used }, input) => all + (builtin && used && wanted(id) ? (values[input] ?? 0) : 0), 0);
  const reads = inputs.some(({ id, builtin, used }) => builtin && used && id === 'total');
  return sum((id) => (reads ? id === 'total' : paidElsewhere.includes(id))) - sum((id) => parts.includes(id));
}
