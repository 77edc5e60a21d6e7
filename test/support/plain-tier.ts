// What most tiers of a plan do not have, for plans written by hand.

import type { Tier } from '../../compiler/ir/ir.js';

export const plainTier = {
  threshold: null,
  yearly: null,
  times: null,
  carry: null,
  advance: null,
  conflicts: [],
} as const satisfies Partial<Tier>;
