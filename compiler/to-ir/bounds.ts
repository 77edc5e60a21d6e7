// The highest values a plan is computed for; the runtime refuses a claim beyond them.

import type { Bounds } from '../ir/ir.js';

export const bounds: Bounds = {
  /** 1 亿元 */
  claimMoney: 10_000_000_000,
  /** 100 亿元 */
  counter: 1_000_000_000_000,
  /** Of whole numbers, which may multiply an amount. */
  integer: 100_000,
};
