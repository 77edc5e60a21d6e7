// Of a name that several levels of government use: from which policy it comes, or whose it says anew.

import type { Language } from '../diagnostics/diagnostic.js';
import type { DeclaredSymbol } from '../names/symbol.js';
import type { Analysis, PolicyAnalysis } from '../workspace/analysis.js';

/** Empty for what only the reading policy knows. */
export function describeLevel(
  symbol: DeclaredSymbol,
  { analysis, reader }: { readonly analysis: Analysis; readonly reader: PolicyAnalysis | null },
  language: Language,
): string {
  if (reader === null || symbol.kind === 'policy') return '';
  const nameOf = (uri: string): string => analysis.policies.find((each) => each.uri === uri)?.declaration.name.text ?? uri;
  if (reader.uppers.includes(symbol.uri)) {
    return language === 'zh' ? `承接自「${nameOf(symbol.uri)}」` : `taken over from “${nameOf(symbol.uri)}”`;
  }
  const [next] = reader.uppers;
  const above = analysis.policies.find((each) => each.uri === next)?.scope.get(symbol.name.text);
  if (symbol.uri !== reader.uri || above === undefined || above.kind !== symbol.kind) return '';
  return language === 'zh' ? `改写「${nameOf(above.uri)}」的同名规定` : `says anew what “${nameOf(above.uri)}” says under this name`;
}
