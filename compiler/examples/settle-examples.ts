// All examples of a policy on the reference interpreter, as an editor runs them while the text is being written.

import type { Analysis, Diagnostic, PolicyAnalysis } from '../../language/index.js';
import { policyFromKernel } from '../../runtime/index.js';
import { planPolicy } from '../plan/plan-policy.js';
import { referenceKernel } from '../targets/reference/reference-kernel.js';
import type { PolicyCase } from '../to-ir/cases/policy-case.js';
import { policyCases } from '../to-ir/cases/policy-cases.js';
import { isFailure, type NamedPolicy, runExample, type StepRun } from './run-example.js';

export interface SettledExample {
  readonly example: PolicyCase;
  /** Empty when the policy could not be compiled under the example's assumptions. */
  readonly steps: readonly StepRun[];
  readonly passed: boolean;
  /** Why it could not be compiled. */
  readonly diagnostics: readonly Diagnostic[];
}

/** In the order of their files. The policy must be valid. */
export function settleExamples(policy: PolicyAnalysis, analysis: Analysis): readonly SettledExample[] {
  const compiled = new Map<string, ReturnType<typeof referenceOf>>();
  return policyCases(policy, analysis).map((example) => {
    const key = assumptionKey(example, analysis);
    const known = compiled.get(key) ?? referenceOf(policy, analysis, example);
    compiled.set(key, known);
    if (known.named === null) return { example, steps: [], passed: false, diagnostics: known.errors };
    const steps = runExample(example, [known.named]);
    return { example, steps, passed: !steps.some(isFailure), diagnostics: [] };
  });
}

/** Examples with the same assumptions and the same amounts to watch share a compiled policy. */
export function assumptionKey(example: PolicyCase, analysis: Analysis): string {
  const text = analysis.workspace.files.get(example.uri)?.text ?? '';
  const assumed = example.assume.map(({ span }) => text.slice(span.start, span.end));
  return [...assumed, '', ...example.watch.map((each) => each.text)].join('\n');
}

function referenceOf(
  policy: PolicyAnalysis,
  analysis: Analysis,
  { assume, watch }: PolicyCase,
): { readonly named: NamedPolicy | null; readonly errors: readonly Diagnostic[] } {
  const { value: plan, diagnostics } = planPolicy(policy, analysis, { assume, watch });
  if (plan === null) return { named: null, errors: diagnostics.filter(({ severity }) => severity === 'error') };
  return { named: { name: 'reference', policy: policyFromKernel(plan, referenceKernel(plan)) }, errors: [] };
}
