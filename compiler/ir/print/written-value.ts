// The value of a fact as people hand it in: money and ratios as decimal text, days as dates, listed values by name.

import type { CurrencyInfo, Input } from '../ir.js';
import { amountText } from './amount-text.js';
import { isoDate } from './iso-date.js';

/** `value` as the kernel has it. */
export function writtenValue({ type }: Input, value: number, currency: CurrencyInfo): string | number | boolean {
  switch (type.kind) {
    case 'money':
      return amountText(value, currency);
    case 'ratio':
      return decimalText(value);
    case 'integer':
      return value;
    case 'boolean':
      return value === 1;
    case 'date':
      return isoDate(value);
    case 'enumeration':
      return type.values[value - 1]?.zh ?? '';
  }
}

/** 850000 millionths as `0.85`. */
function decimalText(millionths: number): string {
  const digits = String(millionths).padStart(7, '0');
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`.replace(/\.?0+$/u, '');
}
