// The rows that a table lacks, written as unknown.

import { fix } from '../../../diagnostics/define-diagnostics.js';
import type { Fix } from '../../../diagnostics/diagnostic.js';
import { textOf, word } from '../../../names/name-context.js';
import type { TableNode } from '../../../syntax/ast.js';
import type { CheckContext } from '../../check-context.js';
import type { Gap } from '../coverage-of.js';
import { writtenValues } from '../shown-values.js';
import type { FixedColumn, TableShape } from '../table-shape.js';

const mostRows = 200;

/** One row for each gap, its value unknown; of bands, one band from the beginning of the first. */
export function rowFixes(context: CheckContext, table: TableNode, shape: TableShape, gaps: readonly Gap[]): readonly Fix[] {
  const last = table.rows[table.rows.length - 1];
  if (last === undefined || gaps.length > mostRows) return [];
  const lineStart = context.text.lastIndexOf('\n', last.span.start - 1) + 1;
  const indent = /^[ \t]*/.exec(context.text.slice(lineStart, last.span.start))?.[0] ?? '';
  const lines = gaps.map((gap) => `\n${indent}| ${cellsOf(context, table, shape, gap).join(' | ')} |`);
  const end = last.span.end;
  return [fix('补上缺少的行，数值写成待定', 'Add the missing rows as unknown', { start: end, end }, lines.join(''))];
}

function cellsOf(context: CheckContext, table: TableNode, shape: TableShape, gap: Gap): readonly string[] {
  const columns = new Map([...shape.columns].map(([column, at]) => [at, column]));
  return Array.from({ length: shape.keys.length + columns.size }, (_, at) => {
    const column = columns.get(at);
    if (column !== undefined) return valueCell(context, table, column, at);
    const key = shape.keys.findIndex((each) => each.at === at);
    const written = shape.keys[key] === undefined ? null : writtenValues(context, shape.keys[key], gap[key] ?? []);
    // An empty cell is every other value.
    return written ?? '';
  });
}

function valueCell(context: CheckContext, table: TableNode, column: FixedColumn, at: number): string {
  if (column === 'to') return '';
  const first = table.rows[0]?.cells[at];
  if (column === 'from') return first === undefined ? '' : textOf(context, first.span).trim();
  const why = context.surface === 'zh' ? '文件没有写明' : 'the document does not say';
  return `${word(context, 'Hole')} "${why}"`;
}
