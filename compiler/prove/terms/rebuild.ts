// Terms with some of what they are made of replaced, simplified again on the way up.

import type { Condition, Integer, Substitution, Term, Terms } from './term.js';

/** `replace` is asked of every node from `first` on; null: look at what it is made of. Each node is rebuilt once. */
export function rebuilding(replace: (term: Term) => Term | null, first: number, terms: Terms): Substitution {
  const done = new Map<Term, Term>();
  const remembered = <T extends Term>(term: T, build: () => Term): T => {
    if (term.id < first) return term;
    let found = done.get(term);
    if (found === undefined) {
      found = replace(term) ?? build();
      done.set(term, found);
    }
    // Integers are replaced by integers, conditions by conditions.
    return found as T;
  };
  const integer = (term: Integer): Integer => remembered<Integer>(term, () => rebuiltInteger(term, { integer, condition }, terms));
  const condition = (term: Condition): Condition =>
    remembered<Condition>(term, () => rebuiltCondition(term, { integer, condition }, terms));
  return { integer, condition };
}

function rebuiltInteger(term: Integer, { integer, condition }: Substitution, terms: Terms): Integer {
  switch (term.kind) {
    case 'constant':
    case 'variable':
      return term;
    case 'sum': {
      const operands = term.parts.map((part) => integer(part.term));
      if (operands.every((operand, index) => operand === term.parts[index]?.term)) return term;
      return terms.sum([
        terms.constant(term.constant),
        ...operands.map((one, index) => terms.scale(one, term.parts[index]?.coefficient ?? 0n)),
      ]);
    }
    case 'product': {
      const factors = term.factors.map(integer);
      if (factors.every((factor, index) => factor === term.factors[index])) return term;
      return factors.reduce((left, right) => terms.multiply(left, right));
    }
    case 'floorDivision': {
      const operand = integer(term.operand);
      return operand === term.operand ? term : terms.floorDivide(operand, term.divisor);
    }
    case 'positive': {
      const operands = term.operands.map(integer);
      return operands.every((operand, index) => operand === term.operands[index]) ? term : terms.max(terms.constant(0), ...operands);
    }
    case 'choice': {
      const when = condition(term.when);
      if (when.kind === 'truth') return integer(when.value ? term.then : term.otherwise);
      const [then, otherwise] = [integer(term.then), integer(term.otherwise)];
      if (when === term.when && then === term.then && otherwise === term.otherwise) return term;
      return terms.choose(when, then, otherwise);
    }
  }
}

function rebuiltCondition(term: Condition, { integer, condition }: Substitution, terms: Terms): Condition {
  switch (term.kind) {
    case 'truth':
    case 'proposition':
      return term;
    case 'atMostZero':
    case 'isZero': {
      const operand = integer(term.operand);
      if (operand === term.operand) return term;
      return term.kind === 'isZero' ? terms.equal(operand, terms.constant(0)) : terms.atMost(operand, terms.constant(0));
    }
    case 'and':
    case 'or': {
      const operands = term.operands.map(condition);
      if (operands.every((operand, index) => operand === term.operands[index])) return term;
      return term.kind === 'and' ? terms.and(...operands) : terms.or(...operands);
    }
    case 'not': {
      const operand = condition(term.operand);
      return operand === term.operand ? term : terms.not(operand);
    }
  }
}
