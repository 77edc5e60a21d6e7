// The small shapes all inputs are made of: text, money, date, whole number.

import * as z from 'zod';
import type { CurrencyInfo } from '../../compiler/ir/ir.js';
import { formatMoney, moneyPattern } from '../values/money.js';
import { ratioPattern } from '../values/ratio.js';
import { marked } from './marks.js';

/** Longest text of an input, in UTF-16 units. */
export const textLimit = 200;

/** No spaces at the ends, so that an id means one thing; no control characters, so that it can be printed. */
const textPattern = /^(?!\s)\P{Cc}+(?<!\s)$/u;

export const textShape = z.string(marked('text')).max(textLimit, marked('text')).regex(textPattern, marked('text'));

export function moneyShape(currency: CurrencyInfo) {
  const { unit, digits } = currency;
  return z
    .string(marked('money'))
    .regex(moneyPattern(currency), marked('money'))
    .meta({
      description: `以${unit.zh}为单位的十进制字符串，最多 ${digits} 位小数 · ${unit.en} as decimal text with at most ${digits} decimals`,
      examples: [formatMoney(43_600 * 10 ** digits, currency)],
    });
}

export const ratioShape = z
  .string(marked('ratio'))
  .regex(ratioPattern, marked('ratio'))
  .meta({ description: '0 至 1 的小数，最多六位：0.85 即 85% · from 0 to 1, at most six decimals: 0.85 is 85%', examples: ['0.85'] });

export const dateShape = z.iso.date(marked('date')).meta({ description: '日期 · date', examples: ['2022-03-01'] });

export const booleanShape = z.boolean(marked('boolean'));

export function integerShape(limit: number) {
  return z.int(marked('integer')).min(0, marked('integer')).max(limit, marked('integer'));
}
