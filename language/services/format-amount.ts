// Exact amounts as a reader expects to see them.

import type { Language } from '../diagnostics/diagnostic.js';
import type { Currency } from '../syntax/money/currencies.js';

/** `5000000` fen is `50,000 元`; whole yuan without cents. */
export function formatAmount(amount: bigint, { unit, digits }: Currency, language: Language): string {
  const sign = amount < 0n ? '-' : '';
  const size = amount < 0n ? -amount : amount;
  const one = 10n ** BigInt(digits);
  const whole = (size / one).toString().replaceAll(/\B(?=(\d{3})+$)/g, ',');
  const rest = size % one;
  const decimal = rest === 0n ? whole : `${whole}.${rest.toString().padStart(digits, '0')}`;
  return `${sign}${decimal} ${unit[language]}`;
}
