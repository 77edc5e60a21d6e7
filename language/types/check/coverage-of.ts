// Which cases the rows of a table cover: what none does, what several do, and the rows that no case needs.

import type { TableRow } from '../../syntax/ast.js';
import type { ShapedRow } from './table-shape.js';

type Values = ReadonlySet<string>;

/** One thing a table may say: a row, or the rows of bands with the same keys. */
interface Unit {
  readonly index: number;
  readonly rows: readonly ShapedRow[];
  /** Per key column, every value it covers. */
  readonly covers: readonly Values[];
}

/** Values by column, each with each. */
export type Gap = readonly (readonly string[])[];

export interface Overlap {
  readonly first: ShapedRow;
  readonly second: ShapedRow;
  /** By column, what every row covers. */
  readonly covers: { readonly first: readonly Values[]; readonly second: readonly Values[] };
  readonly values: Gap;
}

export interface Coverage {
  readonly gaps: readonly Gap[];
  /** For each row, the first other one that says something for the same case. */
  readonly overlaps: readonly Overlap[];
  readonly unused: readonly TableRow[];
}

/** Comparisons of a value with a row; real tables need a few thousand. */
const mostWork = 3_000_000;

/** null when there is too much to compare. */
export function coverageOf(rows: readonly ShapedRow[], universes: readonly Values[], bands: boolean): Coverage | null {
  if (rows.length ** 2 * universes.length > mostWork) return null;
  const units = unitsOf(rows, universes, bands);
  const search: Search = { work: 0, gaps: [], overlaps: [], used: new Set(), universes };
  explore(search, units, []);
  if (search.work > mostWork) return null;
  const unused = units.filter((unit) => !search.used.has(unit)).flatMap((unit) => unit.rows.map(({ row }) => row));
  return { gaps: search.gaps, overlaps: search.overlaps, unused };
}

/** `其他` is every value of the column that no row lists which agrees with this one in the other columns. */
function unitsOf(rows: readonly ShapedRow[], universes: readonly Values[], bands: boolean): readonly Unit[] {
  const coversOf = (row: ShapedRow) => {
    const covers: Values[] = [];
    for (const key of row.keys) covers.push(key ?? restOf(rows, row, covers, universes[covers.length] as Values));
    return covers;
  };
  const groups = bands ? bandGroups(rows) : rows.map((row) => [row]);
  return groups.map((group, index) => ({ index, rows: group, covers: coversOf(group[0] as ShapedRow) }));
}

/** What is left to the open cell behind `covers`, which the row covers in the columns before it. */
function restOf(rows: readonly ShapedRow[], row: ShapedRow, covers: readonly Values[], universe: Values): Values {
  const at = covers.length;
  const agreeing = rows.filter((other) =>
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
function precedes(other: Values | null, own: Values | null): boolean {
  return other !== null || own === null;
}

function meet(left: Values | null, right: Values | null): boolean {
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
  readonly gaps: Gap[];
  readonly overlaps: Overlap[];
  readonly used: Set<Unit>;
  readonly universes: readonly Values[];
}

/** Column by column; values that the same rows cover go together. */
function explore(search: Search, units: readonly Unit[], chosen: Gap): void {
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

function noteOverlap(search: Search, first: Unit, second: Unit, values: Gap): void {
  const [one, other] = [first.rows[0] as ShapedRow, second.rows[0] as ShapedRow];
  search.used.add(second);
  if (search.overlaps.some((each) => each.second === other)) return;
  search.overlaps.push({ first: one, second: other, covers: { first: first.covers, second: second.covers }, values });
}

function classesOf(units: readonly Unit[], universe: Values, at: number): { values: string[]; covering: readonly Unit[] }[] {
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
