// One step of an example on one kernel: its claim settled, its subsidy granted, or the reasons why not.

import type { InputError, LoadedPolicy, PersonState, Receipt, SubsidyReceipt } from '../../runtime/index.js';
import type { PolicyCaseStep } from '../to-ir/cases/policy-case.js';

/** What a step gave: a receipt for its claim, a receipt for its subsidy, or the reasons why it was refused. */
export interface StepResult {
  readonly receipt: Receipt | null;
  readonly subsidy: SubsidyReceipt | null;
  readonly errors: readonly InputError[];
}

/** `after` is the state as it came where nothing was settled. */
export function settleStep(policy: LoadedPolicy, state: PersonState, step: PolicyCaseStep): { result: StepResult; after: PersonState } {
  const errors: InputError[] = [];
  let receipt: Receipt | null = null;
  let subsidy: SubsidyReceipt | null = null;
  let after = state;
  if (step.claim !== null) {
    const settled = policy.settle(state, step.person, step.claim);
    if (settled.ok) [receipt, after] = [settled.value.receipt, settled.value.state];
    else errors.push(...settled.errors);
  }
  if (step.subsidy !== null) {
    const { year, premium } = step.subsidy;
    const granted = policy.subsidy(step.person, year, premium === null ? {} : { premium });
    if (granted.ok) subsidy = granted.value;
    else errors.push(...granted.errors);
  }
  return { result: { receipt, subsidy, errors }, after };
}
