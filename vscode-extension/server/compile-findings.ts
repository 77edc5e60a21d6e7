// What compiling would say of the policy of a file, and its plan, worked out again only when a text they rest on has changed.

import { type PolicyIr, toIr } from '../../compiler/index.js';
import type { Analysis, Checked, Diagnostic, FileAnalysis, PolicyAnalysis } from '../../language/index.js';

export interface CompileFindings {
  readonly of: (file: FileAnalysis, analysis: Analysis) => readonly Diagnostic[];
  /** Null for a file without a policy, or one with errors. */
  readonly plan: (file: FileAnalysis, analysis: Analysis) => PolicyIr | null;
}

/** What is known of a policy is the same object as long as its texts are the same. */
export function rememberedCompileFindings(): CompileFindings {
  const remembered = new WeakMap<PolicyAnalysis, Checked<PolicyIr | null>>();
  const checked = ({ uri, policy }: FileAnalysis, analysis: Analysis): Checked<PolicyIr | null> => {
    if (policy === null || policy.uri !== uri) return { value: null, diagnostics: [] };
    const found = remembered.get(policy) ?? toIr(policy, analysis);
    remembered.set(policy, found);
    return found;
  };
  return {
    of: (file, analysis) => checked(file, analysis).diagnostics,
    plan: (file, analysis) => checked(file, analysis).value,
  };
}
