// The properties of a plan as the compiler has it: the reference settles what is claimed, z3 is opened when it is needed.

import type { PolicyIr } from '../ir/ir.js';
import { rangesOf } from '../ir/ranges/ranges.js';
import type { KnownAnswers } from '../prove/asking/ask-engines.js';
import type { Settling } from '../prove/replay/replay.js';
import type { Solver } from '../prove/solver/solver.js';
import { type Verification, verifyPlan } from '../prove/verify-plan.js';
import { referenceKernel } from '../targets/reference/reference-kernel.js';

export interface VerifyOptions {
  /** Null never asks a solver. */
  readonly solver: (() => Promise<Solver>) | null;
  readonly known?: KnownAnswers | null;
  /** The plan of another policy by name, for guarantees beside it. */
  readonly planOf?: (name: string) => PolicyIr | null;
  readonly progress?: (done: number, total: number) => void;
}

/** For one question, in z3's own units: about a second. */
const rlimit = 20_000_000;

export function verifyPolicy(plan: PolicyIr, { solver, known = null, planOf, progress }: VerifyOptions): Promise<Verification> {
  const other = (name: string): Settling | null => {
    const found = planOf?.(name) ?? null;
    return found === null ? null : { plan: found, kernel: referenceKernel(found) };
  };
  return verifyPlan({
    plan,
    kernel: referenceKernel(plan),
    largestIntermediate: rangesOf(plan).largestIntermediate,
    solver,
    budget: { rlimit },
    known,
    other,
    ...(progress === undefined ? {} : { progress }),
  });
}
