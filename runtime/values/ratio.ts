// Exact ratios as text: numerators over a power of ten become decimals and percentages.

import { Decimal } from 'decimal.js';
import { ratioScale } from './kernel-constants.js';

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

/** amount × ratio in yuan, unrounded, with at least two decimals: 4859100 fen × `"0.65"` → `"31584.15"`. */
export function exactShare(fen: number, ratio: string): string {
  return inYuan(new Exact(fen).times(ratio));
}

/** The unrounded sum of amount × ratio over bands, in yuan. */
export function exactSum(parts: readonly { readonly amount: number; readonly ratio: string }[]): string {
  return inYuan(parts.reduce((sum, part) => sum.plus(new Exact(part.amount).times(part.ratio)), new Exact(0)));
}

function inYuan(fen: Decimal): string {
  const yuan = fen.div(100);
  return yuan.toFixed(Math.max(2, yuan.decimalPlaces()));
}
