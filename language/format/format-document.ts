// One layout for every policy, in the language asked for. Formatting what is formatted changes nothing.

import { displayWidth } from '../source/display-width.js';
import { createSourceFile } from '../source/source-file.js';
import type { AstNode, FileNode } from '../syntax/ast.js';
import { walkAst } from '../syntax/ast-walk.js';
import { type KeywordName, type Surface, usualSurface } from '../syntax/keywords.js';
import { type LexedToken, tokenize } from '../syntax/lexer.js';
import { parse } from '../syntax/parse.js';
import { layoutTree, type Piece } from './layout-tree.js';
import { printLayout } from './print-layout.js';
import { type SurfaceChoice, textOf } from './switch-surface.js';

/** How a text is laid out. */
export interface FormatOptions {
  /** Turns keywords, built-in names and units into this language. */
  readonly surface?: Surface | undefined;
}

/** The text in the layout of the language; unchanged when it does not parse. */
export function formatDocument(text: string, options: FormatOptions = {}): string {
  const source = createSourceFile('', text);
  const { value: file, diagnostics } = parse(source);
  if (diagnostics.some((diagnostic) => diagnostic.severity === 'error')) return text;
  const tokens = tokenize(text);
  const choice: SurfaceChoice = {
    surface: options.surface ?? null,
    usual: options.surface ?? usualSurface(tokens.filter(({ keyword }) => keyword !== null).map(({ image }) => image)) ?? 'zh',
    declared: declaredNames(file),
  };
  const starts = itemStarts(file);
  const startsItem = (piece: Piece): boolean => starts.has(piece.token.span.start) || opensItem(piece.token.keyword);
  const formatted = printLayout(layoutTree(piecesOf(tokens, text, choice), startsItem));
  return text.includes('\r\n') ? formatted.replaceAll('\n', '\r\n') : formatted;
}

function piecesOf(tokens: readonly LexedToken[], text: string, choice: SurfaceChoice): Piece[] {
  return tokens.map((token, index) => {
    const previous = tokens[index - 1];
    const gap = text.slice(previous?.span.end ?? 0, token.span.start);
    const breaks = gap.match(/\r\n|\n|\r/g)?.length ?? 0;
    const written = text.slice(token.span.start, token.span.end);
    return {
      token,
      text: textOf(token, written, choice),
      width: displayWidth(textOf(token, written, { ...choice, surface: 'zh' })),
      breakBefore: breaks > 0 || previous === undefined,
      blankBefore: breaks > 1,
      afterSeparator: previous?.kind === 'punctuation' && (previous.image === '、' || previous.image === ','),
    };
  });
}

// Parts of an example and payments are nodes whose keyword stands before them.
function opensItem(keyword: KeywordName | null): boolean {
  return keyword === 'Assume' || keyword === 'Expected' || keyword === 'Given' || keyword === 'Paid';
}

const items: ReadonlySet<AstNode['kind']> = new Set<AstNode['kind']>([
  ...([
    'Policy',
    'Department',
    'Fund',
    'Party',
    'Group',
    'Identities',
    'Input',
    'Disease',
    'Index',
    'Cost',
    'Parameter',
    'Pool',
    'Order',
    'Tier',
    'SharedDeductible',
    'Count',
    'Accumulator',
    'Times',
  ] as const),
  ...([
    'Subsidy',
    'Cases',
    'Case',
    'Title',
    'Region',
    'Extends',
    'Document',
    'Effective',
    'Issued',
    'Series',
    'CarryOver',
    'StatusChange',
    'Year',
    'Currency',
    'Rounding',
    'CertifiedBy',
    'Route',
  ] as const),
  ...(['Includes', 'EveryoneElse', 'Cites', 'Visits', 'Groups', 'Condition', 'Base', 'Payer', 'Payment'] as const),
  ...(['Threshold', 'Deductible', 'Ratio'] as const),
  ...([
    'Amount',
    'TopUp',
    'Bands',
    'Tilt',
    'Adjust',
    'Cap',
    'TiltItem',
    'Premium',
    'Assumption',
    'Expected',
    'HeaderRow',
    'TableRow',
  ] as const),
  ...([
    'Derived',
    'Conflict',
    'Articles',
    'ArticleHeader',
    'ArticleRow',
    'Statistic',
    'Target',
    'Discretion',
    'Quota',
    'NotComputed',
    'Guarantee',
  ] as const),
  'Advance',
]);

/** Where declarations, clauses, rows and facts begin. */
function itemStarts(file: FileNode): ReadonlySet<number> {
  const starts = new Set<number>();
  walkAst(file, (node) => {
    const given = node.kind === 'Given' && node.what !== 'paid';
    if (given || items.has(node.kind)) starts.add(node.span.start);
    if (node.kind === 'Exception') for (const inner of node.value.exceptions) starts.add(inner.span.start);
  });
  return starts;
}

function declaredNames(file: FileNode): ReadonlySet<string> {
  const names = new Set<string>();
  for (const declaration of file.declarations) {
    if ('name' in declaration && declaration.name !== null) names.add(declaration.name.text);
  }
  return names;
}
