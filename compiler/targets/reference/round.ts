// The only rounding there is: to a multiple of the rounding unit, half up or down; of an amount, or of the running total of a year.

import { invariant } from '../../ir/invariant.js';
import type { ExactRatio, Rounding } from '../../ir/ir.js';
import { ratioScale } from '../../ir/kernel.js';
import { type Amount, Decimal, known, plus } from './amount.js';
import { collect, type Working } from './working.js';

export function round(exact: Decimal, rounding: Rounding): Decimal {
  const mode = rounding.mode === 'half_up' ? Decimal.ROUND_HALF_UP : Decimal.ROUND_DOWN;
  if (rounding.unit === 1) return exact.toDecimalPlaces(0, mode);
  return exact.dividedBy(rounding.unit).toDecimalPlaces(0, mode).times(rounding.unit);
}

/** A ratio as a kernel's value has it. */
export function millionths(value: number): Decimal {
  return new Decimal(value).dividedBy(ratioScale);
}

/** The ratio as a decimal number, exact because its denominator is a power of ten. */
export function exactRatio(ratio: ExactRatio): Decimal {
  return new Decimal(ratio.numerator).dividedBy(ratio.denominator);
}

// ── cumulative rounding ─────────────────────────────────────────────────────────────────────────────────────────

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
