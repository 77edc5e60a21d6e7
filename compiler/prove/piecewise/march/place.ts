// Settling at one place of a line with forms for amounts: what is known there, and how decisions are taken.

import type { PolicyIr } from '../../../ir/ir.js';
import type { PartName } from '../evaluate/code.js';
import { atLeastZero, type Course, endless, newCourse } from './course.js';
import { constant, type Form, isConstant, larger, smaller, sum } from './form.js';

/** Null is unknown. */
export type Amount = Form | null;

export interface Place {
  readonly plan: PolicyIr;
  readonly group: number;
  /** Of the claim here, with the counts of the year among them. */
  readonly values: readonly number[];
  readonly billed: readonly number[];
  /** Inputs that rise along the line. */
  readonly rising: ReadonlySet<number>;
  /** Moved tier by tier. */
  readonly counters: Amount[];
  /** Of the tiers settled so far. */
  readonly tiers: Readonly<Record<PartName, Amount>>[];
  readonly course: Course;
}

export const nothing = constant(0);

export function isAtLeast(left: Form, right: Form, course: Course): boolean {
  return atLeastZero(sum(left, right, -1n), course);
}

export function isZero(amount: Form, course: Course): boolean {
  return isConstant(amount) ? amount.value === 0n : atLeastZero(sum(nothing, amount, -1n), course);
}

export function plus(left: Amount, right: Amount): Amount {
  return left === null || right === null ? null : sum(left, right);
}

/** max(0, left − right) */
export function minus(left: Amount, right: Amount, course: Course): Amount {
  return left === null || right === null ? null : largerOf(nothing, sum(left, right, -1n), course);
}

export function smallerOf(left: Form, right: Form, course: Course): Form {
  return pickOf(right, left, course, smaller, left, right);
}

function largerOf(left: Form, right: Form, course: Course): Form {
  return pickOf(left, right, course, larger, left, right);
}

/** `met` where `high` is at least `low`; two that run side by side are kept together. */
function pickOf(high: Form, low: Form, course: Course, together: (left: Form, right: Form) => Form, met: Form, otherwise: Form): Form {
  const distance = sum(high, low, -1n);
  const ahead = newCourse();
  const holds = atLeastZero(distance, ahead);
  if (ahead.until !== endless && distance.increment === 0n) return together(met, otherwise);
  if (ahead.until !== endless) atLeastZero(distance, course);
  return holds ? met : otherwise;
}

/** Unknown when an operand is, but for a known 0. */
export function leastOf(operands: readonly Amount[], course: Course): Amount {
  const known = operands.filter((operand) => operand !== null);
  if (known.length < operands.length) return known.some((operand) => isZero(operand, course)) ? nothing : null;
  return known.reduce((left, right) => smallerOf(left, right, course));
}

export function greatestOf(operands: readonly Amount[], course: Course): Amount {
  const known = operands.filter((operand) => operand !== null);
  return known.length < operands.length ? null : known.reduce((left, right) => largerOf(left, right, course));
}
