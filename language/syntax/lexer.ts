// Text to tokens: widths evened, keywords told from names, literals in a wrong form reported and taken for what they mean.

import { type ILexingResult, type IToken, Lexer, type TokenType } from 'chevrotain';
import * as catalog from '../diagnostics/catalog/lexical.js';
import { report } from '../diagnostics/define-diagnostics.js';
import type { Diagnostic, Fix } from '../diagnostics/diagnostic.js';
import type { SourceFile } from '../source/source-file.js';
import { type Span, span } from '../source/span.js';
import { balanceBraces } from './balance-braces.js';
import type { KeywordName } from './keywords.js';
import { normalizeWidth } from './normalize-width.js';
import { closeRows } from './table-rows.js';
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

function scan(text: string): ILexingResult {
  const raw = lexer().tokenize(normalizeWidth(text));
  // Only offsets of the beginnings are tracked, which is the fastest way.
  for (const token of raw.tokens) token.endOffset = token.startOffset + token.image.length - 1;
  for (const token of raw.groups.comments ?? []) token.endOffset = token.startOffset + token.image.length - 1;
  return raw;
}

export function spanOf(token: IToken): Span {
  return span(token.startOffset, (token.endOffset as number) + 1);
}

/** All of a file, with rows and braces put in order, ready for the parser. */
export function lex(source: SourceFile): LexedFile {
  const raw = scan(source.text);
  const diagnostics: Diagnostic[] = strayCharacters(source, raw.errors);
  const tokens: IToken[] = [];
  for (const token of raw.tokens) {
    if (settle(token, source, diagnostics)) tokens.push(token);
  }
  const rows = closeRows(tokens, source);
  const balanced = balanceBraces(rows.value, source);
  return {
    tokens: balanced.value,
    comments: raw.groups.comments ?? [],
    diagnostics: [...diagnostics, ...rows.diagnostics, ...balanced.diagnostics],
  };
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
    const keyword = T.keywordOf(token.image);
    if (keyword !== null) T.retype(token, T.keywordToken[keyword]);
    return true;
  }
  const written = source.text.slice(token.startOffset, (token.endOffset as number) + 1);
  const odd = oddForms.get(type);
  if (odd !== undefined) {
    const mended = odd.mend(token.image);
    const place = spanOf(token);
    const fixes = mended === null ? [] : [replaceWith(place, mended)];
    diagnostics.push(report(odd.definition, source.uri, place, { written: written.trim(), mended: mended ?? odd.example }, { fixes }));
    token.image = mended ?? token.image;
    T.retype(token, typeOfMended(odd.type, token.image));
    return true;
  }
  return settleRest(token, written, source, diagnostics);
}

function settleRest(token: IToken, written: string, source: SourceFile, diagnostics: Diagnostic[]): boolean {
  const place = spanOf(token);
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

interface OddForm {
  readonly definition: typeof catalog.oddMoney;
  readonly type: TokenType;
  readonly example: string;
  /** The right form, null when the text does not tell. */
  readonly mend: (image: string) => string | null;
}

const oddForms: ReadonlyMap<TokenType, OddForm> = new Map([
  [T.Grouped, { definition: catalog.thousandsSeparator, type: T.Integer, example: '5000元', mend: (image) => image.replaceAll(',', '') }],
  [T.OddMoney, { definition: catalog.oddMoney, type: T.Money, example: '3000元', mend: mendMoney }],
  [T.OddRatio, { definition: catalog.oddRatio, type: T.Ratio, example: '70%', mend: mendRatio }],
  [T.OddPoints, { definition: catalog.oddPoints, type: T.Points, example: '5个百分点', mend: (image) => `${leading(image)}个百分点` }],
  [T.OddDate, { definition: catalog.oddDate, type: T.DateToken, example: '2022-03-01', mend: mendDate }],
  [T.OddNumber, { definition: catalog.oddNumber, type: T.Integer, example: '12.5', mend: mendNumber }],
  [T.OddEquals, { definition: catalog.doubleEquals, type: T.Equals, example: '=', mend: () => '=' }],
] as const);

function typeOfMended(type: TokenType, image: string): TokenType {
  if (type !== T.Integer) return type;
  if (image.endsWith('%')) return T.Ratio;
  return /(?:元|yuan)$/.test(image) ? T.Money : T.Integer;
}

function leading(image: string): string {
  return /[0-9]+(?:\.[0-9]+)?/.exec(image)?.[0] ?? '0';
}

const multiples: ReadonlyMap<string, number> = new Map([
  ['十', 1],
  ['百', 2],
  ['千', 3],
  ['万', 4],
  ['亿', 8],
]);

function mendMoney(image: string): string {
  const amount = leading(image);
  const after = image.slice(image.indexOf(amount) + amount.length).replaceAll(/[ \t]|元|块钱?/g, '');
  if (after === '' || after.endsWith('yuan')) return after === '' ? `${amount}元` : `${amount} ${after}`;
  if (after === '万' || after === '亿') return `${amount}${after}元`;
  const zeros = [...after].reduce((sum, word) => sum + (multiples.get(word) ?? 0), 0);
  return `${shift(amount, zeros)}元`;
}

/** `1.5` moved by three places is `1500`. */
function shift(amount: string, places: number): string {
  const [whole = '0', fraction = ''] = amount.split('.');
  const padded = fraction.padEnd(places, '0');
  const rest = padded.slice(places);
  const digits = (whole + padded.slice(0, places)).replace(/^0+(?=[0-9])/, '');
  return rest === '' ? digits : `${digits}.${rest}`;
}

function mendRatio(image: string): string | null {
  return image.includes('‰') ? null : `${leading(image)}%`;
}

function mendNumber(image: string): string | null {
  if (image.startsWith('.')) return `0${image}`;
  return image.endsWith('.') ? image.slice(0, -1) : null;
}

function mendDate(image: string): string | null {
  const [year, month, day] = image.match(/[0-9]+/g) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
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
const strings: ReadonlySet<TokenType> = new Set([T.Text, T.UnclosedText]);

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
  return all.map((token) => {
    const keyword = token.tokenType === T.Word ? T.keywordOf(token.image) : null;
    return { kind: keyword === null ? kindOf(token.tokenType) : 'keyword', keyword, span: spanOf(token), image: token.image };
  });
}
