// Tables: columns, gaps, overlaps, bands, indices and subsidies.

import { describe, expect, test } from 'vitest';
import { expectFixed, expectInPolicy } from '../../support/expect-findings.js';
import { smallPolicy } from '../../support/marked-file.js';

type Replacement = readonly [string, string];

const ratios = '比例 {\n    | 特困人员 | 100% |\n    | 低保对象 | 70% |\n  }';
const table = (...rows: string[]): Replacement => [ratios, `比例 {\n${rows.map((row) => `    ${row}`).join('\n')}\n  }`];
const bands = (...rows: string[]): Replacement => [
  ratios,
  `分段 按 超出起付线部分 累计 每年 {\n${rows.map((row) => `    ${row}`).join('\n')}\n  }`,
];
const index = (...rows: string[]): Replacement => [
  '  | 数值 | 起用 |\n  | 30000元 | 2024-01-01 |\n  | 32001元 | 2025-01-01 |',
  rows.map((row) => `  ${row}`).join('\n'),
];

describe('value tables', () => {
  test.each<[string, ...Replacement[]]>([
    ['a group without a row', table('⟦JZ3061:| 特困人员 | 100% |⟧')],
    ['a level without a row', table('⟦JZ3061:| 对象 | 医院级别 | 比例 |⟧', '| 其他 | 一级、二级 | 80% |', '| 其他 | 三级 | 70% |')],
    ['a yes-or-no column with one answer', table('⟦JZ3061:| 规范转诊 | 比例 |⟧', '| 是 | 80% |')],
    ['a disease list without the rest', table('⟦JZ3061:| 病种 | 比例 |⟧', '| 重特大疾病 | 80% |')],
    ['a group in two rows', table('| 特困人员、低保对象 | 100% |', '⟦JZ3062:| 低保对象 | 70% |⟧')],
    ['two rows for the rest', table('| 特困人员 | 100% |', '| 其他 | 70% |', '⟦JZ3062:| | 60% |⟧')],
    ['a disease in two rows', table('| 病种 | 比例 |', '| 重特大疾病 | 80% |', '⟦JZ3062:| 血友病 | 70% |⟧', '| 其他 | 60% |')],
    ['a column of another kind of table', table('| 对象 | ⟦JZ3055:资助⟧ | 比例 |', '| 其他 | 5元 | 70% |')],
    ['no column of values', table('⟦JZ3056:| 对象 | 医院级别 |⟧', '| 其他 | 三级 |')],
    ['a column twice', table('| 对象 | ⟦JZ3057:对象⟧ | 比例 |', '| 其他 | | 70% |')],
    ['an empty value', table('| 特困人员 | 100% |', '| 低保对象 |⟦JZ3060:⟧ |')],
    ['an amount in a key cell', table('| 特困人员 | 100% |', '| ⟦JZ3066:5元⟧ | 70% |')],
    ['其他 beside a name', table('| 特困人员 | 100% |', '| ⟦JZ3067:低保对象、其他⟧ | 70% |')],
    ['a column that is no fact', table('| ⟦JZ2002:民政⟧ | 比例 |', '| 其他 | 70% |')],
    ['a table of nothing but a header', [ratios, '比例 {\n    ⟦JZ3063:| 对象 | 比例 |⟧\n  }']],
  ])('%s', (_title, ...replacements) => {
    expectInPolicy(...replacements);
  });

  test.each<[string, ...Replacement[]]>([
    ['rows by group and level', table('| 对象 | 医院级别 | 比例 |', '| 特困人员 | | 100% |', '| 低保对象 | 其他 | 70% |')],
    [
      'a rest that leaves open what only rows of other groups list',
      table('| 对象 | 医院级别 | 比例 |', '| 特困人员 | 三级 | 90% |', '| 特困人员 | 其他 | 80% |', '| 其他 | | 70% |'),
    ],
    ['rows without header by another fact', table('| 住院 | 80% |', '| 门诊慢特病 | 70% |')],
    [
      'rows by a declared fact',
      table('| 救治方式 | 比例 |', '| 门诊治疗 | 80% |', '| 手术治疗 | 70% |'),
      ['手术治疗\n', '手术治疗 缺省 门诊治疗\n'],
    ],
    [
      'rows by a list that no document gives',
      ['= 终末期肾病、血友病', '= 待定 "名单另文"'],
      table('| 病种 | 比例 |', '| 重特大疾病 | 80% |', '| 其他 | 70% |'),
    ],
    ['an unknown for a value', table('| 特困人员 | 100% |', '| 低保对象 | 待定 "未载" |')],
  ])('takes %s', (_title, ...replacements) => {
    expectInPolicy(...replacements);
  });

  test('names what is missing and adds it as unknown', () => {
    const marked = smallPolicy(
      table('⟦JZ3061:| 对象 | 医院级别 | 比例 |⟧', '| 特困人员 | 其他 | 100% |', '| 低保对象 | 一级 | 80% |', '| 低保对象 | 二级 | 75% |'),
    );
    const [found] = expectInPolicy(
      table('⟦JZ3061:| 对象 | 医院级别 | 比例 |⟧', '| 特困人员 | 其他 | 100% |', '| 低保对象 | 一级 | 80% |', '| 低保对象 | 二级 | 75% |'),
    );
    expect(found?.message.zh).toContain('没有规定：低保对象 三级；低保对象 未定级。');
    expectFixed(marked, '\n    | 低保对象 | 三级、未定级 | 待定 "文件没有写明" |');
  });

  test('a table of many crossing columns is refused rather than searched for ever', () => {
    const names = Array.from({ length: 24 }, (_, at) => `事实${at}`);
    const declarations = names.map((name) => `输入 费用单 ${name} : 是否 缺省 否`).join('\n');
    const rows = names.map((_, at) => `| ${names.map((__, column) => (column === at ? '是' : '是、否')).join(' | ')} | ${at}% |`);
    const begun = performance.now();
    const found = expectInPolicy(
      ['部门 民政', `${declarations}\n部门 民政`],
      [ratios, `比例 {\n    ⟦JZ3064:| ${names.join(' | ')} | 比例 |\n    ${rows.join('\n    ')}⟧\n  }`],
    );
    expect(found).toHaveLength(1);
    expect(performance.now() - begun).toBeLessThan(5000);
  });
});

describe('bands', () => {
  const header = '| 超过 | 至 | 比例 |';
  test.each<[string, ...Replacement[]]>([
    ['a gap', bands(header, '| 0元 | 1万元 | 60% |', '⟦JZ3050:| 2万元 | | 70% |⟧')],
    ['an overlap', bands(header, '| 0元 | 1万元 | 60% |', '⟦JZ3051:| 5000元 | | 70% |⟧')],
    ['a band that ends before it begins', bands(header, '⟦JZ3052:| 1万元 | 5000元 | 60% |⟧')],
    ['a band after the open one', bands(header, '⟦JZ3053:| 0元 | | 60% |⟧', '| 1万元 | | 70% |')],
    ['a band without beginning', bands(header, '⟦JZ3054:| | 1万元 | 60% |⟧')],
    ['no header', bands('⟦JZ3058:| 0元 | 1万元 | 60% |⟧')],
    ['a limit that depends on the claim', bands(header, '| ⟦JZ3014:费用总额⟧ | | 60% |')],
    [
      'bands for some groups only',
      bands('⟦JZ3061:| 对象 | 超过 | 至 | 比例 |⟧', '| 特困人员 | 0元 | 1万元 | 60% |', '| 特困人员 | 1万元 | | 70% |'),
    ],
    [
      'a gap in the bands of one group',
      bands(
        '| 对象 | 超过 | 至 | 比例 |',
        '| 特困人员 | 0元 | 1万元 | 60% |',
        '⟦JZ3050:| 特困人员 | 2万元 | | 70% |⟧',
        '| 其他 | 0元 | | 50% |',
      ),
    ],
  ])('%s', (_title, ...replacements) => {
    expectInPolicy(...replacements);
  });

  test('lets two bands meet', () => {
    expectFixed(smallPolicy(bands(header, '| 0元 | 1万元 | 60% |', '⟦JZ3050:| 2万元 | | 70% |⟧')), '| 1万元 | | 70% |');
  });

  test('takes bands by group, and points out the last of a group that is closed', () => {
    expectInPolicy(
      bands(
        '| 对象 | 超过 | 至 | 比例 |',
        '| 特困人员 | 0元 | 1万元 | 60% |',
        '| 特困人员 | 1万元 | | 70% |',
        '⟦JZ3059:| 其他 | 0元 | 5万元 | 50% |⟧',
      ),
    );
  });
});

describe('indices and subsidies', () => {
  const before = '费用 政策范围内自付 =';
  const subsidy = (head: string, ...rows: string[]): Replacement => [
    before,
    `参保资助 ${head}{\n  缴费标准 380元\n  ${['| 对象 | 资助 | 出资 |', ...rows].join('\n  ')}\n}\n${before}`,
  ];
  test.each<[string, ...Replacement[]]>([
    ['index dates out of order', index('| 数值 | 起用 |', '| 32001元 | 2025-01-01 |', '⟦JZ3065:| 30000元 | 2024-01-01 |⟧')],
    ['an index by group', index('| ⟦JZ3055:对象⟧ | 数值 | 起用 |', '| 特困人员 | 30000元 | 2024-01-01 |')],
    ['shares of nothing', subsidy('2024 ', '| 特困人员 | 全额 | ⟦JZ3070:医疗救助基金 0%、民政 0%⟧ |')],
    ['shares below the whole', subsidy('2024 ', '| 特困人员 | 全额 | ⟦JZ3070:医疗救助基金 60%、民政 30%⟧ |')],
    ['shares left out', subsidy('2024 ', '| 特困人员 | 全额 | ⟦JZ3071:医疗救助基金、民政⟧ |')],
    ['nobody to pay', subsidy('2024 ', '| 特困人员 | 全额 |⟦JZ3072:⟧ |')],
    ['a date for a grant', subsidy('2024 ', '| 特困人员 | ⟦JZ3073:2024-01-01⟧ | 医疗救助基金 |')],
    ['a number for a grant', subsidy('2024 ', '| 特困人员 | ⟦JZ3007:310⟧ | 医疗救助基金 |')],
    ['a group for a payer', subsidy('2024 ', '| 特困人员 | 310元 | ⟦JZ2002:低保对象⟧ |')],
    ['a group in two rows', subsidy('2024 ', '| 特困人员 | 310元 | 医疗救助基金 |', '⟦JZ3062:| 特困人员 | 不资助 | |⟧')],
    ['years the wrong way round', subsidy('⟦JZ3075:2025 至 2024⟧ ', '| 特困人员 | 310元 | 医疗救助基金 |')],
    [
      'a claim’s fact as a key',
      [before, `参保资助 2024 {\n  | ⟦JZ3046:医院级别⟧ | 资助 | 出资 |\n  | 三级 | 310元 | 医疗救助基金 |\n}\n${before}`],
    ],
    [
      'no premium to take a share of',
      [before, `参保资助 2024 {\n  | 对象 | 资助 | 出资 |\n  | 特困人员 | ⟦JZ3074:80%⟧ | 医疗救助基金 |\n}\n${before}`],
    ],
    ['no table', [before, `⟦JZ3077:参保资助 2024 { 缴费标准 380元 }⟧\n${before}`]],
    [
      'a year in two tables',
      [
        before,
        `参保资助 2023 至 2024 {\n  | 对象 | 资助 | 出资 |\n  | 特困人员 | 310元 | 医疗救助基金 |\n}\n参保资助 ⟦JZ3076:2024⟧ {\n  | 对象 | 资助 | 出资 |\n  | 特困人员 | 300元 | 医疗救助基金 |\n}\n${before}`,
      ],
    ],
    [
      'years between two tables',
      [
        before,
        `参保资助 2021 至 2022 {\n  | 对象 | 资助 | 出资 |\n  | 特困人员 | 310元 | 医疗救助基金 |\n}\n参保资助 ⟦JZ3078:2025⟧ {\n  | 对象 | 资助 | 出资 |\n  | 特困人员 | 300元 | 医疗救助基金 |\n}\n${before}`,
      ],
    ],
    [
      'a group of which one case is not said',
      [
        before,
        `输入 人员 低保档次 : 甲、乙、丙 缺省 甲\n参保资助 2024 {\n  ⟦JZ3061:| 对象 | 低保档次 | 资助 | 出资 |⟧\n  | 特困人员 | | 310元 | 医疗救助基金 |\n  | 低保对象 | 甲 | 310元 | 医疗救助基金 |\n  | 低保对象 | 丙 | 200元 | 医疗救助基金 |\n}\n${before}`,
      ],
    ],
  ])('%s', (_title, ...replacements) => {
    expectInPolicy(...replacements);
  });

  test('names the case of a group that is not said, and nothing of groups that no row names', () => {
    const rows = '| 低保对象 | 甲 | 310元 | 医疗救助基金 |\n  | 低保对象 | 丙 | 200元 | 医疗救助基金 |';
    const [found] = expectInPolicy([
      before,
      `输入 人员 低保档次 : 甲、乙、丙 缺省 甲\n参保资助 2024 {\n  ⟦JZ3061:| 对象 | 低保档次 | 资助 | 出资 |⟧\n  ${rows}\n}\n${before}`,
    ]);
    expect(found?.message.zh).toContain('表中没有规定：低保对象 乙。');
  });

  test('takes shares that make the whole and people whom no row covers', () => {
    expectInPolicy(subsidy('2024 ', '| 特困人员 | 全额 | 医疗救助基金 60%、民政 40% |', '| 低保对象 | 不资助 | |'));
  });
});
