// The second claim of a year in which each of two policies has settled the same first claim, and paid for it.

import type { Fen } from '../../ir/ir.js';
import { type Kernel, type Trace, unknownAmount } from '../../ir/kernel.js';
import { claimAt, type Line } from '../piecewise/line.js';

/** What settles by the old policy, and by the new one. */
export type Kernels = readonly [Kernel, Kernel];

export interface SecondClaim {
  /** Of the first claim. */
  readonly prior: Fen;
  /** Paid for it by the old policy, and by the new one. */
  readonly paid: readonly [Fen, Fen];
  readonly before: Line;
  readonly after: Line;
}

/** Costs of the first claim: 5,000; 30,000; 200,000 yuan. */
export const priorCosts: readonly Fen[] = [500_000, 3_000_000, 20_000_000];

/** Without those that leave the year as it was. */
export function afterOneClaim(before: Line, after: Line, [old, recent]: Kernels): readonly SecondClaim[] {
  return priorCosts.flatMap((prior): SecondClaim[] => {
    const [was, is] = [yearAfter(before, prior, old), yearAfter(after, prior, recent)];
    if (was === null || is === null) return [];
    if ([...was.state.counters, ...is.state.counters].every((counter) => counter === 0)) return [];
    const paid = [was.total, is.total] as const;
    return [{ prior, paid, before: { ...before, state: was.state }, after: { ...after, state: is.state } }];
  });
}

/** Null where the claim is refused, or rests on a missing figure. */
function yearAfter(line: Line, cost: Fen, kernel: Kernel): Trace | null {
  const trace = kernel.settle(claimAt(line, cost), kernel.initialState());
  const { fault, total, state } = trace;
  return fault !== -1 || total === unknownAmount || state.counters.includes(unknownAmount) ? null : trace;
}
