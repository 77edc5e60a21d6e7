// The only rounding there is: to a multiple of the rounding unit, half up or down.

import type { ExactRatio, Rounding } from '../../ir/ir.js';
import { ratioScale } from '../../ir/kernel.js';
import { Decimal } from './amount.js';

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
