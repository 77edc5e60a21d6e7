// The receipts of the claims of a breach, as the runtime settles them from the state of the year in which the breach lies.

import { type InputError, type LoadedPolicy, type PersonState, policyFromKernel, type Receipt } from '../../runtime/index.js';
import type { PolicyIr } from '../ir/ir.js';
import type { YearState } from '../ir/kernel.js';
import type { Witness } from '../prove/property-result.js';
import { referenceKernel } from '../targets/reference/reference-kernel.js';
import { claimInput, type HandedIn } from './claim-input.js';

export type Handed = { readonly receipt: Receipt } | { readonly errors: readonly InputError[] };

/** One for each claim that is settled under the plan: of two versions, the first alone. */
export function receiptsOf(plan: PolicyIr, { kind, claims, state }: Witness): readonly Handed[] {
  const policy = policyFromKernel(plan, referenceKernel(plan));
  const handed: Handed[] = [];
  let after: PersonState | null = null;
  for (const [at, claim] of (kind === 'versions' ? claims.slice(0, 1) : claims).entries()) {
    const input = claimInput(plan, claim, String(at + 1));
    const before: PersonState = kind === 'split' && at === 2 && after !== null ? after : stateOf(policy, input, state);
    const settled = policy.settle(before, input.person, input.claim);
    handed.push(settled.ok ? { receipt: settled.value.receipt } : { errors: settled.errors });
    after = settled.ok ? settled.value.state : null;
  }
  return handed;
}

function stateOf(policy: LoadedPolicy, { person, claim }: HandedIn, { counters }: YearState): PersonState {
  const year = policy.accountingYear(person, claim);
  if (year === null || counters.every((counter) => counter === 0)) return policy.initialState();
  const named = policy.plan.counters.map(({ key }, at): [string, number] => [key, counters[at] ?? 0]);
  return { years: { [year]: { counters: Object.fromEntries(named), holes: [] } } };
}
