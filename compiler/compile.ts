// From a checked policy to its artifact: plan, passes, targets, manifest.

import type { Analysis, Checked, PolicyAnalysis } from '../language/index.js';
import { type Artifact, artifactFiles } from './ir/artifact.js';
import type { PolicyIr } from './ir/ir.js';
import { serializeIr } from './ir/serialize-ir.js';
import { bindArtifact } from './manifest.js';
import { planPolicy } from './plan/plan-policy.js';
import { allTargets } from './targets/all-targets.js';
import type { CompileOptions } from './to-ir/to-ir.js';

/** Plan and artifact; null when the policy has errors, those of the analysis included (which are not repeated here). */
export function compile(
  policy: PolicyAnalysis,
  analysis: Analysis,
  options: CompileOptions = {},
): Checked<{ readonly ir: PolicyIr; readonly artifact: Artifact } | null> {
  const { value: ir, diagnostics } = planPolicy(policy, analysis, options);
  if (ir === null) return { value: null, diagnostics };
  const outputs = allTargets.map((target) => target.emit(ir));
  const largestIntermediate = Math.max(...outputs.map((output) => output.largestIntermediate));
  const files: Record<string, string> = Object.assign({ [artifactFiles.plan]: serializeIr(ir) }, ...outputs.map((output) => output.files));
  const sourceText = [policy.uri, ...policy.uppers].map((uri) => analysis.workspace.files.get(uri)?.text ?? '').join('\u0000');
  return { value: { ir, artifact: bindArtifact({ ir, sourceText, largestIntermediate, files }) }, diagnostics };
}
