// Bands with gaps, rows that are missing or doubled, columns that do not belong, subsidies that do not add up.

import { type BadCase, mistakes } from '../bad-case.js';

const bad = mistakes('zh');

const middle = '    | 1万元 | 5万元 | 65%  |\n';
const ratios = '    | 特困人员     | 100% |\n    | 低保对象     | 75%  |\n    | 边缘家庭成员 | 50%  |\n';
const header = '    | 超过  | 至    | 比例 |\n';
const last = '| 其他     | 不资助 |                              |';

const byCost = (...rows: readonly string[]): [string, string] => [ratios, `    | 费用总额 | 比例 |\n    ${rows.join('\n    ')}\n`];

const facts = Array.from({ length: 24 }, (_, at) => `事实${at}`);
const crossing = facts.map((_, at) => `| ${facts.map((__, column) => (column === at ? '是' : '是、否')).join(' | ')} | ${at}% |`);

const subsidyTable = `| 对象     | 资助   | 出资                         |
  | 特困人员 | 全额   | 医疗救助基金                 |
  | 低保对象 | 310元  | 医疗救助基金 60%、县财政 40% |
  | 其他     | 不资助 |                              |`;

/** The subsidy of the clean policy with a column of years. */
function yearly(column: string, first: string, second: string): readonly [string, string][] {
  const rows = [`${first} | 特困人员 | 全额 | 医疗救助基金`, `${second} | 其他 | 不资助 | `];
  return [[subsidyTable, `| ${column} | 对象 | 资助 | 出资 |\n${rows.map((row) => `  | ${row} |`).join('\n')}`]];
}

export const tableCases: readonly BadCase[] = [
  // ── bands ───────────────────────────────────────────────────────────────────────────────────────────────────
  bad('a gap between bands', ['| 1万元 | 5万元 | 65%  |', '⟦JZ3050:| 2万元 | 5万元 | 65%  |⟧']),
  bad('a band missing', [middle, ''], ['| 5万元 |       | 70%  |', '⟦JZ3050:| 5万元 |       | 70%  |⟧']),
  bad('bands that overlap', ['| 1万元 | 5万元 | 65%  |', '⟦JZ3051:| 8000元 | 5万元 | 65%  |⟧']),
  bad('a band that ends before it begins', ['| 1万元 | 5万元 | 65%  |', '⟦JZ3052:| 5万元 | 1万元 | 65%  |⟧']),
  bad('the last band closed', ['| 5万元 |       | 70%  |', '⟦JZ3059:| 5万元 | 10万元 | 70%  |⟧']),
  bad(
    'a day of publication that is an amount',
    ['| 数值    | 起用       |', '| 数值    | 起用       | 公布 |'],
    ['| 30000元 | 2024-01-01 |', '| 30000元 | 2024-01-01 | ⟦JZ3001:5元⟧ |'],
    ['| 32000元 | 2025-01-01 |', '| 32000元 | 2025-01-01 | |'],
  ),
  bad('rows by year in a subsidy without years', ['参保资助 2024 {', '参保资助 {'], ...yearly('⟦JZ3109:参保年度⟧', '2024', '2024')),
  bad('a year outside those of the subsidy', ...yearly('参保年度', '⟦JZ3110:2025⟧', '2024')),
  bad('a row for other years', ...yearly('参保年度', '2024', '⟦JZ3110:其他⟧')),
  bad(
    'a year in which a subsidy says nothing',
    ['参保资助 2024 {', '参保资助 2024 至 2026 {'],
    [
      subsidyTable,
      '⟦JZ3061:| 参保年度 | 对象 | 资助 | 出资 |⟧\n  | 2024 | 特困人员 | 全额 | 医疗救助基金 |\n  | 2026 | 特困人员 | 50% | 医疗救助基金 |',
    ],
  ),
  bad('an open band in the middle', ['| 1万元 | 5万元 | 65%  |', '⟦JZ3053:| 1万元 | | 65%  |⟧']),
  bad('a band without its beginning', ['| 0元   | 1万元 | 60%  |', '⟦JZ3054:| | 1万元 | 60%  |⟧']),
  bad('bands from the top down', [
    '    | 0元   | 1万元 | 60%  |\n    | 1万元 | 5万元 | 65%  |\n    | 5万元 |       | 70%  |\n',
    '    ⟦JZ3053:| 5万元 |       | 70%  |⟧\n    | 1万元 | 5万元 | 65%  |\n    | 0元   | 1万元 | 60%  |\n',
  ]),
  bad('a band without its ratio', ['| 1万元 | 5万元 | 65%  |', '| 1万元 | 5万元 |⟦JZ3060:⟧ |']),
  bad('a band as long as the bill', ['| 0元   | 1万元 | 60%  |', '| 0元 | ⟦JZ3014:费用总额⟧ | 60% |']),
  bad('a band whose end is unknown', ['| 5万元 |       | 70%  |', '| 5万元 | ⟦JZ3205:待定 "限额没有写"⟧ | 70%  |']),
  bad('bands in plain numbers', ['| 0元   | 1万元 | 60%  |', '| ⟦JZ3007:0⟧ | 1万元 | 60% |']),

  // ── columns ─────────────────────────────────────────────────────────────────────────────────────────────────
  bad(
    'a column that does not belong',
    [header, '    | 超过  | 至    | 比例 | ⟦JZ3055:出资⟧ |\n'],
    ['| 60%  |', '| 60% | |'],
    ['| 65%  |', '| 65% | |'],
    ['| 70%  |', '| 70% | |'],
  ),
  bad('bands without 比例', [header, '    ⟦JZ3056:| 超过 | 至 |⟧\n'], ['| 60%  |', '|'], ['| 65%  |', '|'], ['| 70%  |', '|']),
  bad(
    'a column twice',
    [header, '    | 超过  | 至    | 比例 | ⟦JZ3057:比例⟧ |\n'],
    ['| 60%  |', '| 60% | 60% |'],
    ['| 65%  |', '| 65% | 65% |'],
    ['| 70%  |', '| 70% | 70% |'],
  ),
  bad(
    'bands without a header',
    [header, ''],
    [
      '累计 每年 {\n    | 0元   | 1万元 | 60%  |\n    | 1万元 | 5万元 | 65%  |\n    | 5万元 |       | 70%  |',
      '累计 每年 {\n    ⟦JZ3058:| 0元   | 1万元 | 60%  |⟧\n    | 1万元 | 5万元 | 65%  |\n    | 5万元 |       | 70%  |',
    ],
  ),

  // ── rows ────────────────────────────────────────────────────────────────────────────────────────────────────
  bad('a row without its value', ['| 低保对象     | 75%  |', '| 低保对象     |⟦JZ3060:⟧ |']),
  bad('a group that the table forgets', [ratios, '    ⟦JZ3061:| 特困人员     | 100% |⟧\n    | 低保对象     | 75%  |\n']),
  bad('a row twice', ['| 低保对象     | 75%  |', '| 低保对象     | 75%  |\n    ⟦JZ3062:| 低保对象     | 70%  |⟧']),
  bad('a group in two rows', ['| 边缘家庭成员 | 50%  |', '⟦JZ3062:| 边缘家庭成员、低保对象 | 50%  |⟧']),
  bad('a header without rows', [ratios, '    ⟦JZ3063:| 对象 | 比例 |⟧\n']),
  bad('an index out of order', ['| 32000元 | 2025-01-01 |', '⟦JZ3065:| 32000元 | 2023-01-01 |⟧']),
  bad('an amount in the column of groups', ['| 低保对象     | 75%  |', '| ⟦JZ3066:5000元⟧ | 75% |']),
  bad('其他 beside a name', ['| 边缘家庭成员 | 50%  |', '| ⟦JZ3067:边缘家庭成员、其他⟧ | 50%  |']),
  bad(
    'a table of too many crossing columns',
    ['部门 民政', `${facts.map((name) => `输入 费用单 ${name} : 是否 缺省 否`).join('\n')}\n部门 民政`],
    [ratios, `    ⟦JZ3064:| ${facts.join(' | ')} | 比例 |\n    ${crossing.join('\n    ')}⟧\n`],
  ),
  bad('a row that no case reaches', ['| 边缘家庭成员 | 50%  |', '| 边缘家庭成员 | 50%  |\n    ⟦JZ4007:| 其他 | 30% |⟧']),

  // ── numbers, days and amounts ───────────────────────────────────────────────────────────────────────────────
  bad('a range for a value', ['| 低保对象     | 75%  |', '| 低保对象     | ⟦JZ3201:70% 起⟧ |']),
  bad('a name among amounts', byCost('| ⟦JZ3202:低保对象⟧ | 50% |', '| 其他 | 60% |')),
  bad('a range with nothing in it', byCost('| ⟦JZ3203:超过 5万元 不超过 1万元⟧ | 50% |', '| 其他 | 60% |')),
  bad('amounts from one to another', byCost('| ⟦JZ3204:1万元 至 5万元⟧ | 50% |', '| 其他 | 60% |')),
  bad('two lower bounds', byCost('| ⟦JZ1130:超过 1万元 不低于 5万元⟧ | 50% |', '| 其他 | 60% |')),
  bad('a bound without its figure', byCost('| ⟦JZ1114:不超过⟧ | 50% |', '| 其他 | 60% |')),
  bad('a bound without its unit', byCost('| 不超过 ⟦JZ3007:5000⟧ | 50% |', '| 其他 | 60% |')),
  bad('amounts that nobody mentions', [ratios, '    ⟦JZ3061:| 费用总额 | 比例 |⟧\n    | 不超过 1万元 | 50% |\n    | 超过 2万元 | 60% |\n']),
  bad('an amount in two rows', byCost('| 不超过 1万元 | 50% |', '⟦JZ3062:| 不低于 1万元 | 60% |⟧')),

  // ── subsidies ───────────────────────────────────────────────────────────────────────────────────────────────
  bad('shares of 90%', ['医疗救助基金 60%、县财政 40%', '⟦JZ3070:医疗救助基金 50%、县财政 40%⟧']),
  bad('two payers without shares', ['医疗救助基金 60%、县财政 40%', '⟦JZ3071:医疗救助基金、县财政⟧']),
  bad('nobody pays', ['| 特困人员 | 全额   | 医疗救助基金                 |', '| 特困人员 | 全额   |⟦JZ3072:⟧ |']),
  bad('a date as a grant', ['| 低保对象 | 310元  |', '| 低保对象 | ⟦JZ3073:2024-01-01⟧ |']),
  bad('the whole of no premium', ['  缴费标准 380元\n', ''], ['| 特困人员 | 全额   |', '| 特困人员 | ⟦JZ3074:全额⟧ |']),
  bad('years the wrong way round', ['参保资助 2024 {', '参保资助 ⟦JZ3075:2024 至 2023⟧ {']),
  bad('two subsidies for a year', [
    `${last}\n}\n`,
    `${last}\n}\n\n参保资助 ⟦JZ3076:2024⟧ 至 2025 {\n  缴费标准 400元\n  | 对象 | 资助 | 出资 |\n  | 其他 | 不资助 | |\n}\n`,
  ]),
  bad('a coverage year between two subsidies', [
    `${last}\n}\n`,
    `${last}\n}\n\n参保资助 ⟦JZ3078:2026⟧ {\n  缴费标准 400元\n  | 对象 | 资助 | 出资 |\n  | 其他 | 不资助 | |\n}\n`,
  ]),
  bad('an index that begins after the policy', ['| 30000元 | 2024-01-01 |', '| 30000元 | ⟦JZ3093:2024-02-01⟧ |']),
  bad('a subsidy without its table', [`${last}\n}\n`, `${last}\n}\n\n⟦JZ3077:参保资助 2025 { 缴费标准 400元 }⟧\n`]),
];
