// Where the name at a place is declared.

import type { Location } from '../diagnostics/diagnostic.js';
import type { FileAnalysis } from '../workspace/analysis.js';
import { symbolAt } from './symbol-at.js';

/** Null for what the language itself provides. */
export function definitionAt(file: FileAnalysis, offset: number): Location | null {
  const symbol = symbolAt(file, offset)?.symbol;
  if (symbol === undefined || symbol.kind === 'builtinInput' || symbol.kind === 'builtinValue') return null;
  return { uri: symbol.uri, span: symbol.name.span };
}
