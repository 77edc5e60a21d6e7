// The values of a published index by the dates from which they apply.

import type { IndexDeclaration, TableRow } from '../../../language/index.js';
import { always } from '../../ir/conditions.js';
import type { Day } from '../../ir/ir.js';
import { isoDate } from '../../ir/print/iso-date.js';
import { addHole, type Lowering, originOf, type Place, sourceNote } from '../lowering.js';
import { constantOf, withSource } from './constant.js';
import { type Constant, type ConstantCase, singleExact } from './constant-case.js';

/** Latest first; before the first date no value is known, unless the policy itself begins later. */
export function indexConstant(lowering: Lowering, declaration: IndexDeclaration): Constant | null {
  const rows = datedRows(lowering, declaration);
  if (!rows) return null;
  const { year } = lowering;
  if (!year) return null;
  const latestFirst = [...rows].sort((a, b) => b.day - a.day);
  const first = latestFirst.at(-1);
  if (!first) return null;
  const cases = latestFirst.flatMap(({ day, values }) =>
    values.map((value): ConstantCase => ({ ...value, when: { op: 'compareInput', input: year.by, comparison: '>=', value: day } })),
  );
  const coversPolicy = lowering.effectiveFrom !== null && first.day <= lowering.effectiveFrom;
  if (coversPolicy) return reachable(cases, lowering.effectiveFrom as Day);
  return [...cases, beforeFirst(lowering, declaration, first.day)];
}

/** A case that holds on the policy's first day holds on all later ones: it ends the list. */
function reachable(cases: readonly ConstantCase[], effectiveFrom: Day): Constant {
  const last = cases.findIndex(({ when }) => when.op === 'compareInput' && when.value <= effectiveFrom);
  return cases.slice(0, last + 1).map((one, position) => (position === last ? { ...one, when: always } : one));
}

function beforeFirst(lowering: Lowering, declaration: IndexDeclaration, day: Day): ConstantCase {
  const origin = originOf(lowering, declaration.name);
  const stem = `${declaration.name.text}.${isoDate(day)}`;
  const known = lowering.holes.findIndex((hole) => hole.id === stem);
  const why = `${isoDate(day)} 之前没有公布的数值 / no published value in force before ${isoDate(day)}`;
  const hole = known >= 0 ? known : addHole(lowering, { why, of: 'money', status: 'open', low: null, high: null, origin }, stem);
  return { when: always, value: { kind: 'hole', hole }, origin };
}

function datedRows(lowering: Lowering, declaration: IndexDeclaration): { day: Day; values: Constant }[] | null {
  const columns = declaration.table.header?.columns.map(({ column }) => column) ?? [];
  const [valueAt, dayAt] = [columns.indexOf('value'), columns.indexOf('in_force')];
  if (valueAt < 0 || dayAt < 0) return null;
  const place: Place = { owner: declaration.name.text, clause: 'value', admitted: [], tier: null };
  const rows: { day: Day; values: Constant }[] = [];
  for (const row of declaration.table.rows) {
    const dated = datedRow(lowering, place, row, valueAt, dayAt);
    if (!dated) return null;
    rows.push(dated);
  }
  return rows;
}

function datedRow(lowering: Lowering, place: Place, row: TableRow, valueAt: number, dayAt: number): { day: Day; values: Constant } | null {
  const [value] = row.cells[valueAt]?.items ?? [];
  const [date] = row.cells[dayAt]?.items ?? [];
  const values = value && constantOf(lowering, place, value);
  const day = date && singleExact(constantOf(lowering, place, date));
  return values && day && values.length === 1
    ? { day: Number(day.numerator), values: withSource(values, sourceNote(lowering, row, row.cites)) }
    : null;
}
