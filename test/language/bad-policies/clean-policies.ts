// A policy without a finding in each language, with made-up figures: the ground into which a bad case puts its mistake.

export type Ground = 'zh' | 'en';

/** The last tier stands at the end of the file, so that a mistake in it shows that all before it was got over. */
export const lastPayer: Readonly<Record<Ground, { readonly right: string; readonly wrong: string }>> = {
  zh: { right: '支付方 县财政', wrong: '支付方 ⟦JZ2001:红十字会⟧' },
  en: { right: 'payer County', wrong: 'payer ⟦JZ2001:RedCross⟧' },
};

/** The same in the first tier, for a mistake that the end of the file is part of. */
export const firstPayer: Readonly<Record<Ground, { readonly right: string; readonly wrong: string }>> = {
  zh: { right: '支付方 基本医保基金', wrong: '支付方 ⟦JZ2001:红十字会⟧' },
  en: { right: 'payer BasicFund', wrong: 'payer ⟦JZ2001:RedCross⟧' },
};

export const cleanPolicies: Readonly<Record<Ground, string>> = {
  zh: `政策 山城2024 {
  名称 "山城市医疗救助办法"
  地区 山城市 (500100)
  文件 办法 = "山府发〔2024〕1号" 等级 A
  施行 2024-01-01 起
  年度 自然年度 按 出院日期
  舍入 四舍五入 至 0.01元
}
部门 民政、医疗保障
基金 基本医保基金、大病保险资金、医疗救助基金、县财政

对象 特困人员 { 认定 民政  路径 直接  含 孤儿  依据 办法 第三条 }
对象 低保对象 { 认定 民政  路径 直接 }
对象 边缘家庭成员 { 认定 民政 会同 医疗保障  路径 申请 }
对象 普通参保人 { 其余人员 }
多重身份 就高 按 类别

输入 人员 户籍 : 本市户籍、外市户籍
输入 费用单 逐级转院 : 是否 缺省 是
病种 重特大疾病 = 终末期肾病、血友病
指数 人均收入 {
  依据 办法 第五条
  | 数值    | 起用       |
  | 30000元 | 2024-01-01 |
  | 32000元 | 2025-01-01 |
}
费用 合规自付 = 政策范围内费用 - 第三方支付
共用限额 年度限额 每年 5万元

参保资助 2024 {
  依据 办法 第四条
  缴费标准 380元
  | 对象     | 资助   | 出资                         |
  | 特困人员 | 全额   | 医疗救助基金                 |
  | 低保对象 | 310元  | 医疗救助基金 60%、县财政 40% |
  | 其他     | 不资助 |                              |
}

待遇顺序 基本医保、大病保险、医疗救助、二次救助、慈善帮扶

待遇 基本医保 {
  费用 政策范围内费用
  支付方 基本医保基金
  支付 按结算单
}

待遇 大病保险 {
  费用 合规自付 余额
  支付方 大病保险资金
  支付 结算单优先
  起付线 每年 人均收入 × 50%
  分段 按 超出起付线部分 累计 每年 {
    | 超过  | 至    | 比例 |
    | 0元   | 1万元 | 60%  |
    | 1万元 | 5万元 | 65%  |
    | 5万元 |       | 70%  |
  }
  倾斜 特困人员、低保对象 { 起付线 × 50%  比例 + 5个百分点 }
}

待遇 医疗救助 {
  依据 办法 第六条
  就诊 住院、门诊慢特病
  对象 特困人员、低保对象、边缘家庭成员
  条件 户籍 为 本市户籍 且 (逐级转院 或 急诊抢救)
  费用 合规自付 余额
  支付方 医疗救助基金
  起付线 每年 {
    | 特困人员、低保对象 | 0元    |
    | 边缘家庭成员       | 3000元 |
  }
  比例 {
    | 特困人员     | 100% |
    | 低保对象     | 75%  |
    | 边缘家庭成员 | 50%  |
  }
  封顶线 每年 3万元
    例外 当 病种 属于 重特大疾病 : 8万元
}

待遇 二次救助 {
  对象 除 普通参保人
  费用 合规自付 余额
  支付方 医疗救助基金
  起付线 每年 2万元 不含本数
  比例 40%
  封顶线 共用 年度限额
}

用例 "低保对象住院" {
  依据 办法 第六条
  已知 {
    对象 低保对象  户籍 本市户籍  就诊 住院  政策范围内费用 20000元
    已付 基本医保 10000元 大病保险 2000元
  }
  应得 { 医疗救助 6000元 }
}

待遇 慈善帮扶 {
  费用 合规自付 余额
  支付方 县财政
  支付 按结算单
}
`,
  en: `policy Hilltown2024 {
  title "Medical aid in Hilltown"
  region Hilltown (500100)
  document Rules = "Hilltown 2024 No. 1" grade A
  effective 2024-01-01 onwards
  year calendar_year by discharge_date
  rounding half_up to 0.01 yuan
}
department Civil, Insurance
fund BasicFund, SecondFund, AidFund, County

group Destitute { certified_by Civil  route direct  includes Orphan  cites Rules "3" }
group LowIncome { certified_by Civil  route direct }
group NearPoor { certified_by Civil jointly_with Insurance  route application }
group Ordinary { everyone_else }
identities highest by class

input person residence : Local, Outsider
input claim stepwise : boolean default yes
disease Major = Uremia, Hemophilia
index Income {
  cites Rules "5"
  | value      | in_force   |
  | 30000 yuan | 2024-01-01 |
  | 32000 yuan | 2025-01-01 |
}
cost SelfPaid = in_policy_cost - third_party_paid
pool YearCap yearly 5 wan yuan

subsidy 2024 {
  cites Rules "4"
  premium 380 yuan
  | group     | grant    | paid_by                 |
  | Destitute | full     | AidFund                 |
  | LowIncome | 310 yuan | AidFund 60%, County 40% |
  | other     | none     |                         |
}

order Basic, Second, Aid, Extra, Charity

tier Basic {
  cost in_policy_cost
  payer BasicFund
  payment as_billed
}

tier Second {
  cost SelfPaid remaining
  payer SecondFund
  payment billed_or_computed
  deductible yearly Income × 50%
  bands by excess cumulative yearly {
    | more_than  | to         | ratio |
    | 0 yuan     | 1 wan yuan | 60%   |
    | 1 wan yuan | 5 wan yuan | 65%   |
    | 5 wan yuan |            | 70%   |
  }
  tilt Destitute, LowIncome { deductible × 50%  ratio + 5 points }
}

tier Aid {
  cites Rules "6"
  visit inpatient, chronic_outpatient
  group Destitute, LowIncome, NearPoor
  condition residence is Local and (stepwise or emergency)
  cost SelfPaid remaining
  payer AidFund
  deductible yearly {
    | Destitute, LowIncome | 0 yuan    |
    | NearPoor             | 3000 yuan |
  }
  ratio {
    | Destitute | 100% |
    | LowIncome | 75%  |
    | NearPoor  | 50%  |
  }
  cap yearly 3 wan yuan
    except when disease in Major : 8 wan yuan
}

tier Extra {
  group all_but Ordinary
  cost SelfPaid remaining
  payer AidFund
  deductible yearly 2 wan yuan exclusive
  ratio 40%
  cap shares YearCap
}

example "in hospital" {
  cites Rules "6"
  given {
    group LowIncome  residence Local  visit inpatient  in_policy_cost 20000 yuan
    paid Basic 10000 yuan Second 2000 yuan
  }
  expected { Aid 6000 yuan }
}

tier Charity {
  cost SelfPaid remaining
  payer County
  payment as_billed
}
`,
};
