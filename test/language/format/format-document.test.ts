// One layout: a fixed point, nothing lost, and the same text after going into the other language and back.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatDocument } from '../../../language/format/format-document.js';
import { createSourceFile } from '../../../language/source/source-file.js';
import { tokenize } from '../../../language/syntax/lexer.js';
import { parse } from '../../../language/syntax/parse.js';
import { samplePolicy } from '../../support/sample-policy.js';

const folder = new URL('../../../policies/', import.meta.url);
const policies = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.jz'));
const texts = [
  ['the sample', samplePolicy] as const,
  ...policies.map((path) => [path, readFileSync(new URL(path, folder), 'utf8')] as const),
];

/** The tree without its spans and without the spelling of literals. */
function meaning(text: string): string {
  const { value, diagnostics } = parse(createSourceFile('a.jz', text));
  expect(diagnostics).toEqual([]);
  return JSON.stringify(value, (key, part: unknown) => (key === 'span' || (key === 'text' && typeof part === 'string') ? undefined : part));
}

function comments(text: string): string[] {
  return tokenize(text)
    .filter((token) => token.kind === 'comment' || token.kind === 'doc')
    .map((token) => token.image);
}

describe.each(texts)('%s', (_, text) => {
  const chinese = formatDocument(text, { surface: 'zh' });
  const english = formatDocument(text, { surface: 'en' });

  it('is a fixed point of formatting', () => {
    const once = formatDocument(text);
    expect(formatDocument(once)).toBe(once);
    expect(formatDocument(english)).toBe(english);
  });

  it('keeps its meaning and its comments', () => {
    for (const formatted of [formatDocument(text), english]) {
      expect(meaning(formatted)).toBe(meaning(text));
      expect(comments(formatted).toSorted()).toEqual(comments(text).toSorted());
    }
  });

  it('comes back from the other language as it was', () => {
    expect(formatDocument(english, { surface: 'zh' })).toBe(chinese);
    expect(tokenize(english).some((token) => token.keyword !== null && /[^\x20-\x7e]/.test(token.image))).toBe(false);
  });
});

describe('the layout', () => {
  it('of the sample', () => {
    expect(formatDocument(samplePolicy)).toMatchSnapshot();
    expect(formatDocument(samplePolicy, { surface: 'en' })).toMatchSnapshot();
  });

  it('leaves a text that does not parse as it is', () => {
    const text = '待遇   甲 {\n比例 70%%\n}';
    expect(formatDocument(text)).toBe(text);
  });

  it.each([
    ['待遇  甲{比例   70％}', '待遇 甲 { 比例 70% }\n'],
    ['待遇 甲 {\n比例 70% }', '待遇 甲 {\n  比例 70%\n}\n'],
    ['部门 民政，医保 , 卫健', '部门 民政、医保、卫健\n'],
    ['department A、B', 'department A, B\n'],
    ['基金 甲\n\n\n\n基金 乙', '基金 甲\n\n基金 乙\n'],
    ['基金 甲 // 一\n// 二\n基金 乙\n// 三', '基金 甲  // 一\n// 二\n基金 乙\n// 三\n'],
    ['费用 甲 = 乙 * 2\n  - 丙', '费用 甲 = 乙 × 2\n  - 丙\n'],
    ['待遇 甲 { }', '待遇 甲 {}\n'],
    ['\n\n', ''],
    ['待遇 甲 {\n比例 {\n| 乙丙 | 1% |\n\n| a | 10% |\n}\n}', '待遇 甲 {\n  比例 {\n    | 乙丙 | 1%  |\n\n    | a    | 10% |\n  }\n}\n'],
    [
      '待遇 甲 {\n比例 1%\n例外 当 乙 : 2% {例外 当 丙 : 3%\n例外 当 丁 : 4%}\n}',
      '待遇 甲 {\n  比例 1%\n    例外 当 乙 : 2% {\n      例外 当 丙 : 3%\n      例外 当 丁 : 4%\n    }\n}\n',
    ],
    ['待遇 甲 { 比例 1% 例外 当 乙:2%{ 例外 当 丙:3% } }', '待遇 甲 { 比例 1% 例外 当 乙 : 2% { 例外 当 丙 : 3% } }\n'],
    ['待遇 甲 {\r\n比例 1%\r\n}\r\n', '待遇 甲 {\r\n  比例 1%\r\n}\r\n'],
  ])('%j', (text, formatted) => {
    expect(formatDocument(text)).toBe(formatted);
  });

  it('opens a block that is wider than a line', () => {
    const text = `对象 甲 { 认定 ${Array.from({ length: 20 }, (_, index) => `部门${index}`).join('、')}  路径 直接 }`;
    expect(formatDocument(text).split('\n').slice(-3)).toEqual(['  路径 直接', '}', '']);
  });

  it('translates built-in names but no declared and no quoted ones', () => {
    const text = '待遇 甲 { 就诊 住院、「住院」  费用 费用总额 }\n费用 减免金额 = 3万元 + 5个百分点\n';
    expect(formatDocument(text, { surface: 'en' })).toBe(
      'tier 甲 { visit inpatient, 「住院」  cost total_cost }\ncost 减免金额 = 3 wan yuan + 5 points\n',
    );
  });

  it('turns the units of every currency, and keeps the word that was written', () => {
    const text = '政策 甲 {\n  币种 日元\n}\n\n共用限额 限额 每年 8万円\n';
    const english = formatDocument(text, { surface: 'en' });
    expect(english).toBe('policy 甲 {\n  currency JPY\n}\n\npool 限额 yearly 8 wan JPY\n');
    expect(formatDocument(english, { surface: 'zh' })).toBe(text.replace('円', '日元'));
    expect(formatDocument(text)).toBe(text);
  });
});
