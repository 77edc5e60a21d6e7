// Amounts that an example expects besides payments: tiers of the plan that pay nothing and show the amount as their base.

import type { Expression } from '../../../language/index.js';
import type { Tier } from '../../ir/ir.js';
import { silentTier } from '../../ir/tiers/silent-tier.js';
import { type Lowering, nowhere, originOf } from '../lowering.js';
import { lowerMoney, noMoney } from '../values/money.js';

/** A named cost or a part of a tier. */
export interface WatchedAmount {
  /** As the example writes it; no tier can be called so. */
  readonly text: string;
  readonly expression: Expression;
}

/** They stand behind all tiers, so that they may read any. */
export function watchTiers(lowering: Lowering, watched: readonly WatchedAmount[], tiersBefore: number): Tier[] {
  return watched.map(({ text, expression }) => {
    const origin = originOf(lowering, lowering.policy.declaration.name);
    const base = lowerMoney(lowering, { ...nowhere, admitted: lowering.groups.map((_, at) => at), tier: tiersBefore }, expression);
    // A known cap of nothing: the payment is known whatever the amount is.
    const caps: Tier['caps'] = [{ per: 'visit', amount: noMoney, counter: null, by: null, pool: null, origin }];
    return { ...silentTier(text, base, origin), caps };
  });
}
