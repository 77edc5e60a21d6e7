// Amounts, ratios and reasons as a trace shows them.

import { ratioScale, unknownAmount } from '../../ir/kernel.js';
import type { Amount, Decimal, Maybe } from './amount.js';

export function shown(amount: Amount): number {
  return amount.known ? amount.value.toNumber() : unknownAmount;
}

export function shownRatio(ratio: Maybe<Decimal>): number {
  return ratio.known ? ratio.value.times(ratioScale).toNumber() : unknownAmount;
}

/** Indices in order, each once. */
export function ascending(indices: Iterable<number>): number[] {
  return [...new Set(indices)].sort((a, b) => a - b);
}
