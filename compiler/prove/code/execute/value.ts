// What a program's values are while it is executed on terms, and where it keeps them.

import type { ArrowFunctionExpression, FunctionDeclaration } from 'acorn';
import type { Condition, Integer } from '../../terms/term.js';

export type Value =
  | NumberValue
  /** A whole number of any size. */
  | { readonly kind: 'wide'; readonly term: Integer }
  /** Of two numbers, not yet rounded: only `Math.floor` may take it. */
  | { readonly kind: 'quotient'; readonly dividend: Integer; readonly divisor: bigint }
  | { readonly kind: 'truth'; readonly when: Condition }
  /** The term is the place of the text in the machine's list. */
  | { readonly kind: 'text'; readonly term: Integer }
  | { readonly kind: 'null' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'reference'; readonly address: number }
  | { readonly kind: 'function'; readonly node: FunctionDeclaration | ArrowFunctionExpression; readonly names: Names }
  /** The length of a collection that is not followed. */
  | { readonly kind: 'length' }
  /** Of a list of reasons: which list it is does not matter to any amount. */
  | { readonly kind: 'opaque' };

/**
 * A whole number. Where none of the marks holds it is the term; at most one of them does: it is then one of the infinities, −1, −2, or
 * some number below 0 of which nothing more is known (the reason of an unknown amount).
 */
export interface NumberValue extends Readonly<Record<Mark, Condition>> {
  readonly kind: 'number';
  readonly term: Integer;
}

export type Mark = 'endless' | 'refused' | 'minusOne' | 'minusTwo' | 'negative';

export const marks: readonly Mark[] = ['endless', 'refused', 'minusOne', 'minusTwo', 'negative'];

export type Content =
  | { readonly kind: 'array'; readonly items: readonly Value[] }
  | { readonly kind: 'object'; readonly fields: ReadonlyMap<string, Value> }
  /** Collects what does not come back as an amount: holes, notes, reasons. */
  | { readonly kind: 'collection' }
  | { readonly kind: 'either'; readonly when: Condition; readonly then: Content; readonly otherwise: Content };

/** Where a name is kept; a name of an inner scope hides the same one outside. */
export type Names = ReadonlyMap<string, number>;

/** Everything that running can change. */
export interface State {
  variables: Map<number, Value>;
  heap: Map<number, Content>;
  /** What brought the program here, within the call that is asked about. */
  path: Condition;
}

export function copyState({ variables, heap, path }: State): State {
  return { variables: new Map(variables), heap: new Map(heap), path };
}

export const missing: Value = { kind: 'missing' };
export const opaque: Value = { kind: 'opaque' };
