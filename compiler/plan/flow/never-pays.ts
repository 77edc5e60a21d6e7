// Tiers that pay nothing whatever the claim, such as those that only show an amount which an example expects.

import type { Tier } from '../../ir/ir.js';

export function neverPays({ caps }: Tier): boolean {
  return caps.some(({ amount }) => amount.op === 'money' && amount.fen === 0);
}
