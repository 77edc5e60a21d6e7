// Tables: the condition of each row from its key cells, and the proof that no case is left out.

import type { ColumnNode, Expression, Name, TableCell, TableNode, TableRow } from '../../../language/index.js';
import { compileDiagnostics } from '../../diagnostics/catalog.js';
import { all, always, any, never, not } from '../../ir/conditions.js';
import { toWhole } from '../../ir/exact-ratio.js';
import type { Case, Condition } from '../../ir/ir.js';
import { type Gap, proveExhaustive } from '../../ir/prove-exhaustive.js';
import { complain, complainQuoting, type Lowering, type Place } from '../lowering.js';
import { constantOf } from './constant.js';
import { singleExact } from './constant-case.js';
import { inputNamed } from './input-of.js';
import { inputOfValue, oneOfGroups, oneOfNamed } from './members.js';
import { liesIn, literalOf, type OrderedKey, restOf, type Stretch, stretchesMeet, stretchesOf } from './ordered-key.js';

export type FixedColumn = Exclude<ColumnNode['column'], Name>;

export interface KeyedRow {
  readonly when: Condition;
  readonly row: TableRow;
  /** In the order of the wanted columns; of a table without a header, the last cell for every one. */
  readonly cells: readonly (TableCell | undefined)[];
}

/** What a key column selects by: the group, an enumeration or yes-or-no input, or figures. */
type Key = 'group' | number | OrderedKey;

/** The rows with their conditions; `wanted` are the columns of values, in the order in which their cells are handed back. */
export function keyedRows(lowering: Lowering, place: Place, table: TableNode, wanted: readonly FixedColumn[]): KeyedRow[] {
  const layout = layoutOf(lowering, table, wanted);
  const listed = table.rows.map((row) => layout.keys.map(({ at, key }) => listedCell(lowering, place, row, at, key)));
  return table.rows.map((row, number) => ({
    when: rowCondition(lowering, place, layout, listed, number),
    row,
    cells: layout.values.map((at) => row.cells[at]),
  }));
}

/** What a key cell covers; of figures, the stretches of them too. */
interface Cover {
  readonly when: Condition;
  readonly stretches: readonly Stretch[] | null;
}

/** What a key cell lists; null for an empty cell and for 其他. */
type Listed = Cover | null;

function listedCell(lowering: Lowering, place: Place, row: TableRow, at: number, key: Key): Listed {
  const items = row.cells[at]?.items ?? [];
  if (items.length === 0 || items.some(isOther)) return null;
  if (typeof key !== 'object') return { when: cellCondition(lowering, place, items, key), stretches: null };
  const stretches = stretchesOf(lowering, place, items);
  return { when: liesIn(lowering, place, key, stretches), stretches };
}

/** Every other value is what no row lists that agrees with this one in the other columns. */
function rowCondition(lowering: Lowering, place: Place, layout: Layout, listed: readonly (readonly Listed[])[], number: number): Condition {
  const own = listed[number] ?? [];
  const covered: Cover[] = [];
  for (const { key } of layout.keys) {
    const column = covered.length;
    const others = listed.filter((row) => row.every((other, at) => at === column || agrees(other, own[at] ?? null, covered[at] ?? null)));
    covered.push(
      own[column] ??
        complement(
          lowering,
          place,
          key,
          others.flatMap((row) => row[column] ?? []),
        ),
    );
  }
  return all(covered.map(({ when }) => when));
}

/** In a column before the open one, whose cover is known, or behind it. */
function agrees(other: Listed, own: Listed, covered: Cover | null): boolean {
  return covered === null ? meet(other, own) : precedes(other, own) && meet(other, covered);
}

/** Of two rows that each leave a column open where the other does not, the one that lists values further left comes first. */
function precedes(other: Listed, own: Listed): boolean {
  return other !== null || own === null;
}

/** Whether two cells of one column can select the same claim; what cannot be told apart counts as meeting. */
function meet(one: Listed, other: Listed): boolean {
  if (one === null || other === null) return true;
  if (one.stretches !== null && other.stretches !== null) return stretchesMeet(one.stretches, other.stretches);
  const [left, right] = [one.when, other.when];
  if (left.op === 'group' && right.op === 'group') return left.groups.some((group) => right.groups.includes(group));
  if (left.op === 'oneOf' && right.op === 'oneOf') return left.values.some((value) => right.values.includes(value));
  if (left.op === 'oneOf' && right.op === 'not') return !isOneOf(right.operand, left.values);
  return !(left.op === 'flag' && right.op === 'not') && !(left.op === 'not' && right.op === 'flag');
}

/** Whether the condition names each of the values: what complements it then covers none of them. */
function isOneOf(condition: Condition, values: readonly number[]): boolean {
  const parts = condition.op === 'any' ? condition.operands : [condition];
  const named = new Set(parts.flatMap((part) => (part.op === 'oneOf' ? part.values : [])));
  return values.every((value) => named.has(value));
}

interface Layout {
  readonly keys: readonly { readonly at: number; readonly key: Key }[];
  readonly values: readonly number[];
}

function layoutOf(lowering: Lowering, table: TableNode, wanted: readonly FixedColumn[]): Layout {
  if (!table.header) {
    const last = (table.rows[0]?.cells.length ?? 1) - 1;
    const keys = Array.from({ length: last }, (_, at) => ({ at, key: keyFromCells(lowering, table, at) }));
    return { keys, values: wanted.map(() => last) };
  }
  const columns = table.header.columns.map(({ column }) => column);
  const keys = columns.flatMap((column, at) => {
    const items = table.rows.flatMap((row) => row.cells[at]?.items ?? []);
    const key = keyOfColumn(lowering, column, items);
    return key === null ? [] : [{ at, key }];
  });
  return { keys, values: wanted.map((column) => columns.indexOf(column)) };
}

function keyOfColumn(lowering: Lowering, column: ColumnNode['column'], items: readonly Expression[]): Key | null {
  if (typeof column === 'string') return column === 'group' ? 'group' : null;
  const input = inputNamed(lowering, column);
  const kind = input === null ? null : lowering.inputs[input]?.type.kind;
  return kind === 'enumeration' || kind === 'boolean' ? input : { name: column, literal: literalOf(items) ?? 'Integer' };
}

/** Without a header, the names in a column say what it selects by. */
function keyFromCells(lowering: Lowering, table: TableNode, at: number): Key {
  for (const row of table.rows) {
    for (const item of row.cells[at]?.items ?? []) {
      const input = item.kind === 'NameExpression' ? inputOfValue(lowering, item.name) : null;
      if (input !== null) return input;
    }
  }
  return 'group';
}

function isOther(item: Expression): boolean {
  return item.kind === 'KeywordLiteral' && item.literal === 'other';
}

function cellCondition(lowering: Lowering, place: Place, items: readonly Expression[], key: 'group' | number): Condition {
  const names = items.flatMap((item) => (item.kind === 'NameExpression' ? [item.name] : []));
  if (key === 'group') return oneOfGroups(lowering, names);
  const kind = lowering.inputs[key]?.type.kind;
  if (kind === 'enumeration') return oneOfNamed(lowering, place, key, names);
  return any(items.map((item) => isTrue(lowering, place, item, key)));
}

function isTrue(lowering: Lowering, place: Place, item: Expression, input: number): Condition {
  const exact = singleExact(constantOf(lowering, place, item));
  const value = exact && toWhole(exact);
  if (value === null) {
    complainQuoting(lowering, compileDiagnostics.notComputable, item);
    return always;
  }
  return value === 1 ? { op: 'flag', input } : not({ op: 'flag', input });
}

/** Everything the column does not list: of groups those that reach the table, of a closed enumeration its other values. */
function complement(lowering: Lowering, place: Place, key: Key, listed: readonly Cover[]): Cover {
  if (typeof key !== 'object') {
    const taken = listed.map(({ when }) => when);
    return { when: complementOf(lowering, place, key, taken), stretches: null };
  }
  const stretches = restOf(
    key,
    listed.flatMap((each) => each.stretches ?? []),
  );
  return { when: listed.length === 0 ? always : liesIn(lowering, place, key, stretches), stretches };
}

function complementOf(lowering: Lowering, place: Place, key: 'group' | number, listed: readonly Condition[]): Condition {
  if (listed.length === 0) return key === 'group' ? { op: 'group', groups: place.admitted } : always;
  if (key === 'group') {
    const taken = new Set(listed.flatMap((condition) => (condition.op === 'group' ? condition.groups : [])));
    const groups = place.admitted.filter((group) => !taken.has(group));
    return groups.length === 0 ? never : { op: 'group', groups };
  }
  const type = lowering.inputs[key]?.type;
  const values = listed.flatMap((condition) => (condition.op === 'oneOf' ? condition.values : []));
  if (type?.kind === 'enumeration' && !type.open && listed.every((condition) => condition.op === 'oneOf')) {
    const taken = new Set(values);
    const others = type.values.map((_, index) => index + 1).filter((value) => !taken.has(value));
    return others.length === 0 ? never : { op: 'oneOf', input: key, values: others };
  }
  return not(any(listed));
}

/** The cases with the last one for always, once it is proved that together they cover everything; else a report. */
export function provenCases<T>(lowering: Lowering, place: Place, table: TableNode, cases: readonly Case<T>[]): readonly Case<T>[] {
  const proof = proveExhaustive(
    cases.map(({ when }) => when),
    lowering.inputs,
    { groups: place.admitted, values: place.admittedValues ?? new Map() },
  );
  switch (proof.kind) {
    case 'covered':
      return cases.map((one, index) => (index === cases.length - 1 ? { ...one, when: always } : one));
    case 'gap':
      complain(lowering, compileDiagnostics.gap, table, { missing: gapText(lowering, proof.gap) });
      return cases;
    case 'too_large':
      complain(lowering, compileDiagnostics.unprovable, table, {});
      return cases;
  }
}

/** The facts of a case in words. */
export function gapText(lowering: Lowering, gap: Gap): string {
  const group = gap.group === null ? [] : [lowering.groups[gap.group]?.name ?? ''];
  const facts = [...gap.values].map(([index, value]) => {
    const input = lowering.inputs[index];
    if (input?.type.kind === 'enumeration') return `${input.label.zh} ${input.type.values[value - 1]?.zh ?? '—'}`;
    return `${input?.label.zh ?? ''} ${value === 1 ? '是' : '否'}`;
  });
  return [...group, ...facts].join('，') || '—';
}
