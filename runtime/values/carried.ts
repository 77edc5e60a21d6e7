// What cumulative rounding carries from claim to claim, as text.

import { Decimal } from 'decimal.js';
import type { Rounding } from '../../compiler/ir/ir.js';
import { ratioScale, unknownAmount } from './kernel-constants.js';

/**
 * A kernel's millionths above a multiple of the unit → the exact total less the rounded one in the smallest unit: half up, from the
 * middle on the next multiple is the rounded one. Null when unknown.
 */
export function carriedText(millionths: number, { mode, unit }: Rounding): string | null {
  if (millionths === unknownAmount) return null;
  const step = unit * ratioScale;
  const roundedUp = mode === 'half_up' && 2 * millionths >= step;
  return new Decimal(roundedUp ? millionths - step : millionths).div(ratioScale).toFixed();
}
