// An amount of a plan in the unit of its currency.

import type { CurrencyInfo, Fen } from '../ir.js';

/** 4360050 fen → `43600.50`, exact; for amounts ≥ 0. */
export function amountText(amount: Fen, { digits }: Pick<CurrencyInfo, 'digits'>): string {
  if (digits === 0) return String(amount);
  const padded = String(amount).padStart(digits + 1, '0');
  return `${padded.slice(0, -digits)}.${padded.slice(-digits)}`;
}

/** 4360050 fen → `43600.50 元`, `43600.50 yuan`. */
export function amountWithUnit(amount: Fen, currency: CurrencyInfo): { readonly zh: string; readonly en: string } {
  const text = amountText(amount, currency);
  return { zh: `${text} ${currency.unit.zh}`, en: `${text} ${currency.unit.en}` };
}
