// How small and how large a ratio can be, whatever its inputs and holes are.

import type { Band, PolicyIr, RatioExpression } from '../../ir/ir.js';
import { ratioScale } from '../../ir/kernel.js';

/** In millionths, as ratios are kept. */
export interface Slopes {
  readonly least: number;
  readonly most: number;
}

/** Where a rate stands, a figure that no document gives is at most 1. */
export function slopesOf(expression: RatioExpression, plan: PolicyIr, ofRate: boolean): Slopes {
  const inner = (operand: RatioExpression) => slopesOf(operand, plan, ofRate);
  switch (expression.op) {
    case 'ratio':
      return exactly(millionths(expression.ratio));
    case 'hole': {
      const { low = null, high = null } = plan.holes[expression.hole] ?? {};
      return { least: low ?? 0, most: high ?? (ofRate ? ratioScale : Number.POSITIVE_INFINITY) };
    }
    case 'input':
      return { least: 0, most: ratioScale };
    case 'times':
      return { least: 0, most: plan.bounds.integer * millionths(expression.ratio) };
    case 'add': {
      const [left, right] = [inner(expression.left), inner(expression.right)];
      return { least: left.least + right.least, most: left.most + right.most };
    }
    case 'subtract': {
      const [left, right] = [inner(expression.left), inner(expression.right)];
      return { least: Math.max(0, left.least - right.most), most: Math.max(0, left.most - right.least) };
    }
    case 'multiply': {
      const [left, right] = [inner(expression.left), inner(expression.right)];
      return { least: Math.floor((left.least * right.least) / ratioScale), most: Math.ceil((left.most * right.most) / ratioScale) };
    }
    case 'min':
    case 'max': {
      const operands = expression.operands.map(inner);
      const choose = expression.op === 'min' ? Math.min : Math.max;
      return { least: choose(...operands.map(({ least }) => least)), most: choose(...operands.map(({ most }) => most)) };
    }
    case 'limit': {
      const { least, most } = inner(expression.operand);
      return { least: Math.min(least, ratioScale), most: Math.min(most, ratioScale) };
    }
    case 'choose': {
      const values = expression.cases.map(({ value }) => inner(value));
      return { least: Math.min(...values.map(({ least }) => least)), most: Math.max(...values.map(({ most }) => most)) };
    }
  }
}

function exactly(value: number): Slopes {
  return { least: value, most: value };
}

function millionths({ numerator, denominator }: { readonly numerator: number; readonly denominator: number }): number {
  return numerator * (ratioScale / denominator);
}

/** Contiguous bands of ratios within 0 to 1: what they give of an amount never falls, nor rises faster than it. */
export function areGentle(bands: readonly Pick<Band, 'from' | 'to' | 'ratio'>[], plan: PolicyIr): boolean {
  return bands.every(({ from, to, ratio }, at) => {
    const next = bands[at + 1];
    return (next === undefined ? to === null || to >= from : to === next.from) && slopesOf(ratio, plan, true).most <= ratioScale;
  });
}
