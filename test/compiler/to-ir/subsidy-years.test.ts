// Rows that hold in some coverage years only become tables of their own. [P42]

import { expect, test } from 'vitest';
import { rowsInYears, yearPieces } from '../../../compiler/to-ir/subsidy-years.js';
import type { Expression, TableNode } from '../../../language/index.js';

const span = { start: 0, end: 0 };

function year(digits: number): Expression {
  return { kind: 'Integer', span, value: { digits, scale: 0 }, text: String(digits) } as Expression;
}

function years(low: number, high: number): Expression {
  return { kind: 'Range', span, form: 'to', low: year(low), lowIncluded: true, high: year(high), highIncluded: true } as Expression;
}

function tableOf(rows: readonly (readonly Expression[])[]): TableNode {
  const header = { kind: 'HeaderRow', span, columns: [{ kind: 'Column', span, column: 'coverage_year' }] } as const;
  return {
    kind: 'Table',
    span,
    header,
    rows: rows.map((items) => ({ kind: 'TableRow', span, cites: [], cells: [{ kind: 'TableCell', span, items }] })),
  };
}

test('years are cut where a row begins or ends', () => {
  const table = tableOf([[year(2021)], [years(2022, 2024)], [year(2023), year(2025)]]);
  expect(yearPieces(table, 2021, 2025)).toEqual([
    { from: 2021, to: 2021 },
    { from: 2022, to: 2022 },
    { from: 2023, to: 2023 },
    { from: 2024, to: 2024 },
    { from: 2025, to: 2025 },
  ]);
  expect([2021, 2022, 2023, 2025].map((at) => rowsInYears(table, { from: at, to: at }).map((row) => table.rows.indexOf(row)))).toEqual([
    [0],
    [1],
    [1, 2],
    [2],
  ]);
});

test('a table without the column is one for all its years', () => {
  expect(yearPieces(null, 2021, 2025)).toEqual([{ from: 2021, to: 2025 }]);
  expect(yearPieces(null, null, null)).toEqual([{ from: null, to: null }]);
});
