// Two groups under the same facts: every pair of chains that a better and a worse group meet together.

import type { PolicyIr } from '../../ir/ir.js';
import type { Cell, Chain } from './chain.js';
import { planOf } from './chains-of.js';
import { haveOrderedDates } from './dates.js';
import { residualsOf } from './residual.js';
import { cellOf, formOfSide, type Leaf, type Side, type Split, sideKey, splitOf } from './split.js';

/** More facts of one pair of groups are not looked at. */
const mostCells = 20_000;

/** Their cells stand in the same order: each with the one of the other group that has the same facts. */
export interface ChainPair {
  readonly key: string;
  readonly better: Chain;
  readonly worse: Chain;
}

export interface ChainPairs {
  readonly pairs: readonly ChainPair[];
  /** False when there are more than are looked at. */
  readonly complete: boolean;
}

interface Found {
  readonly sides: readonly [Side, Side];
  readonly better: Cell[];
  readonly worse: Cell[];
}

/** Every group of `better` with every one of `worse`. */
export function chainPairs(plan: PolicyIr, better: readonly number[], worse: readonly number[]): ChainPairs {
  return pairing(plan)(better, worse);
}

/** For several orders of one plan: what is left of its tiers is found once. */
export function pairing(plan: PolicyIr): (better: readonly number[], worse: readonly number[]) => ChainPairs {
  const split = splitOf(plan, residualsOf(plan), mostCells);
  return (better, worse) => pairsIn(split, plan, better, worse);
}

function pairsIn(split: Split, plan: PolicyIr, better: readonly number[], worse: readonly number[]): ChainPairs {
  const found = new Map<string, Found>();
  for (const one of better) for (const other of worse) for (const leaf of split.leaves([one, other])) add(found, leaf, one, other, plan);
  const pairs = [...found.values()].map(({ sides, better, worse }): ChainPair => {
    const [first, second] = [chainOf(sides[0], better, plan), chainOf(sides[1], worse, plan)];
    return { key: `${first.key}\n≤\n${second.key}`, better: first, worse: second };
  });
  return { pairs, complete: split.complete() };
}

function add(found: Map<string, Found>, leaf: Leaf, better: number, worse: number, plan: PolicyIr): void {
  const [first, second] = leaf.sides;
  const cell = cellOf(better, leaf, plan);
  if (first === undefined || second === undefined || !haveOrderedDates(cell, plan)) return;
  const key = `${sideKey(first)}|${sideKey(second)}`;
  const pair = found.get(key) ?? { sides: [first, second], better: [], worse: [] };
  pair.better.push(cell);
  pair.worse.push({ ...cell, group: worse });
  found.set(key, pair);
}

function chainOf(side: Side, cells: readonly Cell[], plan: PolicyIr): Chain {
  return { key: formOfSide(side), plan: planOf(side, plan), cells };
}
