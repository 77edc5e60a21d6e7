// The benchmark's plan as a careful engineer would write it by hand in integers.

import type { KernelClaim } from '../../compiler/ir/kernel.js';

/** Payments per tier into `payments`, counters moved in place; returns the total, or −2 for a bill above its base. */
export function payByHand(claim: KernelClaim, counters: number[], payments: number[]): number {
  const { group, values, billed } = claim;
  const visit = values[0] as number;
  if (group < 0 || group > 5 || visit < 1 || visit > 2) {
    payments[0] = payments[1] = payments[2] = payments[3] = 0;
    return 0;
  }
  let left = Math.max(0, (values[10] as number) - (values[15] as number));
  const basic = Math.max(0, billed[0] as number);
  if (basic > left) return -2;
  left -= basic;

  const tilted = group <= 2;
  const criticalTaken = Math.min(left, Math.max(0, (tilted ? 250_000 : 500_000) - (counters[0] as number)));
  const excess = left - criticalTaken;
  let critical = 0;
  if (excess > 0) {
    const start = counters[1] as number;
    const weighted = weightedUpTo(start + excess) - weightedUpTo(start) + (tilted ? 5 * excess : 0);
    critical = Math.floor((weighted + 50) / 100);
  }
  counters[0] = (counters[0] as number) + criticalTaken;
  counters[1] = (counters[1] as number) + excess;
  left -= critical;

  const aidTaken = Math.min(left, Math.max(0, (group <= 3 ? 0 : group === 4 ? 200_000 : 500_000) - (counters[2] as number)));
  const aidRatio = group === 0 ? 10 : group <= 2 ? 7 : 6;
  const disease = values[3] as number;
  const aidLimit = disease >= 1 && disease <= 3 ? 8_000_000 : 5_000_000;
  const aid = Math.min(Math.floor(((left - aidTaken) * aidRatio + 5) / 10), Math.max(0, aidLimit - (counters[3] as number)));
  counters[2] = (counters[2] as number) + aidTaken;
  counters[3] = (counters[3] as number) + aid;
  left -= aid;

  const secondTaken = Math.min(left, Math.max(0, 600_000 - (counters[4] as number)));
  const second = Math.min(Math.floor(((left - secondTaken) * 3 + 5) / 10), Math.max(0, 3_000_000 - (counters[5] as number)));
  counters[4] = (counters[4] as number) + secondTaken;
  counters[5] = (counters[5] as number) + second;

  payments[0] = basic;
  payments[1] = critical;
  payments[2] = aid;
  payments[3] = second;
  return basic + critical + aid + second;
}

/** Σ over the bands of percent × amount, from 0 to `x`. */
function weightedUpTo(x: number): number {
  if (x <= 1_000_000) return 60 * x;
  if (x <= 2_000_000) return 60_000_000 + 65 * (x - 1_000_000);
  if (x <= 5_000_000) return 125_000_000 + 70 * (x - 2_000_000);
  if (x <= 10_000_000) return 335_000_000 + 75 * (x - 5_000_000);
  return 710_000_000 + 80 * (x - 10_000_000);
}
