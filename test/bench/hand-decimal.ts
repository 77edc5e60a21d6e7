// The benchmark's plan as it is usually written: by hand, in a decimal library.

import { Decimal } from 'decimal.js';
import type { KernelClaim } from '../../compiler/ir/kernel.js';

const bands = [
  [0, 1_000_000, 0.6],
  [1_000_000, 2_000_000, 0.65],
  [2_000_000, 5_000_000, 0.7],
  [5_000_000, 10_000_000, 0.75],
  [10_000_000, Number.POSITIVE_INFINITY, 0.8],
].map(([from, to, ratio]) => ({ from: new Decimal(from as number), to: new Decimal(to as number), ratio: new Decimal(ratio as number) }));

const zero = new Decimal(0);

export function payInDecimals(claim: KernelClaim, counters: Decimal[], payments: Decimal[]): Decimal {
  const { group, values, billed } = claim;
  const visit = values[0] as number;
  if (group < 0 || group > 5 || visit < 1 || visit > 2) {
    for (let tier = 0; tier < 4; tier++) payments[tier] = zero;
    return zero;
  }
  let left = Decimal.max(0, new Decimal(values[10] as number).minus(values[15] as number));
  const basic = Decimal.max(0, billed[0] as number);
  if (basic.greaterThan(left)) return new Decimal(-2);
  left = left.minus(basic);

  const tilted = group <= 2;
  const tilt = new Decimal(tilted ? 0.05 : 0);
  const criticalTaken = take(left, tilted ? 250_000 : 500_000, counters, 0);
  const excess = left.minus(criticalTaken);
  const start = counters[1] as Decimal;
  const end = start.plus(excess);
  let weighted = zero;
  for (const { from, to, ratio } of bands) {
    const amount = Decimal.max(0, Decimal.min(end, to).minus(Decimal.max(start, from)));
    weighted = weighted.plus(amount.times(ratio.plus(tilt)));
  }
  const critical = weighted.toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
  counters[1] = end;
  left = left.minus(critical);

  const aidTaken = take(left, group <= 3 ? 0 : group === 4 ? 200_000 : 500_000, counters, 2);
  const aidRatio = new Decimal(group === 0 ? 1 : group <= 2 ? 0.7 : 0.6);
  const disease = values[3] as number;
  const aid = cap(left.minus(aidTaken).times(aidRatio), disease >= 1 && disease <= 3 ? 8_000_000 : 5_000_000, counters, 3);
  left = left.minus(aid);

  const secondTaken = take(left, 600_000, counters, 4);
  const second = cap(left.minus(secondTaken).times(new Decimal(0.3)), 3_000_000, counters, 5);
  payments[0] = basic;
  payments[1] = critical;
  payments[2] = aid;
  payments[3] = second;
  return basic.plus(critical).plus(aid).plus(second);
}

function take(left: Decimal, deductible: number, counters: Decimal[], index: number): Decimal {
  const before = counters[index] as Decimal;
  const taken = Decimal.min(left, Decimal.max(0, new Decimal(deductible).minus(before)));
  counters[index] = before.plus(taken);
  return taken;
}

function cap(exact: Decimal, limit: number, counters: Decimal[], index: number): Decimal {
  const before = counters[index] as Decimal;
  const left = Decimal.max(0, new Decimal(limit).minus(before));
  const payment = Decimal.min(exact.toDecimalPlaces(0, Decimal.ROUND_HALF_UP), left);
  counters[index] = before.plus(payment);
  return payment;
}
