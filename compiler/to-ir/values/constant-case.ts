// The shape of a constant: exact values, some of which depend on the date alone.

import type { Rational } from '../../ir/exact-ratio.js';
import type { Condition } from '../../ir/ir.js';
import type { Origin } from '../../ir/origin.js';

/** Money in fen, ratios and points as fractions, integers, days; or what stands in place of a number. */
export type ConstantValue =
  | { readonly kind: 'exact'; readonly value: Rational; readonly note: number | null }
  | { readonly kind: 'hole'; readonly hole: number }
  | { readonly kind: 'keyword'; readonly literal: 'unlimited' | 'full' | 'no_grant' | 'other' };

/** A value of a constant from a date on; the last of a list is for always. */
export interface ConstantCase {
  readonly when: Condition;
  readonly value: ConstantValue;
  readonly origin: Origin;
}

export type Constant = readonly ConstantCase[];

/** The one value of a constant that does not vary with the date; null otherwise. */
export function singleValue(constant: Constant | null): ConstantValue | null {
  return constant?.length === 1 ? (constant[0]?.value ?? null) : null;
}

/** The one value where it is an exact number; null otherwise. */
export function singleExact(constant: Constant | null): Rational | null {
  const value = singleValue(constant);
  return value?.kind === 'exact' ? value.value : null;
}
