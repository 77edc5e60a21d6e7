// What is due at a place, before it is known what of it the workspace has.

import type { SymbolKind } from '../../../names/symbol.js';
import type { BuiltinType } from '../../../syntax/builtins.js';
import type { KeywordName } from '../../../syntax/keywords.js';

export type Offer =
  | { readonly kind: 'keywords'; readonly names: readonly KeywordName[] }
  | { readonly kind: 'symbols'; readonly of: readonly SymbolKind[]; readonly listed?: ReadonlySet<string> }
  /** The groups that the tier being written is for, less those listed. */
  | { readonly kind: 'tierGroups'; readonly listed: ReadonlySet<string> }
  /** Built-in and declared facts, of these types (null: of every type). */
  | { readonly kind: 'inputs'; readonly types: readonly (BuiltinType | 'ratio' | 'integer')[] | null }
  /** What the fact written as `subject` can be. */
  | { readonly kind: 'values'; readonly subject: string; readonly listed: ReadonlySet<string> }
  /** Words of a range, where the fact written as `subject` has no values to list. */
  | { readonly kind: 'ranges'; readonly subject: string; readonly names: readonly KeywordName[] }
  /** A whole table with a row for each group. */
  | { readonly kind: 'table'; readonly columns: readonly KeywordName[] }
  /** Rows for the groups that the table does not list yet. */
  | { readonly kind: 'rows'; readonly width: number }
  | { readonly kind: 'articles'; readonly document: string }
  | { readonly kind: 'grades' }
  /** The series that policies of the workspace belong to. */
  | { readonly kind: 'series' }
  | { readonly kind: 'currencies' };

export function keywordsOffer(...names: KeywordName[]): Offer {
  return { kind: 'keywords', names };
}

export function symbolsOffer(...of: SymbolKind[]): Offer {
  return { kind: 'symbols', of };
}
