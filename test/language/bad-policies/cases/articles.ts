// Articles tables and provisions that are recorded only, with mistakes in them.

import { type BadCase, mistakes } from '../bad-case.js';

const bad = mistakes('zh');
const english = mistakes('en');

const table = (...rows: readonly string[]) =>
  `条文 办法 {\n  | 条款 | 内容 | 处理 |\n${rows.map((row) => `  ${row}\n`).join('')}}\n\n待遇顺序 基本医保`;
const formalised = '| 第三条 至 第六条 | "" | |';
const withTable = (...rows: readonly string[]): readonly [string, string] => ['待遇顺序 基本医保', table(...rows)];

export const articleCases: readonly BadCase[] = [
  bad('a row without its article', withTable(formalised, '⟦JZ1140:|⟧ | "总则" | 不计算 |')),
  bad('a subject without quotation marks', withTable(formalised, '| 第一条 | ⟦JZ1140:总则⟧ | 不计算 |')),
  bad('a handling of its own', withTable(formalised, '| 第一条 | "总则" | ⟦JZ1140:不适用的⟧ |')),
  bad('an article beyond the columns', withTable(formalised, '⟦JZ1108:| 第一条 | "总则" | 不计算 | 不计算 |⟧')),
  bad('a statistic in a calculation', [
    '\n待遇 慈善帮扶 {\n  费用 合规自付 余额',
    '\n统计 人均救助 = 1200元 "全市平均" 依据 办法 第九条\n待遇 慈善帮扶 {\n  费用 取小(合规自付、⟦JZ2040:人均救助⟧) 余额',
  ]),
  bad(
    'a target without a source',
    ['\n待遇 慈善帮扶 {', '\n⟦JZ4003:目标⟧ "力争九成"\n待遇 慈善帮扶 {'],
    ['对象 低保对象 {', '对象 ⟦JZ4003:低保对象⟧ {'],
    ['对象 边缘家庭成员 {', '对象 ⟦JZ4003:边缘家庭成员⟧ {'],
    ['对象 普通参保人 {', '对象 ⟦JZ4003:普通参保人⟧ {'],
    ['费用 合规自付 =', '费用 ⟦JZ4003:合规自付⟧ ='],
    ['共用限额 年度限额', '共用限额 ⟦JZ4003:年度限额⟧'],
    ['待遇 基本医保 {', '待遇 ⟦JZ4003:基本医保⟧ {'],
    ['待遇 大病保险 {', '待遇 ⟦JZ4003:大病保险⟧ {'],
    ['待遇 二次救助 {', '待遇 ⟦JZ4003:二次救助⟧ {'],
    ['待遇 慈善帮扶 {', '待遇 ⟦JZ4003:慈善帮扶⟧ {'],
  ),
  bad('the articles of a document twice', withTable(formalised), [
    '\n待遇 慈善帮扶 {',
    '\n条文 ⟦JZ2041:办法⟧ { | 第七条 | "" | 不计算 | }\n待遇 慈善帮扶 {',
  ]),
  bad('an article in two rows', withTable(formalised, '| ⟦JZ2042:第五条⟧ | "" | 统计 |')),
  bad('a range that descends', withTable(formalised, '| ⟦JZ2043:第九条 至 第七条⟧ | "" | 不计算 |')),
  bad('a range between unlike articles', withTable(formalised, '| ⟦JZ2043:第七条 至 附则⟧ | "" | 不计算 |')),
  bad('an article that nothing cites', withTable(formalised, '⟦JZ4030:| 第七条 | "起付标准" | |⟧')),
  bad('a citation of an article that is not listed', withTable('| 第三条 至 第五条 | "" | |'), [
    '待遇 医疗救助 {\n  依据 办法 第六条',
    '待遇 医疗救助 {\n  依据 办法 ⟦JZ4031:第六条⟧',
  ]),
  bad('the articles of an unknown document', ['待遇顺序 基本医保', '条文 ⟦JZ2001:通知⟧ { | 第一条 | "" | 不计算 | }\n待遇顺序 基本医保']),
  english('a statistic in a calculation', [
    'tier Charity {\n  cost SelfPaid remaining',
    'statistic Average = 1200 yuan "of the region" cites Rules "9"\n\ntier Charity {\n  cost min(SelfPaid, ⟦JZ2040:Average⟧) remaining',
  ]),
  english('a row without its article', [
    'order Basic',
    'articles Rules {\n  | article | subject | handling |\n  ⟦JZ1140:|⟧ | "general" | not_computed |\n}\n\norder Basic',
  ]),
];
