// Sums of multiples as plain values: what integer terms are compared and bounded by.

import type { Atom, Bounds, Integer, Part } from './term.js';

/** constant + Σ coefficient · term, by ascending id of the terms, no coefficient 0. */
export interface Linear {
  readonly constant: bigint;
  readonly parts: readonly Part[];
}

export function linearOf(term: Integer): Linear {
  if (term.kind === 'constant') return { constant: term.value, parts: [] };
  if (term.kind === 'sum') return term;
  return { constant: 0n, parts: [{ coefficient: 1n, term }] };
}

export function constantLinear(constant: bigint): Linear {
  return { constant, parts: [] };
}

export function scaleLinear({ constant, parts }: Linear, factor: bigint): Linear {
  if (factor === 0n) return constantLinear(0n);
  return { constant: constant * factor, parts: parts.map(({ coefficient, term }) => ({ coefficient: coefficient * factor, term })) };
}

/** left + factor · right */
export function addLinear(left: Linear, right: Linear, factor = 1n): Linear {
  const parts: Part[] = [];
  let [one, two] = [0, 0];
  while (one < left.parts.length || two < right.parts.length) {
    const [a, b] = [left.parts[one], right.parts[two]];
    if (b === undefined || (a !== undefined && a.term.id < b.term.id)) {
      if (a !== undefined) parts.push(a);
      one++;
    } else if (a === undefined || b.term.id < a.term.id) {
      parts.push({ coefficient: b.coefficient * factor, term: b.term });
      two++;
    } else {
      const coefficient = a.coefficient + b.coefficient * factor;
      if (coefficient !== 0n) parts.push({ coefficient, term: a.term });
      one++;
      two++;
    }
  }
  return { constant: left.constant + right.constant * factor, parts };
}

export function withoutPart({ constant, parts }: Linear, term: Atom): Linear {
  return { constant, parts: parts.filter((part) => part.term !== term) };
}

/** By the bounds of its parts alone. */
export function boundsOfLinear(linear: Linear): Bounds {
  return { low: lowOfLinear(linear), high: endOf(linear, 'high', 'low') };
}

/** The lower bound alone, which is asked for most. */
export function lowOfLinear(linear: Linear): bigint | null {
  return endOf(linear, 'low', 'high');
}

/** With one end of the parts that are added, and the other of those that are taken off. */
function endOf({ constant, parts }: Linear, ofAdded: keyof Bounds, ofTaken: keyof Bounds): bigint | null {
  let sum = constant;
  for (const { coefficient, term } of parts) {
    const end = coefficient > 0n ? term[ofAdded] : term[ofTaken];
    if (end === null) return null;
    sum += coefficient * end;
  }
  return sum;
}

/** The largest whole number that divides all coefficients; 0 without parts. */
export function divisorOf({ parts }: Linear): bigint {
  return parts.reduce((divisor, { coefficient }) => greatestCommonDivisor(divisor, coefficient), 0n);
}

export function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let [a, b] = [left < 0n ? -left : left, right < 0n ? -right : right];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

export function floorOf(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  return dividend % divisor !== 0n && dividend < 0n !== divisor < 0n ? quotient - 1n : quotient;
}

export function ceilingOf(dividend: bigint, divisor: bigint): bigint {
  return -floorOf(-dividend, divisor);
}

/** Whether the first coefficient, or without parts the constant, is above 0: of a linear and its opposite one is so. */
export function leadsPositive({ constant, parts }: Linear): boolean {
  return (parts[0]?.coefficient ?? constant) > 0n;
}

export function keyOfParts(parts: readonly Part[]): string {
  return parts.map(({ coefficient, term }) => `${coefficient}*${term.id}`).join('+');
}

export function larger(left: bigint, right: bigint): bigint {
  return left > right ? left : right;
}

export function smaller(left: bigint, right: bigint): bigint {
  return left < right ? left : right;
}
