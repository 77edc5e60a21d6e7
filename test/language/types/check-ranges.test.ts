// Key columns of numbers, days and amounts: gaps and overlaps to the fen and the day, and what mends them.

import { describe, expect, it } from 'vitest';
import { analyze, codeActionsIn, createWorkspace } from '../../../language/index.js';
import { expectFindings } from '../../support/expect-findings.js';
import { smallPolicy } from '../../support/small-policy.js';

const declarations = '输入 费用单 年龄 : 整数 缺省 1\n费用 自付 = 政策范围内费用 - 第三方支付';
const gap = '⟦JZ3061:';

function policy(...rows: readonly string[]): string {
  return smallPolicy({ declarations, tier: `  比例 {\n    ${rows.join('\n    ')}\n  }` });
}

function messages(...rows: readonly string[]): readonly string[] {
  return expectFindings(policy(...rows)).found.map(({ message }) => message.zh);
}

describe('a table of figures', () => {
  it.each([
    ['numbers', '| 年龄 | 比例 |', '| 2 以下 | 50% |', '| 3 至 5 | 60% |', '| 6、7 以上 | 70% |'],
    ['days', '| 出院日期 | 比例 |', '| 低于 2024-03-01 | 50% |', '| 2024-03-01 至 2024-12-31 | 60% |', '| 2025-01-01 起 | 70% |'],
    ['amounts', '| 自付 | 比例 |', '| 不超过 1万元 | 50% |', '| 超过 1万元 不超过 5万元 | 60% |', '| 超过 5万元 | 70% |'],
    ['amounts by the other end', '| 费用总额 | 比例 |', '| 低于 1万元 | 50% |', '| 不低于 1万元 | 60% |'],
    ['the rest of them', '| 年龄 | 比例 |', '| 3 至 5 | 60% |', '| 其他 | 70% |'],
    ['numbers from zero', '| 年龄 | 比例 |', '| 0 | 60% |', '| 1 以上 | 70% |'],
    ['figures and groups', '| 年龄 | 对象 | 比例 |', '| 5 以下 | 特困人员 | 60% |', '| 5 以下 | 其他 | 50% |', '| 6 以上 | | 70% |'],
  ])('of %s covers each once', (_, ...rows) => {
    expect(messages(...rows)).toEqual([]);
  });

  it.each([
    ['年龄 2 至 4（如 2）', `${gap}| 年龄 | 比例 |⟧`, '| 1 以下 | 50% |', '| 5 以上 | 60% |'],
    ['自付 10000.01元。', `${gap}| 自付 | 比例 |⟧`, '| 不超过 1万元 | 50% |', '| 超过 10000.01元 | 60% |'],
    ['出院日期 2024-12-31。', `${gap}| 出院日期 | 比例 |⟧`, '| 低于 2024-12-31 | 50% |', '| 2025-01-01 起 | 60% |'],
    [
      '年龄 3 以上（如 3） 低保对象；年龄 3 以上（如 3） 边缘家庭。',
      `${gap}| 年龄 | 对象 | 比例 |⟧`,
      '| 2 以下 | | 50% |',
      '| 3 以上 | 特困人员 | 60% |',
    ],
  ])('with a gap shows it: %s', (expected, ...rows) => {
    expect(messages(...rows)).toEqual([expect.stringContaining(expected)]);
  });

  it.each([
    ['「年龄 4 至 5（如 4）」', '| 年龄 | 比例 |', '| 5 以下 | 50% |', '⟦JZ3062:| 4 以上 | 60% |⟧'],
    ['「自付 10000元」', '| 自付 | 比例 |', '| 不超过 1万元 | 50% |', '⟦JZ3062:| 不低于 1万元 | 60% |⟧'],
  ])('with an overlap shows it: %s', (expected, ...rows) => {
    expect(messages(...rows)).toEqual([expect.stringContaining(expected)]);
  });

  it.each([
    ['without a header', '⟦JZ3058:| 5 以下 | 50% |⟧', '| 6 以上 | 60% |'],
    ['by an index', '| ⟦JZ2002:收入⟧ | 比例 |', '| 其他 | 50% |'],
    ['of fractions', '| 年龄 | 比例 |', '| ⟦JZ3020:2.5⟧ 以下 | 50% |', '| 其他 | 60% |'],
    ['that change with the claim', '| 自付 | 比例 |', '| 不超过 ⟦JZ3014:费用总额⟧ | 50% |', '| 其他 | 60% |'],
    ['of one kind in a column of another', '| 年龄 | 比例 |', '| 不超过 ⟦JZ3001:1万元⟧ | 50% |', '| 其他 | 60% |'],
    ['with a single amount', '| 自付 | 比例 |', '| ⟦JZ3204:1万元⟧ | 50% |', '| 其他 | 60% |'],
    ['a row that no figure reaches', '| 年龄 | 比例 |', '| 5 以下 | 50% |', '| 6 以上 | 60% |', '⟦JZ4007:| 其他 | 70% |⟧'],
  ])('is refused %s', (_, ...rows) => {
    const index = '\n指数 收入 {\n | 数值 | 起用 |\n | 20000元 | 2022-01-01 |\n}';
    expectFindings(policy(...rows).replace(declarations, rows[0]?.includes('收入') ? declarations + index : declarations));
  });
});

describe('a fix', () => {
  const uri = 'file:///a.jz';
  const analysed = (text: string) => analyze(createWorkspace([{ uri, text }])).files.get(uri);
  /** What is declared is not always used here. */
  const told = (text: string): readonly string[] =>
    (analysed(text)?.diagnostics ?? []).filter(({ severity, code }) => severity !== 'info' && code !== 'JZ4001').map(({ code }) => code);

  /** Applies a fix of the one finding: it is gone, and nothing new is said. */
  function mended(text: string, at = 0): string {
    const file = analysed(text);
    const actions = file === undefined ? [] : codeActionsIn(file, { start: 0, end: text.length });
    const action = actions.filter(({ diagnostic }) => ['JZ3061', 'JZ3062'].includes(diagnostic.code))[at];
    const [edit] = action?.edits ?? [];
    if (edit === undefined) throw new Error('no such fix');
    const after = text.slice(0, edit.span.start) + edit.newText + text.slice(edit.span.end);
    expect(told(text)).toEqual([action?.diagnostic.code]);
    expect(told(after)).toEqual([]);
    return after;
  }

  it.each([
    ['| 2 至 4 | 待定 "文件没有写明" |', '| 年龄 | 比例 |', '| 1 以下 | 50% |', '| 5 以上 | 60% |'],
    ['| 超过 10000元 低于 20000元 | 待定', '| 自付 | 比例 |', '| 不超过 1万元 | 50% |', '| 不低于 2万元 | 60% |'],
    ['| 2024-01-01 至 2024-01-31 | 待定', '| 出院日期 | 比例 |', '| 低于 2024-01-01 | 50% |', '| 2024-02-01 起 | 60% |'],
    ['| 不超过 2023-12-31 | 待定', '| 出院日期 | 比例 |', '| 2024-01-01 起 | 50% |'],
    ['| 低保对象、边缘家庭 | 待定', '| 对象 | 比例 |', '| 特困人员 | 50% |'],
    [
      '| 三级、未定级 | 低保对象、边缘家庭 | 待定',
      '| 医院级别 | 对象 | 比例 |',
      '| 一级、二级 | | 50% |',
      '| 三级、未定级 | 特困人员 | 60% |',
    ],
  ])('adds the row %s', (row, ...rows) => {
    expect(mended(policy(...rows))).toContain(row);
  });

  it('adds a band', () => {
    const rows = '| 年龄 | 超过 | 至 | 比例 |\n| 5 以下 | 0元 | 1万元 | 50% |\n| 5 以下 | 1万元 | | 60% |';
    const text = smallPolicy({ declarations, tier: `分段 按 超出起付线部分 每次 {\n${rows}\n}` });
    expect(mended(text)).toContain('| 6 以上 | 0元 |  | 待定');
  });

  it.each([
    ['the row that adds nothing', '| 年龄 | 比例 |', '| 5 以下 | 50% |', '| 6 以上 | 60% |', '| 3 | 70% |'],
    ['the first when it adds nothing', '| 年龄 | 比例 |', '| 3 | 70% |', '| 5 以下 | 50% |', '| 6 以上 | 60% |'],
    ['a group that stands twice', '| 对象 | 比例 |', '| 低保对象 | 70% |', '| 特困人员、低保对象、边缘家庭 | 50% |'],
  ])('removes %s', (_, ...rows) => {
    expect(mended(policy(...rows)).match(/\|.*%/g)).toHaveLength(rows.length - 2);
  });

  it.each([
    [0, '| 6 以上 | 60% |', '| 年龄 | 比例 |', '| 5 以下 | 50% |', '| 4 以上 | 60% |'],
    [1, '| 3 以下 | 50% |', '| 年龄 | 比例 |', '| 5 以下 | 50% |', '| 4 以上 | 60% |'],
    [0, '| 超过 10000元 | 60% |', '| 自付 | 比例 |', '| 不超过 1万元 | 50% |', '| 不低于 1万元 | 60% |'],
    [1, '| 低于 10000元 | 50% |', '| 自付 | 比例 |', '| 不超过 1万元 | 50% |', '| 不低于 1万元 | 60% |'],
    [0, '| 边缘家庭 | 60% |', '| 对象 | 比例 |', '| 特困人员、低保对象 | 50% |', '| 低保对象、边缘家庭 | 60% |'],
  ])('%i narrows a row to %s', (at, row, ...rows) => {
    expect(mended(policy(...rows), at)).toContain(row);
  });
});
