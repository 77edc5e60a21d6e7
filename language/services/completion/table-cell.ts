// The cell of a table in which the cursor stands: its column, and what the column holds already.

import { positionAt } from '../../source/line-index.js';
import type { SourceFile } from '../../source/source-file.js';
import type { KeywordName } from '../../syntax/keywords.js';
import type { LexedToken } from '../../syntax/lexer.js';
import type { Place } from './place-at.js';

export interface Cell {
  /** What the header says of the column, or what stands there by rule without one. */
  readonly column: KeywordName | { readonly name: string } | null;
  /** True in the first row, where column names may stand. */
  readonly first: boolean;
  /** The words that cannot come again: those of the column in the rows above and in this cell. */
  readonly listed: ReadonlySet<string>;
  readonly written: readonly LexedToken[];
}

const columnKeywords: ReadonlySet<KeywordName> = new Set([
  'Group',
  'MoreThan',
  'To',
  'Ratio',
  'Value',
  'InForce',
  'Published',
  'Grant',
  'PaidBy',
  'CoverageYear',
  'Visits',
  'Disease',
  'Article',
  'Subject',
  'Handling',
]);

/** Null when no bar stands before the cursor on its line. */
export function cellAt(place: Place, source: SourceFile): Cell | null {
  const rows = rowsOf(place.frame.since, source);
  const line = positionAt(source.lines, place.number?.start ?? place.typed.start).line;
  const row = rows.get(line);
  if (row === undefined) return null;
  const above = [...rows].filter(([at]) => at < line).map(([, cells]) => cells);
  const index = row.length - 1;
  const header = above[0] !== undefined && isHeader(above[0]) ? above[0] : null;
  const written = row[index] ?? [];
  // With a further column of conditions, what is listed above may come again.
  const column = header !== null && header.filter(isCondition).length > 1 ? [] : above.flatMap((cells) => cells[index] ?? []);
  const listed = new Set([...column, ...written].map((token) => token.image));
  return { column: columnOf(header, place, index), first: above.length === 0, listed, written };
}

/** What the row before the cursor cites so far behind its last bar; null when it cites nothing. */
export function rowCitesAt(place: Place, source: SourceFile): readonly LexedToken[] | null {
  const { line } = positionAt(source.lines, place.typed.start);
  const before = place.tokens.filter(({ span }) => span.end <= place.typed.start && positionAt(source.lines, span.start).line === line);
  const bar = before.findLastIndex(({ kind }) => kind === 'bar');
  return bar >= 0 && before[bar + 1]?.keyword === 'Cites' ? before.slice(bar + 2) : null;
}

/** The cells of each line that has a bar, without what stands before the first bar. */
function rowsOf(tokens: readonly LexedToken[], source: SourceFile): ReadonlyMap<number, LexedToken[][]> {
  const rows = new Map<number, LexedToken[][]>();
  for (const token of tokens) {
    const { line } = positionAt(source.lines, token.span.start);
    const row = rows.get(line);
    if (token.kind === 'bar') rows.set(line, [...(row ?? []), []]);
    else row?.at(-1)?.push(token);
  }
  return rows;
}

const figureColumns: ReadonlySet<KeywordName> = new Set(['MoreThan', 'To', 'Ratio', 'Value', 'Grant', 'PaidBy']);

function isCondition([head]: readonly LexedToken[]): boolean {
  return head !== undefined && (head.keyword === null || !figureColumns.has(head.keyword));
}

function isHeader(cells: readonly (readonly LexedToken[])[]): boolean {
  const named = cells.filter((cell) => cell.length > 0);
  return named.some((cell) => cell.length === 1 && cell[0]?.keyword != null && columnKeywords.has(cell[0].keyword));
}

function columnOf(header: readonly (readonly LexedToken[])[] | null, place: Place, index: number): Cell['column'] {
  if (header !== null) {
    const token = header[index]?.[0];
    if (token === undefined) return null;
    return token.keyword ?? { name: token.image };
  }
  if (place.frame.block === 'index') return (['Value', 'InForce', 'Published'] as const)[index] ?? null;
  if (place.frame.block === 'subsidy') return (['Group', 'Grant', 'PaidBy'] as const)[index] ?? null;
  if (place.frame.block === 'articles') return (['Article', 'Subject', 'Handling'] as const)[index] ?? null;
  if (place.frame.owner === 'Bands') return (['MoreThan', 'To', 'Ratio'] as const)[index] ?? null;
  if (index === 0) return 'Group';
  return index === 1 ? (place.frame.owner === 'Ratio' ? 'Ratio' : 'Value') : null;
}
