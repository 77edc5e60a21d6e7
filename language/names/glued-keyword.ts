// `当病种` for `当 病种`: a keyword written against a name, which the lexer can only read as one name.

import { builtinInputNamed, builtinValueNamed } from '../syntax/builtin-names.js';
import { keywordNames, keywords } from '../syntax/keywords.js';
import type { PolicyScope } from './policy-scope.js';

const chineseKeywords: ReadonlySet<string> = new Set(keywordNames.map((name) => keywords[name].zh));
const longestName = 40;

/** The words that a name was written together from, at least one of them a keyword; null when there are none. */
export function gluedParts(scope: PolicyScope, text: string): readonly string[] | null {
  if (text.length < 2 || text.length > longestName) return null;
  const isWord = (part: string) => chineseKeywords.has(part) || isKnownName(scope, part);
  // Invariant: best[end] is a split of text[0, end) into the fewest words, or undefined.
  const best: (readonly string[] | undefined)[] = [[]];
  for (let end = 1; end <= text.length; end++) {
    for (let start = 0; start < end; start++) {
      const before = best[start];
      const part = text.slice(start, end);
      if (before === undefined || part.length === text.length || !isWord(part)) continue;
      if (best[end] === undefined || before.length + 1 < (best[end] as readonly string[]).length) best[end] = [...before, part];
    }
  }
  const parts = best[text.length];
  if (parts === undefined || parts.length < 2) return null;
  const last = parts[parts.length - 1] as string;
  // `低保 对象` is no reading of 「低保对象」: a noun at the end belongs to the name.
  const ends = last === keywords.Remaining.zh || isKnownName(scope, last);
  return ends && parts.some((part) => chineseKeywords.has(part)) && parts.some((part) => isKnownName(scope, part)) ? parts : null;
}

function isKnownName(scope: PolicyScope, text: string): boolean {
  return (
    scope.names.has(text) || scope.diseases.has(text) || builtinInputNamed(text) !== undefined || builtinValueNamed(text) !== undefined
  );
}
