// Which clauses of a tier stand for the same thing: of those, what a lower policy writes replaces what stands above.

import type { AstNode, TierClause } from '../syntax/ast.js';

export function tierSlot(clause: TierClause): string {
  switch (clause.kind) {
    case 'Ratio':
    case 'Bands':
    case 'Amount':
    case 'TopUp':
      return 'rate';
    case 'Cap':
      return clause.pool === null ? `Cap ${clause.per}` : `Cap pool ${clause.pool.text}`;
    case 'Tilt':
      return `Tilt ${clause.groups
        .map(({ text }) => text)
        .sort()
        .join(' ')}`;
    case 'Adjust':
      return `Adjust ${shapeOf(clause.condition)}`;
    default:
      return clause.kind;
  }
}

/** The same for what reads the same, wherever it stands. */
export function shapeOf(node: AstNode): string {
  return JSON.stringify(node, (key, value: unknown) => (key === 'span' ? undefined : value));
}
