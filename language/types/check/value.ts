// A value: an expression or a table, with exceptions before it and in them.

import { typeDiagnostics } from '../../diagnostics/catalog/types.js';
import { say } from '../../names/name-context.js';
import type { Expression, TableNode, ValueNode } from '../../syntax/ast.js';
import { keywords } from '../../syntax/keywords.js';
import type { CheckContext } from '../check-context.js';
import { expectCondition } from '../expect.js';
import { requireConstant } from '../judge.js';
import { isAbove } from '../type-of.js';
import { checkCoverage, type Reach } from './table-coverage.js';
import { columnKeywords, type FixedColumn, readTable, type TableSpec } from './table-shape.js';

type ExpectValue = (context: CheckContext, expression: Expression) => void;

export const amountColumns: TableSpec = {
  fixed: ['value'],
  required: ['value'],
  header: false,
  example: '| 对象 | 数值 |',
  keys: 'any',
};

export const ratioColumns: TableSpec = {
  fixed: ['ratio', 'value'],
  required: ['ratio'],
  header: false,
  example: '| 对象 | 比例 |',
  keys: 'any',
};

export function checkValue(context: CheckContext, value: ValueNode, expect: ExpectValue, spec: TableSpec, reach: Reach | null): void {
  for (const exception of value.exceptions) {
    expectCondition(context, exception.condition);
    checkValue(context, exception.value, expect, spec, reach);
  }
  if (value.main.kind === 'Table') checkValueTable(context, value.main, expect, spec, reach);
  else expectFigure(context, value.main, expect);
}

function checkValueTable(context: CheckContext, table: TableNode, expect: ExpectValue, spec: TableSpec, reach: Reach | null): void {
  const shape = readTable(context, table, spec);
  if (shape === null) return;
  for (const [column, at] of shape.columns) {
    for (const { row } of shape.rows) checkValueCell(context, row.cells[at], column, expect);
  }
  checkCoverage(context, table, shape, reach, { complete: true, bands: false });
}

export function checkValueCell(
  context: CheckContext,
  cell: { readonly items: readonly Expression[]; readonly span: { readonly start: number; readonly end: number } } | undefined,
  column: FixedColumn,
  expect: ExpectValue,
): void {
  if (cell === undefined) return;
  const [item, ...others] = cell.items;
  if (item === undefined || others.length > 0) {
    const { zh, en } = keywords[columnKeywords[column]];
    say(context, typeDiagnostics.valueCell, cell.span, { zh, en });
    return;
  }
  expectFigure(context, item, expect);
}

/** A figure, or `80% 至 90%`, which leaves it open between the two. */
export function expectFigure(context: CheckContext, item: Expression, expect: ExpectValue): void {
  if (item.kind !== 'Range' || item.form !== 'to' || item.low === null || item.high === null) {
    expect(context, item);
    return;
  }
  context.types.set(item, { kind: 'hole' });
  for (const bound of [item.low, item.high]) {
    expect(context, bound);
    requireConstant(context, bound);
  }
  if (isAbove(item.low, item.high)) say(context, typeDiagnostics.holeBoundsReversed, item.span, {});
}

/** The expressions that may become the value, of the given groups only where the table tells them apart. */
export function possibleValues(value: ValueNode, groups: ReadonlySet<string>): readonly Expression[] {
  const exceptions = value.exceptions.flatMap((exception) => possibleValues(exception.value, groups));
  const { main } = value;
  if (main.kind !== 'Table') return [main, ...exceptions];
  const { header } = main;
  const keyed = header === null || header.columns[0]?.column === 'group';
  const rows = main.rows.filter((row) => {
    const named = (row.cells[0]?.items ?? []).flatMap((item) => (item.kind === 'NameExpression' ? [item.name.text] : []));
    return !keyed || named.length === 0 || named.some((name) => groups.has(name));
  });
  return [...rows.flatMap((row) => row.cells.slice(1).flatMap((cell) => cell.items)), ...exceptions];
}
