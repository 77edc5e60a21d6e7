// Which counters a tier moves, each once.

import { invariant } from '../invariant.js';
import type { Counter, PolicyIr, Tier } from '../ir.js';

export interface TierCounter {
  /** Of a run, its first. */
  readonly counter: number;
  /** The input whose value chooses a counter of the run; null for a counter that stands alone. */
  readonly by: number | null;
  readonly kind: Exclude<Counter['kind'], 'count' | 'sum'>;
}

export function tierCounters(tier: Tier, plan: PolicyIr): readonly TierCounter[] {
  const caps = new Map(tier.caps.map((cap) => [cap.counter, cap.by]));
  const indices = [
    tier.threshold?.counter,
    tier.deductible?.counter,
    ...(tier.rates ?? []).map(({ value }) => (value.kind === 'bands' ? value.counter : null)),
    ...caps.keys(),
    tier.yearly,
    tier.times,
    tier.carry,
  ].filter((index) => typeof index === 'number');
  return [...new Set(indices)].map((index) => {
    const counter = plan.counters[index];
    invariant(counter && counter.kind !== 'count' && counter.kind !== 'sum', `no counter ${index} of a tier`);
    return { counter: index, by: caps.get(index) ?? null, kind: counter.kind };
  });
}
