// The years in which a search for a witness looks: the first claim, one ordinary claim before, one that ends where the settlement bends.

import type { Kernel, KernelClaim, YearState } from '../../ir/kernel.js';
import { unknownAmount } from '../../ir/kernel.js';
import { claimAt, type Line } from '../piecewise/line.js';
import type { Pieces } from '../piecewise/pieces.js';
import type { Ladder } from '../property-result.js';

export interface YearSoFar {
  readonly ladder: Ladder;
  readonly history: readonly KernelClaim[];
  readonly state: YearState;
}

/** 5,000; 30,000; 200,000 yuan. */
const ordinaryCosts = [500_000, 3_000_000, 20_000_000];
const mostCorners = 10;

export function firstOfYear(kernel: Kernel): YearSoFar {
  return { ladder: 'first_claim', history: [], state: kernel.initialState() };
}

/** After one claim of the line, which is one of the first of the year with these pieces. */
export function laterInYear(line: Line, { pieces }: Pieces, kernel: Kernel): readonly YearSoFar[] {
  const bends = pieces.slice(1).map(({ from }) => from);
  const step = Math.max(1, Math.ceil(bends.length / mostCorners));
  const corners = bends.filter((_, at) => at % step === 0).flatMap((bend) => [bend - 1, bend]);
  const found = new Map<string, YearSoFar>();
  const add = (x: number, ladder: Ladder) => {
    if (x <= 0 || x > line.to) return;
    const claim = claimAt(line, x);
    const { fault, state } = kernel.settle(claim, line.state);
    const key = state.counters.join();
    if (fault === -1 && !state.counters.includes(unknownAmount) && state.counters.some((counter) => counter !== 0) && !found.has(key)) {
      found.set(key, { ladder, history: [claim], state });
    }
  };
  for (const x of ordinaryCosts) add(x, 'after_one_claim');
  for (const x of corners) add(x, 'corner');
  return [...found.values()];
}
