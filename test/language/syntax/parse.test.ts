// What the parser makes of texts that are right.

import { describe, expect, it } from 'vitest';
import { createSourceFile } from '../../../language/source/source-file.js';
import type { AstNode } from '../../../language/syntax/ast.js';
import { children, pathTo, walkAst } from '../../../language/syntax/ast-walk.js';
import { JiuzhuParser } from '../../../language/syntax/grammar.js';
import { parse } from '../../../language/syntax/parse.js';
import { samplePolicy } from '../../support/sample-policy.js';

function parsed(text: string) {
  return parse(createSourceFile('a.jz', text));
}

/** The tree without its spans. */
function bare(node: unknown): unknown {
  return JSON.parse(JSON.stringify(node, (key, value: unknown) => (key === 'span' ? undefined : value)));
}

function declaration(text: string): unknown {
  const { value, diagnostics } = parsed(text);
  expect(diagnostics).toEqual([]);
  return bare(value.declarations[0]);
}

/** The main value of the cost clause of a tier. */
function expression(text: string): unknown {
  const tier = declaration(`待遇 甲 { 费用 ${text} }`) as { clauses: { value: { main: unknown } }[] };
  return tier.clauses[0]?.value.main;
}

describe('parse', () => {
  it('has a grammar without ambiguities', () => {
    expect(() => new JiuzhuParser(true, false)).not.toThrow();
  });

  it('reads every construct', () => {
    const { value, diagnostics } = parsed(samplePolicy);
    expect(diagnostics).toEqual([]);
    expect(value.declarations.map((each) => each.kind)).toEqual([
      ...['Policy', 'Department', 'Fund', 'Group', 'Group', 'Group', 'Identities', 'Input', 'Input', 'Disease', 'Disease', 'Index'],
      ...['Subsidy', 'Cost', 'Pool', 'Order', 'Tier', 'Tier', 'Case'],
    ]);
    expect(bare(value.declarations)).toMatchSnapshot();
  });

  it('attaches documentation to the declaration below', () => {
    const { value } = parsed('// 别的\n/// 第一行\n///第二行\n待遇 甲 { }\n/// 后面没有了');
    expect(value.declarations[0]).toMatchObject({ doc: '第一行\n第二行' });
  });

  it.each([
    ['3000元', 300000],
    ['５万元', 5_000_000],
    ['1.2亿元', 12_000_000_000],
    ['8475.50元', 847_550],
    ['0.0001万元', 100],
    ['3 wan yuan', 3_000_000],
    ['3000 yuan', 300_000],
    ['1 yi yuan', 10_000_000_000],
    ['90071992547.40元', 9_007_199_254_740],
  ])('takes %s as exactly %i fen', (text, fen) => {
    expect(expression(text)).toMatchObject({ kind: 'Money', fen });
  });

  it.each([
    ['70%', { digits: 7, scale: 1 }],
    ['100％', { digits: 1, scale: 0 }],
    ['0.07%', { digits: 7, scale: 4 }],
    ['0%', { digits: 0, scale: 0 }],
  ])('keeps %s in lowest scale', (text, value) => {
    expect(expression(text)).toMatchObject({ kind: 'RatioLiteral', value });
  });

  it('counts the days of a date from 1970', () => {
    for (const text of ['2022-03-01', '2022年3月1日']) expect(expression(text)).toMatchObject({ kind: 'Date', day: 19052 });
  });

  it('binds 且 before 或, and 非 before both', () => {
    expect(declaration('待遇 甲 { 条件 a 或 非 b 且 c }')).toMatchObject({
      clauses: [{ condition: { operator: 'or', right: { operator: 'and', left: { kind: 'Not' } } } }],
    });
  });

  it('binds products before sums, from the left', () => {
    expect(expression('a - b - c × 50%')).toMatchObject({ operator: '-', left: { operator: '-' }, right: { operator: '×' } });
  });

  it('reads a row as a line, with empty cells', () => {
    const text = '指数 甲 {\n| 对象 | 数值 |\n| | 3元 |\n| 乙、丙 | |\n}';
    expect(declaration(text)).toMatchObject({
      table: {
        header: { columns: [{ column: 'group' }, { column: 'value' }] },
        rows: [{ cells: [{ items: [] }, { items: [{ fen: 300 }] }] }, { cells: [{ items: [{}, {}] }, { items: [] }] }],
      },
    });
  });

  it('tells a table without a header by its first row', () => {
    expect(declaration('待遇 甲 { 比例 {\n| 乙 | 70% |\n} }')).toMatchObject({
      clauses: [{ value: { main: { header: null, rows: [{ cells: [{}, {}] }] } } }],
    });
  });

  it('keeps the longest word whole', () => {
    expect(declaration('待遇顺序 待遇甲、对象乙')).toMatchObject({ kind: 'Order', tiers: [{ text: '待遇甲' }, { text: '对象乙' }] });
  });

  it.each(['区分ア', '現役並みⅢ', 'サービス', '본인부담'])('takes %s for a name', (name) => {
    expect(declaration(`基金 ${name}`)).toMatchObject({ names: [{ text: name }] });
  });

  it('takes a number in words between corner brackets for a name', () => {
    expect(expression('「三成」')).toMatchObject({ kind: 'NameExpression', name: { text: '三成' } });
  });

  it('reads the English surface to the same tree', () => {
    const chinese = declaration('待遇 A {\n封顶线 每年 5万元 例外 当 病种 属于 B : 8万元\n}');
    const english = declaration('tier A {\ncap yearly 5 wan yuan except when disease in B : 8 wan yuan\n}');
    const withoutText = (tree: unknown) => JSON.stringify(tree, (key, value: unknown) => (key === 'text' ? undefined : value));
    expect(withoutText(english)).toBe(withoutText(chinese));
  });

  it('takes a built-in amount after 已付 as the fact it is', () => {
    expect(declaration('用例 "x" { 已知 { 已付 甲 1元 费用总额 2元 } 应得 { } }')).toMatchObject({
      steps: [{ given: [{ what: 'paid' }, { what: 'input', name: { text: '费用总额' } }] }],
    });
  });

  it('leaves strings, quoted names and comments in their width', () => {
    const text = '用例 “Ａ，Ｂ” { 已知 { 对象 「Ｃ，」 } 应得 { } } ／／ Ｄ';
    expect(declaration(text)).toMatchObject({
      title: { value: 'Ａ，Ｂ' },
      steps: [{ given: [{ values: [{ name: { text: 'Ｃ，' } }] }] }],
    });
  });

  it('gives every node the range of its text', () => {
    const { value } = parsed(samplePolicy);
    walkAst(value, (node, parent) => {
      expect(node.span.start).toBeLessThanOrEqual(node.span.end);
      if (parent === null) return;
      expect(node.span.start).toBeGreaterThanOrEqual(parent.span.start);
      expect(node.span.end).toBeLessThanOrEqual(parent.span.end);
      if (node.kind === 'Name') expect(samplePolicy.slice(node.span.start, node.span.end)).toContain(node.text);
    });
  });

  it('finds the nodes around a place', () => {
    const { value } = parsed(samplePolicy);
    const offset = samplePolicy.indexOf('60％');
    expect(pathTo(value, offset).map((node: AstNode) => node.kind)).toEqual([
      ...['File', 'Tier', 'Bands', 'Table', 'TableRow', 'TableCell', 'RatioLiteral'],
    ]);
    expect(children(value)).toHaveLength(19);
  });
});
