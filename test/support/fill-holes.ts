// A plan with every open figure replaced by one within its bounds, as if a document had given it.

import type { Condition, Hole, MoneyExpression, PolicyIr, RatioExpression } from '../../compiler/ir/ir.js';
import { ratioScale } from '../../compiler/ir/kernel.js';
import type { RandomSource } from './random-source.js';

export function fillHoles(plan: PolicyIr, random: RandomSource, amounts: readonly number[]): PolicyIr {
  return fillWith(plan, randomFigures(plan, random, amounts));
}

/** By hole; a condition holds where its figure is even. */
export function randomFigures(plan: PolicyIr, random: RandomSource, amounts: readonly number[]): readonly number[] {
  return plan.holes.map((hole) => figureOf(hole, random, amounts));
}

/** The plan keeps its list of holes; nothing refers to it any more. Subsidies stay as they are. */
export function fillWith(plan: PolicyIr, figures: readonly number[]): PolicyIr {
  const fill = (node: unknown, slot: 'money' | 'ratio' | 'condition'): unknown => {
    if (Array.isArray(node)) return node.map((each) => fill(each, slot));
    if (typeof node !== 'object' || node === null) return node;
    const { op, hole } = node as { op?: string; hole?: number };
    if (op === 'hole' && hole !== undefined) return filled(figures[hole] ?? 0, slot);
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, fill(value, slotOf(key, slot, value))]));
  };
  return {
    ...plan,
    bases: fill(plan.bases, 'money'),
    tiers: fill(plan.tiers, 'money'),
    accumulators: fill(plan.accumulators, 'money'),
  } as PolicyIr;
}

function slotOf(key: string, slot: 'money' | 'ratio' | 'condition', value: unknown): 'money' | 'ratio' | 'condition' {
  if (key === 'when') return 'condition';
  if (key === 'ratio') return 'ratio';
  const isComparison = typeof value === 'object' && value !== null && slot === 'condition' && (key === 'left' || key === 'right');
  return isComparison ? 'money' : slot;
}

function filled(figure: number, slot: 'money' | 'ratio' | 'condition'): MoneyExpression | RatioExpression | Condition {
  if (slot === 'money') return { op: 'money', fen: figure, note: null };
  if (slot === 'ratio') return { op: 'ratio', ratio: { numerator: figure, denominator: ratioScale }, note: null };
  return figure % 2 === 0 ? { op: 'always' } : { op: 'not', operand: { op: 'always' } };
}

function figureOf({ of, low, high }: Hole, random: RandomSource, amounts: readonly number[]): number {
  const most = high ?? (of === 'ratio' ? ratioScale : 20_000_000);
  const least = Math.min(low ?? 0, most);
  const inside = amounts.filter((amount) => least <= amount && amount <= most);
  return random.chance(0.3) ? random.pick([least, most]) : random.pick([random.integer(least, most), ...inside]);
}
