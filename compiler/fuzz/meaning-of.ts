// A plan or a tree without what depends on how the text was laid out and in which language its keywords were.

import type { FileNode } from '../../language/index.js';
import type { PolicyIr } from '../ir/ir.js';

const writing: ReadonlySet<string> = new Set(['origin', 'text', 'baseText', 'why']);

/** The plan without places and without clauses as their author wrote them. */
export function meaningOf(plan: PolicyIr | null): unknown {
  return without(plan, writing);
}

const places: ReadonlySet<string> = new Set(['span', 'start', 'end']);

/** The tree without places. */
export function shapeOf(file: FileNode): unknown {
  return without(file, places);
}

function without(node: unknown, keys: ReadonlySet<string>): unknown {
  if (Array.isArray(node)) return node.map((each) => without(each, keys));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).flatMap(([key, value]) => (keys.has(key) ? [] : [[key, without(value, keys)]])));
}
