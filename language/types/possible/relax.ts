// A formula that asks less: what is made of several facts is taken for a fact of its own. Where it cannot hold, the formula cannot.

import type { CompareExpression } from '../../syntax/ast.js';
import { type Amount, type Comparison, type Fact, type Formula, factsOf } from './formula.js';

export function relax(formula: Formula, free: ReadonlySet<Comparison>): Formula {
  switch (formula.kind) {
    case 'all':
    case 'any':
      return { ...formula, parts: formula.parts.map((part) => relax(part, free)) };
    case 'not':
      return { ...formula, part: relax(formula.part, free) };
    case 'compare':
      return free.has(formula) ? relaxed(formula) : formula;
    default:
      return formula;
  }
}

/** Held against a figure, an amount has to be one thing everywhere; of two amounts, one is above, at or below the other. */
function relaxed(comparison: Comparison): Formula {
  const { left, right } = comparison;
  if (factsOf(right).length === 0) return { ...comparison, left: { kind: 'fact', fact: amountFact(left) } };
  if (factsOf(left).length === 0) return { ...comparison, right: { kind: 'fact', fact: amountFact(right) } };
  const [one, other] = [identityOf(left), identityOf(right)];
  const inOrder = one <= other;
  const id = inOrder ? `order ${one} ${other}` : `order ${other} ${one}`;
  const names = ['<', '=', '>'].map((name) => ({ zh: name, en: name }));
  const fact: Fact = { id, name: { zh: id, en: id }, kind: 'choice', choices: names, stated: false };
  const orders = ordersOf[comparison.operator].map((order) => (inOrder ? order : 2n - order));
  return { kind: 'oneOf', fact, values: new Set(orders) };
}

function amountFact(amount: Amount): Fact {
  const id = `amount ${identityOf(amount)}`;
  return { id, name: { zh: id, en: id }, kind: 'money', choices: [], stated: false };
}

/** 0: the left is below the right, 1: equal, 2: above. */
const ordersOf: Readonly<Record<CompareExpression['operator'], readonly bigint[]>> = {
  '<': [0n],
  '<=': [0n, 1n],
  '=': [1n],
  '>=': [1n, 2n],
  '>': [2n],
  '≠': [0n, 2n],
};

function identityOf(amount: Amount): string {
  return JSON.stringify(amount, (key, value: unknown) => {
    if (typeof value === 'bigint') return String(value);
    return key === 'fact' ? (value as Fact).id : value;
  });
}
