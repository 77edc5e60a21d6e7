// Amounts as a trace shows them.

import { unknownAmount } from '../../ir/kernel.js';
import type { Amount } from './amount.js';

export function shown(amount: Amount): number {
  return amount.known ? amount.value.toNumber() : unknownAmount;
}
