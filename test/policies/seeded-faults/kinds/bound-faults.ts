// Faults in columns of amounts, numbers and days: in place of a figure stands a table whose ranges leave something out, or meet twice.

import { expect } from 'vitest';
import { type FaultKind, type Mutant, replacing, type SeededFault, type Site, said } from '../seeded-fault.js';
import { nodesIn, tiersOf } from '../sites.js';
import { rowsTaking, writtenRows } from '../written-rows.js';

/** A column with rows that follow one another, and with one of its bounds moved either way. */
interface Column {
  readonly name: string;
  readonly rows: readonly string[];
  readonly apart: readonly string[];
  readonly twice: readonly string[];
}

const columns: readonly Column[] = [
  {
    name: '费用总额',
    rows: ['不超过 1万元', '超过 1万元 不超过 5万元', '超过 5万元'],
    apart: ['不超过 1万元', '超过 1万元 不超过 4.9万元', '超过 5万元'],
    twice: ['不超过 1万元', '超过 1万元 不超过 5万元', '不低于 5万元'],
  },
  {
    name: '政策范围内费用',
    rows: ['低于 2万元', '不低于 2万元'],
    apart: ['低于 2万元', '超过 2万元'],
    twice: ['不超过 2万元', '不低于 2万元'],
  },
  {
    name: '第几次住院',
    rows: ['1 以下', '2 至 4', '5 以上'],
    apart: ['1 以下', '3 至 4', '5 以上'],
    twice: ['1 以下', '1 至 4', '5 以上'],
  },
  {
    name: '入院日期',
    rows: ['不超过 2023-12-31', '2024-01-01 起'],
    apart: ['不超过 2023-12-31', '2024-01-03 起'],
    twice: ['不超过 2024-01-02', '2024-01-01 起'],
  },
];

/** Fixed amounts of tiers of a policy in renminbi, and another for each row. */
function putIn(site: Site, which: 'apart' | 'twice'): readonly SeededFault[] {
  if (nodesIn(site.policy.ast, 'Currency').length > 0) return [];
  const values = tiersOf(site.ast).flatMap(({ clauses }) =>
    clauses.flatMap((clause) => (clause.kind === 'Cap' || clause.kind === 'Ratio' ? [clause.value] : [])),
  );
  return values.flatMap((value) => {
    const main = value?.main;
    if (value === null || (main?.kind !== 'Money' && main?.kind !== 'RatioLiteral') || value.exceptions.length > 0) return [];
    return columns.map((column) => faulty(site, main, column, which));
  });
}

function faulty(
  site: Site,
  main: { readonly kind: 'Money' | 'RatioLiteral'; readonly span: { readonly start: number; readonly end: number } },
  { name, ...column }: Column,
  which: 'apart' | 'twice',
): SeededFault {
  const figure = (at: number) => (main.kind === 'Money' ? `${at + 1}00元` : `${10 * (at + 1)}%`);
  const lines = [`| ${name} | 数值 |`, ...column[which].map((cell, at) => `| ${cell} | ${figure(at)} |`)];
  const table = `{\n${lines.join('\n')}\n}`;
  const behind = name === '第几次住院' ? `\n输入 费用单 第几次住院 : 整数 缺省 1\n` : '';
  const edit = { ...replacing({ start: main.span.start, end: site.text.length }, table + site.text.slice(main.span.end) + behind) };
  const changed = column[which].findIndex((cell, at) => cell !== column.rows[at]);
  // The later of the two rows that meet, or the header where a case is missing.
  const line = which === 'apart' ? (lines[0] ?? '') : (lines[Math.max(changed, 1) + 1] ?? '');
  const start = edit.start + table.indexOf(line);
  const witness = (mutant: Mutant): void => {
    const [, example = ''] =
      / (?:(?:\S+ )*)?(?:\S*（如 )?(\d[^，。；）」]*)/.exec(said(mutant.found).slice(0, said(mutant.found).indexOf('。'))) ?? [];
    const shown = /（如 ([^）]+)）/.exec(said(mutant.found))?.[1] ?? example.trim();
    expect(rowsTaking(writtenRows(table, true), [shown]), `rows for ${shown}`).toBe(which === 'apart' ? 0 : 2);
  };
  return { site, edit, code: which === 'apart' ? 'JZ3061' : 'JZ3062', place: { start, end: start + line.length }, witness };
}

export const boundFaults: readonly FaultKind[] = [
  { title: 'a range that leaves something out', seeds: (site) => putIn(site, 'apart') },
  { title: 'ranges that meet twice', seeds: (site) => putIn(site, 'twice') },
];
