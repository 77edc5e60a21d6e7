// Runs one example on every kernel that can settle, and says where the results are not those expected.

import type { LoadedPolicy } from '../../runtime/index.js';
import type { PolicyCase } from '../to-ir/cases/policy-case.js';
import { compareStep, type Difference } from './compare-step.js';
import { type StepResult, settleStep } from './settle-step.js';

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
    const { result, after } = settleStep(first.policy, state, step, example.watch);
    const told = others.length === 0 ? '' : everything({ result, after });
    const other = others.find(({ policy }) => everything(settleStep(policy, state, step, example.watch)) !== told);
    runs.push({
      step: at + 1,
      differences: compareStep(step, result, first.policy.plan.currency),
      result,
      disagreement: other?.name ?? null,
    });
    state = after;
  }
  return runs;
}

function everything({ result, after }: ReturnType<typeof settleStep>): string {
  return JSON.stringify({ result: { ...result, watched: [...result.watched] }, after });
}

export function isFailure({ differences, disagreement }: StepRun): boolean {
  return differences.length > 0 || disagreement !== null;
}
