// The currencies a policy may be written in: names, codes, unit words and decimals.

import type { Surface } from '../keywords.js';

export interface Currency {
  /** ISO 4217. */
  readonly code: string;
  readonly zh: string;
  /** As amounts are written and shown: `80100日元`, `80100 JPY`. */
  readonly unit: { readonly zh: string; readonly en: string };
  /** Other Chinese words that mean the unit. */
  readonly alsoZh: readonly string[];
  /** Decimals of the smallest unit: fen are hundredths of a yuan. */
  readonly digits: number;
}

function currency(code: string, zh: string, digits: number, unitZh = zh, alsoZh: readonly string[] = []): Currency {
  return { code, zh, unit: { zh: unitZh, en: code }, alsoZh, digits };
}

/** Of a policy that names none. */
export const renminbi: Currency = { ...currency('CNY', '人民币', 2), unit: { zh: '元', en: 'yuan' } };

/** Invariant: no unit word belongs to two of them. */
export const currencies: readonly Currency[] = [
  renminbi,
  currency('HKD', '港元', 2),
  currency('MOP', '澳门元', 2),
  currency('TWD', '新台币', 2, '新台币', ['台币']),
  currency('JPY', '日元', 0, '日元', ['円']),
  currency('KRW', '韩元', 0),
  currency('SGD', '新加坡元', 2, '新加坡元', ['新元']),
  currency('USD', '美元', 2),
  currency('CAD', '加元', 2),
  currency('AUD', '澳元', 2),
  currency('NZD', '新西兰元', 2),
  currency('EUR', '欧元', 2),
  currency('GBP', '英镑', 2),
  currency('CHF', '瑞士法郎', 2),
  currency('SEK', '瑞典克朗', 2),
  currency('NOK', '挪威克朗', 2),
  currency('DKK', '丹麦克朗', 2),
  currency('THB', '泰铢', 2),
];

/** The currency of that Chinese name or code. */
export function currencyNamed(name: string): Currency | null {
  return currencies.find(({ zh, code }) => zh === name || code === name) ?? null;
}

/** Every name by which a currency may be declared in one language. */
export function currencyNames(surface: Surface): readonly string[] {
  return currencies.map(({ zh, code }) => (surface === 'zh' ? zh : code));
}
