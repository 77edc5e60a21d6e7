// Punctuation of ordinary prose where the language has none: `名称：…`, and commas between clauses. Read without it, and told.

import type { IRecognitionException, IToken } from 'chevrotain';
import * as catalog from '../../diagnostics/catalog/syntax.js';
import { fix, report } from '../../diagnostics/define-diagnostics.js';
import type { Checked, Diagnostic } from '../../diagnostics/diagnostic.js';
import type { SourceFile } from '../../source/source-file.js';
import type { KeywordName } from '../keywords.js';
import * as T from '../tokens.js';

const K = T.keywordToken;

/**
 * A colon right behind a keyword belongs to no construct; the ones of `输入 … :`, `例外 当 … :` and `保证 当 … :` stand behind a name or
 * a condition.
 */
export function dropColons(tokens: readonly IToken[], source: SourceFile): Checked<readonly IToken[]> {
  const diagnostics: Diagnostic[] = [];
  let awaited = false;
  const value = tokens.filter((token, at) => {
    if (token.tokenType === K.Exception || (isKeywordOf(token, 'When') && isKeywordOf(tokens[at - 1], 'Guarantee'))) awaited = true;
    if (token.tokenType !== T.Colon) return true;
    const before = tokens[at - 1];
    const stray =
      before !== undefined &&
      isKeyword(before) &&
      (!awaited || before.tokenType === K.Exception || isKeywordOf(before, 'When')) &&
      !namesInput(tokens, at);
    if (stray) diagnostics.push(strayColon(token, before.image, source));
    else awaited = false;
    return !stray;
  });
  return { value, diagnostics };
}

function isKeywordOf(token: IToken | undefined, keyword: KeywordName): boolean {
  return token !== undefined && T.keywordOfToken(token.tokenType) === keyword;
}

function isKeyword(token: IToken): boolean {
  return T.keywordOfToken(token.tokenType) !== null;
}

/** `输入 费用单 病种 :` is a keyword for a name, and told as such. */
function namesInput(tokens: readonly IToken[], colon: number): boolean {
  const scope = tokens[colon - 2]?.tokenType;
  return scope === K.ForPerson || scope === K.ForClaim;
}

function strayColon(token: IToken, keyword: string, source: SourceFile): Diagnostic {
  const place = T.tokenSpan(token);
  const written = source.text.slice(place.start, place.end);
  const fixes = [fix(`删去“${written}”`, `remove “${written}”`, place, ' ')];
  return report(catalog.strayColon, source.uri, place, { written, keyword }, { fixes });
}

/** The comma or colon at which the parser stopped, or the comma before the token or the name at which it did. */
export function strayAt(error: IRecognitionException, tokens: readonly IToken[]): number | null {
  const stopped = tokens.indexOf(error.token);
  if (tokens[stopped]?.tokenType === T.Colon) return stopped;
  return [stopped, stopped - 1, stopped - 2].find((at) => tokens[at]?.tokenType === T.Separator) ?? null;
}

export function strayPunctuation(token: IToken, before: IToken | undefined, source: SourceFile): Diagnostic {
  if (token.tokenType === T.Colon) return strayColon(token, before?.image ?? '', source);
  const place = T.tokenSpan(token);
  const written = source.text.slice(place.start, place.end);
  const fixes = [fix(`删去“${written}”`, `remove “${written}”`, place, ' ')];
  return report(catalog.straySeparator, source.uri, place, { written }, { fixes });
}
