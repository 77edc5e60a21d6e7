// Bands: they follow one another without gap or overlap, and only the last may be open.

import { typeDiagnostics } from '../../diagnostics/catalog/types.js';
import { valueDiagnostics } from '../../diagnostics/catalog/values.js';
import { say, textOf } from '../../names/name-context.js';
import { replaceFix } from '../../names/resolve.js';
import type { BandsClause, Expression, TableCell, TableRow } from '../../syntax/ast.js';
import type { CheckContext } from '../check-context.js';
import { isConstant, writtenFen } from '../constant.js';
import { moneyText } from '../exact-decimal.js';
import { expectConstantMoney, expectRatio } from '../expect.js';
import { bandGroups } from './coverage-of.js';
import { checkCoverage, type Reach } from './table-coverage.js';
import { readTable, type ShapedRow, type TableShape, type TableSpec } from './table-shape.js';
import { checkValueCell } from './value.js';

const columns: TableSpec = {
  fixed: ['from', 'to', 'ratio'],
  required: ['from', 'to', 'ratio'],
  header: true,
  example: '| 超过 | 至 | 比例 |',
  keys: 'any',
};

/** One band as far as it could be read; `to` null is open. */
interface Band {
  readonly row: TableRow;
  readonly fromCell: TableCell;
  readonly from: number;
  readonly toItem: Expression | null;
  readonly to: number | null;
}

export function checkBands(context: CheckContext, clause: BandsClause, reach: Reach): void {
  const shape = readTable(context, clause.table, columns);
  if (shape === null) return;
  const ratioAt = shape.columns.get('ratio');
  if (ratioAt !== undefined) for (const { row } of shape.rows) checkValueCell(context, row.cells[ratioAt], 'ratio', expectRatio);
  const { from, to } = { from: shape.columns.get('from'), to: shape.columns.get('to') };
  if (from !== undefined && to !== undefined) {
    const bands = new Map(shape.rows.map((row) => [row, readBand(context, row.row, from, to)]));
    for (const group of bandGroups(shape.rows)) checkSequence(context, group, bands);
  }
  checkCoverage(context, clause.table, sequenced(shape), reach, { complete: true, bands: true });
}

function sequenced(shape: TableShape): TableShape {
  return { ...shape, sound: shape.sound && shape.keys.length > 0 };
}

function readBand(context: CheckContext, row: TableRow, fromAt: number, toAt: number): Band | null {
  const [fromCell, toCell] = [row.cells[fromAt], row.cells[toAt]];
  const [fromItem, toItem] = [fromCell?.items[0], toCell?.items[0] ?? null];
  if (fromCell === undefined) return null;
  if (fromItem === undefined) {
    say(context, typeDiagnostics.bandWithoutFrom, row.span, {});
    return null;
  }
  const open = toItem === null || (toItem.kind === 'KeywordLiteral' && toItem.literal === 'unlimited');
  if (open && toItem !== null) context.types.set(toItem, { kind: 'keyword' });
  const from = limitOf(context, fromItem);
  const to = open || toItem === null ? null : limitOf(context, toItem);
  if (from === null || (!open && to === null)) return null;
  if (to !== null && to <= from) {
    say(context, typeDiagnostics.bandReversed, row.span, {
      from: moneyText(from, context.scope.currency),
      to: moneyText(to, context.scope.currency),
    });
    return null;
  }
  return { row, fromCell, from, toItem, to };
}

function limitOf(context: CheckContext, item: Expression): number | null {
  expectConstantMoney(context, item);
  const fen = writtenFen(item);
  const type = context.types.get(item)?.kind;
  if (fen === null && (type === 'money' || type === 'hole') && isConstant(context, item))
    say(context, valueDiagnostics.boundNotWritten, item.span, {});
  return fen;
}

function checkSequence(context: CheckContext, rows: readonly ShapedRow[], bands: ReadonlyMap<ShapedRow, Band | null>): void {
  for (const [at, row] of rows.entries()) {
    const band = bands.get(row) ?? null;
    const beforeRow = rows[at - 1];
    const before = beforeRow === undefined ? null : (bands.get(beforeRow) ?? null);
    if (band === null || before === null) continue;
    if (before.to === null) {
      // After it the order is of no help to find anything else.
      say(context, typeDiagnostics.bandAfterOpen, before.row.span, {});
      return;
    }
    checkPair(context, before, band);
  }
  const last = rows.at(-1);
  const to = last === undefined ? null : (bands.get(last)?.to ?? null);
  if (last !== undefined && to !== null)
    say(context, typeDiagnostics.lastBandClosed, last.row.span, { to: moneyText(to, context.scope.currency) });
}

function checkPair(context: CheckContext, before: Band, band: Band): void {
  const message = { zh: '前一段在这里', en: 'the band before is here' };
  const related = [{ uri: context.uri, span: before.row.span, message }];
  if (before.to === null || before.to === band.from) return;
  const fixes = before.toItem === null ? [] : [replaceFix(cellPlace(band.fromCell), textOf(context, before.toItem.span))];
  const [low, high] = [Math.min(before.to, band.from), Math.max(before.to, band.from)];
  const definition = before.to < band.from ? typeDiagnostics.bandGap : typeDiagnostics.bandOverlap;
  say(
    context,
    definition,
    band.row.span,
    { from: moneyText(low, context.scope.currency), to: moneyText(high, context.scope.currency) },
    { related, fixes },
  );
}

function cellPlace(cell: TableCell): { readonly start: number; readonly end: number } {
  return cell.items[0]?.span ?? cell.span;
}
