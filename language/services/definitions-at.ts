// Where the name at a place is declared.

import type { Location } from '../diagnostics/diagnostic.js';
import type { DeclaredSymbol } from '../names/symbol.js';
import type { Analysis, FileAnalysis } from '../workspace/analysis.js';
import { rowOfArticle } from './article-places.js';
import { symbolAt } from './symbol-at.js';

/** None for what the language itself provides; where a name says anew what policies above say, their places too, the nearest first. */
export function definitionsAt(analysis: Analysis, file: FileAnalysis, offset: number): readonly Location[] {
  const found = symbolAt(file, offset);
  if (found === null) return rowOfArticle(file, offset);
  if (found.symbol.kind === 'builtinInput' || found.symbol.kind === 'builtinValue') return [];
  const { symbol, name } = found;
  const own: Location = { uri: symbol.uri, span: symbol.name.span };
  return symbol.name === name && symbol.uri === file.uri ? [own, ...placesAbove(analysis, file, symbol)] : [own];
}

function placesAbove(analysis: Analysis, file: FileAnalysis, symbol: DeclaredSymbol): readonly Location[] {
  return (file.policy?.uppers ?? []).flatMap((uri) => {
    const above = analysis.policies.find((each) => each.uri === uri)?.scope.get(symbol.name.text);
    return above !== undefined && above.kind === symbol.kind && above.uri === uri ? [{ uri, span: above.name.span }] : [];
  });
}
