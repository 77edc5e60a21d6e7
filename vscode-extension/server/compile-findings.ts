// What compiling would say of the policy of a file, worked out again only when a text it rests on has changed.

import { toIr } from '../../compiler/index.js';
import type { Analysis, Diagnostic, FileAnalysis, PolicyAnalysis } from '../../language/index.js';

export type CompileFindings = (file: FileAnalysis, analysis: Analysis) => readonly Diagnostic[];

/** What is known of a policy is the same object as long as its texts are the same. */
export function rememberedCompileFindings(): CompileFindings {
  const remembered = new WeakMap<PolicyAnalysis, readonly Diagnostic[]>();
  return ({ uri, policy }, analysis) => {
    if (policy === null || policy.uri !== uri) return [];
    const findings = remembered.get(policy) ?? toIr(policy, analysis).diagnostics;
    remembered.set(policy, findings);
    return findings;
  };
}
