// What compiling would say of the policy of a file, worked out again only when its text has changed.

import { toIr } from '../../compiler/index.js';
import type { Analysis, Diagnostic, FileAnalysis } from '../../language/index.js';

export type CompileFindings = (file: FileAnalysis, analysis: Analysis) => readonly Diagnostic[];

/** A tree is the same object as long as its text is the same. */
export function rememberedCompileFindings(): CompileFindings {
  const remembered = new WeakMap<FileAnalysis['ast'], readonly Diagnostic[]>();
  return ({ uri, ast, policy }, analysis) => {
    if (policy === null || policy.uri !== uri || !policy.valid) return [];
    const findings = remembered.get(ast) ?? toIr(policy, analysis).diagnostics;
    remembered.set(ast, findings);
    return findings;
  };
}
