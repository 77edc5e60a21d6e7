// The trace of a claim or a subsidy whose identity could not be chosen: what every candidate agrees on, the rest unknown.

import type { SubsidyTrace, TierTrace, Trace } from '../../../compiler/ir/kernel.js';
import { none, unknownAmount } from '../../values/kernel-constants.js';

/** Holes and notes of all candidates, with those that leave open who counts; counters on which they differ become unknown. */
export function mergeTraces(traces: readonly Trace[], doubts: readonly number[]): Trace {
  const [first, ...rest] = traces;
  if (first === undefined) throw new RangeError('no traces to merge');
  const holes = ascending([...doubts, ...traces.flatMap((trace) => trace.holes)]);
  const counters = first.state.counters.map((counter, index) =>
    rest.every((trace) => trace.state.counters[index] === counter) ? counter : unknownAmount,
  );
  const stateHoles = counters.includes(unknownAmount) ? ascending([...holes, ...traces.flatMap((trace) => trace.state.holes)]) : [];
  return {
    tiers: first.tiers.map((tier, index) =>
      mergeTier(
        tier,
        rest.map((trace) => trace.tiers[index]),
      ),
    ),
    total: unknownAmount,
    holes,
    notes: ascending(traces.flatMap((trace) => trace.notes)),
    state: { counters, holes: stateHoles },
    fault: none,
  };
}

function mergeTier(tier: TierTrace, others: readonly (TierTrace | undefined)[]): TierTrace {
  const agreed = JSON.stringify(tier);
  return others.every((other) => JSON.stringify(other) === agreed) ? tier : unknownTier;
}

const unknownTier: TierTrace = {
  status: 'undetermined',
  gate: none,
  base: unknownAmount,
  threshold: unknownAmount,
  thresholdBefore: unknownAmount,
  deductible: unknownAmount,
  deductibleBefore: unknownAmount,
  consumed: unknownAmount,
  eligible: unknownAmount,
  rate: none,
  bands: [],
  carryBefore: unknownAmount,
  carry: unknownAmount,
  uncapped: unknownAmount,
  caps: [],
  cut: unknownAmount,
  payment: unknownAmount,
  recoverable: unknownAmount,
};

/** Table and premium are the same for all candidates; which row applies, and so what is granted, is open. */
export function mergeSubsidyTraces(traces: readonly SubsidyTrace[], doubts: readonly number[]): SubsidyTrace {
  const [first] = traces;
  return {
    table: first?.table ?? none,
    row: none,
    premium: first?.premium ?? unknownAmount,
    shares: [],
    granted: unknownAmount,
    own: unknownAmount,
    holes: ascending([...doubts, ...traces.flatMap((trace) => trace.holes)]),
    notes: ascending(traces.flatMap((trace) => trace.notes)),
  };
}

function ascending(indices: readonly number[]): number[] {
  return [...new Set(indices)].sort((left, right) => left - right);
}
