// What is wrong with one value that should be money, a date, a number, a text, or of another type.

import type { CurrencyInfo, PolicyIr } from '../../compiler/ir/ir.js';
import type { InputError } from '../claim.js';
import { textLimit } from '../schema/shapes.js';
import { firstYear, lastYear, readDay } from '../values/date.js';
import { catalog } from './catalog/catalog.js';
import { faultAt } from './define-fault.js';
import { shown, typeName } from './shown.js';

/** Why the value is none of its kind under the plan. */
export function valueFault(
  kind: 'money' | 'ratio' | 'date' | 'integer' | 'text',
  value: unknown,
  path: string,
  plan: PolicyIr,
): InputError {
  switch (kind) {
    case 'money':
      return moneyFault(value, path, plan.currency);
    case 'ratio':
      return faultAt(catalog.fact.notRatio, path, { written: shown(value) });
    case 'date':
      return dateFault(value, path);
    case 'integer':
      return integerFault(value, path, plan.bounds.integer);
    case 'text':
      return textFault(value, path);
  }
}

/** A sign of money, or letters beside a number. */
const signs = /[元円圆角分万亿￥¥$€£]|rmb|yuan|fen|\d\s*\p{L}{2,}|^\p{L}{2,}\s*\d/iu;

export function moneyFault(value: unknown, path: string, { unit, digits }: CurrencyInfo): InputError {
  const args = { written: shown(value), unit, digits };
  const { money } = catalog;
  if (typeof value === 'number') return faultAt(money.number, path, args);
  if (typeof value !== 'string') return faultAt(money.notText, path, args);
  const text = value.trim();
  if (/[０-９，．＋－]/.test(text)) return faultAt(money.fullWidth, path, args);
  if (/^\d[\d.]*e[+-]?\d+$|^0[xob][\da-f]+$/i.test(text)) return faultAt(money.exponent, path, args);
  if (signs.test(text)) return faultAt(money.unit, path, args);
  if (/^[-−]/.test(text)) return faultAt(money.negative, path, args);
  if (/^\d{1,3}([,'_ ]\d{3})+(\.\d*)?$/.test(text)) return faultAt(money.grouped, path, args);
  if (/^\d+\.\d+$/.test(text)) return faultAt(money.decimals, path, args);
  return faultAt(money.malformed, path, args);
}

export function dateFault(value: unknown, path: string): InputError {
  const written = shown(value);
  const { date } = catalog;
  if (typeof value !== 'string') return faultAt(date.format, path, { written });
  const timed = /^(\d{4}-\d{2}-\d{2})[T ]/.exec(value);
  if (timed !== null) return faultAt(date.withTime, path, { written, day: timed[1] ?? '' });
  const fault = readDay(value);
  if (fault === 'year') return faultAt(date.year, path, { written, first: firstYear, last: lastYear });
  if (fault === 'no_such_day') return faultAt(date.noSuchDay, path, { written });
  return faultAt(date.format, path, { written });
}

function integerFault(value: unknown, path: string, limit: number): InputError {
  const written = shown(value);
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return faultAt(catalog.fact.notWhole, path, { written });
  if (value < 0) return faultAt(catalog.fact.negative, path, { written });
  return faultAt(catalog.fact.tooLarge, path, { written, limit });
}

export function textFault(value: unknown, path: string): InputError {
  if (typeof value !== 'string') return wrongType(path, value, '文字', 'text');
  if (value.length > textLimit) return faultAt(catalog.shape.longText, path, { limit: textLimit });
  if (/\p{Cc}/u.test(value.trim())) return faultAt(catalog.shape.controlCharacter, path, { written: shown(value) });
  return faultAt(catalog.shape.emptyText, path, {});
}

export function wrongType(path: string, value: unknown, expectedZh: string, expectedEn: string): InputError {
  return faultAt(catalog.shape.wrongType, path, { expectedZh, expectedEn, found: typeName(value) });
}
