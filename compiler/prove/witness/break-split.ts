// Where a bill in two parts is paid otherwise than in one.

import type { Kernel, KernelClaim } from '../../ir/kernel.js';
import { claimCode } from '../piecewise/evaluate/claim-code.js';
import { findPlace, type Looks, spansOf } from '../piecewise/find-place.js';
import { claimAt, type Line } from '../piecewise/line.js';
import { narrowSpans, type Passing } from '../piecewise/narrow-spans.js';
import { type Pieces, piecesOf } from '../piecewise/pieces.js';

/** The whole bill, then its parts. */
export type SplitClaims = readonly [KernelClaim, KernelClaim, KernelClaim];

const ordinaryFirsts = [100_000, 1_000_000, 5_000_000, 30_000_000];
const mostFirsts = 24;

/** The line is one of costs alone: no payment is billed, so that the parts of a claim add up to it. */
export function breakSplit(line: Line, { pieces }: Pieces, most: number, kernel: Kernel, looks: Looks): SplitClaims | null {
  const bends = pieces.slice(1).flatMap(({ from }) => [from, from - 1, Math.floor(from / 2)]);
  const firsts = [...new Set([...ordinaryFirsts, ...bends.slice(0, mostFirsts), 1, 3, 7, 50])].filter(
    (first) => first > 0 && first < line.to,
  );
  for (const first of firsts) {
    const claims = splitAfter(first, line, most, kernel, looks);
    if (claims !== null) return claims;
  }
  return null;
}

/** Every second part, after one first part. */
function splitAfter(first: number, line: Line, most: number, kernel: Kernel, looks: Looks): SplitClaims | null {
  const earlier = claimAt(line, first);
  const { fault, total, state } = kernel.settle(earlier, line.state);
  if (fault !== -1 || total < 0) return null;
  const whole: Line = { ...line, claim: earlier, to: line.to - first };
  const second: Line = { ...line, state, to: line.to - first };
  const [wholeCode, secondCode] = [claimCode(whole), claimCode(second)];
  const breaks = (x: number) => {
    if (!wholeCode.settle(x) || !secondCode.settle(x)) return false;
    const [one, other] = [wholeCode.total(), secondCode.total()];
    return one >= 0 && other >= 0 && Math.abs(one - total - other) > most;
  };
  const watched = { amounts: [], conditions: [] };
  const pieces = [piecesOf(whole, watched), piecesOf(second, watched)];
  const passing = (factor: 1 | -1, above: number): Passing => ({
    terms: [
      { line: 0, amount: 'total', factor },
      { line: 1, amount: 'total', factor: factor === 1 ? -1 : 1 },
    ],
    above,
  });
  const spans = narrowSpans(spansOf(pieces), pieces, [passing(1, total + most), passing(-1, most - total)]);
  const found = findPlace(spans, breaks, looks);
  if (found.kind !== 'here') return null;
  const up = found.x + ((100 - (found.x % 100)) % 100);
  const x = [up, found.x - (found.x % 100), found.x].find((one) => one > 0 && one <= whole.to && breaks(one)) ?? found.x;
  return [claimAt(line, first + x), earlier, claimAt(line, x)];
}
