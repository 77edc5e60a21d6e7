// The articles of a document, and the provisions that are recorded and never computed.

import type { CstNode } from 'chevrotain';
import * as catalog from '../../diagnostics/catalog/syntax.js';
import { fix, report } from '../../diagnostics/define-diagnostics.js';
import type { Fix } from '../../diagnostics/diagnostic.js';
import type { Span } from '../../source/span.js';
import type { ArticleHandling, ArticleRow, ArticlesDeclaration, DocumentedDeclaration, DocumentedKind, Text } from '../ast.js';
import * as T from '../tokens.js';
import { type BuildContext, compact, nodeOf, nodeSpan, nodesOf, tokenOf, when } from './cst-access.js';
import { buildExpression, missingValue } from './expression.js';
import { textLiteral } from './literal.js';
import { buildArticle, buildName, trailingCitations } from './name.js';

const K = T.keywordToken;

const columns = [
  [K.Article, 'article'],
  [K.Subject, 'subject'],
  [K.Handling, 'handling'],
] as const;

type Column = (typeof columns)[number][1];

const withoutHeader: readonly Column[] = ['article', 'subject', 'handling'];

export function buildArticles(node: CstNode, context: BuildContext): ArticlesDeclaration {
  const opener = tokenOf(node, 'opener');
  const end = opener === null ? nodeSpan(node).end : T.tokenSpan(opener).end;
  const lines = nodesOf(node, 'articleRow').filter((row) => nodesOf(row, 'articleCell').length > 0);
  const [first, ...rest] = lines;
  const header = first === undefined ? [] : nodesOf(first, 'articleCell').map(columnOf);
  const isHeader = header.some((column) => column !== null);
  const rows = (isHeader ? rest : lines).map((row) => buildRow(row, isHeader ? header : withoutHeader, context));
  return {
    kind: 'Articles',
    span: nodeSpan(node),
    document: buildName(node, 'document') ?? { kind: 'Name', span: { start: end, end }, text: '' },
    header: isHeader && first !== undefined ? { kind: 'ArticleHeader', span: nodeSpan(first) } : null,
    rows: compact(rows),
  };
}

function columnOf(cell: CstNode): Column | null {
  const token = tokenOf(cell, 'column');
  return columns.find(([type]) => type === token?.tokenType)?.[1] ?? null;
}

function buildRow(row: CstNode, header: readonly (Column | null)[], context: BuildContext): ArticleRow | null {
  const cells = nodesOf(row, 'articleCell');
  const cellOf = (column: Column) => cells[header.indexOf(column)] ?? null;
  if (cells.length > header.length) {
    const args = { found: cells.length, expected: header.length };
    context.diagnostics.push(report(catalog.rowColumns, context.source.uri, nodeSpan(row), args));
    return null;
  }
  const article = cellOf('article');
  const first = article === null ? null : buildArticle(article, 'first');
  if (article === null || first === null) {
    wrongCell(context, article ?? row, 'article');
    return null;
  }
  return {
    kind: 'ArticleRow',
    span: nodeSpan(row),
    first,
    last: buildArticle(article, 'last'),
    subject: when(cellOf('subject'), (cell) => subjectIn(cell, context)),
    handling: when(cellOf('handling'), (cell) => handlingIn(cell, context)),
  };
}

function subjectIn(cell: CstNode, context: BuildContext): Text | null {
  const content = nodeOf(cell, 'first');
  const text = content === null ? null : tokenOf(content, T.Text);
  if (text !== null && nodeOf(cell, 'last') === null) return textLiteral(text);
  if (!isEmpty(cell)) wrongCell(context, cell, 'subject');
  return null;
}

const handlings: readonly (readonly [(typeof K)['Statistic'], ArticleHandling])[] = [
  [K.Statistic, 'Statistic'],
  [K.Target, 'Target'],
  [K.Discretion, 'Discretion'],
  [K.Quota, 'Quota'],
  [K.NotComputed, 'NotComputed'],
  [K.Delegated, 'Delegated'],
];

function handlingIn(cell: CstNode, context: BuildContext): ArticleHandling | null {
  const token = tokenOf(cell, 'handling');
  const found = handlings.find(([type]) => type === token?.tokenType)?.[1] ?? null;
  if (found === null && !isEmpty(cell)) wrongCell(context, cell, 'handling');
  return found;
}

function isEmpty(cell: CstNode): boolean {
  return Object.keys(cell.children).every((label) => label === T.Bar.name);
}

const wanted = {
  article: {
    zh: '“条款”列的每一格写一个条款或一个范围，如 第六条、"三（二）"、第七条 至 第九条',
    en: 'every cell of the column “article” takes an article or a range, like Article_6, "3 (2)", Article_7 to Article_9',
  },
  subject: {
    zh: '“内容”列写在引号里，如 "起付标准"',
    en: 'the column “subject” takes a text between quotation marks, like "deductibles"',
  },
  handling: {
    zh: '“处理”列写 不计算、授权、统计、目标、酌情、配额 之一；已写成规定的空着',
    en: 'the column “handling” takes one of not_computed, delegated, statistic, target, discretion, quota; it is empty for what was formalised',
  },
} as const satisfies Record<Column, { readonly zh: string; readonly en: string }>;

function wrongCell(context: BuildContext, cell: CstNode, column: Column): void {
  const bar = tokenOf(cell, T.Bar);
  const whole = nodeSpan(cell);
  const written: Span = bar === null || isEmpty(cell) ? whole : { start: innerStart(context, T.tokenSpan(bar).end), end: whole.end };
  const text = context.source.text.slice(written.start, written.end).trim();
  const quoted: readonly Fix[] =
    column === 'subject' && !/["“”]/.test(text) ? [fix(`写成 "${text}"`, `write "${text}"`, written, `"${text}"`)] : [];
  context.diagnostics.push(report(catalog.articleCell, context.source.uri, written, wanted[column], { fixes: quoted }));
}

function innerStart(context: BuildContext, from: number): number {
  let start = from;
  while (/[ \t]/.test(context.source.text.charAt(start))) start += 1;
  return start;
}

const documented: readonly (readonly [(typeof K)['Statistic'], DocumentedKind])[] = (
  ['Statistic', 'Target', 'Discretion', 'Quota', 'NotComputed'] as const
).map((name) => [T.opening(name), name]);

export function buildDocumented(node: CstNode, context: BuildContext): DocumentedDeclaration {
  const place = nodeSpan(node);
  const opener = tokenOf(node, 'opener');
  const name = buildName(node);
  const text = tokenOf(node, T.Text);
  return {
    kind: documented.find(([type]) => type === opener?.tokenType)?.[1] ?? 'NotComputed',
    span: place,
    name,
    doc: context.docBefore(place.start),
    value: name === null ? null : (buildExpression(node, context) ?? missingValue(place.end)),
    text: text === null ? { kind: 'Text', span: { start: place.end, end: place.end }, value: '' } : textLiteral(text),
    cites: trailingCitations(node),
  };
}
