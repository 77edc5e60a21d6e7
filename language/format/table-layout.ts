// Tables with their bars in line: every column as wide as its widest cell, full-width characters counted as two.

import { displayWidth, padEnd } from '../source/display-width.js';

/** Each row as the texts of its cells; rows with another number of cells are aligned among themselves. */
export function alignRows(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = new Map<number, number[]>();
  for (const row of rows) {
    const known = widths.get(row.length) ?? row.map(() => 0);
    widths.set(
      row.length,
      row.map((cell, index) => Math.max(known[index] ?? 0, displayWidth(cell))),
    );
  }
  return rows.map((row) => `| ${row.map((cell, index) => padEnd(cell, widths.get(row.length)?.[index] ?? 0)).join(' | ')} |`);
}
