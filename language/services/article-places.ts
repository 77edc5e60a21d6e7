// From a cited article to its row in the table of the document's articles, and from the row to what cites it.

import { articleRows } from '../articles/coverage-of.js';
import { articleText, isOfArticle, listedArticles } from '../articles/listed-articles.js';
import type { Location } from '../diagnostics/diagnostic.js';
import type { ArticleRow, AstNode, CitationNode } from '../syntax/ast.js';
import { nodesIn } from '../syntax/ast-walk.js';
import type { Analysis, FileAnalysis, PolicyAnalysis } from '../workspace/analysis.js';
import { nodeAt } from '../workspace/node-at.js';

/** None where no article is cited, or where the document has no table. */
export function rowOfArticle(file: FileAnalysis, offset: number): readonly Location[] {
  const citation = nodeAt(file, offset).findLast((node) => node.kind === 'Citation');
  const { policy } = file;
  if (citation?.kind !== 'Citation' || citation.article === null || policy === null) return [];
  const row = articleRows(policy.ast, citation.document.text)?.find((each) => cites(citation, each));
  return row === undefined ? [] : [{ uri: uriOf(row, policy), span: row.first.span }];
}

function cites({ article }: CitationNode, row: ArticleRow): boolean {
  return article !== null && listedArticles(row)?.some((each) => isOfArticle(articleText(article), each)) === true;
}

function uriOf(row: ArticleRow, policy: PolicyAnalysis): string {
  const table = policy.ast.declarations.find((each) => each.kind === 'Articles' && each.rows.includes(row));
  return (table && policy.writtenIn.get(table)) ?? policy.uri;
}

/** Null where no row of such a table stands. */
export function citationsOfRow(analysis: Analysis, file: FileAnalysis, offset: number): readonly Location[] | null {
  const path: readonly AstNode[] = nodeAt(file, offset);
  const table = path.find((node) => node.kind === 'Articles');
  const row = path.find((node) => node.kind === 'ArticleRow');
  const own = file.policy?.uri;
  if (table?.kind !== 'Articles' || row?.kind !== 'ArticleRow' || own === undefined) return null;
  const found: Location[] = [];
  for (const { uri, ast, policy } of analysis.files.values()) {
    if (policy === null || (policy.uri !== own && !policy.uppers.includes(own))) continue;
    for (const node of nodesIn(ast)) {
      const isCited = node.kind === 'Citation' && node.document.text === table.document.text && cites(node, row);
      if (isCited && node.article !== null) found.push({ uri, span: node.article.span });
    }
  }
  return found;
}
