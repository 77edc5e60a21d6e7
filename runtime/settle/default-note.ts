// What a receipt says of a fact that was left out and took its default.

import type { CurrencyInfo, Input, PolicyIr } from '../../compiler/ir/ir.js';
import type { Bilingual } from '../values/bilingual.js';
import { formatDay } from '../values/date.js';
import { ratioScale } from '../values/kernel-constants.js';
import { moneyWithUnit } from '../values/money.js';
import { percentage, ratioText } from '../values/ratio.js';
import type { InputField } from './prepare.js';

/** Nothing to say of an input without a default, or of a cost that is simply not part of the bill. */
export function defaultNote({ input, place }: InputField, { currency }: PolicyIr): readonly Bilingual[] {
  if (input.fallback === null || place === 'cost') return [];
  const value = shownValue(input, input.fallback, currency);
  return [
    {
      zh: `未提供“${input.label.zh}”，按缺省值“${value.zh}”计`,
      en: `"${input.label.en}" was left out and taken as its default, "${value.en}"`,
    },
  ];
}

function shownValue({ type }: Input, value: number, currency: CurrencyInfo): Bilingual {
  switch (type.kind) {
    case 'money':
      return moneyWithUnit(value, currency);
    case 'ratio': {
      const text = percentage(ratioText(value, ratioScale));
      return { zh: text, en: text };
    }
    case 'integer':
      return { zh: String(value), en: String(value) };
    case 'boolean':
      return value === 0 ? { zh: '否', en: 'no' } : { zh: '是', en: 'yes' };
    case 'date':
      return { zh: formatDay(value), en: formatDay(value) };
    case 'enumeration': {
      const entry = type.values[value - 1];
      return entry === undefined ? { zh: '无', en: 'none' } : { zh: entry.zh, en: entry.en };
    }
  }
}
