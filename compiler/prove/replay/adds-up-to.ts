// Whether claims are parts of one bill: the same facts, costs and payments that add up to it.

import type { PolicyIr } from '../../ir/ir.js';
import type { KernelClaim } from '../../ir/kernel.js';

/** An amount of money is either divided among the parts or the same in all of them; what rises with the bill is divided. */
export function addsUpTo(plan: PolicyIr, whole: KernelClaim, parts: readonly KernelClaim[]): boolean {
  if (parts.some(({ group }) => group !== whole.group)) return false;
  const divides = (index: number, of: (claim: KernelClaim) => readonly number[]) =>
    parts.reduce((sum, part) => sum + (of(part)[index] ?? 0), 0) === of(whole)[index];
  const alike = (index: number, of: (claim: KernelClaim) => readonly number[]) =>
    parts.every((part) => of(part)[index] === of(whole)[index]);
  const values = plan.inputs.every(({ type, scope, builtin }, input) => {
    const money = type.kind === 'money' && scope === 'claim';
    const same = alike(input, (claim) => claim.values);
    if (!money) return same;
    return divides(input, (claim) => claim.values) || (same && !builtin);
  });
  return (
    values &&
    plan.tiers.every((_, tier) => (whole.billed[tier] === -1 ? alike(tier, (one) => one.billed) : divides(tier, (one) => one.billed)))
  );
}
