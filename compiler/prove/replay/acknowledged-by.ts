// Whether a breach lies where the policy says that its documents break the property.

import type { Acknowledgement } from '../../ir/ir.js';
import type { Settlement } from './replay.js';
import { shownCondition } from './shown-value.js';

/** The index of the first acknowledgement that covers it; null for none. Between two groups, either may be named. */
export function acknowledgedBy(acknowledged: readonly Acknowledgement[], settlements: readonly Settlement[]): number | null {
  const at = acknowledged.findIndex(({ groups, when }) => {
    const named = groups === null || settlements.some(({ claim }) => groups.includes(claim.group));
    return named && (when === null || settlements.some((settlement) => shownCondition(when, settlement) === true));
  });
  return at < 0 ? null : at;
}
