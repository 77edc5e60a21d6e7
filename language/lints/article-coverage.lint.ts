// Articles that nothing formalises, and citations of articles that the table of their document does not list.

import { coverageOf, type DocumentCoverage } from '../articles/coverage-of.js';
import { articleText } from '../articles/listed-articles.js';
import { lintDiagnostics } from '../diagnostics/catalog/lints.js';
import { fix, report } from '../diagnostics/define-diagnostics.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { nearestName } from '../names/nearest-name.js';
import type { CitationNode } from '../syntax/ast.js';
import type { Lint } from './lint.js';

export const articleCoverage: Lint = {
  name: 'article-coverage',
  needs: 'meaning',
  check({ files }) {
    const [own] = files;
    if (!own.ast.declarations.some(({ kind }) => kind === 'Articles')) return [];
    const coverage = coverageOf(own.ast).filter(({ articles }) => articles !== null);
    return coverage.flatMap((each) => [...missing(each, own.uri), ...unlisted(each, own.uri)]);
  },
};

function missing({ document, articles }: DocumentCoverage, uri: string): readonly Diagnostic[] {
  return (articles ?? []).flatMap(({ article, status, span }) =>
    status === 'Missing' ? [report(lintDiagnostics.articleMissing, uri, span, { document: document.name.text, article })] : [],
  );
}

function unlisted({ document, articles, unlisted: citations }: DocumentCoverage, uri: string): readonly Diagnostic[] {
  const listed = (articles ?? []).map(({ article }) => article);
  return citations.map((citation) => unlistedCitation(citation, document.name.text, listed, uri));
}

function unlistedCitation(citation: CitationNode, document: string, listed: readonly string[], uri: string): Diagnostic {
  const article = citation.article === null ? '' : articleText(citation.article);
  const suggestion = nearestName(article, listed);
  const place = citation.article?.span ?? citation.span;
  const written = citation.article?.kind === 'Text' ? `"${suggestion}"` : suggestion;
  const fixes = suggestion === '' ? [] : [fix(`改为「${suggestion}」`, `Replace with “${suggestion}”`, place, written)];
  return report(lintDiagnostics.articleUnlisted, uri, place, { document, article, suggestion }, { fixes });
}
