// Faults in tables: rows, names and values left out, rows and names that stand twice, rows that are never reached, bounds moved.

import { expect } from 'vitest';
import type { TableCell, TableRow } from '../../../../language/index.js';
import { type Edit, type FaultKind, type Mutant, moved, replacing, type SeededFault, type Site, said } from '../seeded-fault.js';
import { type FoundTable, isOpen, keyCount, keysOf, tablesOf } from '../sites.js';
import { figureOf, rowsListing, rowsTaking, writtenRows } from '../written-rows.js';

type Seeds = FaultKind['seeds'];

/** Tables with key columns, of which those without an open cell say for themselves what each row covers. */
function keyed(site: Site, closed: boolean): readonly FoundTable[] {
  return tablesOf(site).filter((found) => {
    if (found.kind === 'index' || keyCount(found) === 0) return false;
    return !closed || !found.table.rows.some((row) => keysOf(found, row).some(isOpen));
  });
}

const isCertain = ({ kind }: FoundTable): boolean => kind === 'value';

/** The row with the bars around it and the line it stands on. */
function lineOf(text: string, { span }: TableRow): { readonly start: number; readonly end: number } {
  const start = text.lastIndexOf('\n', span.start) + 1;
  const end = text.indexOf('\n', span.end - 1);
  return { start, end: end < 0 ? text.length : end + 1 };
}

function headOf({ table }: FoundTable, without: TableRow | null = null) {
  return table.header?.span ?? table.rows.find((row) => row !== without)?.span ?? table.span;
}

// ── gaps ────────────────────────────────────────────────────────────────────────────────────────────────────────

function tableText(found: FoundTable, mutant: Mutant, edit: Edit): readonly (readonly string[])[] {
  const { start, end } = moved(found.table.span, edit);
  const after = edit.start + edit.newText.length;
  return writtenRows(mutant.text.slice(start, Math.max(end, after)), found.table.header !== null);
}

/** `农村一二类`, or the figure of `政策范围内费用 超过 1万元（如 10000.01元）`. */
function shownValue(text: string): string {
  const [, example] = /（如 ([^）]+)）/.exec(text) ?? [];
  return example ?? / (\d\S*)$/.exec(text)?.[1] ?? text;
}

/** Cases as a message lists them: values of the key columns with a space between. */
function casesIn(list: string, keys: number): readonly (readonly string[])[] {
  return list.split('；').map((text) => (keys === 1 ? [shownValue(text)] : text.split(' ').map(shownValue)));
}

function gapWitness(found: FoundTable, edit: Edit) {
  return (mutant: Mutant): void => {
    const [, list = ''] = /^表中没有规定：(.+?)(?: 等 \d+ 项)?。请/.exec(said(mutant.found)) ?? [];
    const cases = casesIn(list, keyCount(found));
    expect(list).not.toBe('');
    for (const each of cases) expect(rowsTaking(tableText(found, mutant, edit), each), `rows for ${each.join(' ')}`).toBe(0);
  };
}

function gap(site: Site, found: FoundTable, edit: Edit, without: TableRow | null = null): SeededFault {
  return { site, edit, code: 'JZ3061', place: moved(headOf(found, without), edit), witness: gapWitness(found, edit) };
}

const rowLeftOut: Seeds = (site) =>
  keyed(site, true)
    .filter((found) => isCertain(found) && found.table.rows.length > 1)
    .flatMap((found) => found.table.rows.map((row) => gap(site, found, replacing(lineOf(site.text, row), ''), row)));

const otherLeftOut: Seeds = (site) =>
  keyed(site, false)
    .filter((found) => isCertain(found) && keyCount(found) === 1 && found.table.rows.length > 1)
    .flatMap((found) =>
      found.table.rows
        .filter((row) => keysOf(found, row).some(isOpen))
        .map((row) => gap(site, found, replacing(lineOf(site.text, row), ''), row)),
    );

/** Of the values of one group, one is left out; of a group that the table does not name, nothing need be said. */
const caseOfSubsidyLeftOut: Seeds = (site) =>
  keyed(site, false)
    .filter((found) => found.kind === 'subsidy' && keyCount(found) > 1)
    .flatMap((found) =>
      found.table.rows
        .filter((row) => !keysOf(found, row).some(isOpen))
        .map((row) => gap(site, found, replacing(lineOf(site.text, row), ''), row)),
    );

/** One of several names, with the comma beside it. */
function withoutItem(text: string, cell: TableCell, at: number): Edit {
  const items = cell.items.filter((_, index) => index !== at).map(({ span }) => text.slice(span.start, span.end));
  const [first, last] = [cell.items[0], cell.items.at(-1)];
  return { start: first?.span.start ?? 0, end: last?.span.end ?? 0, newText: items.join('、') };
}

const nameLeftOut: Seeds = (site) =>
  keyed(site, true)
    .filter(isCertain)
    .flatMap((found) =>
      found.table.rows.flatMap((row) =>
        keysOf(found, row)
          .filter((cell) => cell.items.length > 1)
          .flatMap((cell) => cell.items.map((_, at) => gap(site, found, withoutItem(site.text, cell, at)))),
      ),
    );

const valueLeftOut: Seeds = (site) =>
  tablesOf(site)
    .filter(({ kind }) => kind !== 'index')
    .flatMap((found) =>
      found.table.rows.flatMap((row): SeededFault[] => {
        const cell = row.cells[found.kind === 'subsidy' ? keyCount(found) : row.cells.length - 1];
        const [first, last] = [cell?.items[0], cell?.items.at(-1)];
        if (cell === undefined || first === undefined || last === undefined || first.kind === 'Rounded') return [];
        const edit = { start: first.span.start, end: last.span.end, newText: '' };
        return [{ site, edit, code: 'JZ3060', place: { start: edit.start - 1, end: edit.start - 1 } }];
      }),
    );

// ── overlaps ────────────────────────────────────────────────────────────────────────────────────────────────────

function overlapWitness(found: FoundTable, edit: Edit) {
  return (mutant: Mutant): void => {
    const [, shown = ''] = /^「(.+)」在两行中都有规定/.exec(said(mutant.found)) ?? [];
    const values = shown.split('，').map((text) => shownValue(text.split('、')[0] ?? ''));
    expect(values.length).toBe(keyCount(found));
    expect(rowsListing(tableText(found, mutant, edit), values), `rows for ${shown}`).toBeGreaterThanOrEqual(2);
  };
}

/** The row once more behind itself; its value is what `changed` makes of it. */
function rowTwice(site: Site, found: FoundTable, row: TableRow, changed: (text: string) => string | null): SeededFault[] {
  const { text } = site;
  const line = lineOf(text, row);
  const cell = row.cells[found.kind === 'subsidy' ? keyCount(found) : row.cells.length - 1];
  const item = cell?.items[0];
  const value = item === undefined ? null : changed(text.slice(item.span.start, item.span.end));
  if (item === undefined || value === null) return [];
  const written = text.slice(line.start, item.span.start) + value + text.slice(item.span.end, line.end);
  const edit = { start: line.end, end: line.end, newText: written };
  const before = row.span.start - line.start;
  const place = {
    start: line.end + before,
    end: line.end + before + (row.span.end - row.span.start) + value.length - (item.span.end - item.span.start),
  };
  const codes = { value: 'JZ3062', subsidy: 'JZ3062', bands: 'JZ3051', index: 'JZ3065' } as const;
  const witness = found.kind === 'value' || found.kind === 'subsidy' ? overlapWitness(found, edit) : undefined;
  const fault: SeededFault = { site, edit, code: codes[found.kind], place };
  return [witness === undefined || keysOf(found, row).some(isOpen) ? fault : { ...fault, witness }];
}

/** An open band that stands twice is another fault: of the first, nothing says where it ends. */
function repeatable(site: Site): readonly (readonly [FoundTable, TableRow])[] {
  return tablesOf(site).flatMap((found) =>
    found.table.rows.filter((row) => found.kind !== 'bands' || row.cells.at(-2)?.items.length === 1).map((row) => [found, row] as const),
  );
}

const rowTwiceAlike: Seeds = (site) => repeatable(site).flatMap(([found, row]) => rowTwice(site, found, row, (value) => value));

const rowTwiceOtherwise: Seeds = (site) => repeatable(site).flatMap(([found, row]) => rowTwice(site, found, row, otherFigure));

/** `70%` becomes `71%`, `5万元` `6万元`; null where there is no figure. */
export function otherFigure(text: string): string | null {
  return /^(?:暂按 )?\d+(?:\.\d+)?(%|万?\D{0,3}元)(?: 以上| 以下)?$/.test(text)
    ? text.replace(/\d+(?=(?:\.\d+)?(?:%|万?\D{0,3}元))/, (digits) => String(digits === '100' ? 99 : Number(digits) + 1))
    : null;
}

const openBandTwice: Seeds = (site) =>
  tablesOf(site)
    .filter(({ kind }) => kind === 'bands')
    .flatMap(({ table: { rows } }) =>
      rows
        .filter((row) => row.cells.at(-2)?.items.length === 0)
        .map((row): SeededFault => {
          const line = lineOf(site.text, row);
          const edit = { start: line.end, end: line.end, newText: site.text.slice(line.start, line.end) };
          return { site, edit, code: 'JZ3053', place: row.span };
        }),
    );

const nameTwice: Seeds = (site) =>
  keyed(site, false)
    .filter(({ kind }) => kind !== 'bands')
    .flatMap((found) => (keyCount(found) === 1 ? namesTwiceIn(site, found) : []));

/** A name of one row is written into each other row that lists names. */
function namesTwiceIn(site: Site, found: FoundTable): readonly SeededFault[] {
  const { rows } = found.table;
  return rows.flatMap((row, at) =>
    rows.flatMap((other, otherAt): SeededFault[] => {
      const [cell, name] = [row.cells[0], other.cells[0]?.items[0]];
      const last = cell?.items.at(-1);
      if (at === otherAt || cell === undefined || isOpen(cell) || name?.kind !== 'NameExpression' || last === undefined) return [];
      const edit = { start: last.span.end, end: last.span.end, newText: `、${site.text.slice(name.span.start, name.span.end)}` };
      const later = rows[Math.max(at, otherAt)] ?? row;
      return [{ site, edit, code: 'JZ3062', place: moved(later.span, edit), witness: overlapWitness(found, edit) }];
    }),
  );
}

// ── rows never reached ──────────────────────────────────────────────────────────────────────────────────────────

const otherOfNothing: Seeds = (site) =>
  keyed(site, true)
    .filter((found) => found.kind === 'value' && found.table.rows.length > 1)
    .map((found): SeededFault => {
      const last = found.table.rows.at(-1) as TableRow;
      const row = `| ${keysOf(found, last)
        .map(() => '其他')
        .join(' | ')} | 待定 "没有写明" |`;
      const line = lineOf(site.text, last);
      const indent = site.text.slice(line.start, last.span.start);
      const edit = { start: line.end, end: line.end, newText: `${indent}${row}\n` };
      const start = edit.start + indent.length;
      return { site, edit, code: 'JZ4007', place: { start, end: start + row.length }, witness: nothingLeft(found, edit) };
    });

/** Every group that the row could be for is listed by another. */
function nothingLeft(found: FoundTable, edit: Edit) {
  return (mutant: Mutant): void => {
    const rows = tableText(found, mutant, edit);
    const groups = mutant.site.policy.ast.declarations.flatMap((each) => (each.kind === 'Group' ? [each.name.text] : []));
    const { start, end } = mutant.found.span;
    const shadowed = mutant.text.slice(start, end);
    expect(shadowed).toContain('其他');
    const listed = groups.filter((name) => rowsListing(rows, [name]) > 0);
    if (keyCount(found) === 1 && found.table.header === null) expect(listed.length).toBeGreaterThan(0);
  };
}

// ── bounds of bands ─────────────────────────────────────────────────────────────────────────────────────────────

/** The beginning of a later band as another amount; what the message names lies between the two. */
function bandMoved(
  site: Site,
  code: string,
  factor: (fen: number, before: number, after: number | null) => number | null,
): readonly SeededFault[] {
  return tablesOf(site)
    .filter(({ kind }) => kind === 'bands')
    .flatMap((found) =>
      found.table.rows.flatMap((row, at): SeededFault[] => {
        const [from, to] = [row.cells.at(-3)?.items[0], row.cells.at(-2)?.items[0]];
        const before = found.table.rows[at - 1]?.cells.at(-3)?.items[0];
        if (from?.kind !== 'Money' || from.fen === null || from.fen === 0 || before?.kind !== 'Money' || before.fen === null) return [];
        const amount = factor(from.fen, before.fen, to?.kind === 'Money' ? to.fen : null);
        const digits = site.policy.scope === undefined ? 2 : from.currency === 'JPY' || from.currency === 'KRW' ? 0 : 2;
        if (amount === null || amount % 10 ** digits !== 0) return [];
        const unit = site.text.slice(from.span.start, from.span.end).replace(/^[\d.]+\s*[万亿]?/, '');
        const edit = replacing(from.span, `${amount / 10 ** digits}${unit}`);
        return [
          { site, edit, code, place: moved(row.span, edit), witness: betweenWitness(from.fen / 10 ** digits, amount / 10 ** digits) },
        ];
      }),
    );
}

function betweenWitness(one: number, other: number) {
  return (mutant: Mutant): void => {
    const amounts = [...said(mutant.found).matchAll(/\d[\d.]*[万亿]?/g)].slice(0, 2).map(([text]) => (figureOf(text) ?? 0) / 100);
    expect(amounts).toEqual([Math.min(one, other), Math.max(one, other)]);
  };
}

const bandRaised: Seeds = (site) =>
  bandMoved(site, 'JZ3050', (fen, _, to) => (to === null ? fen + 10_000 : fen + 100 * Math.floor((to - fen) / 200)));

const bandLowered: Seeds = (site) => bandMoved(site, 'JZ3051', (fen, before) => (fen - before > 20_000 ? fen - 10_000 : null));

/** Yuan written where fen were meant: a hundred times too much, or too little. */
const bandInFen: Seeds = (site) => bandMoved(site, 'JZ3051', (fen, before) => (fen / 100 > before ? fen / 100 : null));

const bandReversed: Seeds = (site) =>
  tablesOf(site)
    .filter(({ kind }) => kind === 'bands')
    .flatMap((found) =>
      found.table.rows.flatMap((row): SeededFault[] => {
        const [from, to] = [row.cells.at(-3)?.items[0], row.cells.at(-2)?.items[0]];
        if (from === undefined || to === undefined) return [];
        const written = (node: typeof from) => site.text.slice(node.span.start, node.span.end);
        const between = site.text.slice(from.span.end, to.span.start);
        const edit = { start: from.span.start, end: to.span.end, newText: written(to) + between + written(from) };
        return [{ site, edit, code: 'JZ3052', place: moved(row.span, edit) }];
      }),
    );

export const tableFaults: readonly FaultKind[] = [
  { title: 'a row left out', seeds: rowLeftOut },
  { title: 'the row of the others left out', seeds: otherLeftOut },
  { title: 'a case of a subsidy left out', seeds: caseOfSubsidyLeftOut },
  { title: 'a name left out of a cell', seeds: nameLeftOut },
  { title: 'a value left out', seeds: valueLeftOut },
  { title: 'a row twice, with the same value', seeds: rowTwiceAlike },
  { title: 'a row twice, with another value', seeds: rowTwiceOtherwise },
  { title: 'a name in two rows', seeds: nameTwice },
  { title: 'a row for others, of which there are none', seeds: otherOfNothing },
  { title: 'a band that begins later', seeds: bandRaised },
  { title: 'a band that begins earlier', seeds: bandLowered },
  { title: 'a bound of a band in fen', seeds: bandInFen },
  { title: 'a band with its bounds exchanged', seeds: bandReversed },
  { title: 'the open band twice', seeds: openBandTwice },
];
