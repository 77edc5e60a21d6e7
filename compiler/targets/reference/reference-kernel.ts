// The settlement step in decimal arithmetic, following the compiler's README step by step: the specification in code.

import type { PolicyIr } from '../../ir/ir.js';
import type { Kernel, KernelClaim, TierTrace, Trace, YearState } from '../../ir/kernel.js';
import { unknownAmount } from '../../ir/kernel.js';
import { type Amount, earlierClaims, fen, nothing, plus, unknownBecause } from './amount.js';
import { membership } from './membership.js';
import { settleTier } from './settle-tier.js';
import { moveYearFacts, withCounts } from './settle-year-facts.js';
import { ascending, shown } from './shown.js';
import { subsidise } from './subsidise.js';
import type { Working } from './working.js';

/** A kernel that interprets the plan itself: slower than the compiled module by far, and what that module is judged by. */
export function referenceKernel(plan: PolicyIr): Kernel {
  return {
    initialState: () => ({ counters: plan.counters.map(() => 0), holes: [] }),
    settle: (claim, state) => settle(plan, claim, state),
    membership: (values) => membership(plan, values),
    subsidy: (group, values, coverageYear, premium) => subsidise(plan, group, values, coverageYear, premium),
  };
}

function settle(plan: PolicyIr, claim: KernelClaim, state: YearState): Trace {
  const working = withCounts({
    plan,
    claim,
    counters: state.counters.map((counter) => (counter === unknownAmount ? unknownBecause(earlierClaims) : fen(counter))),
    settled: [],
    holes: new Set(),
    notes: new Set(),
  });
  const tiers: TierTrace[] = [];
  for (const [index, tier] of plan.tiers.entries()) {
    const result = settleTier(tier, index, working);
    if (result === 'fault') return refused(tiers, index, state);
    working.settled.push(result.amounts);
    tiers.push(result.trace);
  }
  moveYearFacts(working);
  const holes = reportedHoles(working, state);
  const after = working.counters.map(shown);
  return {
    tiers,
    total: shown(working.settled.reduce<Amount>((sum, { payment }) => plus(sum, payment), nothing)),
    holes,
    notes: ascending(working.notes),
    state: { counters: after, holes: after.includes(unknownAmount) ? ascending([...state.holes, ...holes]) : [] },
    fault: -1,
  };
}

/** A claim that contradicts itself: the tiers before the fault are shown, the year stays as it was. */
function refused(tiers: TierTrace[], fault: number, state: YearState): Trace {
  const unchanged = { counters: [...state.counters], holes: [...state.holes] };
  return { tiers, total: unknownAmount, holes: [], notes: [], state: unchanged, fault };
}

function reportedHoles(working: Working, state: YearState): number[] {
  const own = [...working.holes].filter((reason) => reason !== earlierClaims);
  return ascending(working.holes.has(earlierClaims) ? [...own, ...state.holes] : own);
}
