// Combinations of group and facts under both policies at once, those with the same two chains together.

import type { PolicyIr } from '../../ir/ir.js';
import type { Cell, Chain, FactRange } from '../domain/chain.js';
import { type Chains, chainsOf } from '../domain/chains-of.js';
import { type Correspondence, commonRange } from './correspondence.js';

/** One reading of the facts, in the terms of each policy. */
export interface JointCell {
  readonly old: Cell;
  readonly new: Cell;
}

export interface JointChain {
  readonly old: Chain;
  readonly new: Chain;
  readonly cells: readonly JointCell[];
}

export interface JointChains {
  readonly chains: readonly JointChain[];
  /** False when there are more combinations than are looked at. */
  readonly complete: boolean;
}

export function jointChains(old: PolicyIr, recent: PolicyIr, matched: Correspondence): JointChains {
  const [before, after] = [chainsOfAnyDay(old), chainsOfAnyDay(recent)];
  const found = new Map<string, { readonly old: Chain; readonly new: Chain; readonly cells: JointCell[] }>();
  for (const [oldGroup, newGroup] of matched.groups) {
    const recents = cellsOf(after, newGroup);
    for (const one of cellsOf(before, oldGroup)) {
      for (const other of recents) {
        const cell = joint(one.cell, other.cell, matched);
        if (cell === null) continue;
        const key = `${one.at} ${other.at}`;
        const entry = found.get(key) ?? { old: one.chain, new: other.chain, cells: [] };
        entry.cells.push(cell);
        found.set(key, entry);
      }
    }
  }
  return { chains: [...found.values()], complete: before.complete && after.complete };
}

/** Policies of different periods are compared by what they rule, not by when. */
function chainsOfAnyDay(plan: PolicyIr): Chains {
  return chainsOf({ ...plan, policy: { ...plan.policy, effective: { from: null, to: null, unknown: null } } });
}

function cellsOf({ chains }: Chains, group: number) {
  return chains.flatMap((chain, at) => {
    const cells = chain.cells.filter((cell) => cell.group === group && cell.assumed.size === 0);
    return cells.map((cell) => ({ cell, chain, at }));
  });
}

function joint(old: Cell, recent: Cell, { inputs, valueInNew }: Correspondence): JointCell | null {
  const facts = new Map(recent.facts);
  for (const [input, range] of old.facts) {
    const other = inputs.get(input);
    if (other === undefined) continue;
    const told = inNew(range, (value) => valueInNew(input, value));
    const both = facts.has(other) ? commonRange(told, facts.get(other) as FactRange) : told;
    if (both === null || (both.kind === 'values' && both.values.length === 0)) return null;
    facts.set(other, both);
  }
  return { old, new: { ...recent, facts } };
}

function inNew(range: FactRange, valueInNew: (value: number) => number | null): FactRange {
  return range.kind === 'range' ? range : { kind: 'values', values: range.values.flatMap((value) => valueInNew(value) ?? []) };
}
