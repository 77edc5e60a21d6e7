// Which counters a tier moves, each once.

import { invariant } from '../../ir/invariant.js';
import type { Counter, PolicyIr, Tier } from '../../ir/ir.js';

export interface TierCounter {
  readonly counter: number;
  readonly kind: Counter['kind'];
}

export function tierCounters(tier: Tier, plan: PolicyIr): readonly TierCounter[] {
  const indices = [
    tier.deductible?.counter,
    ...(tier.rates ?? []).map(({ value }) => (value.kind === 'bands' ? value.counter : null)),
    ...tier.caps.map((cap) => cap.counter),
    tier.yearly,
  ].filter((index) => typeof index === 'number');
  return [...new Set(indices)].map((index) => {
    const counter = plan.counters[index];
    invariant(counter, `no counter ${index}`);
    return { counter: index, kind: counter.kind };
  });
}
