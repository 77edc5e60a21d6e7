// A cited document and article, with how far the source is trusted and where it can be read.

import { articleRows } from '../articles/coverage-of.js';
import { isOfArticle, listedArticles } from '../articles/listed-articles.js';
import type { Language } from '../diagnostics/diagnostic.js';
import type { CitationNode, DocumentClause } from '../syntax/ast.js';
import type { PolicyAnalysis } from '../workspace/analysis.js';

export function describeDocument(document: DocumentClause, language: Language): string {
  const zh = language === 'zh';
  const title = document.link === null ? document.title.value : `[${document.title.value}](${address(document.link.value)})`;
  if (document.grade === null) return title;
  return zh ? `${title}（来源等级 ${document.grade.text}）` : `${title} (grade ${document.grade.text})`;
}

/** An address as it is cited may lack its scheme. */
function address(link: string): string {
  return /^[a-z]+:/.test(link) ? link : `https://${link}`;
}

/** One line a citation. */
export function describeCitations(citations: readonly CitationNode[], policy: PolicyAnalysis, language: Language): string {
  return citations.map((citation) => describeCitation(citation, policy, language)).join('  \n');
}

function describeCitation(citation: CitationNode, policy: PolicyAnalysis, language: Language): string {
  const zh = language === 'zh';
  const article = citation.article === null ? '' : citation.article.kind === 'Name' ? citation.article.text : citation.article.value;
  const symbol = policy.scope.get(citation.document.text);
  const subject = subjectOf(citation.document.text, article, policy);
  const where = [citation.document.text, article].filter((part) => part !== '').join(' ');
  const document = symbol?.kind === 'document' ? describeDocument(symbol.declaration, language) : '';
  return `${zh ? '依据：' : 'cites '}${where}${subject}${document === '' ? '' : ` — ${document}`}`;
}

/** What the table of the document's articles says the article is about. */
function subjectOf(document: string, cited: string, policy: PolicyAnalysis): string {
  const row = articleRows(policy.ast, document)?.find((each) => listedArticles(each)?.some((article) => isOfArticle(cited, article)));
  return row?.subject == null ? '' : ` “${row.subject.value}”`;
}
