// Expressions whose value does not change from claim to claim.

import type { NameContext } from '../names/name-context.js';
import type { ExactDecimal, Expression } from '../syntax/ast.js';
import { nodesIn } from '../syntax/ast-walk.js';

/** Literals, holes and indices, and what is computed from them. */
export function isConstant(context: Pick<NameContext, 'symbols'>, expression: Expression): boolean {
  return nodesIn(expression).every((node) => {
    if (node.kind === 'NameExpression') return node.builtin === null && context.symbols.get(node.name)?.kind === 'index';
    return node.kind !== 'TierPart' && node.kind !== 'Remaining';
  });
}

/** The amount of a written sum of money, or null when it is not simply written down. */
export function writtenFen(expression: Expression): number | null {
  const bare = unqualified(expression);
  return bare.kind === 'Money' ? bare.fen : null;
}

export function writtenRatio(expression: Expression): ExactDecimal | null {
  const bare = unqualified(expression);
  return bare.kind === 'RatioLiteral' ? bare.value : null;
}

/** Without `以上`, `暂按` and the like. */
export function unqualified(expression: Expression): Expression {
  let bare = expression;
  while (bare.kind === 'Qualified') bare = bare.operand;
  return bare;
}
