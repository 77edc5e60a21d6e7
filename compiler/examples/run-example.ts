// Runs one example on every kernel that can settle, and says where the results are not those expected.

import type { InputError, LoadedPolicy, PersonState, Receipt, SubsidyReceipt } from '../../runtime/index.js';
import type { PolicyCase, PolicyCaseStep } from '../to-ir/cases/policy-case.js';
import { compareStep, type Difference } from './compare-step.js';

/** What a step gave: a receipt for its claim, a receipt for its subsidy, or the reasons why it was refused. */
export interface StepResult {
  readonly receipt: Receipt | null;
  readonly subsidy: SubsidyReceipt | null;
  readonly errors: readonly InputError[];
}

export interface StepRun {
  /** From 1. */
  readonly step: number;
  readonly differences: readonly Difference[];
  readonly result: StepResult;
  /** Another kernel gives another receipt: a bug of ours, whatever the example expects. */
  readonly disagreement: string | null;
}

export interface NamedPolicy {
  readonly name: string;
  readonly policy: LoadedPolicy;
}

/** Step by step. The first kernel is judged by the example, the others by the first. */
export function runExample(example: PolicyCase, [first, ...others]: readonly [NamedPolicy, ...NamedPolicy[]]): readonly StepRun[] {
  const runs: StepRun[] = [];
  let state = first.policy.initialState();
  for (const [at, step] of example.steps.entries()) {
    const { result, after } = settleStep(first.policy, state, step);
    const told = others.length === 0 ? '' : JSON.stringify({ result, after });
    const other = others.find(({ policy }) => JSON.stringify(settleStep(policy, state, step)) !== told);
    runs.push({ step: at + 1, differences: compareStep(step, result), result, disagreement: other?.name ?? null });
    state = after;
  }
  return runs;
}

export function isFailure({ differences, disagreement }: StepRun): boolean {
  return differences.length > 0 || disagreement !== null;
}

function settleStep(policy: LoadedPolicy, state: PersonState, step: PolicyCaseStep): { result: StepResult; after: PersonState } {
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
