// The properties of a policy as a table; what there is to remark stands below it, each remark once.

import { displayWidth } from '../../../language/index.js';
import type { PropertyResult, Words } from '../../prove/property-result.js';
import type { Verification } from '../../prove/verify-plan.js';
import type { Ink } from './ink.js';
import { enginesTold, verdictTold } from './verdict-told.js';

export function verdictTable({ results }: Verification, language: keyof Words, ink: Ink): readonly string[] {
  const remarks = [
    ...new Set(results.filter(({ verdict }) => verdict !== 'not_asked').flatMap((one) => one.remarks.map((remark) => remark[language]))),
  ];
  const rows = results.map((result) => cellsOf(result, remarks, language));
  const width = (column: 0 | 1) => Math.max(0, ...rows.map((cells) => displayWidth(cells[column])));
  const [wide, verdictWide] = [width(0), width(1)];
  const lines = rows.map(([statement, verdict, rest], at) => {
    const paint = ink[verdictTold(results[at] as PropertyResult).ink];
    return `  ${padded(statement, wide)}  ${paint(padded(verdict, verdictWide))}  ${ink.dim(rest)}`.trimEnd();
  });
  return [...lines, ...remarks.map((remark, at) => ink.dim(`  ${mark(at)} ${remark}`))];
}

type Cells = readonly [statement: string, verdict: string, rest: string];

/** Why something is not asked is short and stands in its row. */
function cellsOf(result: PropertyResult, remarks: readonly string[], language: keyof Words): Cells {
  const own = result.remarks.map((remark) => remark[language]);
  const rest =
    result.verdict === 'not_asked' ? own : [enginesTold(result, language), own.map((remark) => mark(remarks.indexOf(remark))).join('')];
  return [result.asked.statement[language], verdictTold(result)[language], rest.filter((part) => part !== '').join('  ')];
}

function mark(at: number): string {
  return `[${at + 1}]`;
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(width - displayWidth(text));
}
