// Key columns of numbers, days and amounts: what their cells cover, and the condition that says so.

import type { CompareExpression, Expression, Name, RangeNode } from '../../../language/index.js';
import { compileDiagnostics } from '../../diagnostics/catalog.js';
import { all, any, never } from '../../ir/conditions.js';
import { toWhole } from '../../ir/exact-ratio.js';
import type { Condition } from '../../ir/ir.js';
import { complainQuoting, type Lowering, type Place } from '../lowering.js';
import { lowerCondition } from './condition.js';
import { constantOf } from './constant.js';
import { singleExact } from './constant-case.js';

/** Whole numbers, days or minor units from one to the other, both included; null is open. */
export interface Stretch {
  readonly low: number | null;
  readonly high: number | null;
}

/** A column of figures: the name it selects by, and how its figures are written. */
export interface OrderedKey {
  readonly name: Name;
  readonly literal: 'Integer' | 'Date' | 'Money';
}

/** What the items of a cell cover, in ascending order and apart from one another. */
export function stretchesOf(lowering: Lowering, place: Place, items: readonly Expression[]): readonly Stretch[] {
  return merged(items.flatMap((item) => stretchOf(lowering, place, item) ?? []));
}

function stretchOf(lowering: Lowering, place: Place, item: Expression): Stretch | null {
  if (item.kind === 'Range') return rangeOf(lowering, place, item);
  const qualified = item.kind === 'Qualified' ? item : null;
  const value = figureOf(lowering, place, qualified?.operand ?? item);
  if (value === null) return null;
  if (qualified === null) return { low: value, high: value };
  return qualified.status === 'ceiling' ? { low: null, high: value } : { low: value, high: null };
}

function rangeOf(lowering: Lowering, place: Place, range: RangeNode): Stretch {
  const low = range.low && figureOf(lowering, place, range.low);
  const high = range.high && figureOf(lowering, place, range.high);
  return { low: low === null || range.lowIncluded ? low : low + 1, high: high === null || range.highIncluded ? high : high - 1 };
}

function figureOf(lowering: Lowering, place: Place, item: Expression): number | null {
  const exact = singleExact(constantOf(lowering, place, item));
  const value = exact && toWhole(exact);
  if (value === null) complainQuoting(lowering, compileDiagnostics.notComputable, item);
  return value;
}

function merged(stretches: readonly Stretch[]): readonly Stretch[] {
  const sorted = [...stretches].sort((a, b) => (a.low ?? Number.NEGATIVE_INFINITY) - (b.low ?? Number.NEGATIVE_INFINITY));
  const result: Stretch[] = [];
  for (const next of sorted) {
    const last = result.at(-1);
    if (last === undefined || (last.high !== null && next.low !== null && next.low > last.high + 1)) result.push(next);
    else
      result[result.length - 1] = { low: last.low, high: last.high === null || next.high === null ? null : Math.max(last.high, next.high) };
  }
  return result;
}

/** Everything that none of the stretches covers; of numbers and amounts nothing lies below 0. */
export function restOf({ literal }: OrderedKey, stretches: readonly Stretch[]): readonly Stretch[] {
  const rest: Stretch[] = [];
  let from: number | null = null;
  let open = false;
  for (const { low, high } of merged(stretches)) {
    if (low !== null && (low > 0 || literal === 'Date')) rest.push({ low: from, high: low - 1 });
    open = high === null;
    from = high === null ? null : high + 1;
  }
  return open ? rest : [...rest, { low: from, high: null }];
}

export function stretchesMeet(left: readonly Stretch[], right: readonly Stretch[]): boolean {
  return left.some((one) => right.some((other) => reaches(one.high, other.low) && reaches(other.high, one.low)));
}

function reaches(high: number | null, low: number | null): boolean {
  return high === null || low === null || high >= low;
}

/** True where the fact lies in one of the stretches. */
export function liesIn(lowering: Lowering, place: Place, key: OrderedKey, stretches: readonly Stretch[]): Condition {
  if (stretches.length === 0) return never;
  const compared = (operator: CompareExpression['operator'], value: number): Condition =>
    lowerCondition(lowering, place, comparison(lowering, key, operator, value));
  return any(
    stretches.map(({ low, high }) => {
      if (low !== null && low === high) return compared('=', low);
      return all([...(low === null ? [] : [compared('>=', low)]), ...(high === null ? [] : [compared('<=', high)])]);
    }),
  );
}

/** As an author would write it in a condition. */
function comparison(
  lowering: Lowering,
  { name, literal }: OrderedKey,
  operator: CompareExpression['operator'],
  value: number,
): CompareExpression {
  const { span } = name;
  return {
    kind: 'Compare',
    span,
    operator,
    left: { kind: 'NameExpression', span, name, builtin: null },
    right: figure(lowering, literal, value, span),
  };
}

function figure({ currency }: Lowering, literal: OrderedKey['literal'], value: number, span: Name['span']): Expression {
  const text = String(value);
  if (literal === 'Money') return { kind: 'Money', span, fen: value, currency: currency.code, text };
  if (literal === 'Date') return { kind: 'Date', span, day: value, text };
  return { kind: 'Integer', span, value: { digits: value, scale: 0 }, text };
}

/** How the figures of a column are written; null when nothing in it is a figure. */
export function literalOf(items: readonly Expression[]): OrderedKey['literal'] | null {
  for (const item of items) {
    const figures = item.kind === 'Range' ? [item.low, item.high] : item.kind === 'Qualified' ? [item.operand] : [item];
    for (const bound of figures) {
      if (bound?.kind === 'Integer' || bound?.kind === 'Date' || bound?.kind === 'Money') return bound.kind;
    }
  }
  return null;
}
