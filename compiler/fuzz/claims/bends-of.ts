// The amounts near which what a plan pays bends: its figures, and the costs at which a figure is reached through a ratio.

import type { PolicyIr } from '../../ir/ir.js';
import type { RandomSource } from '../random-source.js';

export interface Bends {
  /** Every figure of the plan. */
  readonly figures: readonly number[];
  /** Every ratio above 0, in millionths. */
  readonly ratios: readonly number[];
}

const figureKeys: ReadonlySet<string> = new Set(['fen', 'from', 'to', 'low', 'high', 'value']);

export function bendsOf(plan: PolicyIr): Bends {
  const figures = new Set<number>();
  const ratios = new Set<number>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('numerator' in node && 'denominator' in node) {
      const ratio = (Number(node.numerator) * 1_000_000) / Number(node.denominator);
      if (ratio >= 1) ratios.add(Math.floor(ratio));
    }
    for (const [key, value] of Object.entries(node)) {
      if (typeof value === 'object') visit(value);
      else if (typeof value === 'number' && value >= 0 && figureKeys.has(key)) figures.add(value);
    }
  };
  visit([plan.groups, plan.bases, plan.tiers, plan.subsidies, plan.holes, plan.counts, plan.accumulators]);
  return { figures: [...figures.add(0)], ratios: [...ratios.add(1_000_000)] };
}

/** An amount from 0 to `high`, mostly a few fen from a bend. */
export function amountNear({ figures, ratios }: Bends, random: RandomSource, high: number): number {
  const figure = () => random.pick(figures);
  const near = () => random.integer(-2, 2);
  const reached = () => Math.floor((figure() * 1_000_000) / random.pick(ratios));
  const amount = random.weighted<() => number>([
    [8, () => 0],
    [18, () => figure() + near()],
    [12, () => figure() + figure() + near()],
    [6, () => figure() + figure() + figure() + near()],
    [14, () => reached() + near()],
    [10, () => figure() + reached() + near()],
    [8, () => random.integer(0, 300)],
    [12, () => random.integer(0, 12_000_000)],
    [10, () => random.integer(0, 1_000_000)],
    [2, () => high - random.integer(0, 3)],
  ])();
  return Math.min(high, Math.max(0, amount));
}
