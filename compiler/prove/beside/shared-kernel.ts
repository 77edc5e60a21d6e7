// The kernel of a policy for claims and years in the numbering that it shares with another.

import type { PolicyIr } from '../../ir/ir.js';
import type { Kernel, KernelClaim, TierTrace, YearState } from '../../ir/kernel.js';
import type { Settling } from '../replay/replay.js';
import type { Numbers } from './numbering.js';

export interface Own {
  claim(claim: KernelClaim): KernelClaim;
  state(state: YearState): YearState;
}

/** `groups`: by person. */
export function ownNumbers(plan: PolicyIr, numbers: Numbers, groups: readonly number[]): Own {
  return {
    claim: ({ group, values, billed }) => ({
      group: groups[group] ?? -1,
      values: plan.inputs.map(({ type }, input) => {
        const value = values[numbers.inputs[input] ?? -1] ?? 0;
        return type.kind === 'enumeration' ? Math.max(0, (numbers.values[input] ?? []).indexOf(value)) : value;
      }),
      billed: plan.tiers.map((_, tier) => billed[numbers.tiers[tier] ?? -1] ?? -1),
    }),
    state: ({ counters, holes }) => ({
      counters: plan.counters.map((_, counter) => counters[numbers.counters[counter] ?? -1] ?? 0),
      holes: holes.flatMap((hole) => (numbers.holes.includes(hole) ? [numbers.holes.indexOf(hole)] : [])),
    }),
  };
}

/** `shared`: the plan in the shared numbering. Subsidies and memberships are not asked of it. */
export function sharedKernel({ plan, kernel }: Settling, numbers: Numbers, own: Own, shared: PolicyIr): Kernel {
  const numbered = (holes: readonly number[]) => holes.flatMap((hole) => numbers.holes[hole] ?? []);
  return {
    initialState: () => ({ counters: shared.counters.map(() => 0), holes: [] }),
    settle: (claim, state) => {
      const trace = kernel.settle(own.claim(claim), own.state(state));
      const tiers = shared.tiers.map((): TierTrace => notApplied);
      for (const [at, tier] of trace.tiers.entries()) tiers[numbers.tiers[at] ?? at] = tier;
      const counters = [...state.counters];
      for (const [at, counter] of trace.state.counters.entries()) counters[numbers.counters[at] ?? at] = counter;
      return {
        ...trace,
        tiers,
        holes: numbered(trace.holes),
        state: { counters, holes: numbered(trace.state.holes) },
        fault: trace.fault === -1 ? -1 : (numbers.tiers[trace.fault] ?? trace.fault),
      };
    },
    membership: () => plan.groups.map(() => ({ meets: 0, derived: 0, holes: [], notes: [] })),
    subsidy: () => ({ table: -1, row: -1, premium: 0, shares: [], granted: 0, own: 0, holes: [], notes: [] }),
  };
}

const notApplied: TierTrace = {
  status: 'not_applicable',
  gate: 0,
  base: 0,
  threshold: 0,
  thresholdBefore: 0,
  deductible: 0,
  deductibleBefore: 0,
  consumed: 0,
  eligible: 0,
  rate: -1,
  bands: [],
  carryBefore: 0,
  carry: 0,
  uncapped: 0,
  caps: [],
  cut: 0,
  payment: 0,
  recoverable: 0,
};
