// What proving a plan quickly has found, for plans that were proved.

import { type PolicyIr, proveQuickly } from '../../compiler/index.js';
import type { Diagnostic } from '../../language/index.js';

export interface Proofs {
  /** Nothing of a plan that has not been proved yet. */
  readonly found: (plan: PolicyIr) => readonly Diagnostic[];
  /** True when there is something new to tell. */
  readonly prove: (plan: PolicyIr) => Promise<boolean>;
}

export function rememberedProofs(): Proofs {
  const remembered = new WeakMap<PolicyIr, readonly Diagnostic[]>();
  return {
    found: (plan) => remembered.get(plan) ?? [],
    prove: async (plan) => {
      if (remembered.has(plan)) return false;
      const findings = await proveQuickly(plan);
      remembered.set(plan, findings);
      return findings.length > 0;
    },
  };
}
