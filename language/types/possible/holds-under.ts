// What a formula comes to when some facts are known: true, false, or null while it is open.

import { type Amount, type Comparison, type Formula, unitOf } from './formula.js';
import { compareFractions, type Fraction, less, over, plus, roundedTo, times, wholeFraction } from './fraction.js';

/** Values of facts by id. */
export type Known = ReadonlyMap<string, bigint>;

export function holdsUnder(formula: Formula, known: Known): boolean | null {
  switch (formula.kind) {
    case 'fixed':
      return formula.holds;
    case 'not': {
      const inner = holdsUnder(formula.part, known);
      return inner === null ? null : !inner;
    }
    case 'oneOf': {
      const value = known.get(formula.fact.id);
      return value === undefined ? null : formula.values.has(value);
    }
    case 'compare':
      return comparisonUnder(formula, known);
    case 'all':
    case 'any': {
      const decisive = formula.kind === 'any';
      let open = false;
      for (const part of formula.parts) {
        const holds = holdsUnder(part, known);
        if (holds === decisive) return decisive;
        if (holds === null) open = true;
      }
      return open ? null : !decisive;
    }
  }
}

function comparisonUnder({ left, operator, right }: Comparison, known: Known): boolean | null {
  const [first, second] = [amountUnder(left, known), amountUnder(right, known)];
  if (first === null || second === null) return null;
  const order = compareFractions(first, second);
  switch (operator) {
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '=':
      return order === 0;
    case '≠':
      return order !== 0;
  }
}

export function amountUnder(amount: Amount, known: Known): Fraction | null {
  switch (amount.kind) {
    case 'figure':
      return amount.value;
    case 'fact': {
      const value = known.get(amount.fact.id);
      return value === undefined ? null : times(wholeFraction(value), unitOf(amount.fact));
    }
    case 'dated': {
      const day = known.get(amount.fact.id);
      const row = day === undefined ? undefined : amount.rows.findLast((each) => each.day <= day);
      return row === undefined ? null : amountUnder(row.value, known);
    }
    case 'rounded': {
      const value = amountUnder(amount.operand, known);
      return value === null ? null : roundedTo(value, amount.mode, amount.unit);
    }
    case 'min':
    case 'max':
      return extremeUnder(amount, known);
    default: {
      const [left, right] = [amountUnder(amount.left, known), amountUnder(amount.right, known)];
      if (left === null || right === null) return null;
      return { '+': plus, '-': less, '×': times, '÷': over }[amount.kind](left, right);
    }
  }
}

function extremeUnder({ kind, operands }: Amount & { kind: 'min' | 'max' }, known: Known): Fraction | null {
  let best: Fraction | null = null;
  for (const operand of operands) {
    const value = amountUnder(operand, known);
    if (value === null) return null;
    if (best === null || compareFractions(value, best) < 0 === (kind === 'min')) best = value;
  }
  return best;
}
