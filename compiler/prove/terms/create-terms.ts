// One instance of the term graph: interning and simplifying put together.

import { assuming } from './assume.js';
import { type Interned, intern } from './intern.js';
import { addLinear, constantLinear, keyOfParts, type Linear, linearOf, scaleLinear } from './linear.js';
import { isLinearAtLeast } from './linear-at-least.js';
import { rebuilding } from './rebuild.js';
import { simplifyChoice, simplifyDivision, simplifyMaximum, simplifyMinimum, simplifyProduct, simplifySum } from './simplify-amount.js';
import { simplifyAtMostZero, simplifyConjunction, simplifyIsZero, simplifyNegation } from './simplify-condition.js';
import type { Condition, Integer, Substitution, Term, Terms } from './term.js';

export function createTerms(): Terms {
  const interned = intern();
  const assumptions = new Map<Condition, Substitution>();
  const underAssumption = (holds: Condition): Substitution => {
    const found = assumptions.get(holds) ?? assuming(holds, terms);
    assumptions.set(holds, found);
    return found;
  };
  const terms: Terms = {
    ...amounts(interned, () => terms, underAssumption),
    ...conditions(interned, () => terms),
    isAtLeast: (operand, bound) => isLinearAtLeast(linearOf(operand), bound),
    substitution: (replaced) => {
      const first = Math.min(...[...replaced.keys()].map(({ id }) => id));
      return rebuilding((term: Term) => replaced.get(term) ?? null, first, terms);
    },
    get size() {
      return interned.size();
    },
  };
  return terms;
}

type Amounts = Pick<
  Terms,
  'constant' | 'variable' | 'sum' | 'plus' | 'minus' | 'scale' | 'multiply' | 'floorDivide' | 'min' | 'max' | 'choose'
>;

function amounts(interned: Interned, whole: () => Terms, underAssumption: (holds: Condition) => Substitution): Amounts {
  return {
    constant: (value) => interned.constant(BigInt(value)),
    variable: (name, low, high) => (low !== null && low === high ? interned.constant(low) : interned.variable(name, { low, high })),
    sum: (operands) => simplifySum(operands, interned),
    plus: (left, right) => interned.linear(addLinear(linearOf(left), linearOf(right))),
    minus: (left, right) => interned.linear(addLinear(linearOf(left), linearOf(right), -1n)),
    scale: (operand, factor) => interned.linear(scaleLinear(linearOf(operand), BigInt(factor))),
    multiply: (left, right) => simplifyProduct(left, right, whole(), interned),
    floorDivide: (operand, divisor) => simplifyDivision(operand, BigInt(divisor), whole(), interned),
    min: (...operands) => simplifyMinimum(operands, whole()),
    max: (...operands) => simplifyMaximum(operands, interned),
    choose(when, then, otherwise) {
      if (when.kind === 'truth') return when.value ? then : otherwise;
      const terms = whole();
      const [one, two] = [underAssumption(when).integer(then), underAssumption(terms.not(when)).integer(otherwise)];
      return simplifyChoice(when, one, two, terms, interned);
    },
  };
}

type Conditions = Pick<Terms, 'truth' | 'proposition' | 'atMost' | 'less' | 'equal' | 'and' | 'or' | 'not' | 'implies' | 'chooseCondition'>;

function conditions(interned: Interned, whole: () => Terms): Conditions {
  const and = (...operands: readonly Condition[]) => simplifyConjunction(operands, whole(), interned);
  const opposites = new Map<Condition, Condition>();
  const not = (operand: Condition): Condition => {
    const found = opposites.get(operand) ?? simplifyNegation(operand, whole(), interned);
    opposites.set(operand, found);
    return found;
  };
  const or = (...operands: readonly Condition[]) => not(and(...operands.map(not)));
  const compared = new Map<string, Condition>();
  const atMostZero = (linear: Linear): Condition => {
    const key = `${linear.constant} ${keyOfParts(linear.parts)}`;
    const found = compared.get(key) ?? simplifyAtMostZero(linear, whole(), interned);
    compared.set(key, found);
    return found;
  };
  const difference = (left: Integer, right: Integer) => addLinear(linearOf(left), linearOf(right), -1n);
  return {
    truth: (value) => interned.truth(value),
    proposition: (name) => interned.proposition(name),
    atMost: (left, right) => atMostZero(difference(left, right)),
    less: (left, right) => atMostZero(addLinear(difference(left, right), constantLinear(1n))),
    equal: (left, right) => simplifyIsZero(difference(left, right), whole(), interned),
    and,
    or,
    not,
    implies: (premise, conclusion) => or(not(premise), conclusion),
    chooseCondition(when, then, otherwise) {
      if (then === otherwise) return then;
      return or(and(when, then), and(not(when), otherwise));
    },
  };
}
