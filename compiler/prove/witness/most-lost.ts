// Where a policy pays least beside another: the claim by which most is lost.

import type { KernelClaim } from '../../ir/kernel.js';
import { compareLines } from '../differences/compare-lines.js';
import { claimCode } from '../piecewise/evaluate/claim-code.js';
import { claimAt, type Line } from '../piecewise/line.js';

/** The same claim under this policy and under the other. */
export interface Lost {
  readonly kind: 'versions';
  readonly claims: readonly [KernelClaim, KernelClaim];
}

export function mostLost(here: Line, [other]: readonly Line[]): Lost | null {
  if (other === undefined) return null;
  const { mostLost: most } = compareLines(other, here, null);
  if (most === null) return null;
  const x = plainest(costOf(here, most.newClaim), here, other);
  return { kind: 'versions', claims: [claimAt(here, x), claimAt(other, x)] };
}

function costOf({ claim, inputs }: Line, { values }: KernelClaim): number {
  const [input = 0] = inputs;
  return (values[input] ?? 0) - (claim.values[input] ?? 0);
}

/** 20,000; 100,000; a million yuan. */
const ordinaryCosts = [2_000_000, 10_000_000, 100_000_000];

/** In whole yuan, or thousands of them, where as much is lost but for a yuan; an ordinary bill where more is lost the more it costs. */
function plainest(x: number, here: Line, other: Line): number {
  const [is, was] = [paidAlong(here), paidAlong(other)];
  const lost = was(x) - is(x);
  const ordinary = x === here.to ? ordinaryCosts.find((one) => one < here.to && was(one) > is(one)) : undefined;
  if (ordinary !== undefined) return ordinary;
  const rounder = [100_000, 10_000, 100].map((unit) => x + ((unit - (x % unit)) % unit));
  const nearly = (one: number) => one <= here.to && was(one) > is(one) && was(one) - is(one) >= lost - 100;
  return [...rounder, x - (x % 100)].find(nearly) ?? x;
}

function paidAlong(line: Line): (x: number) => number {
  const code = claimCode(line);
  return (x) => (code.settle(x) ? code.total() : Number.NaN);
}
