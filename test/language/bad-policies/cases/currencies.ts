// Amounts in a currency that the policy does not have, and years that are counted from no date.

import { type BadCase, mistakes, wholeFile } from '../bad-case.js';

const bad = mistakes('zh');

const yenPolicy = `政策 高额疗养费 {
  名称 "高额疗养费"
  地区 日本
  文件 法 = "健康保险法" 等级 A
  施行 2018-08-01 起
  年度 自然年度 按 出院日期
}
基金 健保
对象 被保险人 { 其余人员 }
待遇 高额疗养费 {
  依据 法 第一条
  费用 政策范围内费用
  支付方 健保
  起付线 每次 ⟦JZ3091:80100円⟧
  比例 100%
  封顶线 每年 1亿日元
}
用例 "不到自付限额" { 已知 { 对象 被保险人  就诊 住院  政策范围内费用 8万日元 } 应得 { 高额疗养费 0日元 } }
`;

export const currencyCases: readonly BadCase[] = [
  bad('a currency that there is not', ['舍入 四舍五入 至 0.01元', '币种 ⟦JZ2032:日币⟧']),
  bad('a rolling year from a yes or no', ['年度 自然年度', '年度 滚动年度 自 ⟦JZ3092:逐级转院⟧']),
  bad('a year from the thirtieth of February', ['年度 自然年度', '年度 保险年度 自 ⟦JZ1010:2月30日⟧']),
  bad('an amount in another currency', ['封顶线 每年 3万元', '封顶线 每年 ⟦JZ3090:3万美元⟧']),
  wholeFile('zh', 'amounts in yen without the clause', yenPolicy, yenPolicy.replace('支付方 健保', '支付方 ⟦JZ2001:红十字会⟧')),
];
