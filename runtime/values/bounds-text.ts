// Between which ends an open amount lies, as people read it.

import type { CurrencyInfo } from '../../compiler/ir/ir.js';
import type { Bilingual } from './bilingual.js';
import { displayMoney, displayWithUnit } from './money.js';

/** What the known bounds of the open figures allow, both ends included; `high` null: they allow any amount. */
export interface AmountBounds {
  readonly low: number;
  readonly high: number | null;
}

/** `在 5,600.00 元至 8,000.00 元之间`; null when the bounds say nothing. */
export function boundsText(bounds: AmountBounds | null, currency: CurrencyInfo): Bilingual | null {
  if (bounds === null || (bounds.low === 0 && bounds.high === null)) return null;
  const low = displayWithUnit(bounds.low, currency);
  if (bounds.high === null) return { zh: `不少于 ${low.zh}`, en: `no less than ${low.en}` };
  const high = displayWithUnit(bounds.high, currency);
  if (bounds.low === bounds.high) return { zh: `只能是 ${low.zh}`, en: `can only be ${low.en}` };
  return { zh: `在 ${low.zh}至 ${high.zh}之间`, en: `between ${displayMoney(bounds.low, currency)} and ${high.en}` };
}
