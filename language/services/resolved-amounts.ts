// What an amount tied to a published figure comes to, for each figure the policy knows.

import type { Language } from '../diagnostics/diagnostic.js';
import { currencyOf } from '../names/policy-scope.js';
import type { AstNode, Expression, IndexDeclaration } from '../syntax/ast.js';
import { walkAst } from '../syntax/ast-walk.js';
import type { PolicyAnalysis } from '../workspace/analysis.js';
import { constantAmount, indexFigures } from './constant-amount.js';
import { isoDate } from './describe-literal.js';
import { formatAmount } from './format-amount.js';

const arithmetic: ReadonlySet<AstNode['kind']> = new Set(['NameExpression', 'Binary', 'Extreme', 'Rounded', 'Qualified']);

/** Empty when no index is in the expression, or more than one. */
export function resolvedAmounts(path: readonly AstNode[], policy: PolicyAnalysis, text: string, language: Language): string {
  const whole = path.find((node): node is Expression => arithmetic.has(node.kind));
  if (whole === undefined) return '';
  const indices = indicesIn(whole, policy);
  const [index] = indices;
  if (index === undefined || indices.size > 1) return '';
  const rows = indexFigures(index).flatMap(({ figure, inForce }) => {
    const amount = constantAmount(whole, { symbols: policy.symbols, of: () => figure });
    if (amount === null) return [];
    const from = inForce?.kind === 'Date' && inForce.day !== null ? isoDate(inForce.day) : '—';
    return [`| ${from} | ${formatAmount(amount, currencyOf(policy.declaration), language)} |`];
  });
  if (rows.length === 0) return '';
  const written = text.slice(whole.span.start, whole.span.end).replaceAll('|', '\\|');
  const from = language === 'zh' ? '起用' : 'in force from';
  return [`| ${from} | ${written} |`, '| --- | ---: |', ...rows].join('\n');
}

function indicesIn(node: Expression, policy: PolicyAnalysis): ReadonlySet<IndexDeclaration> {
  const found = new Set<IndexDeclaration>();
  walkAst(node, (inner) => {
    const symbol = inner.kind === 'Name' ? policy.symbols.get(inner) : undefined;
    if (symbol?.kind === 'index') found.add(symbol.declaration);
  });
  return found;
}
