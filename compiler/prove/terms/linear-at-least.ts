// Whether a sum is at least a bound whatever its variables are, by the bounds of its parts and what they are made of.

import { addLinear, type Linear, linearOf, lowOfLinear, scaleLinear, withoutPart } from './linear.js';
import type { Part } from './term.js';

/** How many parts are opened before giving up; each may double the work. */
const depth = 7;

/** False says nothing. */
export function isLinearAtLeast(linear: Linear, bound: bigint, left = depth): boolean {
  const low = lowOfLinear(linear);
  if (low !== null && low >= bound) return true;
  if (left === 0) return false;
  // The last one made is the one that most depends on others.
  for (let index = linear.parts.length - 1; index >= 0; index--) {
    const part = linear.parts[index];
    if (part !== undefined && isOpen(part)) return opened(linear, part, bound, left - 1);
  }
  return false;
}

function isOpen({ term }: Part): boolean {
  return term.kind === 'positive' || term.kind === 'choice' || term.kind === 'floorDivision';
}

function opened(linear: Linear, { coefficient, term }: Part, bound: bigint, left: number): boolean {
  const rest = withoutPart(linear, term);
  switch (term.kind) {
    case 'positive': {
      const cases = [rest, ...term.operands.map((operand) => addLinear(rest, linearOf(operand), coefficient))];
      const holds = (one: Linear) => isLinearAtLeast(one, bound, left);
      return coefficient > 0n ? cases.some(holds) : cases.every(holds);
    }
    case 'choice':
      return [term.then, term.otherwise].every((branch) => isLinearAtLeast(addLinear(rest, linearOf(branch), coefficient), bound, left));
    case 'floorDivision': {
      // divisor · floor lies between operand − (divisor − 1) and operand.
      const slack = coefficient > 0n ? coefficient * (term.divisor - 1n) : 0n;
      const whole = addLinear(scaleLinear(rest, term.divisor), linearOf(term.operand), coefficient);
      return isLinearAtLeast(whole, (bound - 1n) * term.divisor + 1n + slack, left);
    }
    default:
      return false;
  }
}
