// What the fuzzer judges, each part handed in, so that a test can put in one that is wrong.

import { type Analysis, analyze, formatDocument, type PolicyAnalysis, type Surface, type Workspace } from '../../language/index.js';
import { type SettlementModule, settlementModule } from '../agreement/settlement-module.js';
import type { PolicyIr } from '../ir/ir.js';
import type { Kernel } from '../ir/kernel.js';
import { planPolicy } from '../plan/plan-policy.js';
import { codeRlimit } from '../prove/code/code-rlimit.js';
import type { CodeVerdict } from '../prove/code/code-verdict.js';
import type { PropertyResult } from '../prove/property-result.js';
import type { Budget, Solver } from '../prove/solver/solver.js';
import { verifyPlan } from '../prove/verify-plan.js';
import { emitJavaScript } from '../targets/javascript/emit-javascript.js';
import { referenceKernel } from '../targets/reference/reference-kernel.js';

export interface Tools {
  analyze(workspace: Workspace): Analysis;
  format(text: string, surface?: Surface): string;
  /** Null for a policy with errors. */
  plan(policy: PolicyAnalysis, analysis: Analysis): PolicyIr | null;
  reference(plan: PolicyIr): Kernel;
  javascript(plan: PolicyIr): SettlementModule;
  /** Every property of the plan. */
  verify(plan: PolicyIr): Promise<readonly PropertyResult[]>;
  /** Whether the emitted module is the plan. */
  program(plan: PolicyIr): Promise<CodeVerdict>;
}

export const ownTools: Tools = {
  analyze,
  format: (text, surface) => formatDocument(text, { surface }),
  plan: (policy, analysis) => planPolicy(policy, analysis).value,
  reference: referenceKernel,
  javascript: (plan) => settlementModule(emitJavaScript(plan).module),
  verify: (plan) => verified(plan, null),
  program: (plan) => proved(plan, null),
};

async function proved(plan: PolicyIr, solver: (() => Promise<Solver>) | null): Promise<CodeVerdict> {
  const { proveCode } = await import('../prove/code/prove-code.js');
  return proveCode({ plan, module: emitJavaScript(plan).module, solver, budget: { rlimit: codeRlimit } });
}

async function verified(plan: PolicyIr, solver: (() => Promise<Solver>) | null): Promise<readonly PropertyResult[]> {
  const { largestIntermediate } = emitJavaScript(plan);
  const request = { plan, kernel: referenceKernel(plan), largestIntermediate, solver, budget, known: null };
  return (await verifyPlan({ ...request, other: () => null })).results;
}

/** A fraction of what a proof may take: most of what z3 decides it decides at once. */
const budget: Budget = { rlimit: 30_000 };

interface SolvingTools {
  readonly tools: Tools;
  close(): Promise<void>;
}

/** With z3 where the other engines decide nothing. */
export function solvingTools(): SolvingTools {
  let opened: Promise<Solver> | null = null;
  const open = (): Promise<Solver> => {
    opened ??= import('../prove/solver/open-solver.js').then(({ openSolver }) => openSolver());
    return opened;
  };
  return {
    tools: { ...ownTools, verify: (plan) => verified(plan, open), program: (plan) => proved(plan, open) },
    close: async () => {
      await (await opened)?.close();
    },
  };
}
