// What a plan's claims cost, as it is asked for again and again.

import type { MoneyExpression, PolicyIr } from '../../ir/ir.js';
import { type CostDirection, costOf, directionsOf, paidElsewhereIn, partsOfTotalIn } from '../domain/cost.js';

export interface Costs {
  readonly cost: MoneyExpression | null;
  readonly directions: readonly CostDirection[];
  readonly whole: Whole | null;
}

/** A total, what it is made of beside other amounts, and what others paid of it. */
export interface Whole {
  readonly total: number;
  readonly parts: readonly number[];
  readonly elsewhere: readonly number[];
}

export function costsOf(plan: PolicyIr): Costs {
  const whole = partsOfTotalIn(plan);
  return { cost: costOf(plan), directions: directionsOf(plan), whole: whole && { ...whole, elsewhere: paidElsewhereIn(plan) } };
}
