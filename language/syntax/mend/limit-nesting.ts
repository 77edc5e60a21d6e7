// A bound on how deep and how long an expression may be, so that no text is too much for what reads it by recursion.

import type { IToken, TokenType } from 'chevrotain';
import * as catalog from '../../diagnostics/catalog/syntax.js';
import { report } from '../../diagnostics/define-diagnostics.js';
import type { Checked, Diagnostic } from '../../diagnostics/diagnostic.js';
import type { SourceFile } from '../../source/source-file.js';
import { type KeywordName, keywords } from '../keywords.js';
import * as T from '../tokens.js';

/** Far more than any policy needs, far less than the stack bears. */
const limit = 40;
const longest = 400;

const K = T.keywordToken;
const prefixes: ReadonlySet<TokenType> = new Set([K.Not, K.Provisional, K.Average]);
const joints: ReadonlySet<TokenType> = new Set([
  ...[T.Plus, T.Minus, T.Times, T.Divide, K.And, K.Or],
  ...[K.Remaining, K.OrMore, K.OrLess, K.HalfUp, K.Truncate, K.Of],
]);
const inExpressions: ReadonlySet<KeywordName> = new Set(['Visits', 'Group', 'Disease']);
const ends: ReadonlySet<TokenType> = new Set([T.LeftBrace, T.RightBrace, T.Bar, T.RowEnd, T.Equals]);

/** Whether it begins a clause and never stands in an expression. */
function opensClause(type: TokenType): boolean {
  const keyword = T.keywordOfToken(type);
  if (keyword === null || inExpressions.has(keyword)) return false;
  return keywords[keyword].role === 'clause' || keywords[keyword].role === 'declaration';
}

/** Leaves out the brackets and operations that go beyond; one finding for all of an expression. */
export function limitNesting(tokens: readonly IToken[], source: SourceFile): Checked<readonly IToken[]> {
  const diagnostics: Diagnostic[] = [];
  let depth = 0;
  let prefixed = 0;
  let run = 0;
  let told = false;
  const value = tokens.filter((token) => {
    const type = token.tokenType;
    if (ends.has(type) || opensClause(type)) {
      depth = 0;
      run = 0;
      told = false;
      return true;
    }
    const closes = type === T.RightParen;
    if (type === T.LeftParen) depth += 1;
    prefixed = prefixes.has(type) ? prefixed + 1 : 0;
    if (joints.has(type)) run += 1;
    const nests = type === T.LeftParen || closes || prefixes.has(type);
    const tooMuch = run > longest || (nests && depth + prefixed > limit);
    if (closes) depth = Math.max(0, depth - 1);
    if (tooMuch && !told) {
      told = true;
      diagnostics.push(report(catalog.tooDeep, source.uri, T.tokenSpan(token), { limit: run <= longest ? limit : longest }));
    }
    return !tooMuch;
  });
  return { value, diagnostics };
}
