// The bill of one synthetic visit, and what the insurers have paid on it by made-up rules that belong to no region.

import type { CostInput, MoneyText } from '../../runtime/claim.js';
import type { RunningYear } from './claims-generator.js';
import type { Random } from './random.js';

interface PersonKind {
  readonly severe: boolean;
  readonly tilted: boolean;
}

export interface VisitCosts {
  readonly cost: CostInput;
  readonly paid: Readonly<Record<string, MoneyText>>;
}

/** Median cost in fen, made up. */
const medians = { 住院: 720_000, 门诊慢特病: 65_000, 普通门诊: 9_000 } as const;

/** Made up: what the basic insurance leaves out in fen, and pays of the rest in percent. */
const basicTerms: Readonly<Record<string, readonly [number, number]>> = { 一级: [10_000, 85], 二级: [30_000, 75], 三级: [80_000, 62] };

export function costOf(random: Random, kind: keyof typeof medians, level: string, person: PersonKind, running: RunningYear): VisitCosts {
  const size = medians[kind] * (level === '三级' ? 3 : level === '二级' ? 2 : 1) * (person.severe ? 2 : 1);
  const total = Math.max(500, Math.floor(random.logNormal(size) / 2));
  const fullySelfPaid = share(total, random.below(9));
  const overLimit = random.chance(10) ? share(total, 1) : 0;
  const firstSelfPay = share(total, random.below(6));
  const inPolicy = total - fullySelfPaid - overLimit - firstSelfPay;
  return {
    cost: {
      total: moneyText(total),
      inPolicy: moneyText(inPolicy),
      ...optional('fullySelfPaid', fullySelfPaid),
      ...optional('overLimit', overLimit),
      ...optional('firstSelfPay', firstSelfPay),
    },
    paid: paidBy(random, kind, inPolicy, level, person, running),
  };
}

function paidBy(
  random: Random,
  kind: keyof typeof medians,
  inPolicy: number,
  level: string,
  person: PersonKind,
  running: RunningYear,
): Readonly<Record<string, MoneyText>> {
  const [leftOut, percent] = basicTerms[level] ?? [0, 50];
  const basic = kind === '住院' ? share(Math.max(0, inPolicy - leftOut), percent) : share(inPolicy, kind === '普通门诊' ? 50 : 65);
  const rest = inPolicy - basic;
  const threshold = person.tilted ? 250_000 : 500_000;
  const before = Math.max(0, running.excess - threshold);
  running.excess += kind === '普通门诊' ? 0 : rest;
  const second = share(Math.max(0, running.excess - threshold) - before, person.tilted ? 65 : 60);
  // A few settlement sheets come without the second insurer's line.
  return random.chance(2) ? { 基本医保: moneyText(basic) } : { 基本医保: moneyText(basic), 大病保险: moneyText(second) };
}

function optional(name: keyof CostInput, fen: number): Partial<CostInput> {
  return fen === 0 ? {} : { [name]: moneyText(fen) };
}

function share(fen: number, percent: number): number {
  return Math.floor((fen * percent) / 100);
}

/** `1234.50` from 123450 fen. */
export function moneyText(fen: number): MoneyText {
  return `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
}
