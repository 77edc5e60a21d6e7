// Token types: punctuation, literals and the words that are not yet known to be keywords.

import { createToken, type IToken, Lexer, type TokenType } from 'chevrotain';
import { type Span, span } from '../source/span.js';
import { type KeywordName, keywordNames, keywords } from './keywords.js';
import { chineseUnits, englishUnits } from './money/read-unit.js';

const nameStart = [
  'A-Za-z_\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u0370-\\u03ff\\u2160-\\u217f',
  '\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff',
  // Kana and Hangul, for what is called so where it comes from.
  '\\u3041-\\u3096\\u30a1-\\u30fa\\u30fc\\uac00-\\ud7a3',
].join('');
// Characters beyond the basic plane that are Chinese come as a surrogate pair.
const pair = '[\\ud840-\\ud88c][\\udc00-\\udfff]';
const namePattern = `(?:[${nameStart}]|${pair})(?:[${nameStart}0-9]|${pair})*`;
const notName = `(?![${nameStart}0-9])`;
const number = '[0-9]+(?:\\.[0-9]+)?';
const unit = `(?:[ \\t]*[万亿]?(?:${chineseUnits})(?!整)|[ \\t]*(?:(?:wan|yi)[ \\t]+)?(?:${englishUnits})${notName})`;

function token(name: string, pattern: string | RegExp, label: string): TokenType {
  return createToken({ name, pattern: typeof pattern === 'string' ? new RegExp(pattern) : pattern, label });
}

const Whitespace = createToken({ name: 'Whitespace', pattern: /[ \t\r\n\f\v]+/, group: Lexer.SKIPPED, line_breaks: true });
export const DocComment = createToken({ name: 'DocComment', pattern: /\/\/\/[^\r\n]*/, group: 'comments' });
export const Comment = createToken({ name: 'Comment', pattern: /\/\/[^\r\n]*/, group: 'comments' });

export const Text = token('Text', /"[^"\r\n]*"|“[^”\r\n]*”/, '"…"');
/** Begun and ended with marks that make no pair: `”…”`, `"…”`. */
export const OddText = token('OddText', /[“”][^“”"\r\n{}|｛｝｜]*[“”"]|"[^"“”\r\n{}|｛｝｜]*[“”]/, '"…"');
/** A title in its marks, `《某县办法》`: meant as a text or as a name, by what stands before it. */
export const TitleMarks = token('TitleMarks', /《[^《》\r\n]*》/, '"…"');
/** Ends where a brace or a bar begins, so that only the string is lost. */
export const UnclosedText = token('UnclosedText', /["“][^"”\r\n{}|｛｝｜]*/, '"…"');
export const QuotedName = token('QuotedName', /「[^」\r\n]*」/, '「…」');
export const UnclosedName = token('UnclosedName', /「[^」\r\n{}|｛｝｜]*/, '「…」');

export const DateToken = token(
  'Date',
  /[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?![0-9])|[0-9]{4} ?年 ?[0-9]{1,2} ?月 ?[0-9]{1,2} ?日/,
  '2022-03-01',
);
export const OddDate = token(
  'OddDate',
  /[0-9]{4}[./][0-9]{1,2}[./][0-9]{1,2}(?![0-9.元%])|[0-9]{4} ?年 ?[0-9]{1,2} ?月(?: ?[0-9]{1,2})?|[0-9]{4}-[0-9]{1,2}月/,
  '2022-03-01',
);
/** `4月1日`, `04-01`: a day of every year. */
export const MonthDay = token('MonthDay', /[0-9]{1,2} ?月 ?[0-9]{1,2} ?日|[0-9]{2}-[0-9]{2}(?![0-9.元%-])/, '4月1日');
export const Grouped = token(
  'Grouped',
  `[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\\.[0-9]+)?(?:${unit}|[ \\t]*[万亿]?元整|[ \\t]*%)?`,
  '5000元',
);
export const Money = token('Money', number + unit, '3000元');
/** `5千元`, `5万`, `￥3000`, `3000元整`, `300000分`: amounts that are clear but not in a form of the language. */
export const OddMoney = token(
  'OddMoney',
  `${number}[ \\t]*(?:[万亿]?元整|[十百千]+[万亿]?元|[万亿](?![元]))|[¥￥$][ \\t]*${number}(?:${unit})?|${number}[ \\t]*块钱?|${number}[ \\t]*[角分]钱?${notName}`,
  '3000元',
);
export const Points = token('Points', `${number}[ \\t]*(?:个百分点|points?${notName})`, '5个百分点');
export const OddPoints = token('OddPoints', `${number}[ \\t]*(?:百分点|个点)`, '5个百分点');
export const OddRatio = token('OddRatio', `${number}[ \\t]*(?:%[ \\t]?%+|‰)`, '70%');
export const Ratio = token('Ratio', `${number}[ \\t]*%`, '70%');
export const OddNumber = token('OddNumber', `(?:[0-9]+(?:\\.[0-9]+){2,}|[0-9]+\\.(?![0-9])|\\.[0-9]+)(?:${unit}|[ \\t]*%)?`, '3000');
export const Integer = token('Integer', number, '2024');
export const Word = token('Word', namePattern, '名称');

export const LeftBrace = token('LeftBrace', /\{/, '{');
export const RightBrace = token('RightBrace', /\}/, '}');
export const LeftParen = token('LeftParen', /\(/, '(');
export const RightParen = token('RightParen', /\)/, ')');
export const Colon = token('Colon', /:/, ':');
export const Equals = token('Equals', /=/, '=');
export const OddEquals = token('OddEquals', /={2,}/, '=');
export const Separator = token('Separator', /[、,]/, '、');
/** A bar that begins a cell. */
export const Bar = token('Bar', /\|/, '|');
/** The bar that closes a row; told apart from `Bar` by its line, see table-rows. */
export const RowEnd = createToken({ name: 'RowEnd', pattern: Lexer.NA, label: '|' });
export const Plus = token('Plus', /\+/, '+');
export const Minus = token('Minus', /-/, '-');
export const Times = token('Times', /[×*]/, '×');
export const Divide = token('Divide', /[÷/]/, '÷');
export const NotEqual = token('NotEqual', /≠|!=|<>/, '≠');
export const GreaterEqual = token('GreaterEqual', />=|≥/, '>=');
export const LessEqual = token('LessEqual', /<=|≤/, '<=');
export const Greater = token('Greater', />/, '>');
export const Less = token('Less', /</, '<');
/** Nothing of the language; a run of them is one mistake. */
export const Stray = token('Stray', /[;。《》〈〉【】『』〔〕[\]'‘’”」%‰¥￥$!?&@#^~`\\…—–·•.]+/, '');

function keywordTokens(): Readonly<Record<KeywordName, TokenType>> {
  const entries = keywordNames.map((name) => {
    const label = `${keywords[name].zh} (${keywords[name].en})`;
    return [name, createToken({ name: `Keyword${name}`, pattern: Lexer.NA, label })] as const;
  });
  return Object.fromEntries(entries) as Record<KeywordName, TokenType>;
}

/** One token type a keyword, whatever its spelling. */
export const keywordToken = keywordTokens();

/** `依据` behind the last bar of a row, which is the row's own; told apart by its line, see table-rows. */
export const RowCites = createToken({ name: 'RowCites', pattern: Lexer.NA, label: keywordToken.Cites.LABEL as string });

function declarationTokens(): ReadonlyMap<KeywordName, TokenType> {
  const names = keywordNames.filter((name) => keywords[name].role === 'declaration');
  return new Map(
    names.map((name) => {
      const type = keywordToken[name];
      return [name, createToken({ name: `Declares${name}`, pattern: Lexer.NA, categories: [type], label: type.LABEL as string })] as const;
    }),
  );
}

/** A keyword outside of all braces, where alone it may open a declaration; it counts as the plain keyword too. */
const declarationToken = declarationTokens();

/** The token that opens a declaration with the keyword. */
export function opening(name: KeywordName): TokenType {
  return declarationToken.get(name) ?? keywordToken[name];
}

const openings: ReadonlySet<TokenType> = new Set(declarationToken.values());

/** Whether the token is a keyword that opens a declaration. */
export function isOpening(type: TokenType | undefined): boolean {
  return type !== undefined && openings.has(type);
}

const byToken: ReadonlyMap<TokenType, KeywordName> = new Map([
  ...keywordNames.map((name) => [keywordToken[name], name] as const),
  ...[...declarationToken].map(([name, type]) => [type, name] as const),
  [RowCites, 'Cites'],
]);

/** The keyword of a token type, null for punctuation, literals and names. */
export function keywordOfToken(type: TokenType): KeywordName | null {
  return byToken.get(type) ?? null;
}

// Invariant: the order decides; what is longer or more particular stands first.
export const lexed: readonly TokenType[] = [
  Whitespace,
  DocComment,
  Comment,
  Word,
  Text,
  OddText,
  TitleMarks,
  UnclosedText,
  QuotedName,
  UnclosedName,
  Grouped,
  DateToken,
  OddDate,
  MonthDay,
  Money,
  OddMoney,
  Points,
  OddPoints,
  OddRatio,
  Ratio,
  OddNumber,
  Integer,
  LeftBrace,
  RightBrace,
  LeftParen,
  RightParen,
  Colon,
  OddEquals,
  Equals,
  Separator,
  Bar,
  Plus,
  Minus,
  Times,
  Divide,
  NotEqual,
  GreaterEqual,
  LessEqual,
  Greater,
  Less,
  Stray,
];

export const vocabulary: readonly TokenType[] = [...lexed, RowEnd, RowCites, ...Object.values(keywordToken), ...declarationToken.values()];

export function retype(given: IToken, type: TokenType): void {
  given.tokenType = type;
  given.tokenTypeIdx = type.tokenTypeIdx as number;
}

export function tokenSpan(token: IToken): Span {
  return span(token.startOffset, (token.endOffset as number) + 1);
}
