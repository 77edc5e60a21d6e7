// Plans of one or two tiers, for tests that reckon the result by hand. Their only cost is the in-policy cost.

import type {
  Cap,
  Case,
  Condition,
  Counter,
  Deductible,
  Hole,
  MoneyExpression,
  PolicyIr,
  Rate,
  RatioExpression,
  Threshold,
  Tier,
} from '../../compiler/ir/ir.js';
import type { KernelClaim } from '../../compiler/ir/kernel.js';
import { plainTier } from './plain-tier.js';
import { randomIr } from './random-ir.js';

export const origin = { uri: 'small:', start: 0, end: 0, line: 1 };
export const always: Condition = { op: 'always' };
export const inPolicy: MoneyExpression = { op: 'input', input: 10 };

export function fen(amount: number, note: number | null = null): MoneyExpression {
  return { op: 'money', fen: amount, note };
}

export function percent(numerator: number, note: number | null = null): RatioExpression {
  return { op: 'ratio', ratio: { numerator, denominator: 100 }, note };
}

export function flat(ratio: RatioExpression): Case<Rate>[] {
  return [{ when: always, value: { kind: 'flat', ratio }, origin }];
}

export function cap(amount: MoneyExpression, counter: number | null = null): Cap {
  return { per: counter === null ? 'visit' : 'year', amount, counter, by: null, pool: null, origin };
}

export function deductible(amount: MoneyExpression, counter: number | null = null): Deductible {
  return { per: counter === null ? 'visit' : 'year', amount, counter, most: null, shared: null, bound: null, origin };
}

export function threshold(amount: MoneyExpression, bound: Threshold['bound'], counter: number | null = null): Threshold {
  return { per: counter === null ? 'visit' : 'year', amount, bound, counter, citations: [], origin };
}

export function hole(index: number): MoneyExpression {
  return { op: 'hole', hole: index };
}

export function tier(parts: Partial<Tier>): Tier {
  return {
    name: '救助',
    payer: null,
    payment: 'computed',
    gates: [],
    base: inPolicy,
    baseText: null,
    deductible: null,
    rates: flat(percent(100)),
    caps: [],
    ...plainTier,
    citations: { tier: [], base: [], deductible: [], rate: [], cap: [] },
    origin,
    ...parts,
  };
}

/** `lows`: one hole each, with its known lower bound. */
export function planOf(tiers: readonly Tier[], counters: readonly Counter['kind'][] = [], lows: readonly (number | null)[] = []): PolicyIr {
  const holes = lows.map(
    (low, index): Hole => ({ id: `救助.${index}`, why: '未见规定', of: 'money', status: 'open', low, high: null, origin }),
  );
  return {
    ...randomIr(1),
    rounding: { mode: 'half_up', unit: 1, declared: true, cumulative: false },
    counters: counters.map((kind, index) => ({ key: `${index}.${kind}`, kind, label: { zh: kind, en: kind } })),
    bases: [],
    counts: [],
    accumulators: [],
    tiers,
    subsidies: [],
    holes,
    notes: [0, 1, 2].map(() => ({ status: 'provisional', text: '暂按', origin })),
    bounds: { claimMoney: 10 ** 10, counter: 10 ** 11, integer: 1_000 },
  };
}

export function claimOf(plan: PolicyIr, cost: number, group = 0, billed: readonly number[] = []): KernelClaim {
  const values = plan.inputs.map(({ id }) => (id === 'inPolicy' ? cost : 0));
  return { group, values, billed: plan.tiers.map((_, index) => billed[index] ?? -1) };
}
