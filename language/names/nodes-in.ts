// Every node under a node, in no particular depth limit: an author's text must never exhaust our stack.

import type { AstNode } from '../syntax/ast.js';

/** The node itself and all below it, in order of position. */
export function nodesIn(root: AstNode): AstNode[] {
  const found: AstNode[] = [];
  const waiting: unknown[] = [root];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (Array.isArray(next)) {
      for (let index = next.length - 1; index >= 0; index--) waiting.push(next[index]);
    } else if (isNode(next)) {
      found.push(next);
      const fields = Object.values(next);
      for (let index = fields.length - 1; index >= 0; index--) {
        if (typeof fields[index] === 'object' && fields[index] !== null) waiting.push(fields[index]);
      }
    }
  }
  return found;
}

function isNode(value: unknown): value is AstNode {
  return typeof value === 'object' && value !== null && 'kind' in value && 'span' in value;
}
