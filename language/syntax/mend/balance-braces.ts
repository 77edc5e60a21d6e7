// Braces in pairs: one that is missing or too many is found by the layout and mended before the parser sees the tokens.

import type { IToken } from 'chevrotain';
import * as catalog from '../../diagnostics/catalog/syntax.js';
import { fix, report } from '../../diagnostics/define-diagnostics.js';
import type { Checked, Diagnostic } from '../../diagnostics/diagnostic.js';
import { type Position, positionAt } from '../../source/line-index.js';
import type { SourceFile } from '../../source/source-file.js';
import { span } from '../../source/span.js';
import { type KeywordName, opensOnlyDeclarations } from '../keywords.js';
import { Bar, keywordOfToken, LeftBrace, RightBrace, tokenSpan } from '../tokens.js';
import { synthetic } from './table-rows.js';

interface Open {
  readonly token: IToken;
  readonly line: number;
  /** Column of the first character of its line that is not a space. */
  readonly indent: number;
  /** Column of the first line inside, null until there is one. */
  content: number | null;
  /** Something of the block stands on the line of its brace. */
  begun: boolean;
}

/** Balanced files come back as they are; in others the layout tells where a brace is missing. */
export function balanceBraces(tokens: readonly IToken[], source: SourceFile): Checked<readonly IToken[]> {
  const imbalance = imbalanceOf(tokens);
  if (imbalance === null) return { value: tokens, diagnostics: [] };
  return new Balancer(source, imbalance).balance(tokens);
}

interface Imbalance {
  /** Blocks left open in the end. */
  readonly open: number;
  /** Braces that close nothing. */
  readonly stray: number;
}

/** Null when every brace has its partner. */
function imbalanceOf(tokens: readonly IToken[]): Imbalance | null {
  let depth = 0;
  let stray = 0;
  for (const token of tokens) {
    if (token.tokenType === LeftBrace) depth += 1;
    else if (token.tokenType === RightBrace) {
      if (depth === 0) stray += 1;
      else depth -= 1;
    }
  }
  return depth === 0 && stray === 0 ? null : { open: depth, stray };
}

// These never go without a block.
const withBlock: ReadonlySet<KeywordName> = new Set([
  'Policy',
  'Group',
  'Index',
  'Tier',
  'Subsidy',
  'Case',
  'Given',
  'Expected',
  'Tilt',
  'Adjust',
]);

// Invariant: `value` is balanced but for the blocks in `open`.
class Balancer {
  readonly #source: SourceFile;
  readonly #value: IToken[] = [];
  readonly #diagnostics: Diagnostic[] = [];
  readonly #open: Open[] = [];
  /** How many braces the layout may still supply. */
  #missing: number;
  /** How many braces it may still open, for those that close nothing. */
  #unopened: number;

  constructor(source: SourceFile, { open, stray }: Imbalance) {
    this.#source = source;
    this.#missing = open;
    this.#unopened = stray;
  }

  balance(tokens: readonly IToken[]): Checked<readonly IToken[]> {
    let line = -1;
    let first: IToken | null = null;
    for (const token of tokens) {
      const position = positionAt(this.#source.lines, token.startOffset);
      if (position.line !== line) {
        if (first !== null && this.#lacksBrace(first, token, position)) this.#supplyOpening(line);
        this.#beginLine(token, position);
        first = token;
      }
      line = position.line;
      this.#take(token, position);
    }
    while (this.#open.length > 0) this.#closeInnermost();
    return { value: this.#value, diagnostics: this.#diagnostics };
  }

  /** A line that begins further left than its block allows stands outside of it. */
  #beginLine(token: IToken, { line, column }: Position): void {
    if (token.tokenType === RightBrace) {
      while (this.#missing > 0 && this.#open.some((each) => each.indent === column) && this.#open.at(-1)?.indent !== column) this.#supply();
      return;
    }
    for (let inner = this.#open.at(-1); inner !== undefined && this.#missing > 0; inner = this.#open.at(-1)) {
      const outside = column <= inner.indent && (inner.content === null ? inner.begun : inner.content > inner.indent);
      if (!outside && !(column === 0 && opensDeclaration(token))) break;
      this.#supply();
    }
    const inner = this.#open.at(-1);
    if (inner !== undefined && inner.content === null && inner.line !== line) inner.content = column;
  }

  /** Whether the line of `first` wants a brace at its end: the next line is its block, and somewhere a brace closes nothing. */
  #lacksBrace(first: IToken, next: IToken, { column }: Position): boolean {
    const begun = positionAt(this.#source.lines, first.startOffset);
    if (this.#unopened === 0 || column <= begun.column || this.#open.at(-1)?.line === begun.line) return false;
    const keyword = keywordOfToken(first.tokenType);
    return (keyword !== null && withBlock.has(keyword)) || (next.tokenType === Bar && first.tokenType !== Bar);
  }

  #supplyOpening(line: number): void {
    this.#unopened -= 1;
    const last = this.#value.at(-1) as IToken;
    const place = tokenSpan(last);
    const after = this.#source.text.slice(place.start, place.end);
    const fixes = [fix('补上“{”', 'add “{”', span(place.end, place.end), ' {')];
    const words = { after, expectedZh: '“{”', expectedEn: '“{”' };
    this.#diagnostics.push(report(catalog.missingValue, this.#source.uri, place, words, { fixes }));
    this.#take(synthetic(LeftBrace, place.end), { line, column: 0 });
  }

  #take(token: IToken, { line }: Position): void {
    const around = this.#open.at(-1);
    if (around !== undefined && around.line === line) around.begun = true;
    if (token.tokenType === LeftBrace) {
      this.#open.push({ token, line, indent: this.#indentOf(line), content: null, begun: false });
    } else if (token.tokenType === RightBrace && this.#open.pop() === undefined) {
      const place = span(token.startOffset, token.startOffset + 1);
      const fixes = [fix('删去', 'remove it', place, '')];
      this.#diagnostics.push(report(catalog.strayBrace, this.#source.uri, place, {}, { fixes }));
      return;
    }
    this.#value.push(token);
  }

  #supply(): void {
    this.#missing -= 1;
    this.#closeInnermost();
  }

  #closeInnermost(): void {
    const innermost = this.#open.pop();
    if (innermost === undefined) return;
    const last = this.#value.at(-1);
    const place = span(innermost.token.startOffset, innermost.token.startOffset + 1);
    this.#diagnostics.push(report(catalog.missingBrace, this.#source.uri, place, {}));
    this.#value.push(synthetic(RightBrace, ((last?.endOffset as number | undefined) ?? -1) + 1));
  }

  #indentOf(line: number): number {
    const start = this.#source.lines.starts[line] ?? 0;
    return /^[ \t\u3000]*/.exec(this.#source.text.slice(start, start + 200))?.[0].length ?? 0;
  }
}

function opensDeclaration(token: IToken): boolean {
  const keyword = keywordOfToken(token.tokenType);
  return keyword !== null && opensOnlyDeclarations(keyword);
}
