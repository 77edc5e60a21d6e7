// A built policy with its certificate, as `jiuzhu build` writes it, in memory.

import { certify, compile, createProver } from '../../compiler/index.js';
import type { Analysis, PolicyAnalysis } from '../../language/index.js';

/** File name → text. Without a solver, what only z3 decides stays undecided. */
export async function certifiedArtifact(policy: PolicyAnalysis, analysis: Analysis): Promise<Readonly<Record<string, string>>> {
  const prover = createProver({ solver: false });
  const { value, diagnostics } = compile(policy, analysis);
  if (value === null) throw new Error(`${policy.uri}: ${diagnostics.map(({ code, message }) => `${code} ${message.zh}`).join('\n')}`);
  return certify(value.artifact, await prover.verify(value.ir)).files;
}
