// From a checked policy to the plan that every target gets.

import { type Analysis, type Checked, type PolicyAnalysis, report } from '../../language/index.js';
import { compileDiagnostics } from '../diagnostics/catalog.js';
import type { PolicyIr } from '../ir/ir.js';
import { runPasses } from '../passes/all-passes.js';
import { type CompileOptions, toIr } from '../to-ir/to-ir.js';

/** The plan with all that compiling has to say of the policy; null when it has errors. */
export function planPolicy(policy: PolicyAnalysis, analysis: Analysis, options: CompileOptions = {}): Checked<PolicyIr | null> {
  const lowered = toIr(policy, analysis, options);
  if (lowered.value === null) return lowered;
  const ir = runPasses(lowered.value);
  if (ir.holes.length === 0) return { value: ir, diagnostics: lowered.diagnostics };
  const holes = ir.holes.map(({ id }) => id).join('、');
  const draft = report(compileDiagnostics.draft, policy.uri, policy.declaration.name.span, { count: ir.holes.length, holes });
  return { value: ir, diagnostics: [...lowered.diagnostics, draft] };
}
