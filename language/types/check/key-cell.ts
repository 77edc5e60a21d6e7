// A key cell of a table: the values it lists, or every other one.

import { typeDiagnostics } from '../../diagnostics/catalog/types.js';
import { say } from '../../names/name-context.js';
import { reportRepeated, resolve, resolveMember, wanted } from '../../names/resolve.js';
import type { PolicySymbol } from '../../names/symbol.js';
import type { Expression, InputDeclaration, TableCell } from '../../syntax/ast.js';
import type { BuiltinInput } from '../../syntax/builtins.js';
import { type CheckContext, error } from '../check-context.js';
import type { Type } from '../type.js';
import { typeOf } from '../type-of.js';
import type { Interval } from './interval.js';
import { readOrderedItem } from './ordered-cell.js';

/** What a key column selects by. */
export type Key =
  | { readonly kind: 'group' }
  | { readonly kind: 'enumeration' | 'boolean'; readonly of: BuiltinInput | InputDeclaration }
  /** `within`: nothing else can come to it. */
  | { readonly kind: 'ordered'; readonly type: OrderedType; readonly within?: Interval };

export type OrderedType = 'integer' | 'date' | 'money';

export interface KeyColumn {
  readonly at: number;
  readonly name: string;
  readonly key: Key;
  /** Of an ordered column, the pieces into which all its cells cut it; its values are their places, as text. */
  readonly pieces: readonly Interval[];
}

/** What a cell says before the pieces of its column are known: values, or stretches of an ordered column; null for every other. */
export type CellContent = KeySet | readonly Interval[];

/** The values listed; null for every other. */
export type KeySet = ReadonlySet<string> | null;

/** 是 and 否 as values of a yes-or-no column. */
export const yesValue = '是';
export const noValue = '否';

export function readKeyCell(context: CheckContext, cell: TableCell | undefined, column: KeyColumn): CellContent | 'wrong' {
  const items = cell?.items ?? [];
  if (items.length === 0) return null;
  const others = items.filter(isOther);
  for (const other of others) context.types.set(other, { kind: 'keyword' });
  if (others.length > 0 && items.length === 1) return null;
  if (others.length > 0) {
    say(context, typeDiagnostics.otherWithNames, (cell as TableCell).span, {});
    return 'wrong';
  }
  const { key } = column;
  if (key.kind === 'ordered') {
    const ranges = items.map((item) => readOrderedItem(context, item, key.type, column.name));
    const known = ranges.filter((range) => range !== null);
    return known.length < ranges.length ? 'wrong' : known;
  }
  reportRepeated(
    context,
    items.flatMap((item) => (item.kind === 'NameExpression' ? [item.name] : [])),
  );
  const values = items.map((item) => valuesOf(context, item, key, column.name));
  return values.includes(null) ? 'wrong' : new Set(values.flatMap((each) => each ?? []));
}

function isOther(item: Expression): boolean {
  return item.kind === 'KeywordLiteral' && item.literal === 'other';
}

/** The values that one item stands for; null when it was wrong. */
function valuesOf(context: CheckContext, item: Expression, key: Exclude<Key, { kind: 'ordered' }>, name: string): readonly string[] | null {
  if (key.kind === 'boolean') {
    if (item.kind === 'Boolean') {
      context.types.set(item, { kind: 'boolean' });
      return [item.value ? yesValue : noValue];
    }
  } else if (item.kind === 'NameExpression' && item.builtin === null) {
    const symbol = key.kind === 'group' ? resolve(context, item.name, wanted.group) : resolveMember(context, item.name, key.of);
    const type: Type = symbol === null ? error : key.kind === 'group' ? { kind: 'group' } : { kind: 'enumeration', of: key.of };
    context.types.set(item, type);
    return symbol === null ? null : symbolValues(symbol, item.name.text);
  }
  if (typeOf(context, item).kind !== 'error') say(context, typeDiagnostics.keyCell, item.span, { name });
  return null;
}

/** A disease list stands for its diseases; a list that no document gives stands for itself. */
function symbolValues(symbol: PolicySymbol, text: string): readonly string[] {
  if (symbol.kind === 'builtinValue') return [symbol.value.zh];
  if (symbol.kind !== 'diseaseList' || 'kind' in symbol.declaration.members) return [text];
  return symbol.declaration.members.map((member) => member.text);
}
