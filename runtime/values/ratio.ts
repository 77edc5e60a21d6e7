// Exact ratios as text: numerators over a power of ten become decimals and percentages.

import { Decimal } from 'decimal.js';
import { ratioScale } from './kernel-constants.js';
import type { Decimals } from './money.js';

// 15 integer digits of fen times 6 decimals of a ratio need 21; the rest is room.
const Exact = Decimal.clone({ precision: 60, toExpNeg: -40, toExpPos: 40 });

/** A ratio as a claim writes it: a decimal from 0 to 1 with at most six places. */
export const ratioPattern = /^(?:0(?:\.\d{1,6})?|1(?:\.0{1,6})?)$/;

/** `"0.85"` → 850000 millionths; null when the text is no ratio as a claim writes it. */
export function parseRatio(text: string): number | null {
  if (!ratioPattern.test(text)) return null;
  const [whole = '', places = ''] = text.split('.');
  return Number(whole) * ratioScale + Number(places.padEnd(6, '0'));
}

/** 650000 over 1000000 → `"0.65"`. */
export function ratioText(numerator: number, denominator: number): string {
  return new Exact(numerator).div(denominator).toFixed();
}

/** `"0.655"` → `"65.5%"`. */
export function percentage(ratio: string): string {
  return `${new Exact(ratio).times(100).toFixed()}%`;
}

/** amount × ratio in the unit of the currency, unrounded, with at least its decimals: 4859100 fen × `"0.65"` → `"31584.15"`. */
export function exactShare(amount: number, ratio: string, currency: Decimals): string {
  return inUnit(new Exact(amount).times(ratio), currency);
}

/** The unrounded sum of amount × ratio over bands. */
export function exactSum(parts: readonly { readonly amount: number; readonly ratio: string }[], currency: Decimals): string {
  return inUnit(
    parts.reduce((sum, part) => sum.plus(new Exact(part.amount).times(part.ratio)), new Exact(0)),
    currency,
  );
}

function inUnit(amount: Decimal, { digits }: Decimals): string {
  const units = amount.div(10 ** digits);
  return units.toFixed(Math.max(digits, units.decimalPlaces()));
}
