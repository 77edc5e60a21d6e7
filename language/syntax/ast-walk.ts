// Walking the syntax tree: the children of a node, every node below it, the path to an offset.

import { contains } from '../source/span.js';
import type { AstNode, Declaration } from './ast.js';

/** Of the objects in the tree, nodes alone have a kind. */
function isNode(value: unknown): value is AstNode {
  return typeof value === 'object' && value !== null && (value as { readonly kind?: unknown }).kind !== undefined;
}

/** The nodes directly below, in order of position. */
export function children(node: AstNode): readonly AstNode[] {
  const found: AstNode[] = [];
  // A node has no fields but its own, and a list of their values would be made for every node of every walk.
  for (const field in node) {
    const value: unknown = node[field as keyof AstNode];
    if (Array.isArray(value)) {
      for (const each of value as unknown[]) if (isNode(each)) found.push(each);
    } else if (isNode(value)) found.push(value);
  }
  // Most nodes have their fields in the order of the text, and a walk asks this of every node.
  const inOrder = found.every((each, at) => at === 0 || (found[at - 1] as AstNode).span.start <= each.span.start);
  return inOrder ? found : found.sort((a, b) => a.span.start - b.span.start);
}

/** Visits the node and all below it, parents first; a visit that answers `false` leaves out what is below. */
// biome-ignore lint/suspicious/noConfusingVoidType: a visit that answers nothing goes on
export function walkAst(node: AstNode, visit: (node: AstNode, parent: AstNode | null) => boolean | void): void {
  const pending: { readonly node: AstNode; readonly parent: AstNode | null }[] = [{ node, parent: null }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (visit(next.node, next.parent) === false) continue;
    const below = children(next.node);
    for (let at = below.length - 1; at >= 0; at--) pending.push({ node: below[at] as AstNode, parent: next.node });
  }
}

/** The node itself and all below it, parents first, in order of position. */
export function nodesIn(root: AstNode): readonly AstNode[] {
  const found: AstNode[] = [];
  walkAst(root, (node) => {
    found.push(node);
  });
  return found;
}

/** What more than one level may write of a declaration: its clauses, or a guarantee and its acknowledgements; else itself. */
export function partsOfDeclaration(declaration: Declaration): readonly AstNode[] {
  if ('clauses' in declaration) return declaration.clauses;
  if (declaration.kind !== 'Guarantee') return [declaration];
  return [declaration.promise, ...declaration.cites, ...declaration.acknowledged];
}

/** The parts of a declaration, each with all that is below it. */
export type PartNodes = (declaration: Declaration) => readonly { readonly part: AstNode; readonly nodes: readonly AstNode[] }[];

/** A walk that is made once for each declaration, however many questions are asked of it. */
export function rememberedWalk(): PartNodes {
  const known = new Map<Declaration, ReturnType<PartNodes>>();
  return (declaration) => {
    const before = known.get(declaration);
    if (before !== undefined) return before;
    const walked = partsOfDeclaration(declaration).map((part) => ({ part, nodes: nodesIn(part) }));
    known.set(declaration, walked);
    return walked;
  };
}

/** The nodes around an offset, from the root to the innermost. */
export function pathTo(root: AstNode, offset: number): readonly AstNode[] {
  const path: AstNode[] = [];
  for (let node: AstNode | undefined = root; node !== undefined && contains(node.span, offset); ) {
    path.push(node);
    // Of two neighbours that touch at the offset, the later one is meant.
    node = children(node).findLast((child) => contains(child.span, offset));
  }
  return path;
}
