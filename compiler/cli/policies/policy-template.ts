// The policy that `jiuzhu init` writes, in both surfaces. Its figures are examples, and it says so.

const zh = `// 一份新政策。把示例的名称、文件和数值换成文件里写的；没有写明的数值用 待定 "缘由"，不要猜。
// 检查：jiuzhu check <文件>    运行用例：jiuzhu test <文件>
// 关键词与名称之间空一格，关键词后面不写冒号；金额带单位；全角半角都可以。一步一步学：language/TUTORIAL.zh-CN.md。各种写法：language/REFERENCE.md。

/// 示例：某县医疗救助（数值仅为示例，不是任何文件的规定）
政策 示例政策 {
  名称 "某县医疗救助实施办法（示例）"
  地区 某县
  文件 办法 = "示例文号"
  施行 2024-01-01 起
  年度 自然年度 按 出院日期
  舍入 四舍五入 至 0.01元
}

部门 民政
基金 医疗救助基金

// 写在前面的对象类别更高。
对象 特困人员 { 认定 民政  路径 直接  依据 办法 第三条 }
对象 低保对象 { 认定 民政  路径 直接  依据 办法 第三条 }
对象 普通参保人 { 其余人员  依据 办法 第三条 }
多重身份 就高 按 类别

费用 政策范围内自付 = 政策范围内费用 - 第三方支付 依据 办法 第五条

待遇顺序 基本医保、大病保险、医疗救助

// 已由医保结算系统算好的待遇：取费用单上的金额。
待遇 基本医保 {
  依据 办法 第五条
  费用 政策范围内费用
  支付 按结算单
}

待遇 大病保险 {
  依据 办法 第五条
  费用 政策范围内自付 余额
  支付 按结算单
}

待遇 医疗救助 {
  依据 办法 第六条
  就诊 住院、门诊慢特病
  对象 特困人员、低保对象
  费用 政策范围内自付 余额
  支付方 医疗救助基金
  起付线 每年 0元
  比例 {
    | 对象     | 比例 |
    | 特困人员 | 100% |
    | 低保对象 | 70%  |
  }
  封顶线 每年 5万元
}

用例 "低保对象住院，三重制度后" {
  已知 {
    对象 低保对象
    就诊 住院
    政策范围内费用 30000元
    已付 基本医保 18000元 大病保险 2000元
  }
  应得 {
    医疗救助 7000元
    支付合计 27000元
    个人负担 3000元
  }
}

用例 "普通参保人没有医疗救助" {
  已知 {
    对象 普通参保人
    就诊 住院
    政策范围内费用 30000元
    已付 基本医保 18000元 大病保险 2000元
  }
  应得 {
    医疗救助 不适用
    个人负担 10000元
  }
}
`;

const en = `// A new policy. Put in the names, documents and figures of yours; a figure that no document gives is unknown "why", never a guess.
// Check: jiuzhu check <file>    Run the examples: jiuzhu test <file>
// A space follows each keyword, no colon; amounts have a unit. Step by step: language/TUTORIAL.md. Everything: language/REFERENCE.md.

/// Medical assistance of a county (the figures are examples, no document's)
policy SamplePolicy {
  title "Medical assistance of a county (sample)"
  region SampleCounty
  document Measures = "sample number"
  effective 2024-01-01 onwards
  year calendar_year by discharge_date
  rounding half_up to 0.01 yuan
}

department CivilAffairs
fund MedicalAidFund

// A group that stands earlier ranks higher.
group Destitute { certified_by CivilAffairs  route direct  cites Measures "3" }
group LowIncome { certified_by CivilAffairs  route direct  cites Measures "3" }
group OrdinaryInsured { everyone_else  cites Measures "3" }
identities highest by class

cost SelfPaid = in_policy_cost - third_party_paid cites Measures "5"

order BasicInsurance, CriticalIllness, MedicalAid

// Tiers that the insurance system has settled already: taken from the claim.
tier BasicInsurance {
  cites Measures "5"
  cost in_policy_cost
  payment as_billed
}

tier CriticalIllness {
  cites Measures "5"
  cost SelfPaid remaining
  payment as_billed
}

tier MedicalAid {
  cites Measures "6"
  visit inpatient, chronic_outpatient
  group Destitute, LowIncome
  cost SelfPaid remaining
  payer MedicalAidFund
  deductible yearly 0 yuan
  ratio {
    | group     | ratio |
    | Destitute | 100%  |
    | LowIncome | 70%   |
  }
  cap yearly 50000 yuan
}

example "A low-income inpatient, after the first two tiers" {
  given {
    group LowIncome
    visit inpatient
    in_policy_cost 30000 yuan
    paid BasicInsurance 18000 yuan CriticalIllness 2000 yuan
  }
  expected {
    MedicalAid 7000 yuan
    total_paid 27000 yuan
    patient_pays 3000 yuan
  }
}

example "No medical aid for the ordinary insured" {
  given {
    group OrdinaryInsured
    visit inpatient
    in_policy_cost 30000 yuan
    paid BasicInsurance 18000 yuan CriticalIllness 2000 yuan
  }
  expected {
    MedicalAid not_applicable
    patient_pays 10000 yuan
  }
}
`;

export const policyTemplate = { zh, en } as const;
