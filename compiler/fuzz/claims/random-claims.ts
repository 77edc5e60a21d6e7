// Random claims near the places where a plan's function bends, and the histories of a year that they make.

import type { History, PersonQuestion } from '../../agreement/history.js';
import type { Input, PolicyIr } from '../../ir/ir.js';
import { type KernelClaim, ratioScale, unknownAmount, type YearState } from '../../ir/kernel.js';
import { type RandomSource, randomSource } from '../random-source.js';
import { amountNear, type Bends, bendsOf } from './bends-of.js';

export interface ClaimSource {
  history(seed: number): History;
  question(seed: number): PersonQuestion;
}

interface Making {
  readonly plan: PolicyIr;
  readonly random: RandomSource;
  readonly bends: Bends;
}

/** Claims within the bounds of the plan. */
export function randomClaims(plan: PolicyIr): ClaimSource {
  const bends = bendsOf(plan);
  return {
    history: (seed) => {
      const making = { plan, bends, random: randomSource(seed) };
      const start = randomStart(making);
      return { start, claims: Array.from({ length: making.random.integer(1, 6) }, () => randomClaim(making)) };
    },
    question: (seed) => {
      const random = randomSource(seed);
      const making = { plan, bends, random };
      return {
        group: random.integer(-1, plan.groups.length - 1),
        values: randomValues(making),
        coverageYear: random.integer(2019, 2028),
        premium: random.pick([-1, 0, 1, 25_000, 31_000, 38_000, 40_000, amountNear(bends, random, plan.bounds.claimMoney)]),
      };
    },
  };
}

/** Mostly a new year; else counters near a bend, some of them unknown where figures are missing. */
function randomStart({ plan, random, bends }: Making): YearState {
  if (random.chance(0.7)) return { counters: plan.counters.map(() => 0), holes: [] };
  const counters = plan.counters.map(({ kind }) => {
    if (kind === 'count') return random.integer(0, 5);
    if (plan.holes.length > 0 && random.chance(0.05)) return unknownAmount;
    if (kind === 'carry') return random.integer(0, plan.rounding.unit * ratioScale - 1);
    return kind === 'times' ? random.integer(0, 4) : amountNear(bends, random, plan.bounds.counter);
  });
  return { counters, holes: counters.includes(unknownAmount) ? [random.integer(0, plan.holes.length - 1)] : [] };
}

function randomClaim(making: Making): KernelClaim {
  const { plan, random, bends } = making;
  const values = randomValues(making);
  const costs = plan.inputs.flatMap(({ type }, input) => (type.kind === 'money' ? [values[input] ?? 0] : []));
  // Most of what was paid lies within the costs, or the claim is refused.
  const within = random.chance(0.8) ? Math.min(...costs.filter((cost) => cost > 0), plan.bounds.claimMoney) : Math.max(0, ...costs);
  const amount = random.weighted<() => number>([
    [6, () => Math.floor((within * random.integer(0, 60)) / 100)],
    [2, () => random.pick([0, 1])],
    [1, () => amountNear(bends, random, plan.bounds.claimMoney)],
  ]);
  return {
    group: random.chance(0.03) ? -1 : random.integer(0, plan.groups.length - 1),
    values,
    billed: plan.tiers.map(({ payment }) => (random.chance(payment === 'computed' ? 0.95 : 0.3) ? -1 : amount())),
  };
}

const partsOfTotal: readonly string[] = ['inPolicy', 'fullySelfPaid', 'overLimit', 'firstSelfPay'];

/** Mostly the parts of the total add up to it. */
function randomValues(making: Making): number[] {
  const { plan, random } = making;
  const values = plan.inputs.map((input) => randomValue(input, making));
  const at = (id: string) => plan.inputs.findIndex((input) => input.builtin && input.id === id);
  const total = at('total');
  if (total < 0 || random.chance(0.1)) return values;
  const parts = partsOfTotal.map(at).filter((part) => part >= 0);
  for (const part of parts.slice(1)) if (random.chance(0.5)) values[part] = 0;
  let rest = plan.bounds.claimMoney;
  for (const part of parts) {
    values[part] = Math.min(rest, values[part] ?? 0);
    rest -= values[part];
  }
  values[total] = plan.bounds.claimMoney - rest;
  return values;
}

function randomValue({ type, scope }: Input, { plan, random, bends }: Making): number {
  switch (type.kind) {
    case 'money':
      return amountNear(bends, random, plan.bounds.claimMoney);
    case 'ratio':
      return random.pick([0, 1, 250_000, 500_001, 999_999, 1_000_000, random.integer(0, 1_000_000)]);
    case 'integer':
      if (scope === 'year') return 0;
      return random.chance(0.7) ? random.integer(0, 8) : Math.min(plan.bounds.integer, random.pick(bends.figures));
    case 'boolean':
      return random.integer(0, 1);
    case 'date':
      return randomDay(random, bends);
    case 'enumeration':
      return random.integer(type.open ? 0 : Math.min(1, type.values.length), type.values.length);
  }
}

/** Days since 1970: of 2018 to 2027, or by a day that the plan names. */
function randomDay(random: RandomSource, { figures }: Bends): number {
  const day = random.pick(figures) + random.integer(-1, 1);
  return day > 14_000 && day < 25_000 ? day : random.integer(17_532, 21_180);
}
