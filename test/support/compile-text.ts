// Compiles the one policy of a text, for tests that start from what an author writes.

import { type Artifact, compile, type PolicyIr } from '../../compiler/index.js';
import { type Analysis, analyze, createWorkspace, type PolicyAnalysis } from '../../language/index.js';

export interface AnalyzedText {
  readonly policy: PolicyAnalysis;
  readonly analysis: Analysis;
}

/** Throws on errors, so that a test about compiling never runs on a broken policy. */
export function analyzeText(text: string): AnalyzedText {
  const analysis = analyze(createWorkspace([{ uri: 'file:///policy.jz', text }]));
  const errors = analysis.diagnostics.filter(({ severity }) => severity === 'error');
  const [policy] = analysis.policies;
  if (errors.length > 0 || !policy) throw new Error(errors.map(({ code, message }) => `${code} ${message.zh}`).join('\n') || 'no policy');
  return { policy, analysis };
}

export function compileText(text: string): { readonly ir: PolicyIr; readonly artifact: Artifact } {
  const { policy, analysis } = analyzeText(text);
  const { value, diagnostics } = compile(policy, analysis);
  if (!value) throw new Error(diagnostics.map(({ code, message }) => `${code} ${message.zh}`).join('\n'));
  return value;
}
