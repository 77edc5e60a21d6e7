// What the name at a place stands for.

import type { PolicySymbol } from '../names/symbol.js';
import type { Name } from '../syntax/ast.js';
import { pathTo } from '../syntax/ast-walk.js';
import type { FileAnalysis } from '../workspace/analysis.js';

export interface NamedPlace {
  readonly name: Name;
  readonly symbol: PolicySymbol;
}

export function symbolAt(file: FileAnalysis, offset: number): NamedPlace | null {
  const name = pathTo(file.ast, offset).findLast((node) => node.kind === 'Name');
  if (name === undefined) return null;
  const symbol = symbolOf(file, name);
  return symbol === null ? null : { name, symbol };
}

/** Of a name that refers or declares. */
export function symbolOf(file: FileAnalysis, name: Name): PolicySymbol | null {
  if (file.policy === null) return null;
  const known = file.policy.symbols.get(name);
  if (known !== undefined) return known;
  for (const symbol of file.policy.scope.values()) if (symbol.name === name) return symbol;
  return null;
}

/** True when both stand for the same thing, however written. */
export function isSameSymbol(one: PolicySymbol, other: PolicySymbol): boolean {
  if (one.kind !== other.kind) return false;
  if (one.kind === 'builtinInput') return other.kind === one.kind && other.builtin.id === one.builtin.id;
  if (one.kind === 'builtinValue') {
    return other.kind === one.kind && other.builtin.id === one.builtin.id && other.value.id === one.value.id;
  }
  return 'name' in other && other.name === one.name;
}
