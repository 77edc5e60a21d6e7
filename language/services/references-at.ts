// Everywhere the name at a place is used, in its policy, those below it and the examples of each.

import type { Location } from '../diagnostics/diagnostic.js';
import type { PolicySymbol } from '../names/symbol.js';
import { nodesIn } from '../syntax/ast-walk.js';
import type { Analysis, FileAnalysis, PolicyAnalysis } from '../workspace/analysis.js';
import { citationsOfRow } from './article-places.js';
import { isSameSymbol, symbolAt, symbolOf } from './symbol-at.js';

export interface ReferenceOptions {
  /** Whether the declaration counts as a use. */
  readonly declaration: boolean;
}

/** In order of file and position. */
export function referencesAt(analysis: Analysis, file: FileAnalysis, offset: number, options: ReferenceOptions): readonly Location[] {
  const sought = symbolAt(file, offset)?.symbol;
  if (sought === undefined) return citationsOfRow(analysis, file, offset) ?? [];
  const found: Location[] = [];
  for (const candidate of analysis.files.values()) {
    if (!mayMention(candidate.policy, file.policy, sought)) continue;
    for (const name of nodesIn(candidate.ast)) {
      if (name.kind !== 'Name') continue;
      const symbol = symbolOf(candidate, name);
      if (symbol === null || !isSameSymbol(symbol, sought)) continue;
      const declares = 'name' in sought && sought.name === name;
      if (options.declaration || !declares) found.push({ uri: candidate.uri, span: name.span });
    }
  }
  return found;
}

/** A name is known in its policy and in those below it; a series in all of its versions, a policy by its name everywhere. */
function mayMention(candidate: PolicyAnalysis | null, reader: PolicyAnalysis | null, sought: PolicySymbol): boolean {
  if (candidate === null || candidate === reader || sought.kind === 'series' || sought.kind === 'policy') return candidate !== null;
  return 'uri' in sought && (candidate.uri === sought.uri || candidate.uppers.includes(sought.uri));
}
