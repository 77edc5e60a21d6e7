// Whether a table says exactly one thing for every case: no gap, no overlap, no row that is never reached.

import { typeDiagnostics } from '../../diagnostics/catalog/types.js';
import { fix } from '../../diagnostics/define-diagnostics.js';
import type { Fix } from '../../diagnostics/diagnostic.js';
import { say, word } from '../../names/name-context.js';
import { memberNames } from '../../names/resolve.js';
import type { TableNode, TableRow } from '../../syntax/ast.js';
import type { CheckContext } from '../check-context.js';
import { type KeyColumn, noValue, yesValue } from './key-cell.js';
import type { ShapedRow, TableShape } from './table-shape.js';

/** The groups and visits that reach a tier; null stands for all. */
export interface Reach {
  readonly tier: string;
  readonly groups: ReadonlySet<string>;
  readonly visits: ReadonlySet<string>;
  /** False when one of the names that decide it could not be resolved. */
  readonly known: boolean;
}

/** One thing a table may say: a row, or the rows of bands with the same keys. */
interface Unit {
  readonly index: number;
  readonly rows: readonly TableRow[];
  /** Per key column, every value it covers. */
  readonly covers: readonly ReadonlySet<string>[];
}

const outsideLists = '名单外病种';

/** Comparisons of a value with a row; real tables need a few thousand. */
const mostWork = 3_000_000;
const mostNamed = 6;

export interface CoverageOptions {
  /** Whether every case must be covered. */
  readonly complete: boolean;
  /** Whether rows with the same keys belong together. */
  readonly bands: boolean;
}

export function checkCoverage(
  context: CheckContext,
  table: TableNode,
  shape: TableShape,
  reach: Reach | null,
  options: CoverageOptions = { complete: false, bands: false },
): void {
  const admitted = checkAdmitted(context, shape, reach);
  if (!shape.sound || !admitted || reach?.known === false) return;
  const universes = shape.keys.map((column) => universeOf(context, shape, column, reach));
  if (universes.some((universe) => universe.size === 0)) return;
  if (shape.rows.length ** 2 * shape.keys.length > mostWork) {
    say(context, typeDiagnostics.tableTooLarge, table.span, {});
    return;
  }
  const units = unitsOf(shape, universes, options.bands);
  const search: Search = { work: 0, gaps: [], overlaps: [], used: new Set(), universes };
  explore(search, units, []);
  if (search.work > mostWork) {
    say(context, typeDiagnostics.tableTooLarge, table.span, {});
    return;
  }
  for (const { first, second, values } of search.overlaps) {
    const message = { zh: '另一行在这里', en: 'the other row is here' };
    const what = values.map((each) => each.join('、')).join('，') || '全部';
    say(context, typeDiagnostics.tableOverlap, second.span, { what }, { related: [{ uri: context.uri, span: first.span, message }] });
  }
  if (options.complete && context.complete && search.gaps.length > 0) reportGaps(context, table, shape, search.gaps);
  const overlapping = new Set(search.overlaps.map(({ second }) => second));
  for (const unit of units) {
    if (!search.used.has(unit)) context.shadowedRows.push(...unit.rows.filter((row) => !overlapping.has(row)));
  }
}

/** Names of groups and visits that never reach the table are errors of their own. */
function checkAdmitted(context: CheckContext, shape: TableShape, reach: Reach | null): boolean {
  if (reach === null || !reach.known) return true;
  let admitted = true;
  for (const column of shape.keys) {
    const isGroup = column.key.kind === 'group';
    const isVisit = !isGroup && 'of' in column.key && !('kind' in column.key.of) && column.key.of.id === 'visit';
    if (!isGroup && !isVisit) continue;
    const reached = isGroup ? reach.groups : reach.visits;
    const definition = isGroup ? typeDiagnostics.groupNotAdmitted : typeDiagnostics.visitNotAdmitted;
    for (const { row } of shape.rows) {
      for (const item of row.cells[column.at]?.items ?? []) {
        if (item.kind !== 'NameExpression') continue;
        const symbol = context.symbols.get(item.name);
        const name = symbol?.kind === 'builtinValue' ? symbol.value.zh : item.name.text;
        if (reached.has(name) || (symbol?.kind !== 'group' && symbol?.kind !== 'builtinValue')) continue;
        say(context, definition, item.span, { name: item.name.text, tier: reach.tier });
        admitted = false;
      }
    }
  }
  return admitted;
}

function universeOf(context: CheckContext, shape: TableShape, { key }: KeyColumn, reach: Reach | null): ReadonlySet<string> {
  if (key.kind === 'group') return reach?.groups ?? new Set(context.scope.groups.map((group) => group.name.text));
  if (key.kind === 'boolean') return new Set([yesValue, noValue]);
  const { of } = key;
  if (!('kind' in of) && of.id === 'visit' && reach !== null) return reach.visits;
  if ('kind' in of || of.id !== 'disease') return new Set(memberNames(context.scope, of));
  const at = shape.keys.findIndex((column) => column.key === key);
  const listed = shape.rows.flatMap((row) => [...(row.keys[at] ?? [])]);
  return new Set([...context.scope.diseases.keys(), ...listed, outsideLists]);
}

/** `其他` is every value of the column that no row lists which agrees with this one in the other columns. */
function unitsOf(shape: TableShape, universes: readonly ReadonlySet<string>[], bands: boolean): readonly Unit[] {
  const coversOf = (row: ShapedRow) => {
    const covers: ReadonlySet<string>[] = [];
    for (const key of row.keys) covers.push(key ?? restOf(shape, row, covers, universes[covers.length] as ReadonlySet<string>));
    return covers;
  };
  if (!bands) return shape.rows.map((row, index) => ({ index, rows: [row.row], covers: coversOf(row) }));
  return bandGroups(shape.rows).map((rows, index) => ({ index, rows: rows.map(({ row }) => row), covers: coversOf(rows[0] as ShapedRow) }));
}

/** What is left to the open cell behind `covers`, which the row covers in the columns before it. */
function restOf(
  shape: TableShape,
  row: ShapedRow,
  covers: readonly ReadonlySet<string>[],
  universe: ReadonlySet<string>,
): ReadonlySet<string> {
  const at = covers.length;
  const agreeing = shape.rows.filter((other) =>
    other.keys.every((key, column) => {
      if (column === at) return true;
      const own = row.keys[column] ?? null;
      return column < at ? precedes(key, own) && meet(key, covers[column] ?? null) : meet(key, own);
    }),
  );
  const listed = new Set(agreeing.flatMap((other) => [...(other.keys[at] ?? [])]));
  return new Set([...universe].filter((value) => !listed.has(value)));
}

/** Of two rows that each leave a column open where the other does not, the one that lists values further left comes first. */
function precedes(other: ReadonlySet<string> | null, own: ReadonlySet<string> | null): boolean {
  return other !== null || own === null;
}

function meet(left: ReadonlySet<string> | null, right: ReadonlySet<string> | null): boolean {
  return left === null || right === null || [...left].some((value) => right.has(value));
}

/** The rows of bands, together where their keys are the same, in the order of their first. */
export function bandGroups(rows: readonly ShapedRow[]): readonly (readonly ShapedRow[])[] {
  const groups = new Map<string, ShapedRow[]>();
  for (const row of rows) {
    const id = JSON.stringify(row.keys.map((key) => key && [...key].sort()));
    const known = groups.get(id);
    if (known === undefined) groups.set(id, [row]);
    else known.push(row);
  }
  return [...groups.values()];
}

interface Search {
  work: number;
  readonly gaps: (readonly (readonly string[])[])[];
  readonly overlaps: { readonly first: TableRow; readonly second: TableRow; readonly values: readonly (readonly string[])[] }[];
  readonly used: Set<Unit>;
  readonly universes: readonly ReadonlySet<string>[];
}

/** Column by column; values that the same rows cover go together. */
function explore(search: Search, units: readonly Unit[], chosen: readonly (readonly string[])[]): void {
  if (++search.work > mostWork) return;
  const [first, second] = units;
  if (first === undefined) {
    search.gaps.push(chosen);
    return;
  }
  const universe = search.universes[chosen.length];
  if (universe === undefined) {
    search.used.add(first);
    if (second !== undefined) noteOverlap(search, first, second, chosen);
    return;
  }
  search.work += units.length * universe.size;
  for (const { values, covering } of classesOf(units, universe, chosen.length)) explore(search, covering, [...chosen, values]);
}

function noteOverlap(search: Search, first: Unit, second: Unit, values: readonly (readonly string[])[]): void {
  const [one, other] = [first.rows[0] as TableRow, second.rows[0] as TableRow];
  search.used.add(second);
  if (!search.overlaps.some((each) => each.second === other)) search.overlaps.push({ first: one, second: other, values });
}

function classesOf(units: readonly Unit[], universe: ReadonlySet<string>, at: number): { values: string[]; covering: readonly Unit[] }[] {
  const classes = new Map<string, { values: string[]; covering: readonly Unit[] }>();
  for (const value of universe) {
    const covering = units.filter((unit) => unit.covers[at]?.has(value));
    const id = covering.map((unit) => unit.index).join();
    const known = classes.get(id);
    if (known === undefined) classes.set(id, { values: [value], covering });
    else known.values.push(value);
  }
  return [...classes.values()];
}

function reportGaps(context: CheckContext, table: TableNode, shape: TableShape, gaps: Search['gaps']): void {
  const named = gaps.flatMap(combinations);
  const missing = named.slice(0, mostNamed).join('；');
  const fixes = gapFixes(context, table, shape, gaps);
  const place = table.header?.span ?? table.rows[0]?.span ?? table.span;
  say(context, typeDiagnostics.tableGap, place, { missing, count: named.length }, { fixes });
}

/** A gap over several columns is named case by case, up to what a message can hold. */
function combinations(gap: readonly (readonly string[])[]): readonly string[] {
  return gap.reduce<readonly string[]>(
    (texts, values) => texts.flatMap((text) => values.map((value) => (text === '' ? value : `${text} ${value}`))).slice(0, 500),
    [''],
  );
}

/** One row for each gap, its values unknown; only where an unknown can stand in every value cell. */
function gapFixes(context: CheckContext, table: TableNode, shape: TableShape, gaps: Search['gaps']): readonly Fix[] {
  const last = table.rows[table.rows.length - 1];
  if (last === undefined || shape.columns.size !== 1 || gaps.length > 200) return [];
  const [valueAt] = [...shape.columns.values()];
  const lineStart = context.text.lastIndexOf('\n', last.span.start - 1) + 1;
  const indent = /^[ \t]*/.exec(context.text.slice(lineStart, last.span.start))?.[0] ?? '';
  const lines = gaps.map((gap) => {
    const cells = Array.from({ length: shape.keys.length + 1 }, (_, at) => {
      if (at === valueAt) return word(context, 'Hole');
      const values = gap[shape.keys.findIndex((column) => column.at === at)] ?? [];
      return values.includes(outsideLists) ? '' : values.map((value) => writtenName(context, value)).join('、');
    });
    return `\n${indent}| ${cells.join(' | ')} |`;
  });
  const end = last.span.end;
  return [fix('补上缺少的行，数值写成待定', 'Add the missing rows as unknown', { start: end, end }, lines.join(''))];
}

/** A name that has to stand in corner brackets keeps them. */
function writtenName(context: CheckContext, name: string): string {
  return context.text.includes(`「${name}」`) ? `「${name}」` : name;
}
