// What an amount tied to a published figure comes to, for each figure the policy knows.

import type { Language } from '../diagnostics/diagnostic.js';
import { currencyOf } from '../names/policy-scope.js';
import type { AstNode, Expression, IndexDeclaration } from '../syntax/ast.js';
import { walkAst } from '../syntax/ast-walk.js';
import { percentText } from '../types/exact-decimal.js';
import type { PolicyAnalysis } from '../workspace/analysis.js';
import { constantAmount, constantRatio, indexFigures, parameterFigure } from './constant-amount.js';
import { isoDate } from './describe-literal.js';
import { formatAmount } from './format-amount.js';

const arithmetic: ReadonlySet<AstNode['kind']> = new Set(['NameExpression', 'Binary', 'Extreme', 'Rounded', 'Qualified']);

/** Empty when no index is in the expression, or more than one. */
export function resolvedAmounts(path: readonly AstNode[], policy: PolicyAnalysis, text: string, language: Language): string {
  const about = path.find((node) => node.kind === 'About');
  const whole = about?.kind === 'About' ? about.explanation : path.find((node): node is Expression => arithmetic.has(node.kind));
  if (whole === undefined) return '';
  const indices = indicesIn(whole, policy, 0);
  const [index] = indices;
  if (indices.size > 1) return '';
  if (index === undefined) return about === undefined ? '' : explained(whole, policy, text, language);
  const figures = indexFigures(index);
  const isPublished = figures.some(({ published }) => published !== null);
  const rows = figures.flatMap(({ figure, inForce, published }) => {
    const amount = constantAmount(whole, { symbols: policy.symbols, of: () => figure });
    if (amount === null) return [];
    const on = isPublished ? ` ${dayText(published)} |` : '';
    return [`| ${dayText(inForce)} |${on} ${formatAmount(amount, currencyOf(policy.declaration), language)} |`];
  });
  if (rows.length === 0) return '';
  const written = text.slice(whole.span.start, whole.span.end).replaceAll('|', '\\|');
  const from = language === 'zh' ? '起用' : 'in force from';
  const on = isPublished ? { head: ` ${language === 'zh' ? '公布' : 'published'} |`, rule: ' --- |' } : { head: '', rule: '' };
  return [`| ${from} |${on.head} ${written} |`, `| --- |${on.rule} ---: |`, ...rows].join('\n');
}

function dayText(date: Expression | null): string {
  return date?.kind === 'Date' && date.day !== null ? isoDate(date.day) : '—';
}

/** What the explanation of a figure comes to. */
function explained(explanation: Expression, policy: PolicyAnalysis, text: string, language: Language): string {
  const figures = { symbols: policy.symbols, of: () => null };
  const amount = constantAmount(explanation, figures);
  const ratio = amount === null ? constantRatio(explanation, figures) : null;
  if (amount === null && ratio === null) return '';
  const told =
    amount === null ? percentText(ratio ?? { digits: 0, scale: 0 }) : formatAmount(amount, currencyOf(policy.declaration), language);
  return `${text.slice(explanation.span.start, explanation.span.end)} = **${told}**`;
}

/** How deep parameters are followed. */
const deepest = 20;

function indicesIn(node: Expression, policy: PolicyAnalysis, depth: number): ReadonlySet<IndexDeclaration> {
  const found = new Set<IndexDeclaration>();
  walkAst(node, (inner) => {
    const symbol = inner.kind === 'Name' ? policy.symbols.get(inner) : undefined;
    if (symbol?.kind === 'index') found.add(symbol.declaration);
    const figure = depth > deepest ? null : parameterFigure(symbol);
    if (figure !== null) for (const each of indicesIn(figure, policy, depth + 1)) found.add(each);
  });
  return found;
}
