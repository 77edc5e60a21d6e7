// A key cell of numbers, days or amounts: the single values and ranges it lists.

import { typeDiagnostics } from '../../diagnostics/catalog/types.js';
import { valueDiagnostics } from '../../diagnostics/catalog/values.js';
import { say, textOf, word } from '../../names/name-context.js';
import { replaceFix } from '../../names/resolve.js';
import type { Expression, RangeNode } from '../../syntax/ast.js';
import { type CheckContext, error } from '../check-context.js';
import { isConstant, unqualified } from '../constant.js';
import { expectInteger, expectKind, expectMoney } from '../expect.js';
import { typeOf } from '../type-of.js';
import type { Interval } from './interval.js';
import type { OrderedType } from './key-cell.js';

/** null when the item was wrong, which has then been said. */
export function readOrderedItem(context: CheckContext, item: Expression, type: OrderedType, name: string): Interval | null {
  if (item.kind === 'Range') return rangeOf(context, item, type);
  if (item.kind === 'Qualified' && (item.status === 'floor' || item.status === 'ceiling')) return qualifiedRange(context, item, type);
  const literal = item.kind === 'Integer' || item.kind === 'Date' || item.kind === 'Money';
  if (!literal) {
    // A name is out of place here, whatever it stands for.
    const known = item.kind !== 'NameExpression' && typeOf(context, item).kind === 'error';
    if (item.kind === 'NameExpression') context.types.set(item, error);
    if (!known) say(context, valueDiagnostics.orderedCell, item.span, { name, ...examples[type] });
    return null;
  }
  const value = figureOf(context, item, type);
  if (value === null || type !== 'money') return value === null ? null : { low: value, high: value };
  reportEnds(context, item, textOf(context, item.span), null);
  return null;
}

const examples = {
  integer: { zh: '「2」「2 至 4」「3 以上」', en: '“2”, “2 to 4”, “3 or_more”' },
  date: { zh: '「2024-01-01 起」「2024-01-01 至 2024-06-30」', en: '“2024-01-01 onwards”, “2024-01-01 to 2024-06-30”' },
  money: {
    zh: '「不超过 1万元」「超过 1万元 不超过 5万元」',
    en: '“no_more_than 1 wan yuan”, “more_than 1 wan yuan no_more_than 5 wan yuan”',
  },
} as const;

function qualifiedRange(context: CheckContext, item: Expression & { kind: 'Qualified' }, type: OrderedType): Interval | null {
  const value = figureOf(context, item.operand, type);
  context.types.set(item, { kind: type });
  if (value === null) return null;
  return item.status === 'floor' ? { low: value, high: null } : { low: null, high: value };
}

function rangeOf(context: CheckContext, range: RangeNode, type: OrderedType): Interval | null {
  const low = range.low === null ? null : figureOf(context, range.low, type);
  const high = range.high === null ? null : figureOf(context, range.high, type);
  context.types.set(range, { kind: type });
  if ((range.low !== null && low === null) || (range.high !== null && high === null)) return null;
  if (type === 'money' && range.form === 'to' && range.low !== null && range.high !== null) {
    reportEnds(context, range, textOf(context, range.low.span), textOf(context, range.high.span));
    return null;
  }
  const from = low === null || range.lowIncluded ? low : low + 1;
  const to = high === null || range.highIncluded ? high : high - 1;
  if (from !== null && to !== null && from > to) {
    say(context, valueDiagnostics.rangeEmpty, range.span, {});
    return null;
  }
  return { low: from, high: to };
}

/** Which end is in makes a difference of a fen, and a document says which. */
function reportEnds(context: CheckContext, item: Expression, low: string, high: string | null): void {
  const [more, noMore] = [word(context, 'MoreThan'), word(context, 'NoMoreThan')];
  const [noLess, less] = [word(context, 'NoLessThan'), word(context, 'LessThan')];
  const ways =
    high === null ? [`${noMore} ${low}`, `${more} ${low}`] : [`${more} ${low} ${noMore} ${high}`, `${noLess} ${low} ${less} ${high}`];
  const [first, second] = ways as [string, string];
  say(context, valueDiagnostics.moneyRangeEnds, item.span, { first, second }, { fixes: ways.map((way) => replaceFix(item.span, way)) });
}

/** The value of a written figure; null when it is none, which has then been said. */
function figureOf(context: CheckContext, item: Expression, type: OrderedType): number | null {
  if (type === 'money') expectMoney(context, item);
  else if (type === 'integer') expectInteger(context, item);
  else expectKind(context, item, 'date');
  const bare = unqualified(item);
  if (bare.kind === 'Money' && type === 'money') return bare.fen;
  if (bare.kind === 'Date' && type === 'date') return bare.day;
  if (bare.kind === 'Integer' && type === 'integer') return bare.value.scale === 0 ? bare.value.digits : null;
  const found = context.types.get(item)?.kind;
  if (found !== type && found !== 'hole') return null;
  say(context, isConstant(context, item) ? valueDiagnostics.boundNotWritten : typeDiagnostics.notConstant, item.span, {});
  return null;
}
