// Values with their exceptions, and tables.

import type { CstNode } from 'chevrotain';
import * as catalog from '../../diagnostics/catalog/syntax.js';
import { fix, report } from '../../diagnostics/define-diagnostics.js';
import { createSourceFile } from '../../source/source-file.js';
import { covering, type Span, span } from '../../source/span.js';
import type {
  ColumnNode,
  ExceptionNode,
  Expression,
  HeaderRow,
  NameExpression,
  TableCell,
  TableNode,
  TableRow,
  ValueNode,
} from '../ast.js';
import * as T from '../tokens.js';
import { type BuildContext, compact, has, nodeOf, nodeSpan, nodesOf, tokenOf, tokensOf, when } from './cst-access.js';
import { buildExpression, missingValue } from './expression.js';
import { ratioLiteral } from './literal.js';
import { citationsUnder, citesOfWhole } from './name.js';
import { buildBounds, buildRange, isBareBound } from './range.js';

const K = T.keywordToken;

/** The value of a clause; a missing one stands, reported already, as an empty hole at the end of the clause. */
export function buildValue(clause: CstNode, context: BuildContext, label = 'value'): ValueNode {
  const node = nodeOf(clause, label);
  const end = nodeSpan(clause).end;
  if (node === null) return { kind: 'Value', span: span(end, end), main: missingValue(end), cites: [], exceptions: [] };
  const whole = citesOfWhole(node);
  const block = nodeOf(node, 'block');
  const main = block === null ? buildFigure(node, context) : buildBlock(block, context);
  const place = Number.isNaN(node.location?.startOffset ?? Number.NaN) ? span(end, end) : spanWithout(node, whole);
  return {
    kind: 'Value',
    span: place,
    main: main ?? missingValue(place.end),
    cites: whole !== null && whole === nodeOf(node, 'cites') ? [] : citationsUnder(node),
    exceptions: nodesOf(node, 'exception').map((each) => buildException(each, whole, context)),
  };
}

/** `80% 至 90%` is one value. */
function buildFigure(node: CstNode, context: BuildContext, label = 'expression'): Expression | null {
  const built = buildExpression(node, context, label);
  return built !== null && tokenOf(node, 'until') !== null ? buildRange(node, built, context) : built;
}

/** The range of a node but for the citations at its end, which are not its own. */
function spanWithout(node: CstNode, cites: CstNode | null): Span {
  const place = nodeSpan(node);
  if (cites === null || nodeSpan(cites).end !== place.end) return place;
  const ends = Object.keys(node.children).flatMap((label) => [
    ...tokensOf(node, label).map((token) => T.tokenSpan(token).end),
    ...nodesOf(node, label).flatMap((each) => (each === cites ? [] : [spanWithout(each, cites).end])),
  ]);
  return span(place.start, Math.max(place.start, ...ends));
}

/** `whole` are the citations of the clause around it. */
function buildException(node: CstNode, whole: CstNode | null, context: BuildContext): ExceptionNode {
  const place = spanWithout(node, whole);
  return {
    kind: 'Exception',
    span: place,
    condition: buildExpression(node, context, 'condition') ?? missingValue(place.end),
    value: exceptionalValue(node, place, whole, context),
  };
}

function exceptionalValue(node: CstNode, place: Span, whole: CstNode | null, context: BuildContext): ValueNode {
  const block = nodeOf(node, 'block');
  const main = (block === null ? buildFigure(node, context, 'value') : buildBlock(block, context)) ?? missingValue(place.end);
  const cites = whole !== null && whole === nodeOf(node, 'cites') ? [] : citationsUnder(node);
  const exceptions = nodesOf(node, 'exception').map((each) => buildException(each, whole, context));
  const end = Math.max(main.span.end, cites.at(-1)?.span.end ?? 0, exceptions.at(-1)?.span.end ?? 0);
  return { kind: 'Value', span: span(main.span.start, end), main, cites, exceptions };
}

/** `{ table }`: the span is that of the rows. */
export function buildBlock(node: CstNode, context: BuildContext): TableNode {
  const place = nodeSpan(node);
  return when(nodeOf(node, 'table'), (table) => buildTable(table, context)) ?? { kind: 'Table', span: place, header: null, rows: [] };
}

export function emptyTable(offset: number): TableNode {
  return { kind: 'Table', span: span(offset, offset), header: null, rows: [] };
}

export function buildTable(node: CstNode, context: BuildContext): TableNode {
  const rows = nodesOf(node, 'row').filter((row) => nodesOf(row, 'cell').length > 0);
  const [first, ...others] = rows;
  const header = first !== undefined && isHeader(first) ? buildHeader(first, context) : null;
  const body = (header === null ? rows : others).map((row) => buildRow(row, context));
  checkColumns(header, body, rows, context);
  return { kind: 'Table', span: nodeSpan(node), header, rows: body };
}

/** A header is a first row that names a fixed column, or the group, the visit or the disease. */
function isHeader(row: CstNode): boolean {
  return nodesOf(row, 'cell').some((cell) => nodesOf(cell, 'cellItem').some((item) => columnOf(item, true) !== null));
}

const columns = [
  [K.To, 'to'],
  [K.Ratio, 'ratio'],
  [K.Value, 'value'],
  [K.InForce, 'in_force'],
  [K.Published, 'published'],
  [K.CoverageYear, 'coverage_year'],
  [K.Grant, 'grant'],
  [K.PaidBy, 'paid_by'],
] as const;

/** The column an item names; with `keywordsOnly`, a plain name is none. */
function columnOf(item: CstNode, keywordsOnly: boolean): ColumnNode['column'] | null {
  const keyword = tokenOf(item, 'column');
  if (keyword !== null) return columns.find(([type]) => type === keyword.tokenType)?.[1] ?? null;
  if (isBareBound(item)) return 'from';
  const expression = simpleName(item);
  if (expression === null) return null;
  if (expression.builtin === 'group') return 'group';
  return keywordsOnly && expression.builtin === null ? null : expression.name;
}

const nowhere: BuildContext = { source: createSourceFile('', ''), diagnostics: [], docBefore: () => null };

/** The item when it is a name and nothing else; what is wrong with it is reported when it is built in its place. */
function simpleName(item: CstNode): NameExpression | null {
  if (tokenOf(item, T.Ratio) !== null || tokenOf(item, 'until') !== null || has(item, K.From)) return null;
  const built = buildExpression(item, { ...nowhere, diagnostics: [] });
  return built?.kind === 'NameExpression' ? built : null;
}

function buildHeader(row: CstNode, context: BuildContext): HeaderRow {
  const built = nodesOf(row, 'cell').map((cell): ColumnNode => {
    const items = nodesOf(cell, 'cellItem');
    const column = items.length === 1 ? columnOf(items[0] as CstNode, false) : null;
    const place = items.length === 0 ? cellSpan(cell) : covering(nodeSpan(items[0] as CstNode), nodeSpan(items.at(-1) as CstNode));
    // A cell that holds something no item was made of has been told of by the parser.
    const untold = items.length > 0 || /^[ \t]*(?:[|｜\r\n]|$)/.test(context.source.text.slice(place.end));
    if (column === null && untold) context.diagnostics.push(report(catalog.headerCell, context.source.uri, place, {}));
    return { kind: 'Column', span: place, column: column ?? { kind: 'Name', span: place, text: '' } };
  });
  const cites = nodeOf(row, 'rowCites');
  if (cites !== null) {
    const place = nodeSpan(cites);
    const fixes = [fix('删去', 'remove it', place, '')];
    context.diagnostics.push(report(catalog.headerCites, context.source.uri, place, {}, { fixes }));
  }
  return { kind: 'HeaderRow', span: nodeSpan(row), columns: built };
}

function buildRow(row: CstNode, context: BuildContext): TableRow {
  const cells = nodesOf(row, 'cell').map((cell) => buildCell(cell, context));
  return { kind: 'TableRow', span: nodeSpan(row), cells, cites: citationsUnder(row, 'rowCites') };
}

/** A cell without the bar that begins it. */
function cellSpan(cell: CstNode): Span {
  const place = nodeSpan(cell);
  const bar = tokenOf(cell, T.Bar);
  return bar === null ? place : span(Math.min(T.tokenSpan(bar).end, place.end), place.end);
}

function buildCell(cell: CstNode, context: BuildContext): TableCell {
  const items = compact(nodesOf(cell, 'cellItem').map((item) => buildItem(item, context)));
  const first = items[0];
  const last = items.at(-1);
  const place = first === undefined || last === undefined ? cellSpan(cell) : covering(first.span, last.span);
  return { kind: 'TableCell', span: place, items };
}

function buildItem(item: CstNode, context: BuildContext): Expression | null {
  const column = tokenOf(item, 'column');
  if (column !== null) {
    context.diagnostics.push(report(catalog.columnInRow, context.source.uri, T.tokenSpan(column), { written: column.image }));
    return missingValue(column.startOffset);
  }
  if (nodesOf(item, 'limit').length > 0) return buildBounds(item, context);
  const built = buildExpression(item, context);
  if (built !== null && (has(item, K.From) || tokenOf(item, 'until') !== null)) return buildRange(item, built, context);
  const share = tokenOf(item, T.Ratio);
  if (share === null || built === null) return built;
  if (built.kind === 'NameExpression') {
    return { kind: 'Share', span: nodeSpan(item), payer: built.name, share: ratioLiteral(share, context) };
  }
  const found = { found: share.image, expectedZh: '“|”或“、”', expectedEn: '“|” or “、”' };
  context.diagnostics.push(report(catalog.unexpectedToken, context.source.uri, T.tokenSpan(share), found));
  return built;
}

/** Every row has as many cells as the header, or as the first row; one with another mistake is let be. */
function checkColumns(header: HeaderRow | null, body: readonly TableRow[], rows: readonly CstNode[], context: BuildContext): void {
  const expected = header?.columns.length ?? body[0]?.cells.length ?? 0;
  const lines = header === null ? rows : rows.slice(1);
  body.forEach((row, index) => {
    if (row.cells.length === expected || lines[index]?.recoveredNode === true) return;
    if (context.diagnostics.some(({ span: told }) => told.start < row.span.end && row.span.start < told.end)) return;
    const related = header ?? body[0];
    context.diagnostics.push(
      report(
        catalog.rowColumns,
        context.source.uri,
        row.span,
        { found: row.cells.length, expected },
        related === undefined
          ? {}
          : {
              related: [
                { uri: context.source.uri, span: related.span, message: { zh: '列数以此行为准', en: 'this row sets the columns' } },
              ],
            },
      ),
    );
  });
}
