// Exact amounts as a reader expects to see them.

import type { Language } from '../diagnostics/diagnostic.js';

/** `5000000` fen is `50,000 元`; whole yuan without cents. */
export function formatFen(fen: bigint, language: Language): string {
  const sign = fen < 0n ? '-' : '';
  const size = fen < 0n ? -fen : fen;
  const yuan = (size / 100n).toString().replaceAll(/\B(?=(\d{3})+$)/g, ',');
  const cents = size % 100n;
  const digits = cents === 0n ? yuan : `${yuan}.${cents.toString().padStart(2, '0')}`;
  return `${sign}${digits} ${language === 'zh' ? '元' : 'yuan'}`;
}
