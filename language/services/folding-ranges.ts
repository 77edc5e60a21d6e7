// What can be folded away: declarations and blocks of more than one line.

import { positionAt } from '../source/line-index.js';
import type { Span } from '../source/span.js';
import type { AstNode } from '../syntax/ast.js';
import { walkAst } from '../syntax/ast-walk.js';
import type { FileAnalysis } from '../workspace/analysis.js';

const blocks: ReadonlySet<AstNode['kind']> = new Set([
  'Policy',
  'Group',
  'Index',
  'Cost',
  'Parameter',
  'Pool',
  'SharedDeductible',
  'Tier',
  'Threshold',
  'Deductible',
  'Ratio',
  'Amount',
  'Bands',
  'Base',
  'Cap',
  'Exception',
  'Tilt',
  'Adjust',
  'Subsidy',
  'Articles',
  'Guarantee',
  'Case',
  'CaseStep',
]);

/** From the first character to just past the closing brace; at most one a line. */
export function foldingRanges(file: FileAnalysis): readonly Span[] {
  const found = new Map<number, Span>();
  walkAst(file.ast, (node) => {
    if (!blocks.has(node.kind)) return;
    const first = positionAt(file.source.lines, node.span.start).line;
    const last = positionAt(file.source.lines, node.span.end).line;
    if (last > first && !found.has(first)) found.set(first, node.span);
  });
  return [...found.values()];
}
