// The costs that are tried of a plan: every one of a small plan; else those around its bends.

import type { PolicyIr } from '../../ir/ir.js';
import { bendsOf } from '../claims/bends-of.js';

const everyCost = Array.from({ length: 91 }, (_, cost) => cost);
const mostCosts = 240;

/** Ascending from 0. */
export function risesOf(plan: PolicyIr): readonly number[] {
  const { figures, ratios } = bendsOf(plan);
  const known = figures.filter((figure) => figure <= plan.bounds.claimMoney);
  if (known.every((figure) => figure <= 200 || isDay(figure))) return everyCost;
  const reached = known.flatMap((figure) => ratios.map((ratio) => Math.floor((figure * 1_000_000) / ratio)));
  const around = [...known, ...reached].flatMap((cost) => [cost - 1, cost, cost + 1, cost + 2]);
  const sorted = [...new Set(around)].filter((cost) => cost >= 0 && cost <= plan.bounds.claimMoney).sort((one, other) => one - other);
  const step = Math.max(1, Math.ceil(sorted.length / mostCosts));
  // Neighbours stay together: whole runs of four are kept or left out.
  return sorted.filter((_, at) => Math.floor(at / 4) % step === 0);
}

/** Days that a condition compares with are no amounts. */
function isDay(figure: number): boolean {
  return figure > 14_000 && figure < 25_000;
}
