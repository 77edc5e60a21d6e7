// Every node under a node as a list.

import type { AstNode } from '../syntax/ast.js';
import { walkAst } from '../syntax/ast-walk.js';

/** The node itself and all below it, parents first, in order of position. */
export function nodesIn(root: AstNode): AstNode[] {
  const found: AstNode[] = [];
  walkAst(root, (node) => {
    found.push(node);
  });
  return found;
}
