// All chains of a plan: every group with every reading of the facts that its tiers ask for, those that settle alike together.

import type { PolicyIr } from '../../ir/ir.js';
import type { Cell, Chain } from './chain.js';
import { haveOrderedDates } from './dates.js';
import { residualsOf } from './residual.js';
import { cellOf, formOfSide, type Side, sideKey, splitOf } from './split.js';

/** Of one group; more are not looked at. */
const mostCells = 20_000;

export interface Chains {
  readonly chains: readonly Chain[];
  /** False when there are more than are looked at. */
  readonly complete: boolean;
}

export function chainsOf(plan: PolicyIr): Chains {
  const split = splitOf(plan, residualsOf(plan), mostCells);
  const found = new Map<string, { readonly side: Side; readonly cells: Cell[] }>();
  for (const group of groupsOf(plan)) {
    for (const leaf of split.leaves([group])) {
      const cell = cellOf(group, leaf, plan);
      const [side] = leaf.sides;
      if (side === undefined || !haveOrderedDates(cell, plan)) continue;
      const chain = found.get(sideKey(side)) ?? { side, cells: [] };
      chain.cells.push(cell);
      found.set(sideKey(side), chain);
    }
  }
  const chains = [...found.values()].map(({ side, cells }) => ({ key: formOfSide(side), plan: planOf(side, plan), cells }));
  return { chains, complete: split.complete() };
}

/** With the group of nobody (-1), where somebody may belong to no group. */
export function groupsOf({ groups }: PolicyIr): readonly number[] {
  const everybody = groups.some(({ everyoneElse, condition }) => everyoneElse && condition === null);
  return [...groups.keys(), ...(everybody ? [] : [-1])];
}

/** The plan with the tiers that are left; whatever they do not read stays as it was. */
export function planOf({ tiers, sums }: Side, plan: PolicyIr): PolicyIr {
  return {
    ...plan,
    tiers: tiers.flatMap(({ part }) => (part.kind === 'tier' ? [part.tier] : [])),
    accumulators: plan.accumulators.map((one, at) => {
      const part = sums[at]?.part;
      return part?.kind === 'sum' && part.value.op !== 'money' ? { ...one, value: part.value } : one;
    }),
    subsidies: [],
  };
}
