// What became of each article: by the table of a document, by what cites it, and by nothing at all.

import { describe, expect, it } from 'vitest';
import { listedArticles } from '../../../language/articles/listed-articles.js';
import { type ArticleStatus, analyze, coverageOf, createWorkspace } from '../../../language/index.js';

const policy = (rows: string, rest: string) => `政策 某县 {
  名称 "某县"  地区 某县  施行 2024-01-01 起  年度 自然年度 按 出院日期
  文件 办法 = "某政发〔2024〕1号"
  文件 通知 = "某民发〔2024〕2号"
}
条文 办法 {
${rows}
}
${rest}`;

function coverage(rows: string, rest = '') {
  const analysis = analyze(createWorkspace([{ uri: 'a.jz', text: policy(rows, rest) }]));
  const [only] = analysis.policies;
  if (only === undefined) throw new Error('no policy');
  const [own, other] = coverageOf(only.ast);
  const statuses = Object.fromEntries((own?.articles ?? []).map(({ article, status }): [string, ArticleStatus] => [article, status]));
  return { own, other, statuses };
}

describe('the coverage of a document', () => {
  it('is formalised by what settles, recorded by what does not, and missing without either', () => {
    const rest =
      '对象 甲 { 依据 办法 第二条第一款 }\n目标 "九成" 依据 办法 第三条\n用例 "例" { 依据 办法 第四条 已知 { 对象 甲 } 应得 { 支付合计 0元 } }\n保证 无断崖 已知 "照录" 依据 办法 第五条';
    const { statuses } = coverage('| 第一条 | "总则" | 不计算 |\n| 第二条 至 第五条 | | |', rest);
    expect(statuses).toEqual({ 第一条: 'NotComputed', 第二条: 'Formalised', 第三条: 'Target', 第四条: 'Missing', 第五条: 'Missing' });
  });

  it('does not take 第十一条 for a part of 第十条, nor 十 for a part of 一', () => {
    const { statuses, own } = coverage('| 第十条 | | |\n| "一" | | |', '对象 甲 { 依据 办法 第十一条、办法 "一十" }');
    expect(statuses).toEqual({ 第十条: 'Missing', 一: 'Missing' });
    expect(own?.unlisted).toHaveLength(2);
  });

  it('is not known of a document without a table, but for what is cited', () => {
    const { other } = coverage('| 第一条 | | 统计 |', '对象 甲 { 依据 通知 第一条、通知 }');
    expect(other?.articles).toBeNull();
    expect(other?.unlisted).toHaveLength(1);
  });

  it('takes the columns in the order of the header, or in the usual one', () => {
    const named = coverage('| 处理 | 条款 |\n| 授权 | 第六条 |');
    expect(named.own?.articles).toMatchObject([{ article: '第六条', subject: null, status: 'Delegated' }]);
  });
});

describe('a range of articles', () => {
  const name = (text: string) => ({ kind: 'Name', text, span: { start: 0, end: 0 } }) as const;
  const listed = (first: string, last: string) => listedArticles({ first: name(first), last: name(last) });

  it.each([
    ['第九条', '第十二条', ['第九条', '第十条', '第十一条', '第十二条']],
    ['第九十九条', '第一百零一条', ['第九十九条', '第一百条', '第一百零一条']],
    ['第一百零九条', '第一百一十条', ['第一百零九条', '第一百一十条']],
    ['Article_9', 'Article_11', ['Article_9', 'Article_10', 'Article_11']],
  ])('from %s to %s lists each', (first, last, all) => {
    expect(listed(first, last)).toEqual(all);
  });

  it.each([
    ['第五条', '第五条'],
    ['第五条', '第三条'],
    ['第五条', '第七款'],
    ['第一十条', '第十二条'],
    ['第1条', '第三条'],
    ['附则', '第三条'],
    ['1', '100000'],
  ])('from %s to %s is none', (first, last) => {
    expect(listed(first, last)).toBeNull();
  });
});
