// Cumulative rounding: the running total of the year is rounded, and the difference to what it was before is paid.

import { invariant } from '../../ir/invariant.js';
import { ratioScale } from '../../ir/kernel.js';
import { type Amount, Decimal, known, plus } from './amount.js';
import { round } from './round.js';
import { collect, type Working } from './working.js';

/** A total of multiples of the unit is paid as it is, whatever is carried. */
export function carriedPayment(exact: Decimal, counter: number, working: Working): Amount {
  const { rounding } = working.plan;
  const rest = exact.mod(rounding.unit);
  const before = carried(counter, working);
  if (rest.isZero()) return known(exact);
  if (!before.known) return before;
  const earlier = before.value.dividedBy(ratioScale);
  return known(round(earlier.plus(exact), rounding).minus(round(earlier, rounding)));
}

/** Kept without the multiples of the unit: they are rounded the same whatever is added. */
export function moveCarry(counter: number, exact: Amount, working: Working): void {
  const step = new Decimal(working.plan.rounding.unit).times(ratioScale);
  const movement = exact.known ? known(exact.value.times(ratioScale).mod(step)) : exact;
  if (movement.known && movement.value.isZero()) return;
  const after = plus(carried(counter, working), movement);
  working.counters[counter] = after.known ? known(after.value.mod(step)) : after;
  if (!movement.known) collect(working, movement.because);
}

export function carried(counter: number, { counters }: Working): Amount {
  const before = counters[counter];
  invariant(before, `no counter ${counter}`);
  return before;
}
