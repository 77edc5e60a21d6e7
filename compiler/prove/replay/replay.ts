// Settles the claims of a witness by the reference, and refuses those that nobody could hand in or that settle to no known amounts.

import type { PolicyIr } from '../../ir/ir.js';
import { type Kernel, type KernelClaim, type Trace, unknownAmount, type YearState } from '../../ir/kernel.js';
import type { Witness } from '../property-result.js';
import { isPossible } from './is-possible.js';

/** A plan and the kernel that settles by it. */
export interface Settling {
  readonly plan: PolicyIr;
  readonly kernel: Kernel;
}

export interface Settlement {
  readonly plan: PolicyIr;
  readonly claim: KernelClaim;
  readonly before: YearState;
  readonly trace: Trace;
}

export interface Replayed {
  readonly witness: Witness;
  /** One for each claim of the witness. */
  readonly settlements: readonly Settlement[];
}

/** `other`: the policy by which the second claim of a witness of two versions is settled, from the same counters. Null: the witness shows nothing. */
export function replay(witness: Witness, { plan, kernel }: Settling, other: Settling | null): Replayed | null {
  const led = stateAfter(witness.history, plan, kernel);
  const reached = led?.counters.every((counter, at) => counter === witness.state.counters[at]) ?? false;
  const checked: Witness = reached ? witness : { ...witness, ladder: witness.ladder === 'corner' ? 'corner' : 'hypothetical', history: [] };
  const settlements: Settlement[] = [];
  for (const [at, claim] of witness.claims.entries()) {
    const by = witness.kind === 'versions' && at > 0 ? other : { plan, kernel };
    if (by === null || !isPossible(by.plan, claim)) return null;
    const before = stateBefore(witness, at, settlements, { from: plan, to: by.plan });
    if (before.counters.includes(unknownAmount)) return null;
    const trace = by.kernel.settle(claim, before);
    if (trace.fault !== -1) return null;
    settlements.push({ plan: by.plan, claim, before, trace });
  }
  return { witness: checked, settlements };
}

function stateBefore(witness: Witness, at: number, settled: readonly Settlement[], { from, to }: Passing): YearState {
  if (witness.kind === 'split' && at === 2) return settled[1]?.trace.state ?? witness.state;
  if (from === to) return witness.state;
  const known = new Map(from.counters.map(({ key }, counter) => [key, witness.state.counters[counter] ?? 0]));
  return { counters: to.counters.map(({ key }) => known.get(key) ?? 0), holes: [] };
}

/** A year that is handed on from one policy to another: counters by key. */
interface Passing {
  readonly from: PolicyIr;
  readonly to: PolicyIr;
}

function stateAfter(history: readonly KernelClaim[], plan: PolicyIr, kernel: Kernel): YearState | null {
  let state = kernel.initialState();
  for (const claim of history) {
    if (!isPossible(plan, claim)) return null;
    const { fault, state: after } = kernel.settle(claim, state);
    if (fault !== -1) return null;
    state = after;
  }
  return state;
}
