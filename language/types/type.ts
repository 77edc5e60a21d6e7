// The types of the language.

import type { InputDeclaration } from '../syntax/ast.js';
import type { BuiltinInput } from '../syntax/builtins.js';

export type Type =
  | { readonly kind: 'money' }
  | { readonly kind: 'ratio' }
  | { readonly kind: 'points' }
  | { readonly kind: 'integer' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'date' }
  | { readonly kind: 'enumeration'; readonly of: BuiltinInput | InputDeclaration }
  | { readonly kind: 'group' }
  | { readonly kind: 'payer' }
  /** `不封顶`, `全额`, `其他` …: what the keyword allows is checked where it stands. */
  | { readonly kind: 'keyword' }
  /** `取大(80%、280元)`: the larger or smaller of a share of the premium and an amount; in a subsidy only. */
  | { readonly kind: 'grant' }
  /** A hole fits every place that takes a value. */
  | { readonly kind: 'hole' }
  /** Something wrong that has been reported already; never reported twice. */
  | { readonly kind: 'error' };
