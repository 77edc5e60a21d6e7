// The coverage years that the rows of a subsidy tell apart, by their column `参保年度`.

import type { Expression, TableNode, TableRow } from '../../language/index.js';

/** Both ends included; null is open. */
export interface Years {
  readonly from: number | null;
  readonly to: number | null;
}

/** The stretches of years within which every row holds or does not; the whole where no column names years. */
export function yearPieces(table: TableNode | null, from: number | null, to: number | null): readonly Years[] {
  const at = yearColumn(table);
  if (table === null || at < 0 || from === null || to === null) return [{ from, to }];
  const listed = table.rows.flatMap((row) => (row.cells[at]?.items ?? []).map(yearsOf));
  const starts = listed.flatMap((years) => [...(years.from === null ? [] : [years.from]), ...(years.to === null ? [] : [years.to + 1])]);
  const cuts = [...new Set([from, ...starts])].filter((year) => year >= from && year <= to).sort((a, b) => a - b);
  return cuts.map((start, index) => ({ from: start, to: (cuts[index + 1] ?? to + 1) - 1 }));
}

export function rowsInYears(table: TableNode, years: Years): readonly TableRow[] {
  const at = yearColumn(table);
  return at < 0 ? table.rows : table.rows.filter((row) => (row.cells[at]?.items ?? []).some((item) => contains(yearsOf(item), years)));
}

function yearColumn(table: TableNode | null): number {
  return table?.header?.columns.findIndex(({ column }) => column === 'coverage_year') ?? -1;
}

function contains(outer: Years, inner: Years): boolean {
  const begins = outer.from === null || (inner.from !== null && inner.from >= outer.from);
  return begins && (outer.to === null || (inner.to !== null && inner.to <= outer.to));
}

/** `2021`, `2021 至 2023`, `2024 以上`. */
function yearsOf(item: Expression): Years {
  if (item.kind === 'Range') {
    const [from, to] = [yearOf(item.low), yearOf(item.high)];
    return { from: from === null || item.lowIncluded ? from : from + 1, to: to === null || item.highIncluded ? to : to - 1 };
  }
  if (item.kind !== 'Qualified') return { from: yearOf(item), to: yearOf(item) };
  const year = yearOf(item.operand);
  return item.status === 'floor' ? { from: year, to: null } : { from: null, to: year };
}

function yearOf(item: Expression | null): number | null {
  return item?.kind === 'Integer' ? item.value.digits : null;
}
