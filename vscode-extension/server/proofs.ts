// What is known of the policies that are open: their plans, what compiling says, what is proved quickly and what in full.

import { createHash } from 'node:crypto';
import { createProver, type KnownAnswers, type PolicyIr, proveQuickly, toIr, type Verification } from '../../compiler/index.js';
import type { Analysis, Checked, Diagnostic, FileAnalysis, PolicyAnalysis } from '../../language/index.js';

export interface KnownProof {
  readonly verification: Verification;
  /** False when only what takes no time was asked: what is not decided then may well be provable. */
  readonly full: boolean;
}

export interface Proofs {
  /** What compiling says of the policy of a file. */
  readonly compileFindings: (file: FileAnalysis, analysis: Analysis) => readonly Diagnostic[];
  /** Null for a file without a policy, or one with errors. */
  readonly plan: (file: FileAnalysis, analysis: Analysis) => PolicyIr | null;
  /** Null while nothing is known of a plan. */
  readonly known: (plan: PolicyIr) => KnownProof | null;
  /** True when there is something new to tell. */
  readonly proveQuickly: (plan: PolicyIr) => Promise<boolean>;
  /** All questions, with z3; fails where `progress` fails. */
  readonly prove: (plan: PolicyIr, analysis: Analysis, progress: (done: number, total: number) => Promise<void>) => Promise<Verification>;
}

/** What is known of a policy is the same object as long as its texts are the same. `proved`: told when a policy was proved in full. */
export function rememberedProofs(proved: () => void): Proofs {
  const plans = new WeakMap<PolicyAnalysis, Checked<PolicyIr | null>>();
  const proofs = new WeakMap<PolicyIr, KnownProof>();
  const quick = new WeakSet<PolicyIr>();
  const answers = rememberedAnswers();
  const checked = ({ uri, policy }: FileAnalysis, analysis: Analysis): Checked<PolicyIr | null> => {
    if (policy === null || policy.uri !== uri) return { value: null, diagnostics: [] };
    const found = plans.get(policy) ?? toIr(policy, analysis);
    plans.set(policy, found);
    return found;
  };
  return {
    compileFindings: (file, analysis) => checked(file, analysis).diagnostics,
    plan: (file, analysis) => checked(file, analysis).value,
    known: (plan) => proofs.get(plan) ?? null,
    proveQuickly: async (plan) => {
      if (quick.has(plan)) return false;
      quick.add(plan);
      const verification = await proveQuickly(plan);
      if (verification === null || proofs.has(plan)) return false;
      proofs.set(plan, { verification, full: false });
      return true;
    },
    prove: async (plan, analysis, progress) => {
      const prover = createProver({
        known: answers,
        planOf: (name) => {
          const other = analysis.policies.find(({ declaration }) => declaration.name.text === name);
          return other === undefined ? null : toIr(other, analysis).value;
        },
      });
      try {
        const verification = await prover.verify(plan, progress);
        proofs.set(plan, { verification, full: true });
        proved();
        return verification;
      } finally {
        await prover.close();
      }
    },
  };
}

/** After a change most questions are those that were answered before. */
function rememberedAnswers(): KnownAnswers {
  const kept = new Map<string, ReturnType<KnownAnswers['get']>>();
  const keyOf = (parts: readonly string[]): string => createHash('sha256').update(parts.join('\u0000'), 'utf8').digest('hex');
  return {
    get: (parts) => kept.get(keyOf(parts)) ?? null,
    set: (parts, answer) => void kept.set(keyOf(parts), answer),
  };
}
