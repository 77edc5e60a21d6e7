// What can be done where two rows say something for the same case: remove the one that adds nothing, or narrow either.

import { fix } from '../../../diagnostics/define-diagnostics.js';
import type { Fix } from '../../../diagnostics/diagnostic.js';
import type { CheckContext } from '../../check-context.js';
import { type Coverage, coverageOf, type Overlap } from '../coverage-of.js';
import { writtenValues } from '../shown-values.js';
import type { ShapedRow, TableShape } from '../table-shape.js';

type Values = ReadonlySet<string>;

/** Each is tried on the table first: it is offered only if this overlap goes and nothing else goes wrong. */
export function narrowingFixes(context: CheckContext, shape: TableShape, universes: readonly Values[], overlap: Overlap): readonly Fix[] {
  const before = coverageOf(shape.rows, universes, false);
  if (before === null) return [];
  const { first, second, covers } = overlap;
  const helps = (rows: readonly ShapedRow[]): boolean => mends(before, coverageOf(rows, universes, false), overlap);
  const offers = [
    ...removal(
      context,
      shape,
      second,
      within(covers.second, covers.first),
      '删去这一行：另一行已经规定了',
      'Remove this row: the other says it all',
      helps,
    ),
    ...removal(
      context,
      shape,
      first,
      within(covers.first, covers.second),
      '删去另一行：这一行已经规定了',
      'Remove the other row: this one says it all',
      helps,
    ),
  ];
  if (offers.length > 0) return offers;
  return [
    ...narrowing(
      context,
      shape,
      second,
      covers.second,
      covers.first,
      '重复的情形归另一行',
      'What stands twice goes to the other row',
      helps,
    ),
    ...narrowing(context, shape, first, covers.first, covers.second, '重复的情形归这一行', 'What stands twice goes to this row', helps),
  ];
}

function mends(before: Coverage, after: Coverage | null, { first, second }: Overlap): boolean {
  if (after === null || after.gaps.length > before.gaps.length || after.unused.length > before.unused.length) return false;
  const told = (coverage: Coverage) => coverage.overlaps.filter((each) => !(each.first === first && each.second === second)).length;
  return after.overlaps.length <= told(before);
}

function within(inner: readonly Values[], outer: readonly Values[]): boolean {
  return inner.every((values, at) => [...values].every((value) => outer[at]?.has(value)));
}

type Helps = (rows: readonly ShapedRow[]) => boolean;

function removal(
  context: CheckContext,
  shape: TableShape,
  row: ShapedRow,
  covered: boolean,
  zh: string,
  en: string,
  helps: Helps,
): readonly Fix[] {
  if (!covered || !helps(shape.rows.filter((each) => each !== row))) return [];
  return [fix(zh, en, lineOf(context.text, row.row.span), '')];
}

/** The whole line, when nothing else stands on it. */
function lineOf(text: string, { start, end }: { readonly start: number; readonly end: number }): { start: number; end: number } {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const rest = /^[ \t]*(?:\r?\n)/.exec(text.slice(end))?.[0];
  return rest === undefined || text.slice(lineStart, start).trim() !== '' ? { start, end } : { start: lineStart, end: end + rest.length };
}

/** Takes from one cell what the other row covers there, where the other covers this row in every other column. */
function narrowing(
  context: CheckContext,
  shape: TableShape,
  row: ShapedRow,
  own: readonly Values[],
  other: readonly Values[],
  zh: string,
  en: string,
  helps: Helps,
): readonly Fix[] {
  for (const [at, column] of shape.keys.entries()) {
    const listed = row.keys[at];
    if (listed === null || listed === undefined || !within(own.toSpliced(at, 1), other.toSpliced(at, 1))) continue;
    const left = [...listed].filter((value) => !other[at]?.has(value));
    const written = left.length === 0 ? null : writtenValues(context, column, left);
    const cell = row.row.cells[column.at];
    if (written === null || cell === undefined) continue;
    const narrowed: ShapedRow = { ...row, keys: row.keys.with(at, new Set(left)) };
    if (helps(shape.rows.map((each) => (each === row ? narrowed : each)))) return [fix(zh, en, cell.span, written)];
  }
  return [];
}
