// Faults in days and years: versions that leave a day or share one, indices that begin late, years of subsidies.

import { expect } from 'vitest';
import type { SubsidyDeclaration } from '../../../../language/index.js';
import { type FaultKind, type Mutant, moved, replacing, type SeededFault, type Site, said } from '../seeded-fault.js';
import { nodesIn, sites } from '../sites.js';

type Seeds = FaultKind['seeds'];

function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

function daysIn(text: string): readonly string[] {
  return text.match(/\d{4}-\d{2}-\d{2}/g) ?? [];
}

/** What stands in the policy clause for its period. */
function periodOf({ ast }: Site) {
  const [policy] = nodesIn(ast, 'Policy');
  const clause = policy?.clauses.find((each) => each.kind === 'Effective');
  const series = policy?.clauses.find((each) => each.kind === 'Series');
  return policy === undefined || clause === undefined ? null : { policy, clause, series };
}

/** The policy in force until a day, and a copy of it under another name from another day on. */
function versions(site: Site, last: number, next: number): SeededFault | null {
  const found = periodOf(site);
  if (found === null || found.series !== undefined) return null;
  const { policy, clause } = found;
  const extended = sites.some(({ policy: { uppers } }) => uppers.includes(site.uri));
  if (extended) return null;
  const rest = (period: string) => `施行 ${period}\n  系列 ${policy.name.text}各版`;
  const edit = replacing(clause.span, rest(`${isoDay(last - 400)} 至 ${isoDay(last)}`));
  const renamed = `${site.text.slice(0, policy.name.span.start)}${policy.name.text}后${site.text.slice(policy.name.span.end, clause.span.start)}`;
  const text = renamed + rest(`${isoDay(next)} 起`) + site.text.slice(clause.span.end);
  const beside = { uri: site.uri.replace(/\.jz$/, '-next.jz'), text };
  const gap = next > last + 1;
  const [from, to] = gap ? [last + 1, next - 1] : [next, last];
  const start = gap ? renamed.length + 3 : clause.span.start + 3;
  const period = gap ? `${isoDay(next)} 起` : `${isoDay(last - 400)} 至 ${isoDay(last)}`;
  return {
    site,
    edit,
    beside,
    code: gap ? 'JZ2031' : 'JZ2030',
    uri: gap ? beside.uri : site.uri,
    place: { start, end: start + period.length },
    witness: ({ found: finding }: Mutant) => expect(daysIn(said(finding))).toEqual([isoDay(from), isoDay(to)]),
  };
}

const firstDay = 19_000;

function apart(by: readonly number[]): Seeds {
  return (site) => by.flatMap((days, at) => versions(site, firstDay + 37 * at, firstDay + 37 * at + days) ?? []);
}

/** Versions that a policy has already, one of them moved. */
const versionMoved: Seeds = (site) => {
  const found = periodOf(site);
  if (found?.series === undefined || found.clause.period.kind !== 'Period') return [];
  const { from } = found.clause.period;
  const others = sites.filter((each) => each !== site && periodOf(each)?.series?.name.text === found.series?.name.text);
  const periods = others.flatMap((each) => {
    const period = periodOf(each)?.clause.period;
    return period?.kind === 'Period' ? [{ site: each, period }] : [];
  });
  const before = periods.find(({ period }) => period.to !== null && from.day !== null && period.to.day === from.day - 1);
  if (before === undefined || from.day === null) return [];
  const later = replacing(from.span, isoDay(from.day + 3));
  const earlier = replacing(from.span, isoDay(from.day - 3));
  const own = found.clause.period.span;
  const shown =
    (first: number, last: number) =>
    ({ found: finding }: Mutant) =>
      expect(daysIn(said(finding))).toEqual([isoDay(first), isoDay(last)]);
  return [
    { site, edit: later, code: 'JZ2031', place: moved(own, later), witness: shown(from.day, from.day + 2) },
    { site, edit: earlier, code: 'JZ2030', uri: before.site.uri, place: before.period.span, witness: shown(from.day - 3, from.day - 1) },
  ];
};

/** The earliest value of an index comes after the first day of the policy, which is written where the policy has none. */
function indexLate(site: Site, late: number): readonly SeededFault[] {
  const found = periodOf(site);
  if (found === null) return [];
  const indices = nodesIn(site.ast, 'Index');
  return indices.flatMap((index): SeededFault[] => {
    const at = index.table.header?.columns.findIndex(({ column }) => column === 'in_force') ?? -1;
    const item = index.table.rows[0]?.cells[at]?.items[0];
    const { period } = found.clause;
    const from = period.kind === 'Period' ? period.from.day : null;
    if (item?.kind !== 'Date' || item.day === null || from === null) return [];
    const edit = replacing(item.span, isoDay(from + late));
    return [
      {
        site,
        edit,
        code: 'JZ3093',
        place: moved(item.span, edit),
        witness: ({ found: finding }) => expect(daysIn(said(finding))).toEqual([...new Set([isoDay(from), isoDay(from + late - 1)])]),
      },
    ];
  });
}

/** An index that is put in, and a condition of a tier that reads it. */
function indexPutIn(site: Site, late: number): readonly SeededFault[] {
  const found = periodOf(site);
  const cap = nodesIn(site.ast, 'Cap').find(({ value }) => value !== null && value.main.kind === 'Money' && value.exceptions.length === 0);
  if (found === null || found.clause.period.kind !== 'Period' || cap?.value?.main.kind !== 'Money' || cap.value.main.currency !== 'CNY')
    return [];
  const { day } = found.clause.period.from;
  if (day === null) return [];
  const first = isoDay(day + late);
  const newText = `某年标准\n${' '.repeat(4)}例外 当 急诊抢救 : 1万元`;
  const edit = {
    start: cap.value.main.span.start,
    end: site.text.length,
    newText: `${newText}${site.text.slice(cap.value.main.span.end)}\n指数 某年标准 {\n  | 起用 | 数值 |\n  | ${first} | 5万元 |\n}\n`,
  };
  const start = edit.start + edit.newText.lastIndexOf(first);
  return [
    {
      site,
      edit,
      code: 'JZ3093',
      place: { start, end: start + first.length },
      witness: ({ found: finding }) => expect(daysIn(said(finding))).toEqual([...new Set([isoDay(day), isoDay(day + late - 1)])]),
    },
  ];
}

const indexDescending: Seeds = (site) =>
  nodesIn(site.ast, 'Index').flatMap(({ table }) =>
    table.rows.map((row): SeededFault => {
      const line = site.text.slice(row.span.start, row.span.end);
      const edit = { start: row.span.end, end: row.span.end, newText: `\n  ${line}` };
      return { site, edit, code: 'JZ3065', place: { start: edit.start + 3, end: edit.start + 3 + line.length } };
    }),
  );

// ── coverage years ──────────────────────────────────────────────────────────────────────────────────────────────

/** Rows that list years of their own would be wrong, too. */
function hasYears({ table }: SubsidyDeclaration): boolean {
  return table?.header?.columns.some(({ column }) => column === 'coverage_year') ?? false;
}

/** The subsidy for the years `own`, and once more for the years `next`. */
function subsidyTwice(site: Site, own: readonly [number, number], next: readonly [number, number]): readonly SeededFault[] {
  const subsidies = nodesIn(site.ast, 'Subsidy');
  return subsidies.flatMap((subsidy): SeededFault[] => {
    if (subsidies.length > 1 || hasYears(subsidy)) return [];
    const brace = site.text.indexOf('{', subsidy.span.start);
    const body = site.text.slice(brace, subsidy.span.end);
    const years = ([from, to]: readonly [number, number]) => (from === to ? `${from}` : `${from} 至 ${to}`);
    const head = `参保资助 ${years(own)} ${body}\n\n参保资助 `;
    const edit = replacing(subsidy.span, `${head}${years(next)} ${body}`);
    const start = edit.start + head.length;
    const gap = next[0] > own[1] + 1;
    return [
      {
        site,
        edit,
        code: gap ? 'JZ3078' : 'JZ3076',
        place: { start, end: start + 4 },
        witness: ({ found }) => {
          const named = (said(found).match(/\d{4}/g) ?? []).map(Number);
          expect(named).toEqual(gap ? [...new Set([own[1] + 1, next[0] - 1])] : [next[0]]);
        },
      },
    ];
  });
}

const yearsReversed: Seeds = (site) =>
  nodesIn(site.ast, 'Subsidy')
    .filter((subsidy) => !hasYears(subsidy))
    .map((subsidy): SeededFault => {
      const brace = site.text.indexOf('{', subsidy.span.start);
      const edit = { start: subsidy.span.start, end: brace, newText: '参保资助 2025 至 2023 ' };
      return { site, edit, code: 'JZ3075', place: { start: edit.start + 5, end: edit.start + 16 } };
    });

export const timeFaults: readonly FaultKind[] = [
  { title: 'days between two versions', seeds: apart([2, 9, 32]) },
  { title: 'days under two versions', seeds: apart([0, -1, -30]) },
  { title: 'a version of a series moved', seeds: versionMoved },
  {
    title: 'an index that begins late',
    seeds: (site) => [1, 30, 366].flatMap((late) => [...indexLate(site, late), ...indexPutIn(site, late)]),
  },
  { title: 'an index with a day twice', seeds: indexDescending },
  {
    title: 'coverage years left out',
    seeds: (site) => [...subsidyTwice(site, [2019, 2020], [2022, 2023]), ...subsidyTwice(site, [2018, 2018], [2024, 2024])],
  },
  {
    title: 'coverage years twice',
    seeds: (site) => [...subsidyTwice(site, [2019, 2021], [2021, 2023]), ...subsidyTwice(site, [2018, 2020], [2020, 2020])],
  },
  { title: 'coverage years reversed', seeds: yearsReversed },
];
