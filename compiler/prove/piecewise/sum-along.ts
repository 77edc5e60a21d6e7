// Sums of what is watched along lines, as forms on their pieces.

import { constant, type Form, sum } from './march/form.js';
import type { EvenPiece } from './pieces.js';

/** factor × amount; `amount` is the place among the watched amounts of the line. */
export interface Term {
  readonly line: number;
  readonly amount: number | 'total';
  readonly factor: 1 | -1;
}

/** Of the terms of one line; null when one of them is unknown. */
export function sumAlong(piece: EvenPiece, terms: readonly Term[]): Form | null {
  let form: Form = nothing;
  for (const { amount, factor } of terms) {
    const read = amount === 'total' ? piece.total : piece.amounts[amount];
    if (read == null) return null;
    form = sum(form, read, BigInt(factor));
  }
  return form;
}

const nothing = constant(0);

export function negative(terms: readonly Term[]): readonly Term[] {
  return terms.map(({ factor, ...term }) => ({ ...term, factor: factor === 1 ? -1 : 1 }));
}
