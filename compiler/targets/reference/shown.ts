// Amounts and reasons as a trace shows them.

import { unknownAmount } from '../../ir/kernel.js';
import type { Amount } from './amount.js';

export function shown(amount: Amount): number {
  return amount.known ? amount.value.toNumber() : unknownAmount;
}

/** Indices in order, each once. */
export function ascending(indices: Iterable<number>): number[] {
  return [...new Set(indices)].sort((a, b) => a - b);
}
