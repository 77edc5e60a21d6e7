// Every value that can come to a key column of a table.

import { memberNames } from '../../names/resolve.js';
import type { CheckContext } from '../check-context.js';
import { type KeyColumn, noValue, yesValue } from './key-cell.js';
import type { Reach } from './table-coverage.js';
import type { TableShape } from './table-shape.js';

/** Stands for a disease that no list names. */
export const outsideLists = '名单外病种';

export function universesOf(context: CheckContext, shape: TableShape, reach: Reach | null): readonly ReadonlySet<string>[] {
  return shape.keys.map((column, at) => universeOf(context, shape, column, at, reach));
}

function universeOf(context: CheckContext, shape: TableShape, column: KeyColumn, at: number, reach: Reach | null): ReadonlySet<string> {
  const { key, pieces } = column;
  if (key.kind === 'group') return reach?.groups ?? new Set(context.scope.groups.map((group) => group.name.text));
  if (key.kind === 'boolean') return new Set([yesValue, noValue]);
  if (key.kind === 'ordered') return new Set(pieces.map((_, piece) => String(piece)));
  const { of } = key;
  if (!('kind' in of) && of.id === 'visit' && reach !== null) return reach.visits;
  if ('kind' in of || of.id !== 'disease') return new Set(memberNames(context.scope, of));
  const listed = shape.rows.flatMap((row) => [...(row.keys[at] ?? [])]);
  return new Set([...context.scope.diseases.keys(), ...listed, outsideLists]);
}
