// A range of an ordered column as it is written in a cell, and a value inside it as a message shows one.

import { word } from '../../names/name-context.js';
import { writeAmount } from '../../syntax/money/read-unit.js';
import type { CheckContext } from '../check-context.js';
import { decimalText } from '../exact-decimal.js';
import type { Interval } from './interval.js';
import type { OrderedType } from './key-cell.js';

export function rangeText(context: CheckContext, type: OrderedType, { low, high }: Interval): string {
  const open = type === 'date' ? null : 0;
  if (type === 'money') return moneyRange(context, low === open ? null : low, high);
  const [from, to] = [
    low === null || low === open ? null : valueText(context, type, low),
    high === null ? null : valueText(context, type, high),
  ];
  if (low !== null && low === high) return valueText(context, type, low);
  if (from !== null && to !== null) return `${from} ${word(context, 'To')} ${to}`;
  if (from !== null) return `${from} ${word(context, type === 'date' ? 'From' : 'OrMore')}`;
  if (to !== null) return type === 'date' ? `${word(context, 'NoMoreThan')} ${to}` : `${to} ${word(context, 'OrLess')}`;
  return word(context, 'Other');
}

/** A value of the range. */
export function exampleText(context: CheckContext, type: OrderedType, { low, high }: Interval): string {
  return valueText(context, type, low ?? high ?? 0);
}

/** Bounds are written so that they are whole yuan where they can be. */
function moneyRange(context: CheckContext, low: number | null, high: number | null): string {
  const text = (keyword: 'MoreThan' | 'NoLessThan' | 'LessThan' | 'NoMoreThan', fen: number) =>
    `${word(context, keyword)} ${valueText(context, 'money', fen)}`;
  const from = low === null ? [] : [isRound(context, low) ? text('NoLessThan', low) : text('MoreThan', low - 1)];
  const to =
    high === null ? [] : [isRound(context, high + 1) && !isRound(context, high) ? text('LessThan', high + 1) : text('NoMoreThan', high)];
  return [...from, ...to].join(' ') || word(context, 'Other');
}

function isRound(context: CheckContext, amount: number): boolean {
  return amount % 10 ** context.scope.currency.digits === 0;
}

function valueText(context: CheckContext, type: OrderedType, value: number): string {
  if (type === 'integer') return String(value);
  if (type === 'date') return new Date(value * 86_400_000).toISOString().slice(0, 10);
  const { currency } = context.scope;
  return writeAmount(decimalText({ digits: value, scale: currency.digits }), '', currency, context.surface);
}
