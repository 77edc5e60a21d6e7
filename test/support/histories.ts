// Random histories of a person's claims, with refunds and late claims, and how they are folded on two kernels and checked.

import { isDeepStrictEqual } from 'node:util';
import { emitJavaScript } from '../../compiler/targets/javascript/emit-javascript.js';
import { referenceKernel } from '../../compiler/targets/reference/reference-kernel.js';
import {
  type ClaimInput,
  type PersonInput,
  policyFromKernel,
  policySeries,
  type Receipt,
  type ReversalInput,
  resettle,
  type YearSettlement,
} from '../../runtime/index.js';
import { compileText } from './compile-text.js';
import { loadModule } from './load-module.js';
import { type RandomSource, randomSource } from './random-source.js';
import { insured, stay, type VersionText, versionText } from './versions.js';

/** A rule on both kernels, and which laws it promises. */
export interface HistoryRule {
  readonly name: string;
  readonly person: PersonInput;
  readonly reference: Folds;
  readonly javascript: Folds;
  readonly roundedTiers: number;
  /** Every clause counts by the year, so that neither order nor splitting matters but for rounding. */
  readonly yearly: boolean;
  /** Fen around which amounts are drawn. */
  readonly bends: readonly number[];
}

interface Folds {
  settleYear(
    person: PersonInput,
    claims: readonly (ClaimInput | ReversalInput)[],
    state?: undefined,
    options?: { lateClaims?: boolean },
  ): YearSettlement;
}

const bandsByYear =
  '分段 按 超出起付线部分 累计 每年 {\n | 超过 | 至 | 比例 |\n | 0元 | 1万元 | 55% |\n | 1万元 | 3万元 | 62.5% |\n | 3万元 | | 70% |\n }\n封顶线 每年 2万元';
const second = '待遇顺序 大病保险、医疗救助\n待遇 医疗救助 { 费用 政策范围内费用 余额  起付线 每年 3000元  比例 70%  封顶线 每年 1.5万元 }';

interface Recipe {
  readonly name: string;
  readonly person?: PersonInput;
  readonly versions: readonly VersionText[];
  readonly roundedTiers: number;
  readonly yearly: boolean;
}

/** On a list of the poor from 1 July on, where a recipe has such a group. */
const listed = { id: '甲', identities: [{ group: '特困人员', certifiedBy: '民政', from: '2022-07-01' }] };

const recipes: readonly Recipe[] = [
  {
    name: 'a version that counts the year again',
    versions: [
      { name: '甲', period: '2022-01-01 至 2022-06-30', tier: bandsByYear },
      { name: '乙', period: '2022-07-01 起', clauses: '接续 重算', tier: bandsByYear, deductible: '每年 5500元', declarations: second },
    ],
    roundedTiers: 2,
    yearly: false,
  },
  {
    name: 'a version that starts again',
    versions: [
      { name: '甲', period: '2022-01-01 至 2022-06-30', tier: bandsByYear },
      { name: '乙', period: '2022-07-01 至 2022-08-31', clauses: '接续 另起', tier: bandsByYear, deductible: '每年 5500元' },
      { name: '丙', period: '2022-09-01 起', clauses: '接续 重算', tier: bandsByYear, deductible: '每年 3000元' },
    ],
    roundedTiers: 1,
    yearly: false,
  },
  {
    name: 'a change of status that counts the year again',
    versions: [
      {
        name: '甲',
        period: '2022-01-01 起',
        clauses: '身份变化 重算',
        tier: `${bandsByYear}\n倾斜 特困人员 { 起付线 × 50%  比例 + 5个百分点 }`,
      },
    ],
    roundedTiers: 1,
    yearly: false,
    person: listed,
  },
  { name: 'one tier by the year', versions: [{ name: '甲', period: '2022-01-01 起', tier: bandsByYear }], roundedTiers: 1, yearly: true },
  {
    name: 'two tiers by the year',
    versions: [{ name: '甲', period: '2022-01-01 起', tier: bandsByYear, declarations: second }],
    roundedTiers: 2,
    yearly: true,
  },
  {
    name: 'two tiers rounded by the running total of the year',
    versions: [
      {
        name: '甲',
        period: '2022-01-01 起',
        rounding: '四舍五入 至 0.01元 累计',
        tier: bandsByYear,
        declarations: second.replace('70%', '66.7%'),
      },
    ],
    roundedTiers: 0,
    yearly: true,
  },
  {
    name: 'by the visit',
    versions: [{ name: '甲', period: '2022-01-01 起', deductible: '每次 800元', tier: '比例 66%\n封顶线 每次 9000元' }],
    roundedTiers: 1,
    yearly: false,
  },
  {
    name: 'two versions in a year',
    versions: [
      { name: '甲', period: '2022-01-01 至 2022-06-30', tier: bandsByYear },
      { name: '乙', period: '2022-07-01 起', deductible: '每年 5500元', tier: '比例 65%\n封顶线 每年 4万元' },
    ],
    roundedTiers: 1,
    yearly: false,
  },
];

export async function historyRules(): Promise<readonly HistoryRule[]> {
  return Promise.all(
    recipes.map(async ({ versions, person = insured, ...recipe }) => {
      const plans = versions.map((version) => compileText(versionText(version)).ir);
      const byReference = plans.map((plan) => policyFromKernel(plan, referenceKernel(plan)));
      const byModule = await Promise.all(plans.map(async (plan) => policyFromKernel(plan, await loadModule(emitJavaScript(plan).module))));
      const one = (policies: typeof byReference): Folds => (policies.length === 1 ? (policies[0] as Folds) : policySeries(policies));
      const bends = [80_000, 300_000, 550_000, 1_000_000, 2_000_000, 4_000_000];
      return { ...recipe, person, reference: one(byReference), javascript: one(byModule), bends };
    }),
  );
}

interface History {
  /** In order of settlement. */
  readonly claims: readonly ClaimInput[];
  readonly late: ClaimInput | null;
  readonly reversals: readonly ReversalInput[];
}

function randomHistory(random: RandomSource, { bends }: HistoryRule): History {
  const count = random.integer(2, 4);
  const amount = () =>
    Math.max(1, random.pick(bends) * random.integer(0, 1) + random.integer(-1, 1) + random.pick([0, random.integer(1, 600_000)]));
  const days = Array.from({ length: count }, () => random.integer(0, 280)).sort((one, other) => one - other);
  const claims = days.map((day, at) => claimOf(`C${at}`, day, amount()));
  const late = random.chance(0.5) ? claimOf('L', random.integer(0, 280), amount()) : null;
  const taken = claims.filter(() => random.chance(0.25)).map(({ id }, at) => ({ id: `R${at}`, reverses: id, settlement: '2022-12-01' }));
  return { claims, late, reversals: taken };
}

function claimOf(id: string, day: number, fen: number): ClaimInput {
  const date = new Date(Date.UTC(2022, 0, 1 + day)).toISOString().slice(0, 10);
  return { ...stay(id, date, 0), cost: { inPolicy: (fen / 100).toFixed(2) } };
}

/** The first history that breaks a law or on which the kernels part, told; null when there is none. */
export function firstBrokenLaw(rule: HistoryRule, histories: number, seed: number): string | null {
  const random = randomSource(seed);
  for (let count = 0; count < histories; count++) {
    const history = randomHistory(random, rule);
    const broken = brokenLaw(rule, history, random);
    if (broken !== null) return `${rule.name}, history ${count}: ${broken} ${JSON.stringify(history)}`;
  }
  return null;
}

function brokenLaw(rule: HistoryRule, { claims, late, reversals }: History, random: RandomSource): string | null {
  const before = [...claims, ...reversals];
  const after = late === null ? before : [...before, late];
  const again = (policy: Folds) =>
    resettle({ policy, person: rule.person, claims: before }, { policy, person: rule.person, claims: after });
  const [expected, found] = [again(rule.reference), again(rule.javascript)];
  if (!isDeepStrictEqual(found, expected)) return 'the kernels part';
  if (!found.ok) return `rejected: ${found.errors[0]?.code}`;
  const { before: first, after: second, differences } = found.value;
  if (differences.change.paid !== paid(second.standing) - paid(first.standing)) return 'differences do not add up to what was paid';
  const kept = claims.filter(({ id }) => !reversals.some(({ reverses }) => reverses === id));
  const without = rule.javascript.settleYear(rule.person, kept);
  if (!isDeepStrictEqual(first.standing, without.standing)) return 'a reversal leaves more than the claims that stand';
  const changed = first.reversals.reduce((sum, reversal) => sum + (reversal.differences.change.paid ?? 0), 0);
  if (paid(first.receipts) + changed !== paid(first.standing)) return 'reversals do not add up to what stands';
  return rule.yearly ? unequal(rule, claims, random) : null;
}

/** Order and splitting change what a year pays by rounding only. */
function unequal(rule: HistoryRule, claims: readonly ClaimInput[], random: RandomSource): string | null {
  const total = paid(rule.javascript.settleYear(rule.person, claims).receipts);
  const dates = claims.map(({ discharge }) => discharge).reverse();
  const turned = claims.map((claim, at) => ({ ...claim, discharge: dates[at] as string, settlement: dates[at] as string }));
  const otherwise = paid(rule.javascript.settleYear(rule.person, turned, undefined, { lateClaims: true }).receipts);
  if (Math.abs(otherwise - total) > rule.roundedTiers * claims.length) return `the order changes ${total} to ${otherwise}`;
  const apart = paid(rule.javascript.settleYear(rule.person, splitOne(claims, random)).receipts);
  return Math.abs(apart - total) > rule.roundedTiers ? `splitting changes ${total} to ${apart}` : null;
}

function splitOne(claims: readonly ClaimInput[], random: RandomSource): readonly ClaimInput[] {
  const at = random.integer(0, claims.length - 1);
  return claims.flatMap((claim, index) => {
    if (index !== at) return [claim];
    const fen = Math.round(Number(claim.cost.inPolicy) * 100);
    const first = random.integer(0, fen);
    const part = (id: string, amount: number) => ({ ...claim, id, cost: { inPolicy: (amount / 100).toFixed(2) } });
    return [part(`${claim.id}a`, first), part(`${claim.id}b`, fen - first)];
  });
}

function paid(receipts: readonly Receipt[]): number {
  return receipts.reduce((sum, { totals }) => sum + (totals.paid ?? Number.NaN), 0);
}
