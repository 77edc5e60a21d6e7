// Random plans of one to three tiers with small figures, and what brute force over all small costs and some states says of them.

import type { Cap, Case, Counter, MoneyExpression, PolicyIr, Rate, RatioExpression, Tier } from '../../compiler/ir/ir.js';
import type { YearState } from '../../compiler/ir/kernel.js';
import { referenceKernel } from '../../compiler/targets/reference/reference-kernel.js';
import { type RandomSource, randomSource } from './random-source.js';
import { always, cap, claimOf, deductible, fen, inPolicy, origin, planOf, threshold, tier } from './small-plan.js';

/** Two groups, of which each figure may depend. Their only cost is the in-policy cost. */
export function smallChains(seed: number): PolicyIr {
  const random = randomSource(seed);
  const counters: Counter['kind'][] = [];
  const counter = (kind: Counter['kind']): number => counters.push(kind) - 1;
  const pool = random.chance(0.2) ? counter('pool') : null;
  const tiers: Tier[] = [];
  const count = random.integer(1, 3);
  for (let at = 0; at < count; at++) tiers.push(smallTier(random, at, counter, pool));
  const plan = planOf(tiers, counters);
  return {
    ...plan,
    rounding: {
      mode: random.pick(['half_up', 'half_up', 'truncate']),
      unit: random.chance(0.1) ? 5 : 1,
      declared: true,
      cumulative: false,
    },
    groups: plan.groups.slice(0, 2).map((group) => ({ ...group, condition: null, derived: null })),
  };
}

function byGroup<T>(random: RandomSource, value: () => T): T | { readonly op: 'choose'; readonly cases: readonly Case<T>[] } {
  if (random.chance(0.6)) return value();
  const cases = [
    { when: { op: 'group', groups: [0] } as const, value: value(), origin },
    { when: always, value: value(), origin },
  ];
  return { op: 'choose', cases };
}

function smallTier(random: RandomSource, at: number, counter: (kind: Counter['kind']) => number, pool: number | null): Tier {
  const amount = (most: number) => byGroup<MoneyExpression>(random, () => fen(random.integer(0, most))) as MoneyExpression;
  const ratio = () => byGroup<RatioExpression>(random, () => smallRatio(random)) as RatioExpression;
  const own = random.chance(0.7);
  const caps: Cap[] = random.chance(0.5) ? [cap(amount(60), own ? counter('paid') : null)] : [];
  if (pool !== null && random.chance(0.6)) caps.push(cap(amount(60), pool));
  const payment = at === 0 ? random.pick(['computed', 'billed', 'computed', 'billed_first'] as const) : 'computed';
  const rates: Case<Rate>[] = [{ when: always, value: smallRate(random, ratio, amount, counter), origin }];
  const yearly = random.chance(0.7);
  return tier({
    payment,
    base: smallBase(random, at),
    threshold: payment !== 'billed' && random.chance(0.1) ? threshold(amount(40), 'inclusive') : null,
    deductible: payment !== 'billed' && random.chance(0.5) ? deductible(amount(50), yearly ? counter('deductible') : null) : null,
    rates: payment === 'billed' ? null : rates,
    caps: payment === 'billed' ? [] : caps,
    gates: random.chance(0.1) ? [{ kind: 'groups', when: { op: 'group', groups: [random.integer(0, 1)] }, text: '' }] : [],
  });
}

function smallRatio(random: RandomSource): RatioExpression {
  const numerator = random.chance(0.08) ? 125 : random.pick([0, 10, 25, 33, 50, 65, 70, 80, 90, 100]);
  return { op: 'ratio', ratio: { numerator, denominator: 100 }, note: null };
}

function smallRate(
  random: RandomSource,
  ratio: () => RatioExpression,
  amount: (most: number) => MoneyExpression,
  counter: (kind: Counter['kind']) => number,
): Rate {
  if (random.chance(0.1)) return { kind: 'amount', amount: amount(40), text: null };
  if (random.chance(0.6)) return { kind: 'flat', ratio: ratio() };
  const kind = random.pick(['excess', 'absolute'] as const);
  const yearly = random.chance(0.7);
  const edges = [random.integer(0, 5), random.integer(20, 40), random.integer(50, 70)];
  const bands = edges.map((from, at) => ({ from, to: edges[at + 1] ?? null, ratio: ratio(), origin }));
  return {
    kind: 'bands',
    origin: kind,
    per: yearly ? 'year' : 'visit',
    counter: yearly ? counter(kind === 'excess' ? 'eligible' : 'base') : null,
    bands,
  };
}

function smallBase(random: RandomSource, at: number): MoneyExpression {
  let base: MoneyExpression = random.chance(0.1) ? { op: 'subtract', left: inPolicy, right: fen(random.integer(0, 20)) } : inPolicy;
  for (let earlier = 0; earlier < at; earlier++) {
    if (random.chance(0.9)) base = { op: 'subtract', left: base, right: { op: 'part', tier: earlier, part: 'payment' } };
  }
  return at > 0 && random.chance(0.15)
    ? { op: 'part', tier: at - 1, part: random.pick(['unpaid', 'cut', 'eligible', 'below'] as const) }
    : base;
}

/** Some states of the year: none so far, and counters that differ. */
export function smallStates(plan: PolicyIr, seed: number, count: number): readonly YearState[] {
  const random = randomSource(seed);
  const none = { counters: plan.counters.map(() => 0), holes: [] };
  const others = Array.from({ length: count }, () => ({
    counters: plan.counters.map(() => random.pick([0, 3, 17, 30, 45, 80])),
    holes: [],
  }));
  return [none, ...others];
}

/** Totals by cost, up to `most`; null where the payment that is billed is above the base. */
export function totalsOf(plan: PolicyIr, group: number, state: YearState, most: number, billed: number): readonly (number | null)[] {
  const kernel = referenceKernel(plan);
  return Array.from({ length: most + 1 }, (_, cost) => {
    const trace = kernel.settle(smallClaim(plan, group, cost, billed), state);
    return trace.fault === -1 ? trace.total : null;
  });
}

export function smallClaim(plan: PolicyIr, group: number, cost: number, billed: number) {
  const given = plan.tiers.map(({ payment }) => (payment === 'billed' ? Math.max(0, billed) : payment === 'billed_first' ? billed : -1));
  return claimOf(plan, cost, group, given);
}
