// What a plan's claims cost, as it is asked for again and again.

import type { MoneyExpression, PolicyIr } from '../../ir/ir.js';
import { type CostDirection, costOf, directionsOf, partsOfTotalIn } from '../domain/cost.js';

export interface Costs {
  readonly cost: MoneyExpression | null;
  readonly directions: readonly CostDirection[];
  readonly whole: ReturnType<typeof partsOfTotalIn>;
}

export function costsOf(plan: PolicyIr): Costs {
  return { cost: costOf(plan), directions: directionsOf(plan), whole: partsOfTotalIn(plan) };
}
