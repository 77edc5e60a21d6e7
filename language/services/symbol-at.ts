// What the name at a place stands for.

import type { PolicySymbol } from '../names/symbol.js';
import type { Name } from '../syntax/ast.js';
import type { FileAnalysis } from '../workspace/analysis.js';
import { nameAt } from '../workspace/node-at.js';

export interface NamedPlace {
  readonly name: Name;
  readonly symbol: PolicySymbol;
}

export function symbolAt(file: FileAnalysis, offset: number): NamedPlace | null {
  const found = nameAt(file, offset);
  return found === null || found.symbol === null ? null : { name: found.name, symbol: found.symbol };
}

/** Of a name that refers or declares. */
export function symbolOf(file: FileAnalysis, name: Name): PolicySymbol | null {
  return file.policy?.symbols.get(name) ?? null;
}

/** True when both stand for the same thing, however written. */
export function isSameSymbol(one: PolicySymbol, other: PolicySymbol): boolean {
  if (one.kind !== other.kind) return false;
  if (one.kind === 'builtinInput') return other.kind === one.kind && other.builtin.id === one.builtin.id;
  if (one.kind === 'builtinValue') {
    return other.kind === one.kind && other.builtin.id === one.builtin.id && other.value.id === one.value.id;
  }
  if (one.kind === 'series') return other.kind === one.kind && other.name.text === one.name.text;
  return 'name' in other && other.name === one.name;
}
