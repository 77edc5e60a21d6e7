// The only rounding there is, as a term.

import type { Rounding } from '../../ir/ir.js';
import type { Integer, Terms } from '../terms/term.js';

/** exact / scale, which is at least 0, to a multiple of the unit. */
export function roundedTerm(exact: Integer, scale: number, { mode, unit }: Pick<Rounding, 'mode' | 'unit'>, terms: Terms): Integer {
  const step = BigInt(scale) * BigInt(unit);
  if (mode === 'truncate') return terms.scale(terms.floorDivide(exact, step), unit);
  return terms.scale(terms.floorDivide(terms.plus(terms.scale(exact, 2), terms.constant(step)), 2n * step), unit);
}
