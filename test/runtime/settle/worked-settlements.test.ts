// Years worked out by hand, apart from the program: what tiers, bands, tilts, pools, exceptions, holes and years do to one another.

import { describe, expect, it } from 'vitest';
import { type ClaimInput, type LoadedPolicy, loadPolicy, type PersonInput } from '../../../runtime/index.js';
import { compileText } from '../../support/compile-text.js';

/** Deductible and absolute bands per visit, truncated to the yuan, a pool per visit, years by admission, the larger benefit. */
const byVisit = `政策 甲 {
  名称 "甲"
  地区 甲市
  文件 文 = "文"
  施行 2022-03-01 至 2023-06-30
  年度 自然年度 按 入院日期
  舍入 截断 至 1元
}
部门 民政、医保
基金 保险、救助金、兜底
对象 特困 { 认定 民政  含 孤儿 }
对象 低保 { 认定 民政 }
对象 致贫 { 认定 民政 会同 医保 }
对象 其余 { 其余人员 }
多重身份 就高 按 待遇额
输入 费用单 大病种 : 是否 缺省 否
共用限额 池 每次 {
  | 对象 | 数值 |
  | 特困 | 1.5万元 |
  | 其他 | 1万元 |
}
待遇顺序 大病、救助、再救、托底
待遇 大病 {
  费用 政策范围内费用 - 第三方支付
  支付方 保险
  起付线 每次 {
    | 医院级别 | 数值 |
    | 三级 | 1000元 |
    | 二级 | 500.50元 |
    | 其他 | 100元 |
  }
    例外 当 急诊抢救 : 0元
  分段 按 费用全额 每次 {
    | 超过 | 至 | 比例 |
    | 0元 | 1万元 | 50% |
    | 1万元 | 3万元 | 61.3% |
    | 3万元 | | 80% |
  }
  倾斜 特困 { 比例 + 25个百分点 }
  封顶线 每次 3万元
  封顶线 每年 5万元
}
待遇 救助 {
  对象 除 其余
  费用 (政策范围内费用 - 第三方支付) 余额
  支付方 救助金
  起付线 每年 { | 对象 | 数值 |
    | 特困 | 0元 |
    | 低保 | 1000元 |
    | 致贫 | 3000元 | }
  比例 { | 对象 | 比例 |
    | 特困 | 90% |
    | 低保 | 70% |
    | 致贫 | 95% | }
  封顶线 共用 池
}
待遇 再救 {
  对象 特困、低保
  条件 大病种
  费用 (政策范围内费用 - 第三方支付) 余额
  支付方 救助金
  比例 33.3%
  封顶线 共用 池
  封顶线 每年 4000元
    例外 当 对象 属于 特困 : 6000元
}
待遇 托底 {
  对象 除 其余
  费用 (政策范围内费用 - 第三方支付) 余额
  支付方 兜底
  起付线 每年 2000元 不含本数
  比例 100%
  封顶线 每年 待定 "没有" 介于 5000元 至 8000元
}
参保资助 2022 至 2023 {
  缴费标准 350.01元
  | 对象 | 资助 | 出资 |
  | 特困 | 全额 | 救助金 33%、保险 33%、兜底 34% |
  | 低保 | 66.67% | 救助金 50%、兜底 50% |
  | 致贫 | 待定 "?" | 救助金 |
}
参保资助 2024 {
  缴费标准 按结算单
  | 对象 | 资助 | 出资 |
  | 特困 | 全额 | 救助金 |
  | 低保 | 取大(140元, 280元) | 救助金 |
  | 致贫 | 400元 | 救助金 |
}
`;

/** Bands of the excess over the year, two tilts, exceptions, years by settlement, the higher class. */
const byYear = `政策 乙 {
  名称 "乙"
  地区 乙市
  文件 文 = "文"
  施行 2022-01-01 起
  年度 自然年度 按 结算日期
}
部门 民政
基金 基金一、保险、救助金
对象 甲类 { 认定 民政 }
对象 乙类 { 认定 民政 }
对象 其余 { 其余人员 }
多重身份 就高 按 类别
输入 费用单 重病 : 是否 缺省 否
待遇顺序 基本、大病、救助
待遇 基本 { 费用 政策范围内费用  支付方 基金一  支付 按结算单 }
待遇 大病 {
  费用 政策范围内费用 余额
  支付方 保险
  支付 结算单优先
  起付线 每年 1万元
  分段 按 超出起付线部分 累计 每年 {
    | 超过 | 至 | 比例 |
    | 0元 | 2万元 | 60% |
    | 2万元 | 5万元 | 75% |
    | 5万元 | | 97% |
  }
  倾斜 甲类 { 起付线 × 33.333%  比例 + 5个百分点  封顶线 取消 }
  倾斜 乙类 { 起付线 - 1000元  比例 - 10个百分点 }
  封顶线 每年 8万元
}
待遇 救助 {
  对象 甲类、乙类
  费用 政策范围内费用 余额
  支付方 救助金
  起付线 每年 { | 对象 | 数值 |
   | 甲类 | 0元 |
   | 乙类 | 1500元 | }
    例外 当 重病 : 500元
  比例 70%
    例外 当 重病 且 对象 属于 甲类 : 100%
  封顶线 每年 2万元
    例外 当 重病 : 3万元
}
`;

const load = (text: string) => loadPolicy(compileText(text).artifact);
const policies = { byVisit: await load(byVisit), byYear: await load(byYear) };

const certifiers: Readonly<Record<string, string | readonly string[]>> = { 致贫: ['民政', '医保'] };

function person(...groups: readonly (string | { group: string; from: string; to: string })[]): PersonInput {
  const identities = groups.map((one) => (typeof one === 'string' ? { group: one } : one));
  return { id: '甲', identities: identities.map((one) => ({ ...one, certifiedBy: certifiers[one.group] ?? '民政' })) } as PersonInput;
}

/** Payments of each claim in turn, in yuan; null is undetermined, `-` a tier that does not apply. */
function settleAll(policy: LoadedPolicy, who: PersonInput, claims: readonly ClaimInput[]): (number | null | '-')[][] {
  let state = policy.initialState();
  return claims.map((claim) => {
    const settled = policy.settle(state, who, claim);
    if (!settled.ok) throw new Error(JSON.stringify(settled.errors));
    state = settled.value.state;
    return settled.value.receipt.tiers.map((tier) => {
      if (tier.status === 'not_applicable') return '-';
      return tier.payment === null ? null : tier.payment / 100;
    });
  });
}

interface Visit {
  readonly level?: string;
  readonly emergency?: boolean;
  readonly major?: boolean;
  readonly third?: string;
  readonly year?: number;
}

/** Admitted in the year that counts, settled in another. */
function visit(inPolicy: string, { level = '三级', emergency = false, major = false, third = '0', year = 2022 }: Visit = {}): ClaimInput {
  return {
    id: `${inPolicy} ${year}`,
    visit: '住院',
    hospitalLevel: level,
    emergency,
    admission: `${year}-06-30`,
    discharge: '2024-01-01',
    settlement: '2024-01-02',
    cost: { inPolicy, thirdParty: third },
    facts: { 大病种: major },
  } as ClaimInput;
}

describe('by the visit', () => {
  it('特困: +25 points stop at 100 %, the pool is shared within a visit and new at the next, a hole with bounds is needed late', () => {
    const claims = [
      // 1,000 to 10,000 at 75 %, to 15,000 at 86.3 %: 6,750 + 4,315; 3,935 × 90 % = 3,541.5 → 3,541.
      visit('15000'),
      // 6,750 + 17,260 + 16,000 × 100 % = 40,010, visit cap 30,000; 16,000 × 90 % = 14,400; 1,600 × 33.3 % = 532.8, 600 left in the pool.
      visit('46000', { major: true }),
      // The next year: deductible 500.50, 0.01 × 75 %; 500.51 × 90 % = 450.459.
      visit('500.51', { level: '二级', year: 2023 }),
      // 2022 again, an emergency: no deductible; 10,000.99 → 7,500 + 0.99 × 86.3 %; 2,500.99 × 90 % = 2,250.89, to the yuan.
      visit('10000.99', { emergency: true }),
      // 50,000 − 11,065 − 30,000 − 7,500 = 1,435 left of the year; the pool takes 15,000 whole; 83,565 is beyond what any bound allows.
      visit('100000', { major: true }),
    ];
    expect(settleAll(policies.byVisit, person('孤儿'), claims)).toEqual([
      [11065, 3541, '-', 0],
      [30000, 14400, 532, 0],
      [0, 450, '-', 0],
      [7500, 2250, '-', 0],
      [1435, 15000, 0, null],
    ]);
  });

  it('低保: one deductible a year crossed by small claims, caps of the year and of the visit, whole yuan only', () => {
    const claims = [
      visit('600'),
      // 1,601.50 − 100 at 50 % = 750.75 → 750; 851.50, of which 400 complete the deductible: 451.50 × 70 % = 316.05; 535.50 × 33.3 % = 178.3.
      visit('1601.50', { level: '一级', major: true }),
      // 20,000 after the third party: 4,500 + 6,130; 9,370 × 70 % = 6,559; 2,811 × 33.3 % = 936.06; 2,000 − 600 − 357.50 left below 2,000.
      visit('25000', { third: '5000', major: true }),
      visit('30000', { major: true }),
      // Above every deductible of the year; nothing of 1.00 stays: 70 % is 0.70 → 0.
      visit('2', { level: '一级' }),
    ];
    expect(settleAll(policies.byVisit, person('低保'), claims)).toEqual([
      [0, 0, '-', 0],
      [750, 316, 178, 0],
      [10630, 6559, 936, 832],
      [16760, 9268, 732, 3240],
      [0, 1, '-', 1],
    ]);
  });

  it('致贫: once a cap was needed that nobody knows, every later claim of the year that needs it stays open', () => {
    const claims = [visit('3000'), visit('9000.99'), visit('35000'), visit('900'), visit('3000', { year: 2023 })];
    expect(settleAll(policies.byVisit, person('致贫'), claims)).toEqual([
      [1000, 0, '-', 0],
      [4000, 3800, '-', 1200],
      [20760, 10000, '-', null],
      [0, 855, '-', null],
      [1000, 0, '-', 0],
    ]);
  });

  it('其余: the cap of the year starts anew with the year of admission, whenever the claims are settled', () => {
    const claims = [visit('1000'), visit('1002.01'), visit('30000.01'), visit('80000'), visit('80000.00', { year: 2023 })];
    expect(settleAll(policies.byVisit, person(), claims)).toEqual([
      [0, '-', '-', '-'],
      [1, '-', '-', '-'],
      [16760, '-', '-', '-'],
      [30000, '-', '-', '-'],
      [30000, '-', '-', '-'],
    ]);
  });

  it('of two identities the one that is paid more, which the class would not choose', () => {
    // 20,000 leaves 9,370 after 10,630. 低保: (9,370 − 1,000) × 70 % = 5,859, then 1,511 above 2,000: 18,000. 致贫: (9,370 − 3,000) × 95 % = 6,051, 1,319.
    expect(settleAll(policies.byVisit, person('低保', '致贫'), [visit('20000')])).toEqual([[10630, 5859, '-', 1511]]);
    // 30,000 leaves 13,240 after 16,760. 低保 8,568 + 2,672 = 11,240; 致贫 9,728 + 1,512 = 11,240: a tie, to the higher class.
    expect(settleAll(policies.byVisit, person('低保', '致贫'), [visit('30000')])).toEqual([[16760, 8568, '-', 2672]]);
  });

  it('is in force on its first and its last day, and on no other', () => {
    const on = (admission: string) => policies.byVisit.settle(policies.byVisit.initialState(), person(), { ...visit('1'), admission });
    for (const day of ['2022-03-01', '2023-06-30']) expect(on(day).ok).toBe(true);
    for (const day of ['2022-02-28', '2023-07-01']) expect(on(day)).toMatchObject({ ok: false, errors: [{ path: '$.claim.admission' }] });
  });
});

function bill(settlement: string, inPolicy: string, basic = '0', more: { major?: boolean; billed?: string } = {}): ClaimInput {
  return {
    id: `${settlement} ${inPolicy}`,
    visit: '住院',
    discharge: '2022-01-01',
    settlement,
    cost: { inPolicy },
    paid: { 基本: basic, ...(more.billed === undefined ? {} : { 大病: more.billed }) },
    facts: { 重病: more.major ?? false },
  } as ClaimInput;
}

describe('by the year', () => {
  it('an identity of some months tilts the claims of those months, and the bands go on from where the others left them', () => {
    const someone = person({ group: '甲类', from: '2022-05-01', to: '2022-08-31' });
    const claims = [
      bill('2022-04-29', '8000'),
      // 30,000: 2,000 complete 10,000; 20,000 × 60 % = 12,000 and 8,000 × 75 % = 6,000.
      bill('2022-04-30', '35000', '5000'),
      // The first day: 33.333 % of 10,000 is long used up; 10,000 × 80 %, then 2,000 × 70 %.
      bill('2022-05-01', '10000'),
      // 12,000 at 80 %, 108,000 at 100 % (97 + 5 points), no cap; 2,400 × 100 % of the exception, of 30,000 less 1,400: less its 500.
      bill('2022-08-31', '120000', '0', { major: true }),
      // The day after: 97 %, but the cap of 80,000 has been passed without one.
      bill('2022-09-01', '10000'),
      bill('2023-01-01', '10000.01'),
    ];
    expect(settleAll(policies.byYear, someone, claims)).toEqual([
      [0, 0, '-'],
      [5000, 18000, '-'],
      [0, 8000, 1400],
      [0, 117600, 1900],
      [0, 0, '-'],
      [0, 0.01, '-'],
    ]);
  });

  it('a payment that was billed moves the bands by its base and the cap by itself', () => {
    const claims = [
      // 10,000 − 1,000 is the deductible of 乙类; (9,000 − 1,500) × 70 %.
      bill('2022-02-01', '9000'),
      // 25,000 × … would be 13,250; 10,000 was paid. 15,000 × 70 %.
      bill('2022-02-02', '25000', '0', { billed: '10000' }),
      // From 25,000 on: 25,000 × 65 %; of the yearly 20,000 of aid 4,250 are left.
      bill('2022-02-03', '25000'),
      // 30,000 × 87 %; 3,900 × 70 %, the cap is 30,000 for this claim.
      bill('2022-02-04', '30000', '0', { major: true }),
      // 80,000 − 10,000 − 16,250 − 26,100 left; 62,350 × 70 % of which 30,000 − 22,730.
      bill('2022-02-05', '90000', '0', { major: true }),
      bill('2022-02-06', '4000', '4000'),
    ];
    expect(settleAll(policies.byYear, person('乙类'), claims)).toEqual([
      [0, 0, 5250],
      [0, 10000, 10500],
      [0, 16250, 4250],
      [0, 26100, 2730],
      [0, 27650, 7270],
      [4000, 0, 0],
    ]);
  });
});

describe('a subsidy', () => {
  const subsidy = (group: string, year: number, premium?: string) => {
    const result = policies.byVisit.subsidy(person(group), year, premium === undefined ? {} : { premium });
    if (!result.ok) throw new Error(JSON.stringify(result.errors));
    return { granted: result.value.granted, own: result.value.own, shares: result.value.byPayer.map((share) => share.amount) };
  };

  it('is shared without losing a fen: all but the first payer round down', () => {
    // 350.01: 33 % is 115.5033, 34 % is 119.0034.
    expect(subsidy('特困', 2022)).toEqual({ granted: 35001, own: 0, shares: [11551, 11550, 11900] });
    // 66.67 % of 350.01 is 233.35, to the whole yuan of the policy.
    expect(subsidy('低保', 2023)).toEqual({ granted: 23300, own: 11701, shares: [11650, 11650] });
    expect(subsidy('致贫', 2022)).toEqual({ granted: null, own: null, shares: [null] });
  });

  it('of a fixed amount never passes the premium', () => {
    expect(subsidy('低保', 2024, '400')).toEqual({ granted: 28000, own: 12000, shares: [28000] });
    expect(subsidy('低保', 2024, '200')).toEqual({ granted: 20000, own: 0, shares: [20000] });
    expect(subsidy('致贫', 2024, '0')).toEqual({ granted: 0, own: 0, shares: [0] });
  });
});
