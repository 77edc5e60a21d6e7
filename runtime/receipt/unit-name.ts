// The unit to which amounts are rounded, as people call it.

import type { CurrencyInfo } from '../../compiler/ir/ir.js';
import type { Bilingual } from '../values/bilingual.js';
import { displayWithUnit } from '../values/money.js';

const partsOfYuan: ReadonlyMap<number, Bilingual> = new Map([
  [1, { zh: '分', en: 'the fen' }],
  [10, { zh: '角', en: 'the jiao' }],
  [100, { zh: '元', en: 'the yuan' }],
]);

/** `分`, `0.01美元`. */
export function unitName(unit: number, currency: CurrencyInfo): Bilingual {
  const known = currency.code === 'CNY' ? partsOfYuan.get(unit) : undefined;
  if (known !== undefined) return known;
  const { zh, en } = displayWithUnit(unit, currency);
  return { zh: zh.replace(' ', ''), en };
}
