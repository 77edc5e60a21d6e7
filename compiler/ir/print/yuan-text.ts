// An amount of a plan in yuan.

import type { Fen } from '../ir.js';

/** 4360050 fen → `43600.50`, exact; for amounts ≥ 0. */
export function yuanText(fen: Fen): string {
  return `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
}
