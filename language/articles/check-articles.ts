// Articles tables: one for a document, every article in one row, ranges that are ranges.

import { nameDiagnostics } from '../diagnostics/catalog/names.js';
import { firstWrittenAt, type NameContext, say } from '../names/name-context.js';
import type { ArticleRow, ArticlesDeclaration, FileNode } from '../syntax/ast.js';
import { articleText, listedArticles } from './listed-articles.js';

export function checkArticles(context: NameContext, file: FileNode): void {
  const seen = new Map<string, ArticlesDeclaration>();
  for (const declaration of file.declarations) {
    if (declaration.kind !== 'Articles') continue;
    checkRows(context, declaration.rows);
    const { document } = declaration;
    const first = seen.get(document.text);
    if (first === undefined) seen.set(document.text, declaration);
    else say(context, nameDiagnostics.articlesTwice, document.span, { name: document.text }, firstWrittenAt(context, first.document.span));
  }
}

function checkRows(context: NameContext, rows: readonly ArticleRow[]): void {
  const seen = new Map<string, ArticleRow>();
  for (const row of rows) {
    const listed = listedArticles(row);
    const place = { start: row.first.span.start, end: (row.last ?? row.first).span.end };
    if (listed === null) {
      const last = row.last === null ? '' : articleText(row.last);
      say(context, nameDiagnostics.articleRange, place, { first: articleText(row.first), last });
      continue;
    }
    const again = listed.find((article) => seen.has(article));
    for (const article of listed) if (!seen.has(article)) seen.set(article, row);
    if (again === undefined) continue;
    const before = seen.get(again) ?? row;
    say(context, nameDiagnostics.articleTwice, place, { name: again }, firstWrittenAt(context, before.span));
  }
}
