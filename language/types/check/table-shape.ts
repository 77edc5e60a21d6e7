// What the columns of a table are: what it selects by, and where its values stand.

import { typeDiagnostics } from '../../diagnostics/catalog/types.js';
import { say } from '../../names/name-context.js';
import { lookUp, memberNamed, resolve, wantedColumn } from '../../names/resolve.js';
import type { ColumnNode, InputDeclaration, Name, TableCell, TableNode, TableRow } from '../../syntax/ast.js';
import { builtinInputNamed, builtinInputWithId, builtinValueNamed } from '../../syntax/builtin-names.js';
import type { BuiltinInput } from '../../syntax/builtins.js';
import { type KeywordName, keywords } from '../../syntax/keywords.js';
import type { CheckContext } from '../check-context.js';
import { symbolType } from '../type-of.js';
import { covers, type Interval, piecesOf } from './interval.js';
import { type CellContent, type Key, type KeyColumn, type KeySet, readKeyCell } from './key-cell.js';

export type FixedColumn = Exclude<ColumnNode['column'], Name | 'group' | 'coverage_year'>;

/** What a kind of table may and must have. */
export interface TableSpec {
  readonly fixed: readonly FixedColumn[];
  readonly required: readonly FixedColumn[];
  /** Whether a header must be written; without one the last cell of a row is its value. */
  readonly header: boolean;
  readonly example: string;
  /** Whether rows may be selected by facts; `person`: by facts of the person only. */
  readonly keys: 'any' | 'person' | 'none';
  /** The coverage years by which rows may be selected besides; null for none. */
  readonly years?: Interval | null;
}

export interface TableShape {
  readonly keys: readonly KeyColumn[];
  readonly columns: ReadonlyMap<FixedColumn, number>;
  readonly rows: readonly ShapedRow[];
  /** False when something about columns or keys was wrong: coverage cannot be judged. */
  readonly sound: boolean;
}

export interface ShapedRow {
  readonly row: TableRow;
  /** Per key column: the values listed, or null for every other. */
  readonly keys: readonly KeySet[];
}

export const columnKeywords = {
  group: 'Group',
  coverage_year: 'CoverageYear',
  from: 'MoreThan',
  to: 'To',
  ratio: 'Ratio',
  value: 'Value',
  in_force: 'InForce',
  published: 'Published',
  grant: 'Grant',
  paid_by: 'PaidBy',
} as const satisfies Record<FixedColumn | 'group' | 'coverage_year', KeywordName>;

/** null when nothing can be read from the table; what is wrong has then been said. */
export function readTable(context: CheckContext, table: TableNode, spec: TableSpec): TableShape | null {
  if (table.rows.length === 0) {
    if (context.complete) say(context, typeDiagnostics.emptyTable, table.span, {});
    return null;
  }
  const layout = table.header === null ? withoutHeader(context, table, spec) : withHeader(context, table, table.header.columns, spec);
  if (layout === null) return null;
  let sound = layout.sound;
  const read = table.rows.flatMap((row): ReadRow[] => {
    if (row.cells.length !== layout.width) {
      // The parser has said so.
      sound = false;
      return [];
    }
    const cells = layout.keys.map((column) => readKeyCell(context, row.cells[column.at], column));
    if (cells.includes('wrong')) sound = false;
    return [{ row, cells: cells.map((cell) => (cell === 'wrong' ? null : cell)) }];
  });
  const keys = layout.keys.map((column, at) => ({ ...column, pieces: piecesIn(column, read, at) }));
  const rows = read.map(({ row, cells }) => ({ row, keys: cells.map((cell, at) => keySetOf(cell, keys[at] as KeyColumn)) }));
  return { keys, columns: layout.columns, rows, sound };
}

interface ReadRow {
  readonly row: TableRow;
  readonly cells: readonly CellContent[];
}

function piecesIn({ key }: KeyColumn, rows: readonly ReadRow[], at: number): readonly Interval[] {
  if (key.kind !== 'ordered') return [];
  const intervals = rows.flatMap(({ cells }) => intervalsIn(cells[at] ?? null));
  const { within } = key;
  if (within !== undefined) return piecesOf([...intervals, within], within.low).filter((piece) => covers(within, piece));
  // Only days go back without end.
  return piecesOf(intervals, key.type === 'date' ? null : 0);
}

function intervalsIn(cell: CellContent): readonly Interval[] {
  return cell === null || cell instanceof Set ? [] : (cell as readonly Interval[]);
}

function keySetOf(cell: CellContent, { key, pieces }: KeyColumn): KeySet {
  if (cell === null || key.kind !== 'ordered') return cell as KeySet;
  const intervals = intervalsIn(cell);
  return new Set(pieces.flatMap((piece, at) => (intervals.some((interval) => covers(interval, piece)) ? [String(at)] : [])));
}

interface Layout {
  readonly keys: readonly KeyColumn[];
  readonly columns: ReadonlyMap<FixedColumn, number>;
  readonly width: number;
  readonly sound: boolean;
}

function withHeader(context: CheckContext, table: TableNode, header: readonly ColumnNode[], spec: TableSpec): Layout {
  const keys: KeyColumn[] = [];
  const columns = new Map<FixedColumn, number>();
  const seen = new Set<string>();
  let sound = true;
  header.forEach((node, at) => {
    const { column } = node;
    const name = typeof column === 'string' ? keywords[columnKeywords[column]].zh : column.text;
    if (seen.has(name) && name !== '') {
      say(context, typeDiagnostics.duplicateColumn, node.span, { name });
      sound = false;
      return;
    }
    seen.add(name);
    if (typeof column === 'string' && column !== 'group' && column !== 'coverage_year') {
      if (spec.fixed.includes(column)) columns.set(column, at);
      else sound = badColumn(context, node, name, spec);
      return;
    }
    const key = keyOf(context, node, spec);
    if (key === null) sound = false;
    else keys.push({ at, name, key, pieces: [] });
  });
  if (sound) sound = checkRequired(context, table, columns, spec);
  return { keys, columns, width: header.length, sound };
}

function checkRequired(context: CheckContext, table: TableNode, columns: ReadonlyMap<FixedColumn, number>, spec: TableSpec): boolean {
  for (const column of spec.required) {
    // A ratio may stand under 比例 or under 数值.
    const present = columns.has(column) || (column === 'ratio' && columns.has('value'));
    if (present) continue;
    const { zh, en } = keywords[columnKeywords[column]];
    say(context, typeDiagnostics.missingColumn, table.header?.span ?? table.span, { zh, en });
    return false;
  }
  return true;
}

function badColumn(context: CheckContext, node: ColumnNode, name: string, spec: TableSpec): false {
  const zh = spec.fixed.map((column) => keywords[columnKeywords[column]].zh);
  const en = spec.fixed.map((column) => keywords[columnKeywords[column]].en);
  const allowedZh = [...(spec.keys === 'none' ? [] : ['对象', '事实']), ...zh].join('、');
  const allowedEn = [...(spec.keys === 'none' ? [] : ['group', 'facts']), ...en].join(', ');
  say(context, typeDiagnostics.badColumn, node.span, { name, allowedZh, allowedEn });
  return false;
}

/** What a key column selects by. */
function keyOf(context: CheckContext, node: ColumnNode, spec: TableSpec): Key | null {
  const { column } = node;
  if (column === 'group' && spec.keys !== 'none') return { kind: 'group' };
  if (column === 'coverage_year' && spec.years) return { kind: 'ordered', type: 'integer', within: spec.years };
  if (typeof column === 'string' || spec.keys === 'none') {
    badColumn(context, node, typeof column === 'string' ? keywords[columnKeywords[column]].zh : column.text, spec);
    return null;
  }
  const symbol = resolve(context, column, wantedColumn);
  if (symbol === null) return null;
  const ofClaim = symbol.kind !== 'input' || symbol.declaration.scope === 'claim';
  if (spec.keys === 'person' && ofClaim) {
    say(context, typeDiagnostics.inputNeverGiven, node.span, { name: column.text });
    return null;
  }
  const { kind } = symbolType(symbol, context.scope);
  if (kind === 'integer' || kind === 'date' || kind === 'money') return { kind: 'ordered', type: kind };
  const of = symbol.kind === 'builtinInput' ? symbol.builtin : symbol.kind === 'input' ? symbol.declaration : null;
  if (of !== null && (kind === 'enumeration' || kind === 'boolean')) return { kind, of };
  badColumn(context, node, column.text, spec);
  return null;
}

/** Without a header the last column has the values; the names in each other column say what it selects by. */
function withoutHeader(context: CheckContext, table: TableNode, spec: TableSpec): Layout | null {
  const [value] = spec.required;
  const width = table.rows[0]?.cells.length ?? 0;
  if (spec.header || value === undefined || width < 2 || table.rows.some((row) => row.cells.slice(0, -1).some(listsFigures))) {
    say(context, typeDiagnostics.missingHeader, table.rows[0]?.span ?? table.span, { example: spec.example });
    return null;
  }
  const keys = Array.from({ length: width - 1 }, (_, at): KeyColumn => {
    const key = keyFromCells(context, table, at);
    return { at, name: keyName(key), key, pieces: [] };
  });
  return { keys, columns: new Map([[value, width - 1]]), width, sound: true };
}

/** Of what a column of figures is, only a header can say. */
function listsFigures({ items }: TableCell): boolean {
  return items.some(({ kind }) => kind === 'Range' || kind === 'Integer' || kind === 'Date' || kind === 'Qualified');
}

function keyName(key: Exclude<Key, { kind: 'ordered' }>): string {
  if (key.kind === 'group') return keywords.Group.zh;
  return 'kind' in key.of ? key.of.name.text : key.of.zh;
}

function keyFromCells(context: CheckContext, table: TableNode, at: number): Exclude<Key, { kind: 'ordered' }> {
  for (const row of table.rows) {
    for (const item of row.cells[at]?.items ?? []) {
      const of = item.kind === 'NameExpression' ? ownerOfValue(context, item.name.text) : null;
      if (of !== null) return { kind: 'enumeration', of };
    }
  }
  return { kind: 'group' };
}

/** The fact that has this value; groups come first, since they are what tables mostly select by. */
function ownerOfValue(context: CheckContext, text: string): BuiltinInput | InputDeclaration | null {
  const symbol = lookUp(context.scope, text);
  if (symbol?.kind === 'group' || symbol?.kind === 'identity' || builtinInputNamed(text) !== undefined) return null;
  const builtin = builtinValueNamed(text);
  if (builtin !== undefined) return builtin.input;
  const disease = builtinInputWithId('disease');
  if (memberNamed(context.scope, text, disease) !== undefined) return disease;
  return context.scope.inputs.find((input) => context.scope.values.get(input)?.has(text)) ?? null;
}
