// Random claims near the places where a plan's function bends, folded over years.

import { bendsOf as figuresOf } from '../../compiler/fuzz/claims/bends-of.js';
import type { Input, PolicyIr } from '../../compiler/ir/ir.js';
import { type KernelClaim, unknownAmount, type YearState } from '../../compiler/ir/kernel.js';
import { type RandomSource, randomSource } from './random-source.js';

export interface ClaimSource {
  claim(): KernelClaim;
  /** The state before the next claim: mostly the one after the last, now and then a new year or counters near a bend. */
  stateAfter(state: YearState): YearState;
  subsidyQuestion(): { group: number; values: number[]; coverageYear: number; premium: number };
}

export function randomClaims(plan: PolicyIr, seed: number): ClaimSource {
  const random = randomSource(seed);
  const bends = bendsOf(plan);
  const money = (high: number) => Math.min(high, Math.max(0, randomMoney(random, bends, high)));
  const values = () => plan.inputs.map((input) => randomValue(input, plan, random, bends, money));
  const claim = (): KernelClaim => ({
    group: random.chance(0.05) ? -1 : random.integer(0, plan.groups.length - 1),
    values: values(),
    billed: plan.tiers.map(() =>
      random.chance(0.5) ? -1 : random.chance(0.8) ? random.pick([0, 1, 5_000, 12_345]) : money(plan.bounds.claimMoney),
    ),
  });
  const stateAfter = (state: YearState): YearState => {
    const fresh = { counters: plan.counters.map(() => 0), holes: [] };
    if (random.chance(0.2) || state.counters.some((counter) => counter > plan.bounds.counter)) return fresh;
    if (!random.chance(0.15)) return state;
    const counters = plan.counters.map(({ kind }) => {
      if (kind === 'count') return random.integer(0, 5);
      if (plan.holes.length > 0 && random.chance(0.3)) return unknownAmount;
      if (kind === 'carry') return random.integer(0, plan.rounding.unit * 1_000_000 - 1);
      return kind === 'times' ? random.integer(0, 4) : money(plan.bounds.counter);
    });
    return { counters, holes: counters.includes(unknownAmount) ? [random.integer(0, plan.holes.length - 1)] : [] };
  };
  const subsidyQuestion = () => ({
    group: random.integer(-1, plan.groups.length - 1),
    values: values(),
    coverageYear: random.integer(2022, 2027),
    premium: random.pick([-1, 0, 1, 25_000, 31_000, 38_000, 40_000, money(plan.bounds.claimMoney)]),
  });
  return { claim, stateAfter, subsidyQuestion };
}

/** Every figure of the plan, with one fen less and one more. */
export function bendsOf(plan: PolicyIr): readonly number[] {
  const around = figuresOf(plan).figures.flatMap((bend) => [bend - 1, bend, bend + 1]);
  return [...new Set(around.filter((bend) => bend >= 0))];
}

function randomMoney(random: RandomSource, bends: readonly number[], high: number): number {
  const bend = () => random.pick(bends);
  const near = () => random.integer(-1, 1);
  const forms = [
    () => 0,
    bend,
    bend,
    () => bend() + bend() + near(),
    () => bend() + bend() + bend() + near(),
    () => random.integer(0, 300),
    () => random.integer(0, 12_000_000),
    () => random.integer(0, 12_000_000),
    () => (random.chance(0.1) ? high - random.integer(0, 3) : random.integer(0, 1_000_000)),
  ];
  return random.pick(forms)();
}

function randomValue(
  { type }: Input,
  plan: PolicyIr,
  random: RandomSource,
  bends: readonly number[],
  money: (high: number) => number,
): number {
  switch (type.kind) {
    case 'money':
      return money(plan.bounds.claimMoney);
    case 'ratio':
      return random.pick([0, 1, 250_000, 500_001, 999_999, 1_000_000, random.integer(0, 1_000_000)]);
    case 'integer':
      return random.chance(0.5) ? random.integer(0, 8) : Math.min(plan.bounds.integer, random.pick(bends));
    case 'boolean':
      return random.integer(0, 1);
    case 'date':
      return random.chance(0.5) ? random.integer(18_990, 19_410) : random.pick([19_358, 19_357, 19_722, 19_723]);
    case 'enumeration':
      return random.integer(0, type.values.length);
  }
}
