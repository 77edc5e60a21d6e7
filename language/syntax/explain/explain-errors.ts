// What the parser could not read, told in words of the language: what stands there and what to write instead.

import { EOF, type IParserErrorMessageProvider, type IRecognitionException, type IToken, type TokenType } from 'chevrotain';
import * as catalog from '../../diagnostics/catalog/syntax.js';
import { fix, report } from '../../diagnostics/define-diagnostics.js';
import type { Bilingual, Diagnostic } from '../../diagnostics/diagnostic.js';
import { editDistance } from '../../source/edit-distance.js';
import { positionAt } from '../../source/line-index.js';
import type { SourceFile } from '../../source/source-file.js';
import { span } from '../../source/span.js';
import { type KeywordName, keywords, type Surface, spelling, usualSurface } from '../keywords.js';
import * as T from '../tokens.js';
import { describeExpected } from './describe-expected.js';
import type { GrammarFacts } from './grammar-facts.js';

// The message of an exception carries its facts: the rule, then the names of the expected token types.
function facts(ruleName: string, types: readonly TokenType[]): string {
  return [ruleName, ...types.map((type) => type.name)].join(' ');
}

function firsts(paths: readonly (readonly TokenType[])[]): TokenType[] {
  return [...new Set(paths.flatMap((path) => path.slice(0, 1)))];
}

export const expectationProvider: IParserErrorMessageProvider = {
  buildMismatchTokenMessage: ({ expected, ruleName }) => facts(ruleName, [expected]),
  buildNotAllInputParsedMessage: ({ ruleName }) => facts(ruleName, [EOF]),
  buildNoViableAltMessage: ({ expectedPathsPerAlt, ruleName }) => facts(ruleName, firsts(expectedPathsPerAlt.flat())),
  buildEarlyExitMessage: ({ expectedIterationPaths, ruleName }) => facts(ruleName, firsts(expectedIterationPaths)),
};

const K = T.keywordToken;

const typeByName: ReadonlyMap<string, TokenType> = new Map([...T.vocabulary, EOF].map((type) => [type.name, type]));

/** What an exception says: where, in which rule, and what could have stood there. */
interface Failure {
  readonly rule: string;
  readonly expected: readonly TokenType[];
  readonly found: IToken;
  readonly previous: IToken | null;
  /** True behind the first or a later name of a list. */
  readonly inList: boolean;
}

interface ExplainContext {
  readonly source: SourceFile;
  readonly facts: GrammarFacts;
  readonly surface: Surface;
}

/** One finding a mistake: what follows from an earlier one, on its line or in what was skipped, is left out. */
export function explainErrors(
  errors: readonly IRecognitionException[],
  tokens: readonly IToken[],
  source: SourceFile,
  grammar: GrammarFacts,
): Diagnostic[] {
  const spellings = tokens.filter(({ tokenType }) => T.keywordOfToken(tokenType) !== null).map(({ image }) => image);
  const context: ExplainContext = { source, facts: grammar, surface: usualSurface(spellings) ?? 'zh' };
  const found: Diagnostic[] = [];
  let covered = -1;
  for (const error of errors) {
    const failure = failureOf(error, tokens);
    const start = failure.found.tokenType === EOF ? source.text.length : failure.found.startOffset;
    const last = error.resyncedTokens.findLast((token) => !Number.isNaN(token.startOffset));
    const skippedTo = last === undefined ? start : last.startOffset;
    if (start > covered && !(failure.found.tokenType === EOF && found.length > 0)) found.push(explain(failure, context));
    const line = positionAt(source.lines, Math.max(covered, skippedTo, start)).line;
    covered = (source.lines.starts[line + 1] ?? source.text.length + 1) - 1;
  }
  return found;
}

const listOpeners: readonly TokenType[] = [
  T.Separator,
  K.Visits,
  K.Group,
  K.Except,
  K.Order,
  K.Department,
  K.Fund,
  K.Party,
  K.Includes,
  K.CertifiedBy,
  K.Tilt,
];

function failureOf(error: IRecognitionException, tokens: readonly IToken[]): Failure {
  const [rule = '', ...names] = error.message.split(' ');
  const expected = names.map((name) => typeByName.get(name)).filter((type): type is TokenType => type !== undefined);
  const at = error.token.tokenType === EOF ? tokens.length : tokens.indexOf(error.token);
  const before = tokens[at - 2]?.tokenType;
  const inList = before !== undefined && listOpeners.some((type) => type === before || before.CATEGORIES?.includes(type) === true);
  return { rule, expected, found: error.token, previous: tokens[at - 1] ?? null, inList };
}

function explain(failure: Failure, context: ExplainContext): Diagnostic {
  return (
    explainSeparator(failure, context) ??
    explainMissing(failure, context) ??
    explainHeader(failure, context) ??
    explainColon(failure, context) ??
    explainWord(failure, context) ??
    explainClause(failure, context) ??
    explainKeywordAsName(failure, context) ??
    unexpected(failure, context)
  );
}

/** All that could stand there; where only the end of a block is missing, the clauses of the block as well. */
function clausesExpected({ rule, expected }: Failure, context: ExplainContext): readonly TokenType[] {
  const clauses = expected.includes(T.RightBrace) ? (context.facts.clauses.get(rule) ?? []) : [];
  const declarations = expected.includes(EOF) ? context.facts.declarations : [];
  return [...new Set([...clauses, ...declarations, ...expected.filter((type) => type !== EOF)])];
}

function expectedWords(failure: Failure, context: ExplainContext): Bilingual {
  return describeExpected(clausesExpected(failure, context), context.surface);
}

function written(token: IToken, source: SourceFile): string {
  const { start, end } = T.tokenSpan(token);
  return source.text.slice(start, end);
}

const closers: ReadonlySet<TokenType> = new Set([EOF, T.RightBrace, T.RowEnd, T.Bar, T.RightParen]);
const openers: ReadonlySet<TokenType> = new Set([T.LeftBrace, T.Equals, T.Colon]);

/** Something is left out: the next token begins something else, or the file ends. */
function explainMissing(failure: Failure, context: ExplainContext): Diagnostic | null {
  const { found, previous, expected } = failure;
  const { source } = context;
  const words = forms.get(failure.rule) ?? expectedWords(failure, context);
  // Every brace has its partner by now, so the file never ends inside a block.
  if (previous === null || expected.includes(EOF) || expected.includes(T.RightBrace)) return null;
  const closes = closers.has(found.tokenType) || (namesOnly(expected) && openers.has(found.tokenType));
  const isKeyword = T.keywordOfToken(found.tokenType) !== null;
  if (!closes && !(isKeyword && !sameLine(previous, found, source))) return null;
  if (found.tokenType === T.RightBrace && previous.tokenType === T.LeftBrace && expected.includes(T.Bar)) {
    return report(catalog.emptyTable, source.uri, span(previous.startOffset, (found.endOffset as number) + 1), {});
  }
  const after = written(previous, source);
  return report(catalog.missingValue, source.uri, T.tokenSpan(previous), { after, expectedZh: words.zh, expectedEn: words.en });
}

function namesOnly(types: readonly TokenType[]): boolean {
  return types.every((type) => type === T.Word || type === T.QuotedName);
}

function sameLine(first: IToken, second: IToken, source: SourceFile): boolean {
  return positionAt(source.lines, first.startOffset).line === positionAt(source.lines, second.startOffset).line;
}

function isName(token: IToken | null): boolean {
  return token?.tokenType === T.Word || token?.tokenType === T.QuotedName;
}

/** A comma where there is no list, or behind the last name of one. */
function explainSeparator({ found, previous, expected }: Failure, { source }: ExplainContext): Diagnostic | null {
  const endsList = previous?.tokenType === T.Separator && namesOnly(expected) && found.tokenType !== EOF;
  const separator = found.tokenType === T.Separator ? found : endsList && T.keywordOfToken(found.tokenType) !== null ? previous : null;
  const closed = endsList && closers.has(found.tokenType) ? previous : null;
  const stray = separator ?? closed;
  if (stray === null) return null;
  const word = written(stray, source);
  const place = T.tokenSpan(stray);
  return report(
    catalog.straySeparator,
    source.uri,
    place,
    { written: word },
    { fixes: [fix(`删去“${word}”`, `remove “${word}”`, place, ' ')] },
  );
}

/** What the token that stands there tells by itself. */
function explainWord(failure: Failure, context: ExplainContext): Diagnostic | null {
  const { found, previous, rule, expected } = failure;
  const { source, surface } = context;
  const { uri } = source;
  const place = T.tokenSpan(found);
  const word = written(found, source);
  if ([K.PerYear, K.PerVisit, K.PerDisease].includes(found.tokenType) && rule === 'tier') {
    return report(catalog.afterTheValue, uri, place, { written: word });
  }
  if (!isName(found)) return null;
  const near = nearestKeyword(found.image, clausesExpected(failure, context), surface);
  if (near !== null) {
    const fixes = [fix(`改为“${near}”`, `write “${near}”`, place, near)];
    return report(catalog.misspelledKeyword, uri, place, { written: word, keyword: near }, { fixes });
  }
  const ends = expected.includes(T.RightBrace) || expected.includes(EOF);
  if (previous === null || !ends || !isName(previous) || !sameLine(previous, found, source) || !failure.inList) return null;
  const gap = span((previous.endOffset as number) + 1, found.startOffset);
  const comma = surface === 'zh' ? '、' : ', ';
  const fixes = [fix(`补上“${comma.trim()}”`, `add “${comma.trim()}”`, gap, comma)];
  return report(catalog.missingSeparator, uri, place, { first: written(previous, source), second: word }, { fixes });
}

/** The keyword a word is a slip of the pen away from. */
function nearestKeyword(word: string, types: readonly TokenType[], surface: Surface): string | null {
  const candidates = types.map(T.keywordOfToken).filter((each): each is KeywordName => each !== null);
  const near = candidates
    .map((name) => spelling(name, surface))
    .find((text) => text.length > 1 && editDistance(word, text, 3) <= (text.length > 5 ? 2 : 1));
  return near !== undefined && near.length + word.length > 4 ? near : null;
}

/** A clause in the wrong block. */
function explainClause(failure: Failure, context: ExplainContext): Diagnostic | null {
  const { found, rule, expected } = failure;
  const keyword = T.keywordOfToken(found.tokenType);
  if (keyword === null || !(expected.includes(T.RightBrace) || expected.includes(EOF))) return null;
  const homes = context.facts.homes.get(keyword) ?? [];
  const isDeclaration = context.facts.declarations.includes(T.opening(keyword));
  if (homes.length === 0 && !(isDeclaration && expected.includes(T.RightBrace))) return null;
  const { source, surface } = context;
  const blocks = homes.map((home) => spelling(home, surface));
  const zh = [...blocks.map((each) => `“${each}”的花括号里`), ...(isDeclaration ? ['文件的最外层'] : [])].join('，或');
  const en = [...blocks.map((each) => `inside the braces of “${each}”`), ...(isDeclaration ? ['at the top of the file'] : [])].join(
    ', or ',
  );
  const opener = openerOf(rule);
  const related = opener !== null && homes.includes(opener);
  if (related) return null;
  const place = T.tokenSpan(found);
  return report(catalog.misplacedClause, source.uri, place, { clause: spelling(keyword, surface), whereZh: zh, whereEn: en });
}

function openerOf(rule: string): KeywordName | null {
  const opener = `${rule.charAt(0).toUpperCase()}${rule.slice(1)}`;
  return opener in keywords ? (opener as KeywordName) : null;
}

/** A keyword that is no column, in the first row of a table. */
function explainHeader({ found, previous }: Failure, { source }: ExplainContext): Diagnostic | null {
  if (previous?.tokenType !== T.Bar || T.keywordOfToken(found.tokenType) === null) return null;
  const lineStart = source.lines.starts[positionAt(source.lines, found.startOffset).line] ?? 0;
  if (!/[{｛]\s*$/.test(source.text.slice(0, lineStart))) return null;
  return report(catalog.headerCell, source.uri, T.tokenSpan(found), {});
}

const marks: ReadonlyMap<TokenType, string> = new Map([
  [T.Colon, ':'],
  [T.Equals, '='],
]);

/** `输入 人员 城乡 是否`: one mark is missing, and nothing is wrong with what stands there. */
function explainColon(failure: Failure, context: ExplainContext): Diagnostic | null {
  const { expected, found, previous } = failure;
  const mark = expected.length === 1 ? marks.get(expected[0] as TokenType) : undefined;
  if (mark === undefined || previous === null || !sameLine(previous, found, context.source)) return null;
  if (!isName(found) && T.keywordOfToken(found.tokenType) === null && found.tokenType !== T.Text) return null;
  const gap = span((previous.endOffset as number) + 1, found.startOffset);
  const word = written(found, context.source);
  const args = { found: word, expectedZh: `“${mark}”，再写“${word}”`, expectedEn: `“${mark}” before it` };
  const fixes = [fix(`补上“${mark}”`, `add “${mark}”`, gap, ` ${mark} `)];
  return report(catalog.unexpectedToken, context.source.uri, T.tokenSpan(found), args, { fixes });
}

/** What a clause looks like as a whole, or where something else is written, where the expected words alone say too little. */
const forms: ReadonlyMap<string, Bilingual> = new Map([
  ['identities', { zh: '“就高 按 类别”或“就高 按 待遇额”', en: '“highest by class” or “highest by benefit”' }],
  [
    'rounding',
    {
      zh: '“四舍五入 至 0.01元”“截断 至 1元 累计”之类的一句',
      en: 'something like “half_up to 0.01 yuan” or “truncate to 1 yuan cumulative”',
    },
  ],
  [
    'payment',
    {
      zh: '“按结算单”或“结算单优先”；由谁支付写在“支付方”后面',
      en: '“as_billed” or “billed_or_computed”; who pays is written behind “payer”',
    },
  ],
]);

/** A keyword where only a name can stand. */
function explainKeywordAsName(failure: Failure, context: ExplainContext): Diagnostic | null {
  const { found, expected } = failure;
  if (!namesOnly(expected) || T.keywordOfToken(found.tokenType) === null) return null;
  const written = found.image;
  const fixes = [fix(`写成「${written}」`, `write 「${written}」`, T.tokenSpan(found), `「${written}」`)];
  return report(catalog.keywordAsName, context.source.uri, T.tokenSpan(found), { written }, { fixes });
}

function unexpected(failure: Failure, context: ExplainContext): Diagnostic {
  const { found } = failure;
  const words = forms.get(failure.rule) ?? expectedWords(failure, context);
  const args = { found: written(found, context.source), expectedZh: words.zh, expectedEn: words.en };
  return report(catalog.unexpectedToken, context.source.uri, T.tokenSpan(found), args);
}
