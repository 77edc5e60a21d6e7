// Rows of tables: a row is what stands on one line, so the bar that closes a row is told by its place.

import type { IToken, TokenType } from 'chevrotain';
import * as catalog from '../../diagnostics/catalog/syntax.js';
import { fix, report } from '../../diagnostics/define-diagnostics.js';
import type { Checked, Diagnostic } from '../../diagnostics/diagnostic.js';
import { positionAt } from '../../source/line-index.js';
import type { SourceFile } from '../../source/source-file.js';
import { span } from '../../source/span.js';
import { Bar, keywordToken, LeftBrace, RightBrace, RowCites, RowEnd, retype } from '../tokens.js';

// What may stand before a table in the same block.
const clauses: ReadonlySet<TokenType> = new Set([keywordToken.Premium, keywordToken.Cites]);

/** A token that the author did not write, of no width. */
export function synthetic(type: TokenType, offset: number): IToken {
  return {
    image: '',
    startOffset: offset,
    endOffset: offset - 1,
    startLine: Number.NaN,
    endLine: Number.NaN,
    startColumn: Number.NaN,
    endColumn: Number.NaN,
    tokenType: type,
    tokenTypeIdx: type.tokenTypeIdx as number,
  };
}

/** Retypes the last bar of each row, and what it cites behind that; a row without its first or last bar is reported and gets it. */
export function closeRows(tokens: readonly IToken[], source: SourceFile): Checked<readonly IToken[]> {
  if (!tokens.some((token) => token.tokenType === Bar)) return { value: tokens, diagnostics: [] };
  const value: IToken[] = [];
  const diagnostics: Diagnostic[] = [];
  let inTable = false;
  for (const line of linesOf(tokens, source)) {
    for (const segment of segmentsOf(line)) {
      const hasBar = segment.some((token) => token.tokenType === Bar);
      if (hasBar) value.push(...citingRowOf(segment, inTable, source, diagnostics));
      else value.push(...segment);
      inTable = hasBar || segment.at(-1)?.tokenType === LeftBrace;
    }
  }
  return { value, diagnostics };
}

function linesOf(tokens: readonly IToken[], source: SourceFile): IToken[][] {
  const lines: IToken[][] = [];
  let lineEnd = -1;
  for (const token of tokens) {
    if (token.startOffset >= lineEnd) {
      const { line } = positionAt(source.lines, token.startOffset);
      lineEnd = source.lines.starts[line + 1] ?? source.text.length + 1;
      lines.push([]);
    }
    lines.at(-1)?.push(token);
  }
  return lines;
}

/** A line cut at its braces: a row never reaches over one. */
function segmentsOf(line: readonly IToken[]): IToken[][] {
  const segments: IToken[][] = [[]];
  for (const token of line) {
    if (token.tokenType === RightBrace && segments.at(-1)?.length !== 0) segments.push([]);
    segments.at(-1)?.push(token);
    if (token.tokenType === LeftBrace || token.tokenType === RightBrace) segments.push([]);
  }
  return segments.filter((segment) => segment.length > 0);
}

/** A row with the citations that follow it on its line. */
function citingRowOf(segment: IToken[], inTable: boolean, source: SourceFile, diagnostics: Diagnostic[]): IToken[] {
  const firstBar = segment.findIndex((token) => token.tokenType === Bar);
  const at = segment.findIndex((token, index) => index > firstBar + 1 && token.tokenType === keywordToken.Cites);
  const cites = segment[at];
  if (cites === undefined) return rowOf(segment, inTable, source, diagnostics);
  retype(cites, RowCites);
  return [...rowOf(segment.slice(0, at), inTable, source, diagnostics), ...segment.slice(at)];
}

function rowOf(segment: IToken[], inTable: boolean, source: SourceFile, diagnostics: Diagnostic[]): IToken[] {
  const firstBar = segment.findIndex((token) => token.tokenType === Bar);
  const before = segment.slice(0, firstBar);
  const row = segment.slice(firstBar);
  const start = (before[0] ?? row[0])?.startOffset ?? 0;
  const last = segment.at(-1) as IToken;
  const end = (last.endOffset as number) + 1;
  if (row.length === 1 && before.length === 0) {
    diagnostics.push(
      report(catalog.strayBar, source.uri, span(start, end), {}, { fixes: [fix('删去', 'remove it', span(start, end), '')] }),
    );
    return [];
  }
  const result = [...segment];
  if (inTable && before.length > 0 && !before.some((token) => clauses.has(token.tokenType))) {
    result.unshift(synthetic(Bar, start));
    const fixes = [fix('在行首补上 |', 'add | in front', span(start, start), '| ')];
    diagnostics.push(report(catalog.rowNotOpened, source.uri, span(start, (before.at(-1)?.endOffset as number) + 1), {}, { fixes }));
  }
  if (last.tokenType === Bar && (row.length > 1 || inTable)) {
    retype(last, RowEnd);
    return result;
  }
  const fixes = [fix('在行末补上 |', 'add | at the end', span(end, end), ' |')];
  diagnostics.push(report(catalog.rowNotClosed, source.uri, span(last.startOffset, end), {}, { fixes }));
  return [...result, synthetic(RowEnd, end)];
}
