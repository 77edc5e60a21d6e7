// Whether a claim could be handed in: values of its inputs' types within the bounds, costs that add up, payments where they are asked for.

import type { Input, PolicyIr } from '../../ir/ir.js';
import { type KernelClaim, ratioScale } from '../../ir/kernel.js';
import { paidElsewhereIn, partsOfTotalIn } from '../domain/cost.js';

export function isPossible(plan: PolicyIr, { group, values, billed }: KernelClaim): boolean {
  if (group !== -1 && plan.groups[group] === undefined) return false;
  if (!plan.inputs.every((input, at) => isOfType(input, values[at] ?? Number.NaN, plan))) return false;
  const whole = partsOfTotalIn(plan);
  const sum = (inputs: readonly number[]) => inputs.reduce((all, input) => all + (values[input] ?? 0), 0);
  if (whole !== null && Math.max(sum(whole.parts), sum(paidElsewhereIn(plan))) > (values[whole.total] ?? 0)) return false;
  return plan.tiers.every(({ payment }, tier) => isPayment(payment, billed[tier] ?? -1, plan));
}

function isPayment(payment: PolicyIr['tiers'][number]['payment'], billed: number, { bounds }: PolicyIr): boolean {
  if (billed === -1) return payment !== 'billed';
  return payment !== 'computed' && Number.isInteger(billed) && billed >= 0 && billed <= bounds.claimMoney;
}

function isOfType({ type, scope, used }: Input, value: number, { bounds }: PolicyIr): boolean {
  // What the policy does not read changes nothing.
  if (!used || !Number.isInteger(value)) return !used;
  switch (type.kind) {
    case 'date':
      return true;
    case 'money':
      return value >= 0 && value <= bounds.claimMoney;
    case 'ratio':
      return value >= 0 && value <= ratioScale;
    case 'integer':
      return scope === 'year' || (value >= 0 && value <= bounds.integer);
    case 'boolean':
      return value === 0 || value === 1;
    case 'enumeration':
      return value >= (type.open ? 0 : 1) && value <= type.values.length;
  }
}
