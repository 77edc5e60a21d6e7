// Days of one claim: admission, discharge, settlement, in this order.

import type { PolicyIr } from '../../ir/ir.js';
import { limitsOf } from './axis.js';
import type { Cell } from './chain.js';

interface Span {
  readonly input: number;
  readonly low: number;
  readonly high: number;
}

const inOrder: readonly string[] = ['admission', 'discharge', 'settlement'];

export function haveOrderedDates(cell: Cell, plan: PolicyIr): boolean {
  return spansOf(cell, plan).every(({ low, high }) => low <= high);
}

/** One day for each date of the claim, as near to the day as the cell and their order allow. */
export function daysNear(day: number, cell: Cell, plan: PolicyIr): ReadonlyMap<number, number> {
  return new Map(spansOf(cell, plan).map(({ input, low, high }) => [input, Math.min(Math.max(day, low), high)]));
}

/** What each date can be, given the others. */
function spansOf(cell: Cell, plan: PolicyIr): readonly Span[] {
  const dates = plan.inputs.flatMap(({ type, builtin, id }, input) => {
    return type.kind === 'date' ? [{ ...spanOf(input, cell, plan), order: builtin ? inOrder.indexOf(id) : -1 }] : [];
  });
  return dates.map(({ input, low, high, order }) => {
    if (order < 0) return { input, low, high };
    const earlier = dates.filter((one) => one.order >= 0 && one.order <= order);
    const later = dates.filter((one) => one.order >= order);
    return { input, low: Math.max(...earlier.map((one) => one.low)), high: Math.min(...later.map((one) => one.high)) };
  });
}

function spanOf(input: number, { facts }: Cell, plan: PolicyIr): Span {
  const fact = facts.get(input);
  const { low, high } = fact?.kind === 'range' ? fact : limitsOf(input, plan);
  return { input, low: low ?? Number.NEGATIVE_INFINITY, high: high ?? Number.POSITIVE_INFINITY };
}
