// Braces in pairs: one that is missing or too many is found by the layout and mended before the parser sees the tokens.

import type { IToken } from 'chevrotain';
import * as catalog from '../diagnostics/catalog/syntax.js';
import { report } from '../diagnostics/define-diagnostics.js';
import type { Checked, Diagnostic } from '../diagnostics/diagnostic.js';
import { positionAt } from '../source/line-index.js';
import type { SourceFile } from '../source/source-file.js';
import { span } from '../source/span.js';
import { keywords } from './keywords.js';
import { synthetic } from './table-rows.js';
import { keywordOfToken, LeftBrace, RightBrace } from './tokens.js';

interface Open {
  readonly token: IToken;
  /** Column of the first character of its line that is not a space. */
  readonly indent: number;
}

/** Balanced files come back as they are; in others the layout tells where a brace is missing. */
export function balanceBraces(tokens: readonly IToken[], source: SourceFile): Checked<readonly IToken[]> {
  if (isBalanced(tokens)) return { value: tokens, diagnostics: [] };
  const value: IToken[] = [];
  const diagnostics: Diagnostic[] = [];
  const open: Open[] = [];
  let line = -1;
  const close = (missing: Open, offset: number): void => {
    const place = span(missing.token.startOffset, missing.token.startOffset + 1);
    diagnostics.push(report(catalog.missingBrace, source.uri, place, {}));
    value.push(synthetic(RightBrace, offset));
  };
  const endOfLast = (): number => ((value.at(-1)?.endOffset as number | undefined) ?? -1) + 1;
  for (const token of tokens) {
    const position = positionAt(source.lines, token.startOffset);
    const beginsLine = position.line !== line;
    line = position.line;
    if (beginsLine && position.column === 0 && opensDeclaration(token)) {
      for (const missing of open.splice(0).reverse()) close(missing, endOfLast());
    }
    if (token.tokenType === LeftBrace) {
      open.push({ token, indent: indentOf(source, position.line) });
    } else if (token.tokenType === RightBrace) {
      const outer = beginsLine ? open.findLastIndex((each) => each.indent === position.column) : open.length - 1;
      if (outer >= 0) for (const missing of open.splice(outer + 1).reverse()) close(missing, endOfLast());
      if (open.pop() === undefined) {
        const place = span(token.startOffset, token.startOffset + 1);
        const fixes = [{ title: { zh: '删去', en: 'remove it' }, edits: [{ span: place, newText: '' }] }];
        diagnostics.push(report(catalog.strayBrace, source.uri, place, {}, { fixes }));
        continue;
      }
    }
    value.push(token);
  }
  for (const missing of open.reverse()) close(missing, endOfLast());
  return { value, diagnostics };
}

function isBalanced(tokens: readonly IToken[]): boolean {
  let depth = 0;
  for (const token of tokens) {
    if (token.tokenType === LeftBrace) depth += 1;
    else if (token.tokenType === RightBrace && --depth < 0) return false;
  }
  return depth === 0;
}

function opensDeclaration(token: IToken): boolean {
  const keyword = keywordOfToken(token.tokenType);
  return keyword !== null && keywords[keyword].role === 'declaration';
}

function indentOf(source: SourceFile, line: number): number {
  const start = source.lines.starts[line] ?? 0;
  return /^[ \t\u3000]*/.exec(source.text.slice(start, start + 200))?.[0].length ?? 0;
}
