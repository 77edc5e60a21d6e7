// Whether a breach lies where the policy says that its documents break the property.

import type { Acknowledgement } from '../../ir/ir.js';
import type { Replayed } from './replay.js';
import { shownCondition } from './shown-value.js';

/** The index of the first acknowledgement that covers it; null for none. Between two groups, either may be named; of two policies, the first speaks. */
export function acknowledgedBy(acknowledged: readonly Acknowledgement[], { witness, settlements: all }: Replayed): number | null {
  const settlements = witness.kind === 'versions' ? all.slice(0, 1) : all;
  const at = acknowledged.findIndex(({ groups, when }) => {
    const named = groups === null || settlements.some(({ claim }) => groups.includes(claim.group));
    return named && (when === null || settlements.some((settlement) => shownCondition(when, settlement) === true));
  });
  return at < 0 ? null : at;
}
