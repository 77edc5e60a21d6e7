// Which counters of the year a tier moves, and by what.

import { invariant } from '../../ir/invariant.js';
import type { PolicyIr, Tier } from '../../ir/ir.js';

export interface MovedCounter {
  /** Of a run, its first. */
  readonly counter: number;
  /** The input whose value chooses a counter of the run; null for a counter that stands alone. */
  readonly by: number | null;
  readonly moves: 'consumed' | 'base' | 'eligible' | 'payment' | 'times' | 'carry';
}

/** Each once. */
export function movedCounters(tier: Tier, plan: PolicyIr): readonly MovedCounter[] {
  const bands = (tier.rates ?? []).map(({ value }) => (value.kind === 'bands' ? value.counter : null));
  const alone = [tier.threshold?.counter, tier.deductible?.counter, ...bands, tier.yearly, tier.times, tier.carry];
  const found = new Map<number, number | null>();
  for (const counter of alone) if (typeof counter === 'number') found.set(counter, null);
  for (const { counter, by } of tier.caps) if (counter !== null) found.set(counter, by);
  return [...found].map(([counter, by]) => ({ counter, by, moves: movementOf(plan, counter) }));
}

function movementOf({ counters }: PolicyIr, index: number): MovedCounter['moves'] {
  const kind = counters[index]?.kind;
  switch (kind) {
    case 'deductible':
      return 'consumed';
    case 'paid':
    case 'pool':
    case 'disease':
      return 'payment';
    case 'base':
    case 'eligible':
    case 'times':
    case 'carry':
      return kind;
    default:
      invariant(false, `no counter ${index} of a tier`);
  }
}
