// A tier that pays nothing: its base, or whether it applies, shows what an expression comes to behind the tiers before it.

import { always } from '../conditions.js';
import type { MoneyExpression, Tier } from '../ir.js';
import type { Origin } from '../origin.js';

/** Its payment is unknown where its base is, unless it has a cap of nothing. */
export function silentTier(name: string, base: MoneyExpression, origin: Origin): Tier {
  return {
    name,
    payer: null,
    payment: 'computed',
    gates: [],
    base,
    baseText: null,
    threshold: null,
    deductible: null,
    rates: [{ when: always, value: { kind: 'flat', ratio: { op: 'ratio', ratio: { numerator: 0, denominator: 1 }, note: null } }, origin }],
    caps: [],
    yearly: null,
    advance: null,
    times: null,
    carry: null,
    conflicts: [],
    citations: { tier: [], base: [], deductible: [], rate: [], cap: [] },
    origin,
  };
}
