// From a checked policy to its artifact: plan, passes, targets, manifest.

import { type Analysis, type Checked, type PolicyAnalysis, report } from '../language/index.js';
import { compileDiagnostics } from './diagnostics/catalog.js';
import { type Artifact, artifactFiles } from './ir/artifact.js';
import type { PolicyIr } from './ir/ir.js';
import { serializeIr } from './ir/serialize-ir.js';
import { bindArtifact } from './manifest.js';
import { runPasses } from './passes/all-passes.js';
import { allTargets } from './targets/all-targets.js';
import { type CompileOptions, toIr as lower } from './to-ir/to-ir.js';

/** The plan of a policy as every target gets it; null when it has errors. */
export function toIr(policy: PolicyAnalysis, analysis: Analysis, options: CompileOptions = {}): Checked<PolicyIr | null> {
  const lowered = lower(policy, analysis, options);
  if (lowered.value === null) return lowered;
  const ir = runPasses(lowered.value);
  if (ir.holes.length === 0) return { value: ir, diagnostics: lowered.diagnostics };
  const holes = ir.holes.map(({ id }) => id).join('、');
  const draft = report(compileDiagnostics.draft, policy.uri, policy.declaration.name.span, { count: ir.holes.length, holes });
  return { value: ir, diagnostics: [...lowered.diagnostics, draft] };
}

/** Plan and artifact; null when the policy has errors, those of the analysis included (which are not repeated here). */
export function compile(
  policy: PolicyAnalysis,
  analysis: Analysis,
  options: CompileOptions = {},
): Checked<{ readonly ir: PolicyIr; readonly artifact: Artifact } | null> {
  const { value: ir, diagnostics } = toIr(policy, analysis, options);
  if (ir === null) return { value: null, diagnostics };
  const outputs = allTargets.map((target) => target.emit(ir));
  const largestIntermediate = Math.max(...outputs.map((output) => output.largestIntermediate));
  const files: Record<string, string> = Object.assign({ [artifactFiles.plan]: serializeIr(ir) }, ...outputs.map((output) => output.files));
  const sourceText = analysis.workspace.files.get(policy.uri)?.text ?? '';
  return { value: { ir, artifact: bindArtifact({ ir, sourceText, largestIntermediate, files }) }, diagnostics };
}
