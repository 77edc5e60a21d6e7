// The way from a text to its syntax tree: lexer, parser, tree, findings in order.

import type { CstNode, IRecognitionException, IToken } from 'chevrotain';
import * as catalog from '../diagnostics/catalog/syntax.js';
import { fix, report } from '../diagnostics/define-diagnostics.js';
import type { Checked, Diagnostic } from '../diagnostics/diagnostic.js';
import type { SourceFile } from '../source/source-file.js';
import { span } from '../source/span.js';
import type { FileNode } from './ast.js';
import { buildFile } from './build-ast/file.js';
import { explainErrors } from './explain/explain-errors.js';
import { type GrammarFacts, grammarFacts } from './explain/grammar-facts.js';
import { JiuzhuParser } from './grammar.js';
import { lex, lexPart, markDeclarations } from './lexer.js';
import { limitNesting } from './mend/limit-nesting.js';
import { keywordWithAmount, waysToSplit } from './mend/split-glued.js';
import { dropColons, strayAt, strayPunctuation } from './mend/stray-punctuation.js';
import { Colon, isOpening, Word } from './tokens.js';

interface Machine {
  readonly parser: JiuzhuParser;
  readonly facts: GrammarFacts;
}

// The tables of the parsers are derived once: of the plain one when the first text comes, of the one that reads on after a
// mistake when the first text with a mistake does.
let plain: JiuzhuParser | undefined;
let shared: Machine | undefined;

function machine(): Machine {
  if (shared === undefined) {
    const parser = new JiuzhuParser(true);
    shared = { parser, facts: grammarFacts(parser.getGAstProductions()) };
  }
  return shared;
}

interface Reading {
  readonly tokens: readonly IToken[];
  readonly cst: CstNode;
  readonly errors: readonly IRecognitionException[];
}

function read(tokens: readonly IToken[]): Reading {
  plain ??= new JiuzhuParser(false);
  const reading = readWith(plain, tokens);
  return reading.errors.length === 0 ? reading : readWith(machine().parser, tokens);
}

function readWith(parser: JiuzhuParser, tokens: readonly IToken[]): Reading {
  parser.input = [...tokens];
  const cst = parser.file();
  return { tokens, cst, errors: parser.errors };
}

/** The tree of whatever could be read, and what is wrong with the rest. Never throws, whatever the text. */
export function parse(source: SourceFile): Checked<FileNode> {
  const lexed = lex(source);
  const nested = limitNesting(lexed.tokens, source);
  const { value: plain, diagnostics: colons } = dropColons(nested.value, source);
  const { value: split, diagnostics: glued } = splitWords(plain, source);
  const { value: reading, diagnostics: marks } = dropPunctuation(split, source);
  const syntax = reading.errors.length === 0 ? [] : explainErrors(reading.errors, reading.tokens, source, machine().facts);
  const diagnostics: Diagnostic[] = [...lexed.diagnostics, ...nested.diagnostics, ...colons, ...glued, ...marks, ...syntax];
  const value = buildFile(reading.cst, source, lexed.comments, diagnostics);
  return { value, diagnostics: diagnostics.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end) };
}

// Each attempt reads the file anew; a text with more run-together words than this is not a policy.
const mostAttempts = 30;

/** Where a word is two words run together, reads them apart and tells so. */
function splitWords(tokens: readonly IToken[], source: SourceFile): Checked<Reading> {
  const amounts = splitAmounts(tokens, source);
  const diagnostics: Diagnostic[] = [...amounts.diagnostics];
  let reading = read(amounts.value);
  const budget = { left: mostAttempts };
  for (;;) {
    const better = splitAtError(reading, source, budget);
    if (better === null) return { value: reading, diagnostics };
    reading = better.value;
    diagnostics.push(...better.diagnostics);
  }
}

/** `每年5000元` would pass for a name, and be told of as an unknown one. */
function splitAmounts(tokens: readonly IToken[], source: SourceFile): Checked<readonly IToken[]> {
  const diagnostics: Diagnostic[] = [];
  const value: IToken[] = [];
  for (const token of tokens) {
    const parts = token.tokenType === Word ? keywordWithAmount(token.image) : null;
    if (parts === null) {
      value.push(token);
      continue;
    }
    diagnostics.push(gluedWord(token, parts, source));
    value.push(...lexParts(parts, token.startOffset));
  }
  return { value, diagnostics };
}

/** The first word at an error that, read apart, leaves fewer errors. */
function splitAtError(reading: Reading, source: SourceFile, budget: { left: number }): Checked<Reading> | null {
  if (reading.errors.length === 0) return null;
  const declared = declaredWords(reading.tokens);
  for (const error of reading.errors) {
    const stopped = reading.tokens.indexOf(error.token);
    for (const at of [stopped, stopped - 1]) {
      const token = reading.tokens[at];
      if (token?.tokenType !== Word || declared.has(token.image)) continue;
      for (const parts of waysToSplit(token.image)) {
        if (budget.left-- <= 0) return null;
        const tokens = reading.tokens.toSpliced(at, 1, ...lexParts(parts, token.startOffset));
        markDeclarations(tokens);
        const next = read(tokens);
        if (next.errors.length < reading.errors.length) return { value: next, diagnostics: [gluedWord(token, parts, source)] };
      }
    }
  }
  return null;
}

/** Where leaving out a comma or colon brings the parser further, reads on without it and tells so. */
function dropPunctuation(first: Reading, source: SourceFile): Checked<Reading> {
  const diagnostics: Diagnostic[] = [];
  let reading = first;
  const budget = { left: mostAttempts };
  for (;;) {
    const next = withoutStray(reading, budget);
    if (next === null) return { value: reading, diagnostics };
    reading = next.reading;
    diagnostics.push(strayPunctuation(next.dropped, next.before, source));
  }
}

interface Lightened {
  readonly reading: Reading;
  readonly dropped: IToken;
  readonly before: IToken | undefined;
}

function withoutStray(reading: Reading, budget: { left: number }): Lightened | null {
  for (const error of reading.errors) {
    const at = strayAt(error, reading.tokens);
    const dropped = at === null ? undefined : reading.tokens[at];
    if (at === null || dropped === undefined) continue;
    if (budget.left-- <= 0) return null;
    const next = read(reading.tokens.toSpliced(at, 1));
    const fewer = next.errors.length - reading.errors.length;
    // What a 、 joins was meant for a list: without it, the second item would be the next mistake.
    const further = fewer === 0 && dropped.image === ',' && errorsUpTo(next, error.token) < errorsUpTo(reading, error.token);
    if (fewer < 0 || further || (fewer === 0 && dropped.tokenType === Colon))
      return { reading: next, dropped, before: reading.tokens[at - 1] };
  }
  return null;
}

function errorsUpTo({ errors }: Reading, place: IToken): number {
  return errors.filter(({ token }) => token.startOffset <= place.startOffset).length;
}

/** What a declaration names is one word, whatever keyword it ends in: `低保对象`. */
function declaredWords(tokens: readonly IToken[]): ReadonlySet<string> {
  return new Set(tokens.flatMap((token, at) => (isOpening(tokens[at - 1]?.tokenType) ? [token.image] : [])));
}

function lexParts(parts: readonly string[], offset: number): IToken[] {
  let at = offset;
  return parts.flatMap((part) => {
    const tokens = lexPart(part, at);
    at += part.length;
    return tokens;
  });
}

function gluedWord(token: IToken, parts: readonly string[], source: SourceFile): Diagnostic {
  const place = span(token.startOffset, token.startOffset + token.image.length);
  const mended = parts.join(' ');
  const fixes = [fix(`写成“${mended}”`, `write “${mended}”`, place, mended)];
  return report(catalog.gluedWords, source.uri, place, { written: token.image, mended }, { fixes });
}
