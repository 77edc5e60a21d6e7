// The trace of a claim whose identity could not be chosen: what every candidate agrees on, the rest unknown.

import type { TierTrace, Trace } from '../../compiler/ir/kernel.js';
import { unknownAmount } from '../values/unknown-amount.js';

/** Holes and notes of all candidates; counters on which they differ become unknown. */
export function mergeTraces(traces: readonly Trace[]): Trace {
  const [first, ...rest] = traces;
  if (first === undefined) throw new RangeError('no traces to merge');
  const holes = ascending(traces.flatMap((trace) => trace.holes));
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
    fault: -1,
  };
}

function mergeTier(tier: TierTrace, others: readonly (TierTrace | undefined)[]): TierTrace {
  const agreed = JSON.stringify(tier);
  return others.every((other) => JSON.stringify(other) === agreed) ? tier : unknownTier;
}

const unknownTier: TierTrace = {
  status: 'undetermined',
  gate: -1,
  base: unknownAmount,
  deductible: unknownAmount,
  deductibleBefore: unknownAmount,
  consumed: unknownAmount,
  eligible: unknownAmount,
  rate: -1,
  bands: [],
  uncapped: unknownAmount,
  caps: [],
  cut: unknownAmount,
  payment: unknownAmount,
};

function ascending(indices: readonly number[]): number[] {
  return [...new Set(indices)].sort((left, right) => left - right);
}
