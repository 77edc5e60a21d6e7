// One step of an example on one kernel: its claim settled, its subsidy granted, or the reasons why not.

import type { InputError, LoadedPolicy, PersonState, Receipt, SubsidyReceipt } from '../../runtime/index.js';
import type { PolicyCaseStep } from '../to-ir/cases/policy-case.js';
import type { WatchedAmount } from '../to-ir/cases/watched.js';
import { type SetApart, setWatchedApart } from './set-watched-apart.js';

/** What a step gave: a receipt for its claim, a receipt for its subsidy, or the reasons why it was refused. */
export interface StepResult {
  readonly receipt: Receipt | null;
  readonly subsidy: SubsidyReceipt | null;
  /** Other amounts that the example expects, by its words. */
  readonly watched: SetApart['watched'];
  readonly errors: readonly InputError[];
}

/** `after` is the state as it came where nothing was settled. */
export function settleStep(
  policy: LoadedPolicy,
  state: PersonState,
  step: PolicyCaseStep,
  watch: readonly WatchedAmount[],
): { result: StepResult; after: PersonState } {
  const errors: InputError[] = [];
  let receipt: Receipt | null = null;
  let subsidy: SubsidyReceipt | null = null;
  let watched: SetApart['watched'] = new Map();
  let after = state;
  if (step.claim !== null) {
    const settled = policy.settle(state, step.person, step.claim);
    if (settled.ok) {
      after = settled.value.state;
      ({ receipt, watched } = setWatchedApart(settled.value.receipt, watch));
    } else {
      errors.push(...settled.errors);
    }
  }
  if (step.subsidy !== null) {
    const { year, premium } = step.subsidy;
    const granted = policy.subsidy(step.person, year, premium === null ? {} : { premium });
    if (granted.ok) subsidy = granted.value;
    else errors.push(...granted.errors);
  }
  return { result: { receipt, subsidy, watched, errors }, after };
}
