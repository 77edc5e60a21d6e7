// Where the cursor stands, told from the tokens before it, so that it can be told while the text is still incomplete.

import { positionAt } from '../../source/line-index.js';
import type { SourceFile } from '../../source/source-file.js';
import { type Span, span } from '../../source/span.js';
import { type KeywordName, opensOnlyDeclarations, type Surface, usualSurface } from '../../syntax/keywords.js';
import { type LexedToken, tokenize } from '../../syntax/lexer.js';
import { type Block, blockAfter, openersOf } from './blocks.js';

interface Frame {
  readonly block: Block;
  /** The clause that opened the block and what stood between it and the brace. */
  readonly owner: KeywordName | null;
  readonly opening: readonly LexedToken[];
  /** The clause being written, null at the beginning of the block. */
  clause: KeywordName | null;
  /** The clause whose value 例外 replaces. */
  valued: KeywordName | null;
  /** What has been written of the clause. */
  since: LexedToken[];
}

export interface Place {
  readonly frames: readonly Frame[];
  readonly frame: Frame;
  /** The token before the word being typed. */
  readonly previous: LexedToken | null;
  readonly typed: Span;
  /** The number that the cursor stands right behind, to its last digit; a unit may follow. */
  readonly number: Span | null;
  readonly startsLine: boolean;
  readonly surface: Surface;
  readonly tokens: readonly LexedToken[];
}

/** Null in strings and comments, where nothing is offered. */
export function placeAt(source: SourceFile, offset: number, usual: Surface): Place | null {
  const tokens = tokenize(source.text);
  if (tokens.some((token) => isProse(token) && token.span.start < offset && offset <= proseEnd(token))) return null;
  const current = tokens.find((token) => token.span.start < offset && offset <= token.span.end);
  const isWord = current?.kind === 'name' || current?.kind === 'keyword';
  const typed = isWord ? span(current.span.start, offset) : span(offset, offset);
  const number = current?.kind === 'number' ? digitsOf(current, source) : null;
  const start = number?.start ?? typed.start;
  const before = tokens.filter((token) => token.span.end <= start && token.kind !== 'comment' && token.kind !== 'doc');
  const frames = framesOf(before, source);
  const previous = before.at(-1) ?? null;
  const line = positionAt(source.lines, start).line;
  return {
    frames,
    frame: frames.at(-1) as Frame,
    previous,
    typed: number === null ? typed : span(number.end, offset),
    number,
    startsLine: previous === null || positionAt(source.lines, previous.span.start).line !== line,
    surface: usualSurface(tokens.flatMap(({ keyword, image }) => (keyword === null ? [] : [image]))) ?? usual,
    tokens,
  };
}

function isProse(token: LexedToken): boolean {
  return token.kind === 'string' || token.kind === 'comment' || token.kind === 'doc';
}

/** Behind a closing quotation mark something new begins; behind a comment nothing does. */
function proseEnd(token: LexedToken): number {
  return token.kind === 'string' && /.["”]$/.test(token.image) ? token.span.end - 1 : token.span.end;
}

function digitsOf(token: LexedToken, source: SourceFile): Span | null {
  const written = source.text.slice(token.span.start, token.span.end);
  const digits = /^[0-9０-９]+(?:[.．][0-9０-９]+)?(?![0-9０-９年/-])/.exec(written)?.[0];
  return digits === undefined ? null : span(token.span.start, token.span.start + digits.length);
}

function openFrame(block: Block, owner: KeywordName | null, opening: readonly LexedToken[]): Frame {
  return { block, owner, opening, clause: null, valued: null, since: [] };
}

const values: ReadonlySet<KeywordName> = new Set([
  ...(['Threshold', 'Deductible', 'Ratio', 'PaymentOf', 'Cap'] as const),
  ...(['Cost', 'Parameter', 'Pool', 'SharedDeductible'] as const),
]);

function framesOf(tokens: readonly LexedToken[], source: SourceFile): Frame[] {
  const frames: Frame[] = [openFrame('file', null, [])];
  for (const token of tokens) {
    // At the beginning of a line, what can be nothing but a declaration ends whatever lacks its brace.
    const atMargin = positionAt(source.lines, token.span.start).column === 0;
    if (frames.length > 1 && atMargin && token.keyword !== null && opensOnlyDeclarations(token.keyword)) frames.length = 1;
    const top = frames.at(-1) as Frame;
    if (token.image === '{') {
      frames.push(frameInside(top));
    } else if (token.image === '}') {
      if (frames.length > 1) frames.pop();
      closeBlock(frames.at(-1) as Frame, token);
    } else if (token.keyword !== null && openersOf[top.block].includes(token.keyword) && !isOperand(top, token)) {
      top.clause = token.keyword;
      if (token.keyword !== 'Exception') top.valued = values.has(token.keyword) ? token.keyword : null;
      top.since = [];
    } else {
      top.since.push(token);
    }
  }
  return frames;
}

/** Behind the colon of an exception a table stands; behind its value, the exceptions to it. */
function frameInside(top: Frame): Frame {
  if (top.clause !== 'Exception') return openFrame(blockAfter(top.block, top.clause), top.clause, [...top.since]);
  const table = top.since.at(-1)?.image === ':';
  const inner = openFrame(table ? 'table' : 'exceptions', table ? top.valued : top.clause, [...top.since]);
  inner.valued = top.valued;
  return inner;
}

function closeBlock(frame: Frame, brace: LexedToken): void {
  if (frame.block === 'file' && frame.valued === null) {
    frame.clause = null;
    frame.since = [];
  } else {
    frame.since.push(brace);
  }
}

/**
 * `对象`, `就诊` and `病种` open a clause, or name the facts of a claim where an operand is due; a part of a tier follows `的`, a policy
 * or a group the words of a guarantee.
 */
function isOperand(frame: Frame, token: LexedToken): boolean {
  if (frame.since.at(-1)?.keyword === 'Of') return true;
  if (frame.clause === 'Guarantee') return frame.since.length === 0 || awaitsMore(frame.since.at(-1) as LexedToken);
  if (token.keyword !== 'Group' && token.keyword !== 'Visits' && token.keyword !== 'Disease') return false;
  const last = frame.since.at(-1);
  if (last === undefined) return frame.clause === 'Condition' || frame.clause === 'Exception';
  return awaitsOperand(last);
}

const joining: ReadonlySet<KeywordName> = new Set([
  'When',
  'In',
  'NotIn',
  'Is',
  'IsNot',
  'And',
  'Or',
  'Not',
  'MoreThan',
  'NoLessThan',
  'LessThan',
  'NoMoreThan',
]);

/** True when something must follow the token for the expression to be whole. */
export function awaitsOperand(token: LexedToken): boolean {
  if (token.kind === 'operator' || token.image === '(' || token.image === ':') return true;
  return token.keyword !== null && joining.has(token.keyword);
}

const leading: ReadonlySet<KeywordName> = new Set([
  'By',
  'To',
  'Of',
  'Shared',
  'Jointly',
  'Except',
  'Cumulative',
  'Highest',
  'Between',
  'Provisional',
  'Grade',
  'Link',
  'Defaults',
  'NoWorse',
  'Along',
  'Acknowledged',
]);

/** True when the clause cannot end with the token. */
export function awaitsMore(token: LexedToken): boolean {
  return isSeparator(token) || awaitsOperand(token) || (token.keyword !== null && leading.has(token.keyword));
}

export function isSeparator(token: LexedToken | null | undefined): boolean {
  return token?.image === '、' || token?.image === ',';
}
