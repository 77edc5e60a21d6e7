// Money between its three forms: text of a claim, integer of the smallest unit, text of a receipt.

import type { CurrencyInfo } from '../../compiler/ir/ir.js';
import type { Bilingual } from './bilingual.js';

export type Decimals = Pick<CurrencyInfo, 'digits'>;

// Indexed by the decimals of the currency.
const patterns: readonly RegExp[] = [0, 1, 2].map(
  (digits) => new RegExp(`^(?:0|[1-9]\\d{0,12})${digits === 0 ? '' : `(?:\\.\\d{1,${digits}})?`}$`),
);

/** Decimal text without sign, grouping or leading zeros; 13 digits before the point keep the smallest unit below 2^53. */
export function moneyPattern({ digits }: Decimals): RegExp {
  const pattern = patterns[digits];
  if (pattern === undefined) throw new RangeError(`no currency has ${digits} decimals`);
  return pattern;
}

/** `"43600.00"` → 4360000 fen; null when the text is not money as a claim writes it. */
export function parseMoney(text: string, currency: Decimals): number | null {
  if (!moneyPattern(currency).test(text)) return null;
  const [whole = '', fraction = ''] = text.split('.');
  return Number(whole) * 10 ** currency.digits + Number(fraction.padEnd(currency.digits, '0'));
}

/** 4360000 fen → `"43600.00"`, which `parseMoney` reads back. */
export function formatMoney(amount: number, { digits }: Decimals): string {
  const sign = amount < 0 ? '-' : '';
  const all = String(Math.abs(amount)).padStart(digits + 1, '0');
  return digits === 0 ? `${sign}${all}` : `${sign}${all.slice(0, -digits)}.${all.slice(-digits)}`;
}

/** 4360000 fen → `"43,600.00"`, for people; never an input. */
export function displayMoney(amount: number, currency: Decimals): string {
  return groupDigits(formatMoney(amount, currency));
}

/** 4360000 fen → `43600.00 元`, `43600.00 yuan`. */
export function moneyWithUnit(amount: number, currency: CurrencyInfo): Bilingual {
  const text = formatMoney(amount, currency);
  return { zh: `${text} ${currency.unit.zh}`, en: `${text} ${currency.unit.en}` };
}

/** 4360000 fen → `43,600.00 元`, `43,600.00 yuan`. */
export function displayWithUnit(amount: number, currency: CurrencyInfo): Bilingual {
  const text = displayMoney(amount, currency);
  return { zh: `${text} ${currency.unit.zh}`, en: `${text} ${currency.unit.en}` };
}

/** Groups the digits before the decimal point by threes. */
export function groupDigits(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
