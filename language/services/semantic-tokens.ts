// What each name stands for, so that an editor can colour groups, tiers and funds apart.

import type { PolicySymbol, SymbolKind } from '../names/symbol.js';
import type { Span } from '../source/span.js';
import { walkAst } from '../syntax/ast-walk.js';
import type { FileAnalysis } from '../workspace/analysis.js';
import { symbolOf } from './symbol-at.js';

/** The names an editor's theme gives colours to. */
export const semanticTokenTypes = [
  'namespace',
  'citedDocument',
  'payingFund',
  'beneficiaryGroup',
  'benefitTier',
  'parameter',
  'enumMember',
  'enum',
  'variable',
] as const;

export type SemanticTokenType = (typeof semanticTokenTypes)[number];

export interface SemanticToken {
  readonly span: Span;
  readonly type: SemanticTokenType;
  /** True where the name is declared. */
  readonly declares: boolean;
}

const typeOfKind: Readonly<Record<SymbolKind, SemanticTokenType>> = {
  policy: 'namespace',
  series: 'namespace',
  document: 'citedDocument',
  department: 'payingFund',
  fund: 'payingFund',
  party: 'payingFund',
  group: 'beneficiaryGroup',
  identity: 'beneficiaryGroup',
  input: 'parameter',
  value: 'enumMember',
  diseaseList: 'enum',
  diseaseName: 'enumMember',
  index: 'variable',
  cost: 'variable',
  sharedDeductible: 'variable',
  count: 'parameter',
  accumulator: 'variable',
  parameter: 'variable',
  pool: 'variable',
  documented: 'variable',
  tier: 'benefitTier',
  builtinInput: 'parameter',
  builtinValue: 'enumMember',
};

/** In order of position, none across a line. */
export function semanticTokens(file: FileAnalysis): readonly SemanticToken[] {
  const tokens = new Map<number, SemanticToken>();
  walkAst(file.ast, (node) => {
    if (node.kind !== 'Name' || node.span.end === node.span.start) return;
    const symbol: PolicySymbol | null = symbolOf(file, node);
    if (symbol === null) return;
    tokens.set(node.span.start, { span: node.span, type: typeOfKind[symbol.kind], declares: 'name' in symbol && symbol.name === node });
  });
  return [...tokens.values()].sort((a, b) => a.span.start - b.span.start);
}
