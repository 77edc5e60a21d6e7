// What became of each article of a policy's documents: formalised, delegated, outside computation, or forgotten.

import type { Span } from '../source/span.js';
import type { ArticleHandling, ArticleRow, CitationNode, Declaration, DocumentClause, DocumentedKind, FileNode } from '../syntax/ast.js';
import { walkAst } from '../syntax/ast-walk.js';
import { articleText, isOfArticle, listedArticles } from './listed-articles.js';

/** `Formalised`: something that settles cites it. `Missing`: it should be formalised and nothing cites it. */
export type ArticleStatus = 'Formalised' | 'Missing' | ArticleHandling;

export interface ArticleCoverage {
  readonly article: string;
  readonly subject: string | null;
  readonly status: ArticleStatus;
  /** The row that lists it. */
  readonly span: Span;
}

export interface DocumentCoverage {
  readonly document: DocumentClause;
  /** null: the policy does not list the articles of this document. */
  readonly articles: readonly ArticleCoverage[] | null;
  /** Citations of articles that the table does not list; without a table, of every article. */
  readonly unlisted: readonly CitationNode[];
}

/**
 * One for each document that the file of a policy declares, in order; what it takes over from an upper policy is told there.
 * Examples and guarantees formalise nothing: their citations are not counted.
 */
export function coverageOf(file: FileNode): readonly DocumentCoverage[] {
  const citations = file.declarations.flatMap(citationsIn);
  const clauses = file.declarations.find((each) => each.kind === 'Policy')?.clauses ?? [];
  return clauses.flatMap((clause) => {
    if (clause.kind !== 'Document') return [];
    const own = citations.filter(({ document }) => document === clause.name.text);
    const rows = articleRows(file, clause.name.text);
    const articles = rows?.flatMap((row) => coverageOfRow(row, own)) ?? null;
    const listed = articles?.map(({ article }) => article) ?? [];
    const unlisted = own.flatMap(({ node, article }) =>
      article === null || listed.some((each) => isOfArticle(article, each)) ? [] : [node],
    );
    return [{ document: clause, articles, unlisted }];
  });
}

/** The rows of the table of a document; null without one. */
export function articleRows(file: FileNode, document: string): readonly ArticleRow[] | null {
  const table = file.declarations.find((each) => each.kind === 'Articles' && each.document.text === document);
  return table?.kind === 'Articles' ? table.rows : null;
}

interface Cited {
  readonly node: CitationNode;
  readonly document: string;
  readonly article: string | null;
  /** null when what cites it settles something. */
  readonly recorded: DocumentedKind | null;
}

function citationsIn(declaration: Declaration): readonly Cited[] {
  if (declaration.kind === 'Case' || declaration.kind === 'Guarantee') return [];
  const recorded = isRecorded(declaration) ? declaration.kind : null;
  const found: Cited[] = [];
  walkAst(declaration, (node) => {
    if (node.kind !== 'Citation') return;
    found.push({ node, document: node.document.text, article: node.article === null ? null : articleText(node.article), recorded });
  });
  return found;
}

function isRecorded(declaration: Declaration): declaration is Extract<Declaration, { kind: DocumentedKind }> {
  return 'text' in declaration;
}

function coverageOfRow(row: ArticleRow, citations: readonly Cited[]): readonly ArticleCoverage[] {
  const subject = row.subject?.value ?? null;
  return (listedArticles(row) ?? []).map((article) => {
    const own = citations.filter((cited) => cited.article !== null && isOfArticle(cited.article, article));
    return { article, subject, status: row.handling ?? statusOf(own), span: row.span };
  });
}

function statusOf(citations: readonly Cited[]): ArticleStatus {
  if (citations.some(({ recorded }) => recorded === null)) return 'Formalised';
  return citations[0]?.recorded ?? 'Missing';
}
