// What there is to know about the thing under the mouse.

import type { Language } from '../diagnostics/diagnostic.js';
import type { Span } from '../source/span.js';
import type { AstNode, CitationNode, Expression } from '../syntax/ast.js';
import { keywords } from '../syntax/keywords.js';
import { tokenize } from '../syntax/lexer.js';
import type { Analysis, FileAnalysis } from '../workspace/analysis.js';
import { nodeAt } from '../workspace/node-at.js';
import { describeCitations } from './describe-citation.js';
import { describeLiteral } from './describe-literal.js';
import { describeSymbol } from './describe-symbol.js';
import { resolvedAmounts } from './resolved-amounts.js';
import { symbolAt } from './symbol-at.js';

/** What is told, and of which stretch of the text. */
export interface Hover {
  readonly span: Span;
  /** Markdown in the reader's language. */
  readonly markdown: string;
}

/** Null where there is nothing to tell. */
export function hoverAt(analysis: Analysis, file: FileAnalysis, offset: number, language: Language): Hover | null {
  const path = nodeAt(file, offset);
  const citations = citationsAround(path, file, language);
  const named = symbolAt(file, offset);
  if (named !== null) {
    const citation = path.findLast((node) => node.kind === 'Citation');
    const about =
      citation?.kind === 'Citation' && file.policy !== null
        ? describeCitations([citation], file.policy, language)
        : describeSymbol(named.symbol, { analysis, reader: file.policy }, language);
    return hover(named.name.span, [about, resolved(path, file, language)]);
  }
  const keyword = keywordHover(file, offset, language, []);
  const inBounds = keyword !== null && path.at(-1)?.kind === 'Hole' && path.at(-1)?.span.start !== keyword.span.start;
  if (inBounds) return keyword;
  const literal = path.findLast((node) => literals.has(node.kind)) as Expression | undefined;
  const value = literal === undefined ? null : describeLiteral(literal, language);
  if (literal !== undefined && value !== null) return hover(literal.span, [value, resolved(path, file, language), citations]);
  const article = path.findLast((node) => node.kind === 'Citation');
  if (article?.kind === 'Citation' && file.policy !== null)
    return hover(article.span, [describeCitations([article], file.policy, language)]);
  return keywordHover(file, offset, language, [resolvedAbout(path, file, language), citations]);
}

const literals: ReadonlySet<AstNode['kind']> = new Set(['Money', 'RatioLiteral', 'Points', 'Integer', 'Date', 'Hole']);

/** On the keyword `约合`, what its explanation comes to. */
function resolvedAbout(path: readonly AstNode[], file: FileAnalysis, language: Language): string {
  return path.at(-1)?.kind === 'About' ? resolved(path, file, language) : '';
}

function keywordHover(file: FileAnalysis, offset: number, language: Language, parts: readonly string[]): Hover | null {
  const token = tokenize(file.source.text).findLast(({ span, keyword }) => keyword !== null && span.start <= offset && offset <= span.end);
  if (token?.keyword == null) return null;
  const { zh, en, doc } = keywords[token.keyword];
  return hover(token.span, [`**${language === 'zh' ? zh : en}** — ${doc[language]}`, `\`${zh}\` · \`${en}\``, ...parts]);
}

function hover(span: Span, parts: readonly string[]): Hover {
  return { span, markdown: parts.filter((part) => part !== '').join('\n\n') };
}

/** The sources of the nearest clause, tier, group or index that names any. */
function citationsAround(path: readonly AstNode[], file: FileAnalysis, language: Language): string {
  if (file.policy === null) return '';
  for (const [at, node] of [...path.entries()].reverse()) {
    // What a figure rests on is no source of its exceptions.
    const citations = node.kind === 'Value' && path[at + 1]?.kind === 'Exception' ? [] : citationsOf(node);
    if (citations.length > 0) return describeCitations(citations, file.policy, language);
  }
  return '';
}

function citationsOf(node: AstNode): readonly CitationNode[] {
  if ('cites' in node) return node.cites.flatMap((each) => (each.kind === 'Cites' ? each.citations : [each]));
  if (node.kind !== 'Tier' && node.kind !== 'Group') return [];
  return node.clauses.flatMap((clause) => (clause.kind === 'Cites' ? clause.citations : []));
}

function resolved(path: readonly AstNode[], file: FileAnalysis, language: Language): string {
  return file.policy === null ? '' : resolvedAmounts(path, file.policy, file.source.text, language);
}
