// Reading a concrete tree that may be incomplete: every accessor answers null or an empty list for what is not there.

import type { CstNode, IToken, TokenType } from 'chevrotain';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { SourceFile } from '../../source/source-file.js';
import { type Span, span } from '../../source/span.js';

/** What every builder needs: the text, and where findings go. */
export interface BuildContext {
  readonly source: SourceFile;
  readonly diagnostics: Diagnostic[];
  /** The text of the documentation comment that ends just before `offset`. */
  readonly docBefore: (offset: number) => string | null;
}

function isToken(element: CstNode | IToken): element is IToken {
  return 'tokenType' in element;
}

const nothing: readonly never[] = [];

/** What the recovery made up has no place in the text. */
function isWritten(element: CstNode | IToken): element is IToken {
  return isToken(element) && !Number.isNaN(element.startOffset);
}

/** Tokens under a name as the author wrote them; those the recovery made up are left out. */
export function tokensOf(node: CstNode, label: string): readonly IToken[] {
  return node.children[label]?.filter(isWritten) ?? nothing;
}

export function tokenOf(node: CstNode, type: TokenType | string): IToken | null {
  return node.children[typeof type === 'string' ? type : type.name]?.find(isWritten) ?? null;
}

export function has(node: CstNode, type: TokenType): boolean {
  return node.children[type.name]?.some(isWritten) ?? false;
}

function isNode(element: CstNode | IToken): element is CstNode {
  return !isToken(element);
}

export function nodesOf(node: CstNode, label: string): readonly CstNode[] {
  const below = node.children[label];
  if (below === undefined) return nothing;
  return below.every(isNode) ? below : below.filter(isNode);
}

export function nodeOf(node: CstNode, label: string): CstNode | null {
  return node.children[label]?.find(isNode) ?? null;
}

/** The range of all that was read for a node; an empty range at 0 when nothing was. */
export function nodeSpan(node: CstNode): Span {
  const location = node.location;
  if (location !== undefined && !Number.isNaN(location.startOffset)) {
    return span(location.startOffset, Math.max(location.startOffset, (location.endOffset ?? location.startOffset) + 1));
  }
  return span(0, 0);
}

/** The first of the alternatives that is there. */
export function choice<V>(node: CstNode, alternatives: readonly (readonly [TokenType, V])[]): V | null {
  return alternatives.find(([type]) => has(node, type))?.[1] ?? null;
}

/** `build` of what is there, null of what is not. */
export function when<N, V>(given: N | null, build: (given: N) => V): V | null {
  return given === null ? null : build(given);
}

export function compact<V>(items: readonly (V | null)[]): V[] {
  return items.filter((item): item is V => item !== null);
}

/** A clause or a declaration with `授权` before it, from there on. */
export function marked<N>(part: N, node: CstNode): N {
  return { ...part, delegated: true, span: nodeSpan(node) };
}
