// Conditions that hold whatever their parts are: one part after another taken both ways, everything simplified under it.

import { assuming } from '../../terms/assume.js';
import type { Condition, Substitution, Term, Terms } from '../../terms/term.js';
import { contradict } from './contradict.js';

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
  /** `facts`: what was taken on the way here; what holds only under them is not remembered. */
  const holds = (condition: Condition, facts: readonly Condition[]): boolean => {
    if (condition.kind === 'truth') return condition.value;
    if (condition.kind === 'and') return condition.operands.every((one) => holds(one, facts));
    left -= 1;
    if (left < 0) return false;
    const part = firstPart(condition, terms);
    if (part === condition) return follows(condition, facts, terms);
    return [part, terms.not(part)].every((way) => {
      const further = [...facts, way];
      return contradict(further) || holds(under(way).condition(condition), further);
    });
  };
  return (condition) => {
    const found = decided.get(condition);
    if (found !== undefined) return found;
    left = mostCases;
    const value = holds(condition, []);
    decided.set(condition, value);
    return value;
  };
}

function follows(condition: Condition, facts: readonly Condition[], terms: Terms): boolean {
  if (condition.kind === 'atMostZero') return contradict([...facts, terms.not(condition)]);
  if (condition.kind !== 'isZero') return false;
  const none = terms.constant(0);
  return [terms.less(condition.operand, none), terms.less(none, condition.operand)].every((way) => contradict([...facts, way]));
}

/** The proposition, comparison or sign of a positive part that was made first: it depends on no other. */
function firstPart(condition: Condition, terms: Terms): Condition {
  let first: Condition = condition;
  let least = Number.POSITIVE_INFINITY;
  const offer = (part: Condition, id: number): void => {
    if (id < least) [first, least] = [part, id];
  };
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
        offer(term, term.id);
        return;
      case 'atMostZero':
      case 'isZero':
        offer(term, term.id);
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
      case 'positive': {
        const [operand, second] = term.operands;
        if (operand !== undefined && second === undefined) offer(terms.atMost(operand, terms.constant(0)), term.id);
        for (const each of term.operands) look(each);
        return;
      }
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
