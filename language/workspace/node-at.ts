// The place of an offset in a file: the nodes around it and the name under it.

import type { PolicySymbol } from '../names/symbol.js';
import type { AstNode, Name } from '../syntax/ast.js';
import { pathTo } from '../syntax/ast-walk.js';
import type { FileAnalysis } from './analysis.js';

/** The nodes around an offset, from the file to the innermost. */
export function nodeAt(file: FileAnalysis, offset: number): readonly AstNode[] {
  return pathTo(file.ast, offset);
}

/** The name under an offset, and what it stands for when that is known. */
export function nameAt(file: FileAnalysis, offset: number): { readonly name: Name; readonly symbol: PolicySymbol | null } | null {
  const path = nodeAt(file, offset);
  const last = path[path.length - 1];
  if (last?.kind !== 'Name') return null;
  return { name: last, symbol: file.policy?.symbols.get(last) ?? null };
}
