// Currencies of plans that tests write by hand.

import type { CurrencyInfo } from '../../compiler/ir/ir.js';

export const testCurrencies = {
  renminbi: { code: 'CNY', unit: { zh: '元', en: 'yuan' }, digits: 2 },
  yen: { code: 'JPY', unit: { zh: '日元', en: 'JPY' }, digits: 0 },
} as const satisfies Record<string, CurrencyInfo>;
