// A condition as a question about facts: what is asked of each, and how the answers join.

import type { Bilingual } from '../../diagnostics/diagnostic.js';
import type { CompareExpression, RoundingMode } from '../../syntax/ast.js';
import type { Fraction } from './fraction.js';

/** Something a claim or a person is asked about. Its values are whole numbers: of a choice the place in `choices`, of money minor units, of a ratio millionths, of a date days. */
export interface Fact {
  readonly id: string;
  readonly name: Bilingual;
  readonly kind: 'choice' | 'flag' | 'money' | 'integer' | 'ratio' | 'date';
  readonly choices: readonly Bilingual[];
  /** False for what no claim states, such as what a tier paid: whether a value can come about is not known here. */
  readonly stated: boolean;
}

export type Formula =
  | { readonly kind: 'fixed'; readonly holds: boolean }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Formula[] }
  | { readonly kind: 'not'; readonly part: Formula }
  /** The fact has one of the values. */
  | { readonly kind: 'oneOf'; readonly fact: Fact; readonly values: ReadonlySet<bigint> }
  | Comparison;

export interface Comparison {
  readonly kind: 'compare';
  /** A limit of all claims: it asks one fact to be large and others small, for which the ends of every piece do. */
  readonly limit: boolean;
  readonly left: Amount;
  readonly operator: CompareExpression['operator'];
  readonly right: Amount;
}

export type Amount =
  | { readonly kind: 'figure'; readonly value: Fraction }
  | { readonly kind: 'fact'; readonly fact: Fact }
  | { readonly kind: '+' | '-' | '×' | '÷'; readonly left: Amount; readonly right: Amount }
  | { readonly kind: 'min' | 'max'; readonly operands: readonly Amount[] }
  | { readonly kind: 'rounded'; readonly operand: Amount; readonly mode: RoundingMode; readonly unit: bigint }
  /** A published figure by the day from which it applies, earliest first. */
  | { readonly kind: 'dated'; readonly fact: Fact; readonly rows: readonly { readonly day: bigint; readonly value: Amount }[] };

export function allOf(parts: readonly Formula[]): Formula {
  return { kind: 'all', parts };
}

/** Comparisons of a formula, in the order in which they are written. */
export function comparisonsIn(formula: Formula): readonly Comparison[] {
  switch (formula.kind) {
    case 'all':
    case 'any':
      return formula.parts.flatMap(comparisonsIn);
    case 'not':
      return comparisonsIn(formula.part);
    case 'compare':
      return [formula];
    case 'oneOf':
    case 'fixed':
      return [];
  }
}

/** What a fact's values are counted in. */
export function unitOf({ kind }: Fact): Fraction {
  return { top: 1n, bottom: kind === 'ratio' ? 1_000_000n : 1n };
}

/** Facts of a formula, each once, in the order in which they are first asked about. */
export function factsIn(formula: Formula): readonly Fact[] {
  const found = new Map<string, Fact>();
  const add = (fact: Fact): void => {
    if (!found.has(fact.id)) found.set(fact.id, fact);
  };
  const visit = (part: Formula): void => {
    if (part.kind === 'all' || part.kind === 'any') part.parts.forEach(visit);
    else if (part.kind === 'not') visit(part.part);
    else if (part.kind === 'oneOf') add(part.fact);
    else if (part.kind === 'compare') [...factsOf(part.left), ...factsOf(part.right)].forEach(add);
  };
  visit(formula);
  return [...found.values()];
}

export function factsOf(amount: Amount): readonly Fact[] {
  switch (amount.kind) {
    case 'figure':
      return [];
    case 'fact':
      return [amount.fact];
    case 'min':
    case 'max':
      return amount.operands.flatMap(factsOf);
    case 'rounded':
      return factsOf(amount.operand);
    case 'dated':
      return [amount.fact, ...amount.rows.flatMap(({ value }) => factsOf(value))];
    default:
      return [...factsOf(amount.left), ...factsOf(amount.right)];
  }
}
