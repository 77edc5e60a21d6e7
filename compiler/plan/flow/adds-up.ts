// Whether a claim that a search tries could be handed in: the parts of its costs are no more than their total.

import type { PolicyIr } from '../../ir/ir.js';
import type { KernelClaim } from '../../ir/kernel.js';
import { partsOfTotal } from '../../ir/policy/parts-of-total.js';

/** Of `costs`, those that the claim states. */
export function addsUp({ inputs }: PolicyIr, costs: ReadonlySet<number>): (claim: KernelClaim) => boolean {
  const total = inputs.findIndex(({ builtin, id }) => builtin && id === 'total');
  if (!costs.has(total)) return () => true;
  const parts = [...costs].filter((at) => inputs[at]?.builtin && partsOfTotal.has(inputs[at].id));
  return ({ values }) => parts.reduce((sum, at) => sum + (values[at] ?? 0), 0) <= (values[total] ?? 0);
}
