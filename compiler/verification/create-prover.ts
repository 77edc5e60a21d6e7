// What proves the properties of plans: the reference settles what is claimed, and one z3 serves all, opened when it is first needed.

import type { PolicyIr } from '../ir/ir.js';
import { rangesOf } from '../ir/ranges/ranges.js';
import type { KnownAnswers } from '../prove/asking/ask-engines.js';
import { codeRlimit } from '../prove/code/code-rlimit.js';
import type { CodeVerdict } from '../prove/code/code-verdict.js';
import type { Settling } from '../prove/replay/replay.js';
import { rememberingSolver } from '../prove/solver/remembering-solver.js';
import type { Checked, Solver } from '../prove/solver/solver.js';
import { type Progress, type Verification, verifyPlan } from '../prove/verify-plan.js';
import { referenceKernel } from '../targets/reference/reference-kernel.js';
import { withHolesTold } from './with-holes-told.js';

export interface ProverOptions {
  /** False leaves undecided what the other engines do not reach. */
  readonly solver?: boolean;
  readonly known?: KnownAnswers | null;
  /** The plan of another policy by name, for guarantees beside it. */
  readonly planOf?: (name: string) => PolicyIr | null;
  /** Told every script that z3 decided, with what it said. */
  readonly onScript?: (script: string, checked: Checked) => void;
}

export interface Prover {
  verify(plan: PolicyIr, progress?: Progress): Promise<Verification>;
  /** Whether the text of a module settles as the plan does. */
  proveCode(plan: PolicyIr, module: string): Promise<CodeVerdict>;
  close(): Promise<void>;
}

/** For one question, in z3's own units: a few seconds. */
const rlimit = 600_000;

/** What is not decided within one budget may be within another. */
function withinLimit(known: KnownAnswers): KnownAnswers {
  const keyOf = (parts: readonly string[]) => [...parts, String(rlimit)];
  return { get: (parts) => known.get(keyOf(parts)), set: (parts, answer) => known.set(keyOf(parts), answer) };
}

export function createProver({ solver = true, known = null, planOf = () => null, onScript }: ProverOptions = {}): Prover {
  let opened: Promise<Solver> | null = null;
  const open = (): Promise<Solver> => {
    opened ??= import('../prove/solver/open-solver.js').then(({ openSolver }) => openSolver());
    return opened;
  };
  // What one policy asks twice is told twice.
  const opener = () => {
    let remembering: Solver | null = null;
    return async (): Promise<Solver> => {
      remembering ??= rememberingSolver(await open());
      return onScript === undefined ? remembering : telling(remembering, onScript);
    };
  };
  const other = (name: string): Settling | null => {
    const plan = planOf(name);
    return plan === null ? null : { plan, kernel: referenceKernel(plan) };
  };
  return {
    verify: async (plan, progress) => {
      const verification = await verifyPlan({
        plan,
        kernel: referenceKernel(plan),
        largestIntermediate: rangesOf(plan).largestIntermediate,
        solver: solver ? opener() : null,
        budget: { rlimit },
        known: known && withinLimit(known),
        other,
        ...(progress === undefined ? {} : { progress }),
      });
      return withHolesTold(verification);
    },
    proveCode: async (plan, module) => {
      const { proveCode } = await import('../prove/code/prove-code.js');
      return proveCode({ plan, module, solver: solver ? open : null, budget: { rlimit: codeRlimit } });
    },
    close: async () => {
      await (await opened)?.close();
    },
  };
}

function telling(solver: Solver, onScript: (script: string, checked: Checked) => void): Solver {
  return {
    ...solver,
    check: async (script, budget) => {
      const checked = await solver.check(script, budget);
      if (checked.answer !== 'unknown') onScript(script, checked);
      return checked;
    },
  };
}
