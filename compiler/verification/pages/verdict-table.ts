// The properties of a policy as a table; what there is to remark stands below it, each remark once.

import { displayWidth } from '../../../language/index.js';
import { wrapped } from '../../../runtime/index.js';
import type { PropertyResult, Words } from '../../prove/property-result.js';
import type { Verification } from '../../prove/verify-plan.js';
import type { Ink } from './ink.js';
import { enginesTold, verdictTold } from './verdict-told.js';

/** In cells: what a policy says of itself may take several lines. */
const statementWidth = 64;
/** In cells, as far as the widest rows reach. */
const remarkWidth = 100;

export function verdictTable({ results }: Verification, language: keyof Words, ink: Ink): readonly string[] {
  const remarks = [
    ...new Set(results.filter(({ verdict }) => verdict !== 'not_asked').flatMap((one) => one.remarks.map((remark) => remark[language]))),
  ];
  const rows = results.map((result) => cellsOf(result, remarks, language));
  const wide = Math.max(0, ...rows.flatMap(([statement]) => statement.map(displayWidth)));
  const verdictWide = Math.max(0, ...rows.map(([, verdict]) => displayWidth(verdict)));
  const lines = rows.flatMap(([[first = '', ...more], verdict, rest], at) => {
    const paint = ink[verdictTold(results[at] as PropertyResult).ink];
    return [
      `  ${padded(first, wide)}  ${paint(padded(verdict, verdictWide))}  ${ink.dim(rest)}`.trimEnd(),
      ...more.map((line) => `  ${line}`),
    ];
  });
  return [...lines, ...remarks.flatMap((remark, at) => wrapped(`  ${mark(at)} `, remark, remarkWidth)).map(ink.dim)];
}

/** What the words of the table mean, for who reads one for the first time. */
export const tableLegend: Words = {
  zh: '由结算规则：结算的步骤使它必然如此。逐表 n：n 种对象与情形，查各层表格的整数前提即可推出。\n逐段、z3：其余的，逐段算尽或由求解器证明。',
  en: 'By the settlement step: it cannot be otherwise. By tables n: for n combinations of group and facts it follows from integer\npremises of the tables. Piece by piece, z3: the others, reckoned exhaustively or proved by the solver.',
};

type Cells = readonly [statement: readonly string[], verdict: string, rest: string];

/** Why something is not asked is short and stands in its row. */
function cellsOf(result: PropertyResult, remarks: readonly string[], language: keyof Words): Cells {
  const own = result.remarks.map((remark) => remark[language]);
  const rest =
    result.verdict === 'not_asked' ? own : [enginesTold(result, language), own.map((remark) => mark(remarks.indexOf(remark))).join('')];
  return [
    wrapped('', result.asked.statement[language], statementWidth),
    verdictTold(result)[language],
    rest.filter((part) => part !== '').join('  '),
  ];
}

function mark(at: number): string {
  return `[${at + 1}]`;
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(width - displayWidth(text));
}
