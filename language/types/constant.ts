// Expressions whose value does not change from claim to claim.

import type { NameContext } from '../names/name-context.js';
import type { ExactDecimal, Expression, Name } from '../syntax/ast.js';
import { nodesIn } from '../syntax/ast-walk.js';

/** Literals, holes, indices and fixed parameters, and what is computed from them. */
export function isConstant(context: Pick<NameContext, 'symbols'>, expression: Expression, depth = 0): boolean {
  return nodesIn(expression).every((node) => {
    if (node.kind === 'NameExpression') return node.builtin === null && isFixedName(context, node.name, depth);
    return node.kind !== 'TierPart' && node.kind !== 'Remaining' && node.kind !== 'Outcome';
  });
}

/** Parameters that name one another in a circle are read so far; circles are reported elsewhere. */
const deepest = 20;

/** An index, or a parameter of one fixed value. */
export function isFixedName(context: Pick<NameContext, 'symbols'>, name: Name, depth = 0): boolean {
  const symbol = context.symbols.get(name);
  if (symbol?.kind !== 'parameter') return symbol?.kind === 'index';
  const { main, exceptions } = symbol.declaration.value;
  return main.kind !== 'Table' && exceptions.length === 0 && depth < deepest && isConstant(context, main, depth + 1);
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
  while (bare.kind === 'Qualified' || bare.kind === 'Delegated' || bare.kind === 'About') bare = bare.operand;
  return bare;
}
