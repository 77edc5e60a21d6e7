// Text to tokens: widths evened, keywords told from names, literals in a wrong form reported and taken for what they mean.

import { type ILexingResult, type IToken, Lexer, type TokenType } from 'chevrotain';
import * as catalog from '../diagnostics/catalog/lexical.js';
import { report } from '../diagnostics/define-diagnostics.js';
import type { Diagnostic, Fix } from '../diagnostics/diagnostic.js';
import type { SourceFile } from '../source/source-file.js';
import { type Span, span } from '../source/span.js';
import { type KeywordName, keywordOf, keywordOutside } from './keywords.js';
import { balanceBraces } from './mend/balance-braces.js';
import { oddForms, typeOfMended } from './mend/odd-forms.js';
import { closeRows } from './mend/table-rows.js';
import { normalizeWidth } from './normalize-width.js';
import * as T from './tokens.js';

export interface LexedFile {
  readonly tokens: readonly IToken[];
  readonly comments: readonly IToken[];
  readonly diagnostics: readonly Diagnostic[];
}

// The tables of the lexer are derived once, when the first text comes.
let shared: Lexer | undefined;

function lexer(): Lexer {
  shared ??= new Lexer([...T.lexed], { ensureOptimizations: true, positionTracking: 'onlyOffset', skipValidations: true });
  return shared;
}

/** Only outside of all braces a keyword may open a declaration, and 已知 acknowledges. */
export function markDeclarations(tokens: readonly IToken[]): void {
  let depth = 0;
  for (const token of tokens) {
    if (token.tokenType === T.LeftBrace) depth += 1;
    else if (token.tokenType === T.RightBrace) depth -= 1;
    else if (depth === 0) {
      const keyword = T.keywordOfToken(token.tokenType);
      if (keyword !== null) T.retype(token, T.opening(keywordOutside(keyword, token.image)));
    }
  }
}

function scan(text: string): ILexingResult {
  const raw = lexer().tokenize(normalizeWidth(text));
  // Only offsets of the beginnings are tracked, which is the fastest way.
  for (const token of raw.tokens) token.endOffset = token.startOffset + token.image.length - 1;
  for (const token of raw.groups.comments ?? []) token.endOffset = token.startOffset + token.image.length - 1;
  return raw;
}

/** All of a file, with rows and braces put in order, ready for the parser. */
export function lex(source: SourceFile): LexedFile {
  const raw = scan(source.text);
  const diagnostics: Diagnostic[] = strayCharacters(source, raw.errors);
  const tokens: IToken[] = [];
  for (const token of raw.tokens) {
    if (token.tokenType === T.TitleMarks) mendTitle(token, tokens.at(-1), source, diagnostics);
    if (settle(token, source, diagnostics)) tokens.push(token);
  }
  const rows = closeRows(tokens, source);
  const balanced = balanceBraces(rows.value, source);
  markDeclarations(balanced.value);
  return {
    tokens: balanced.value,
    comments: raw.groups.comments ?? [],
    diagnostics: [...diagnostics, ...rows.diagnostics, ...balanced.diagnostics],
  };
}

/** The tokens of a piece that begins at `offset`, as if spaces stood around it. */
export function lexPart(text: string, offset: number): readonly IToken[] {
  const tokens = scan(text).tokens;
  for (const token of tokens) {
    const keyword = token.tokenType === T.Word ? keywordOf(token.image) : null;
    if (keyword !== null) T.retype(token, T.keywordToken[keyword]);
    token.startOffset += offset;
    token.endOffset = (token.endOffset as number) + offset;
  }
  return tokens;
}

function strayCharacters(source: SourceFile, errors: readonly { offset: number; length: number }[]): Diagnostic[] {
  return errors.map((error) => {
    const place = span(error.offset, error.offset + error.length);
    return report(catalog.strayCharacter, source.uri, place, { written: source.text.slice(place.start, place.end) });
  });
}

/** Gives a token its final type; false when the token is to be left out. */
function settle(token: IToken, source: SourceFile, diagnostics: Diagnostic[]): boolean {
  const type = token.tokenType;
  if (type === T.Word) {
    const keyword = keywordOf(token.image);
    if (keyword !== null) T.retype(token, T.keywordToken[keyword]);
    return true;
  }
  const written = source.text.slice(token.startOffset, (token.endOffset as number) + 1);
  const odd = oddForms.get(type);
  if (odd !== undefined) {
    const mended = odd.mend(token.image);
    const place = T.tokenSpan(token);
    const fixes = mended === null ? [] : [replaceWith(place, mended)];
    diagnostics.push(report(odd.definition, source.uri, place, { written: written.trim(), mended: mended ?? odd.example }, { fixes }));
    token.image = mended ?? token.image;
    token.payload = 'reported';
    T.retype(token, typeOfMended(odd.type, token.image));
    return true;
  }
  return settleRest(token, written, source, diagnostics);
}

const beforeText: ReadonlySet<TokenType> = new Set([T.Equals, T.keywordToken.Title, T.keywordToken.Link, T.keywordToken.Case]);

/** A text where a text is due, else the name of a document. */
function mendTitle(token: IToken, before: IToken | undefined, source: SourceFile, diagnostics: Diagnostic[]): void {
  const place = T.tokenSpan(token);
  const written = source.text.slice(place.start, place.end);
  const inner = written.slice(1, -1);
  const isText = before !== undefined && beforeText.has(before.tokenType);
  const mended = isText ? `"${inner.replaceAll('"', '')}"` : inner;
  diagnostics.push(report(catalog.titleMarks, source.uri, place, { written, mended }, { fixes: [replaceWith(place, mended)] }));
  token.image = isText ? mended : `「${inner}」`;
  T.retype(token, isText ? T.Text : T.QuotedName);
}

function settleRest(token: IToken, written: string, source: SourceFile, diagnostics: Diagnostic[]): boolean {
  const place = T.tokenSpan(token);
  switch (token.tokenType) {
    case T.Stray:
      diagnostics.push(
        report(catalog.strayCharacter, source.uri, place, { written }, { fixes: [replaceWith(place, '', '删去', 'remove it')] }),
      );
      return false;
    case T.UnclosedText: {
      const end = place.start + written.trimEnd().length;
      const quote = written.startsWith('“') ? '”' : '"';
      const fixes = [replaceWith(span(end, end), quote, `补上${quote}`, `add ${quote}`)];
      diagnostics.push(report(catalog.unclosedText, source.uri, span(place.start, end), {}, { fixes }));
      T.retype(token, T.Text);
      return true;
    }
    case T.UnclosedName:
      diagnostics.push(report(catalog.unclosedName, source.uri, place, {}));
      T.retype(token, T.QuotedName);
      return true;
    case T.QuotedName:
      if (token.image.slice(1, -1).trim() === '') diagnostics.push(report(catalog.emptyName, source.uri, place, {}));
      return true;
    default:
      return true;
  }
}

function replaceWith(place: Span, newText: string, zh = `改为 ${newText}`, en = `write ${newText}`): Fix {
  return { title: { zh, en }, edits: [{ span: place, newText }] };
}

export type TokenKind = 'keyword' | 'name' | 'string' | 'number' | 'operator' | 'punctuation' | 'bar' | 'comment' | 'doc' | 'stray';

/** A token as services see it: comments and stray characters included, in order. */
export interface LexedToken {
  readonly kind: TokenKind;
  readonly keyword: KeywordName | null;
  readonly span: Span;
  /** Evened to half width; the text itself for strings and comments. */
  readonly image: string;
}

const punctuation: ReadonlySet<TokenType> = new Set([T.LeftBrace, T.RightBrace, T.LeftParen, T.RightParen, T.Colon, T.Separator]);
const operators: ReadonlySet<TokenType> = new Set([
  ...[T.Equals, T.OddEquals, T.Plus, T.Minus, T.Times, T.Divide],
  ...[T.NotEqual, T.GreaterEqual, T.LessEqual, T.Greater, T.Less],
]);
const strings: ReadonlySet<TokenType> = new Set([T.Text, T.OddText, T.UnclosedText]);

function kindOf(type: TokenType): TokenKind {
  if (type === T.Word || type === T.QuotedName || type === T.UnclosedName) return 'name';
  if (type === T.DocComment) return 'doc';
  if (type === T.Comment) return 'comment';
  if (strings.has(type)) return 'string';
  if (punctuation.has(type)) return 'punctuation';
  if (operators.has(type)) return 'operator';
  if (type === T.Bar) return 'bar';
  return type === T.Stray ? 'stray' : 'number';
}

/** The tokens of a text as they are written, whatever it is. */
export function tokenize(text: string): readonly LexedToken[] {
  const raw = scan(text);
  const all = [...raw.tokens, ...(raw.groups.comments ?? [])].sort((a, b) => a.startOffset - b.startOffset);
  let depth = 0;
  return all.map((token) => {
    if (token.tokenType === T.LeftBrace) depth += 1;
    if (token.tokenType === T.RightBrace) depth = Math.max(0, depth - 1);
    const inside = token.tokenType === T.Word ? keywordOf(token.image) : null;
    const keyword = inside === null || depth > 0 ? inside : keywordOutside(inside, token.image);
    return { kind: keyword === null ? kindOf(token.tokenType) : 'keyword', keyword, span: T.tokenSpan(token), image: token.image };
  });
}
