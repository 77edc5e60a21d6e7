// A small policy with made-up figures, whose parts a test can replace.

export interface PolicyParts {
  readonly clauses?: string;
  readonly declarations?: string;
  readonly tier?: string;
  readonly after?: string;
}

/** Three groups and everybody else; basic insurance is billed, then one tier `救助`. */
export function smallPolicy(parts: PolicyParts = {}): string {
  return `政策 试验 {
  名称 "试验政策"
  地区 试验市 (100000)
  文件 试验文件 = "试验办法" 等级 A
  ${parts.clauses ?? '施行 2022-01-01 起'}
  年度 自然年度 按 出院日期
}
部门 民政、医疗保障
基金 基本医保基金、救助基金
对象 特困人员 { 认定 民政  含 孤儿 }
对象 低保对象 { 认定 民政 }
对象 边缘家庭 { 认定 民政 会同 医疗保障 }
对象 普通参保人 { 其余人员 }
多重身份 就高 按 类别
${parts.declarations ?? ''}
待遇顺序 基本医保、救助
待遇 基本医保 { 费用 政策范围内费用  支付方 基本医保基金  支付 按结算单 }
待遇 救助 {
  对象 除 普通参保人
  费用 政策范围内费用 余额
  支付方 救助基金
${parts.tier ?? '  比例 70%'}
}
${parts.after ?? ''}
`;
}
