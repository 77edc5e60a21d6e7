// Made-up policies with promises that were judged by hand before any prover saw them: true of every claim, or false of some.

/** `true` and `false` as argued beside each promise. */
export interface JudgedPolicy {
  readonly name: string;
  /** Of the policy with this promise alone. */
  readonly sourceWith: (promise: string) => string;
  readonly promises: readonly { readonly text: string; readonly holds: boolean }[];
}

interface Parts {
  readonly clauses?: string;
  readonly groups?: string;
  readonly declarations?: string;
  readonly tiers: string;
  readonly holds: readonly string[];
  readonly fails: readonly string[];
}

function judged(name: string, parts: Parts): JudgedPolicy {
  const promises = [...parts.holds.map((text) => ({ text, holds: true })), ...parts.fails.map((text) => ({ text, holds: false }))];
  return {
    name,
    promises,
    sourceWith: (promise) => `政策 ${name} {
  名称 "${name}"
  地区 试验市 (100000)
  文件 试验文件 = "试验办法" 等级 A
  施行 2022-01-01 起
  年度 自然年度 按 出院日期
  ${parts.clauses ?? ''}
}
部门 民政
基金 基本医保基金、救助基金
${parts.groups ?? '对象 参保人 { 其余人员 }'}
多重身份 就高 按 待遇额
${parts.declarations ?? ''}
${parts.tiers}
保证 ${promise}
`,
  };
}

function tier(name: string, clauses: string, base = '政策范围内费用 余额'): string {
  return `待遇 ${name} {\n  费用 ${base}\n  支付方 救助基金\n  ${clauses}\n}\n`;
}

const billed = '待遇 基本医保 {\n  费用 政策范围内费用\n  支付方 基本医保基金\n  支付 按结算单\n}\n';

export const judgedPolicies: readonly JudgedPolicy[] = [
  judged('七成', {
    tiers: `待遇顺序 救助\n${tier('救助', '比例 70%')}`,
    holds: [
      '个人自付 随 政策范围内费用 不减',
      '救助 不超过 政策范围内费用',
      '拆分不变 相差 不超过 0.01元',
      '无断崖',
      '支付合计 随 政策范围内费用 至多同增',
    ],
    fails: [
      '救助 不超过 政策范围内费用 × 69%',
      // 2 fen pay 1, two single fen pay 1 each.
      '拆分不变 相差 不超过 0元',
      '个人自付 不超过 1000元',
      '个人自付 随 政策范围内费用 不增',
      '救助 不低于 0.01元',
    ],
  }),
  judged('三段', {
    tiers: `待遇顺序 救助\n${tier(
      '救助',
      `起付线 每年 5000元
  分段 按 超出起付线部分 累计 每年 {
    | 超过  | 至    | 比例 |
    | 0元   | 1万元 | 60%  |
    | 1万元 | 2万元 | 65%  |
    | 2万元 |       | 70%  |
  }
  封顶线 每年 3万元`,
    )}`,
    holds: ['随费用不减', '无断崖', '拆分不变 相差 不超过 0.01元', '救助 不超过 3万元', '救助 随 政策范围内费用 至多同增'],
    fails: [
      '拆分不变 相差 不超过 0元',
      // An earlier claim of the year has met the deductible.
      '当 政策范围内费用 不超过 5000元 : 救助 = 0元',
      // An earlier claim of the year has filled the lower bands.
      '救助 不超过 政策范围内费用 × 60%',
      '救助 不超过 29999.99元',
      // Above the cap the patient bears the whole rest.
      '个人自付 不超过 政策范围内费用 × 40% + 5000元',
    ],
  }),
  judged('两层', {
    groups: '对象 特困人员 { 认定 民政 }\n对象 低保对象 { 认定 民政 }\n对象 普通参保人 { 其余人员 }',
    tiers: `待遇顺序 大病、救助\n${tier('大病', '起付线 每年 1万元\n  比例 60%')}${tier(
      '救助',
      '对象 特困人员、低保对象\n  比例 {\n    | 特困人员 | 100% |\n    | 低保对象 | 70%  |\n  }\n  封顶线 每年 5万元',
    )}`,
    holds: [
      '支付不超费用',
      '随费用不减',
      '拆分不变 相差 不超过 0.02元',
      '特困人员 待遇不低于 低保对象',
      '大病 + 救助 不超过 政策范围内费用',
    ],
    fails: [
      '低保对象 待遇不低于 特困人员',
      '拆分不变 相差 不超过 0元',
      '大病 不低于 救助',
      '救助 不超过 49000元',
      // The cap is used up, or the patient is in no group that it aids.
      '救助 不低于 政策范围内费用 × 1%',
    ],
  }),
  judged('门槛全额', {
    tiers: `待遇顺序 救助\n${tier('救助', '门槛 每次 含本数 1万元\n  比例 50%')}`,
    holds: [
      // At the threshold the patient pays less, not more.
      '无断崖',
      '支付不超费用',
      '支付不超基数',
      '支付合计 随 政策范围内费用 不减',
      '当 政策范围内费用 低于 1万元 : 救助 = 0元',
    ],
    fails: [
      '随费用不减',
      '个人自付 随 政策范围内费用 不减',
      '支付合计 随 政策范围内费用 至多同增',
      '个人自付 不超过 5000元',
      '救助 不超过 政策范围内费用 × 49%',
    ],
  }),
  judged('断崖', {
    tiers: `待遇顺序 救助\n${tier('救助', '比例 80%\n    例外 当 政策范围内费用 超过 5万元 : 50%')}`,
    holds: [
      '支付不超费用',
      '个人自付 随 政策范围内费用 不减',
      '支付合计 随 政策范围内费用 至多同增',
      '救助 不低于 政策范围内费用 × 50%',
      '救助 不超过 政策范围内费用 × 80%',
    ],
    fails: ['无断崖', '随费用不减', '支付合计 随 政策范围内费用 不减', '拆分不变 相差 不超过 100元', '救助 不低于 政策范围内费用 × 51%'],
  }),
  judged('按次', {
    tiers: `待遇顺序 救助\n${tier('救助', '起付线 每次 500元\n  比例 80%\n  封顶线 每次 2万元')}`,
    holds: ['随费用不减', '无断崖', '救助 不超过 2万元', '当 政策范围内费用 不超过 500元 : 救助 = 0元', '支付不超费用'],
    fails: [
      '拆分不变 相差 不超过 1元',
      '救助 不超过 19999元',
      '个人自付 不超过 2万元',
      '救助 不低于 100元',
      '个人自付 随 政策范围内费用 不增',
    ],
  }),
  judged('合用限额', {
    declarations: '共用限额 年度救助 每年 1万元',
    tiers: `待遇顺序 甲救助、乙救助\n${tier('甲救助', '比例 50%\n  封顶线 共用 年度救助')}${tier('乙救助', '比例 50%\n  封顶线 共用 年度救助')}`,
    holds: ['甲救助 + 乙救助 不超过 1万元', '随费用不减', '无断崖', '支付不超费用', '甲救助 随 政策范围内费用 不减'],
    fails: [
      // The first tier takes from the shared cap what the second then lacks.
      '乙救助 随 政策范围内费用 不减',
      '甲救助 不超过 9999元',
      '拆分不变 相差 不超过 0元',
      '乙救助 不低于 甲救助 × 50%',
      '个人自付 不超过 1万元',
    ],
  }),
  judged('补足九成', {
    tiers: `待遇顺序 基本医保、救助、补足救助\n${billed}${tier('救助', '比例 70%\n  封顶线 每年 1万元')}待遇 补足救助 {
  支付方 救助基金
  补足 至 90% 按 政策范围内费用
}
`,
    holds: ['支付不超费用', '支付合计 不低于 政策范围内费用 × 90%', '随费用不减', '无断崖', '补足救助 随 政策范围内费用 至多同增'],
    fails: [
      // A fen of the first tier comes where none comes of the whole.
      '补足救助 随 政策范围内费用 不减',
      '补足救助 不超过 1000元',
      '救助 不低于 补足救助',
      '支付合计 不超过 政策范围内费用 × 90%',
      '个人自付 不低于 政策范围内费用 × 10%',
    ],
  }),
  judged('截断到元', {
    clauses: '舍入 截断 至 1元',
    tiers: `待遇顺序 救助\n${tier('救助', '比例 33%')}`,
    holds: ['无断崖', '救助 不超过 政策范围内费用 × 33%', '支付合计 随 政策范围内费用 不减', '拆分不变 相差 不超过 1元', '支付不超费用'],
    fails: [
      // One fen brings a whole yuan.
      '随费用不减',
      '个人自付 随 政策范围内费用 不减',
      '支付合计 随 政策范围内费用 至多同增',
      '拆分不变 相差 不超过 0.99元',
      '救助 不低于 1元',
    ],
  }),
  judged('累计舍入', {
    clauses: '舍入 四舍五入 至 0.01元 累计',
    tiers: `待遇顺序 救助\n${tier('救助', '比例 33%')}`,
    holds: ['拆分不变 相差 不超过 0元', '随费用不减', '无断崖', '支付不超费用', '救助 不超过 政策范围内费用 × 33% + 0.01元'],
    fails: [
      // What earlier claims left over comes with this one.
      '救助 不超过 政策范围内费用 × 33%',
      '个人自付 不超过 100元',
      '救助 不低于 0.01元',
      '个人自付 随 政策范围内费用 不增',
      '救助 不超过 政策范围内费用 × 32%',
    ],
  }),
  judged('住院次数', {
    declarations: '计数 住院次数 每年 当 就诊 为 住院',
    tiers: `待遇顺序 救助\n${tier(
      '救助',
      `就诊 住院
  起付线 每次 800元
    例外 当 住院次数 不低于 2 : 400元
  比例 {
    | 三级 | 60% |
    | 二级 | 70% |
    | 其他 | 80% |
  }`,
    )}`,
    holds: ['随费用不减', '无断崖', '救助 不超过 政策范围内费用 × 80%', '支付不超费用', '当 政策范围内费用 不超过 400元 : 救助 = 0元'],
    fails: [
      '当 政策范围内费用 不超过 800元 : 救助 = 0元',
      '救助 不超过 政策范围内费用 × 70%',
      '当 医院级别 为 三级 : 救助 不超过 政策范围内费用 × 59%',
      '当 医院级别 为 二级 : 救助 不低于 政策范围内费用 × 60%',
      '个人自付 不超过 800元',
    ],
  }),
  judged('两头补助', {
    tiers: `待遇顺序 大病、二次救助\n${tier('大病', '起付线 每次 1万元\n  比例 60%\n  封顶线 每次 5万元', '政策范围内费用')}${tier(
      '二次救助',
      '比例 50%',
      '大病 的 起付线以下部分 + 大病 的 超封顶部分',
    )}`,
    holds: ['支付不超费用', '随费用不减', '无断崖', '当 政策范围内费用 不超过 1万元 : 大病 = 0元', '二次救助 随 政策范围内费用 至多同增'],
    fails: [
      '二次救助 不超过 5000元',
      '大病 不低于 二次救助',
      '个人自付 不超过 5000元',
      '支付合计 不低于 政策范围内费用 × 51%',
      '二次救助 = 0元',
    ],
  }),
];
