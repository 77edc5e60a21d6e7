// Integer and boolean terms: a graph in which equal terms are one node, and what can be built of them.

/** What is known of a value, both ends included; null: open. */
export interface Bounds {
  readonly low: bigint | null;
  readonly high: bigint | null;
}

interface Node {
  /** Smaller than that of every term it stands in. */
  readonly id: number;
}

export interface Constant extends Node, Bounds {
  readonly kind: 'constant';
  readonly value: bigint;
}

export interface Variable extends Node, Bounds {
  readonly kind: 'variable';
  readonly name: string;
}

/** constant + Σ coefficient · term, the terms by ascending id; never a single term with coefficient 1 and constant 0. */
export interface Sum extends Node, Bounds {
  readonly kind: 'sum';
  readonly constant: bigint;
  readonly parts: readonly Part[];
}

export interface Part {
  readonly coefficient: bigint;
  readonly term: Atom;
}

export interface Product extends Node, Bounds {
  readonly kind: 'product';
  readonly factors: readonly Atom[];
}

/** Rounded down; the divisor is above 1. */
export interface FloorDivision extends Node, Bounds {
  readonly kind: 'floorDivision';
  readonly operand: Integer;
  readonly divisor: bigint;
}

/** The largest of 0 and the operands. Every min and max is a sum with one of these. */
export interface Positive extends Node, Bounds {
  readonly kind: 'positive';
  readonly operands: readonly Integer[];
}

export interface Choice extends Node, Bounds {
  readonly kind: 'choice';
  readonly when: Condition;
  readonly then: Integer;
  readonly otherwise: Integer;
}

/** What a sum can be made of. */
export type Atom = Variable | Product | FloorDivision | Positive | Choice;
export type Integer = Constant | Sum | Atom;

export interface Truth extends Node {
  readonly kind: 'truth';
  readonly value: boolean;
}

export interface Proposition extends Node {
  readonly kind: 'proposition';
  readonly name: string;
}

/** The operand is at most 0, or is 0. */
export interface Comparison extends Node {
  readonly kind: 'atMostZero' | 'isZero';
  readonly operand: Integer;
}

export interface Connective extends Node {
  readonly kind: 'and' | 'or';
  readonly operands: readonly Condition[];
}

/** Of a proposition or of `isZero`: other negations are worked in. */
export interface Negation extends Node {
  readonly kind: 'not';
  readonly operand: Condition;
}

export type Condition = Truth | Proposition | Comparison | Connective | Negation;
export type Term = Integer | Condition;

/** Builds terms in their simplest form: many terms of equal meaning come out as the same node. Nodes of two instances must not be mixed. */
export interface Terms {
  constant(value: bigint | number): Constant;
  /** The same name is the same variable, of the same bounds. */
  variable(name: string, low: bigint | null, high: bigint | null): Integer;
  sum(operands: readonly Integer[]): Integer;
  plus(left: Integer, right: Integer): Integer;
  minus(left: Integer, right: Integer): Integer;
  scale(operand: Integer, factor: bigint | number): Integer;
  multiply(left: Integer, right: Integer): Integer;
  /** The divisor is above 0. */
  floorDivide(operand: Integer, divisor: bigint | number): Integer;
  min(...operands: readonly Integer[]): Integer;
  max(...operands: readonly Integer[]): Integer;
  choose(when: Condition, then: Integer, otherwise: Integer): Integer;

  truth(value: boolean): Truth;
  proposition(name: string): Condition;
  atMost(left: Integer, right: Integer): Condition;
  less(left: Integer, right: Integer): Condition;
  equal(left: Integer, right: Integer): Condition;
  and(...operands: readonly Condition[]): Condition;
  or(...operands: readonly Condition[]): Condition;
  not(operand: Condition): Condition;
  implies(premise: Condition, conclusion: Condition): Condition;
  chooseCondition(when: Condition, then: Condition, otherwise: Condition): Condition;

  /** True when the bounds of what the operand is made of show it; false says nothing. */
  isAtLeast(operand: Integer, bound: bigint): boolean;
  /** Replaces terms and simplifies what they stand in; what is found once is remembered for further terms. */
  substitution(replaced: ReadonlyMap<Term, Term>): Substitution;
  /** How many nodes there are. */
  readonly size: number;
}

export interface Substitution {
  integer(term: Integer): Integer;
  condition(term: Condition): Condition;
}
