// Which counters a tier moves, each once.

import { invariant } from '../../ir/invariant.js';
import type { Counter, PolicyIr, Tier } from '../../ir/ir.js';

export interface TierCounter {
  readonly counter: number;
  readonly kind: Exclude<Counter['kind'], 'count' | 'sum'>;
}

export function tierCounters(tier: Tier, plan: PolicyIr): readonly TierCounter[] {
  const indices = [
    tier.threshold?.counter,
    tier.deductible?.counter,
    ...(tier.rates ?? []).map(({ value }) => (value.kind === 'bands' ? value.counter : null)),
    ...tier.caps.map((cap) => cap.counter),
    tier.yearly,
    tier.times,
  ].filter((index) => typeof index === 'number');
  return [...new Set(indices)].map((index) => {
    const counter = plan.counters[index];
    invariant(counter && counter.kind !== 'count' && counter.kind !== 'sum', `no counter ${index} of a tier`);
    return { counter: index, kind: counter.kind };
  });
}
