// Conditions that hold whatever their parts are: one part after another taken both ways, everything simplified under it.

import { assuming } from '../../terms/assume.js';
import type { Condition, Substitution, Term, Terms } from '../../terms/term.js';

/** Remembers what it has decided. False says nothing: it gives up after so many cases. */
export function everyCase(terms: Terms, mostCases: number): (condition: Condition) => boolean {
  const decided = new Map<Condition, boolean>();
  const assumed = new Map<Condition, Substitution>();
  const under = (holds: Condition): Substitution => {
    const found = assumed.get(holds) ?? assuming(holds, terms);
    assumed.set(holds, found);
    return found;
  };
  let left = 0;
  const holds = (condition: Condition): boolean => {
    if (condition.kind === 'truth') return condition.value;
    if (condition.kind === 'and') return condition.operands.every(holds);
    const found = decided.get(condition);
    if (found !== undefined) return found;
    left -= 1;
    if (left < 0) return false;
    const part = firstPart(condition);
    const value = part !== condition && [part, terms.not(part)].every((way) => holds(under(way).condition(condition)));
    if (left >= 0) decided.set(condition, value);
    return value;
  };
  return (condition) => {
    left = mostCases;
    return holds(condition);
  };
}

/** The proposition or comparison that was made first: it depends on no other. */
function firstPart(condition: Condition): Condition {
  let first: Condition = condition;
  const seen = new Set<Term>();
  const look = (term: Term): void => {
    if (seen.has(term)) return;
    seen.add(term);
    switch (term.kind) {
      case 'constant':
      case 'variable':
      case 'truth':
        return;
      case 'proposition':
        first = earlier(first, term);
        return;
      case 'atMostZero':
      case 'isZero':
        first = earlier(first, term);
        look(term.operand);
        return;
      case 'and':
      case 'or':
        for (const operand of term.operands) look(operand);
        return;
      case 'not':
      case 'floorDivision':
        look(term.operand);
        return;
      case 'sum':
        for (const part of term.parts) look(part.term);
        return;
      case 'product':
        for (const factor of term.factors) look(factor);
        return;
      case 'positive':
        for (const operand of term.operands) look(operand);
        return;
      case 'choice':
        look(term.when);
        look(term.then);
        look(term.otherwise);
        return;
    }
  };
  look(condition);
  return first;
}

function earlier(one: Condition, other: Condition): Condition {
  const isPart = one.kind === 'proposition' || one.kind === 'atMostZero' || one.kind === 'isZero';
  return !isPart || other.id < one.id ? other : one;
}
