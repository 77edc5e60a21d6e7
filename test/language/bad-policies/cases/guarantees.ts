// Guarantees that cannot be asked of a settlement, and exceptions without a reason or a source.

import { type BadCase, mistakes, wholeFile } from '../bad-case.js';

const bad = mistakes('zh');
const english = mistakes('en');

const guaranteed = (...lines: readonly string[]): readonly [string, string] => [
  '\n参保资助 2024 {',
  `\n${lines.join('\n')}\n\n参保资助 2024 {`,
];
const promised = (...lines: readonly string[]): readonly [string, string] => [
  '\nsubsidy 2024 {',
  `\n${lines.join('\n')}\n\nsubsidy 2024 {`,
];

const subsidyOnly = (payer: string) => `政策 某县参保2024 {
  名称 "某县参保资助办法"
  地区 某县
  施行 2024-01-01 起
  年度 自然年度 按 出院日期
}
部门 民政
对象 特困人员 { 认定 民政 }
保证 ⟦JZ3513:随费用不减⟧
参保资助 2024 {
  缴费标准 380元
  | 对象     | 资助 | 出资 |
  | 特困人员 | 全额 | ${payer} |
}
`;

export const guaranteeCases: readonly BadCase[] = [
  bad('an amount that is to be no worse', guaranteed('保证 ⟦JZ3501:个人自付⟧ 待遇不低于 低保对象')),
  bad('a group that is no worse than itself', guaranteed('保证 特困人员、低保对象 待遇不低于 ⟦JZ3502:低保对象⟧、边缘家庭成员')),
  bad('an unknown group', guaranteed('保证 特困人员 待遇不低于 ⟦JZ2001:低收入人口⟧')),
  bad('an identity for a group', guaranteed('保证 ⟦JZ2021:孤儿⟧ 待遇不低于 低保对象')),
  bad('a group twice in a list', guaranteed('保证 特困人员、⟦JZ2022:特困人员⟧ 待遇不低于 低保对象')),
  bad('a guarantee twice', guaranteed('保证 无断崖', '保证 ⟦JZ3503:无断崖⟧')),
  bad('one of another allowance', guaranteed('保证 拆分不变', '保证 ⟦JZ3503:拆分不变 相差 不超过 1元⟧')),
  bad('an order twice', guaranteed('保证 特困人员 待遇不低于 低保对象', '保证 ⟦JZ3503:特困人员 待遇不低于 低保对象⟧')),
  bad('an exception without a reason', guaranteed('保证 无断崖 ⟦JZ3504:已知 依据 办法 第六条⟧')),
  bad('an exception with an empty reason', guaranteed('保证 无断崖 已知 ⟦JZ3504:" "⟧ 依据 办法 第六条')),
  bad('an exception without a source', guaranteed('保证 无断崖', '  ⟦JZ3505:已知 "一次性支付"⟧')),
  bad('an exception by amount', guaranteed('保证 无断崖', '  已知 当 ⟦JZ3506:政策范围内费用⟧ 超过 1万元 "一次性支付" 依据 办法 第六条')),
  bad('an exception by group in its condition', guaranteed('保证 无断崖 已知 当 ⟦JZ3506:对象⟧ 为 特困人员 "照顾" 依据 办法 第六条')),
  bad('an exception by what a tier paid', guaranteed('保证 无断崖 已知 当 ⟦JZ3506:医疗救助 的 支付额⟧ > 0元 "照顾" 依据 办法')),
  bad('an exception of an unknown group', guaranteed('保证 无断崖 已知 对象 ⟦JZ2001:低收入人口⟧ "照顾" 依据 办法 第六条')),
  bad('an exception by an unknown document', guaranteed('保证 无断崖 已知 "照顾" 依据 ⟦JZ2001:通知⟧ 第六条')),
  bad('ranks where the amount decides', ['就高 按 类别', '就高 按 待遇额'], guaranteed('保证 ⟦JZ3507:类别不倒挂⟧')),
  bad('an allowance below nothing', guaranteed('保证 拆分不变 相差 不超过 -⟦JZ3508:0.04元⟧')),
  bad('an allowance that depends on the claim', guaranteed('保证 拆分不变 相差 不超过 ⟦JZ3508:政策范围内费用⟧')),
  bad('an allowance of what differs in nothing', guaranteed('保证 无断崖 相差 不超过 ⟦JZ3509:0.04元⟧')),
  bad('what the patient bears in a tier', ['费用 合规自付 余额\n  支付方 县财政', '费用 ⟦JZ3510:个人自付⟧ 余额\n  支付方 县财政']),
  bad('along a fact that is no amount', guaranteed('保证 个人自付 随 ⟦JZ3511:医院级别⟧ 不减')),
  bad('along a date', guaranteed('保证 个人自付 随 ⟦JZ3511:出院日期⟧ 不减')),
  bad('along a cost base', guaranteed('保证 个人自付 随 ⟦JZ2002:合规自付⟧ 不减')),
  bad('no worse than itself', guaranteed('保证 待遇不低于 政策 ⟦JZ3512:山城2024⟧')),
  bad('no worse than an unknown policy', guaranteed('保证 待遇不低于 政策 ⟦JZ3515:山城2022⟧')),
  bad('a comparison with what is unknown', guaranteed('保证 医疗救助 不超过 ⟦JZ3514:待定 "由市规定"⟧')),
  bad('money and a number', guaranteed('保证 医疗救助 + 二次救助 <= ⟦JZ3007:80000⟧')),
  bad('an unknown tier', guaranteed('保证 医疗救助 + ⟦JZ2001:倾斜救助⟧ <= 8万元')),
  bad('an amount for a condition', guaranteed('保证 ⟦JZ3009:个人自付⟧')),
  bad('a product of amounts', guaranteed('保证 ⟦JZ3003:医疗救助 × 政策范围内费用⟧ <= 8万元')),
  bad('a trend without its direction', guaranteed('保证 个人自付 随 政策范围内费用 ⟦JZ1101:超过⟧ 1元')),
  bad('a premise that no claim meets', guaranteed('保证 当 ⟦JZ4005:就诊 为 住院 且 就诊 为 普通门诊⟧ : 医疗救助 <= 8万元')),
  bad(
    'an exception that always holds',
    guaranteed('保证 无断崖 已知 当 ⟦JZ4006:就诊 属于 住院、门诊慢特病、普通门诊⟧ "照顾" 依据 办法 第六条'),
  ),
  wholeFile('zh', 'settlements of a policy without tiers', subsidyOnly('民政'), subsidyOnly('⟦JZ2001:红十字会⟧')),
  english('an amount that is to be no worse', promised('guarantee ⟦JZ3501:total_paid⟧ no_worse_than LowIncome')),
  english('an exception without a reason', promised('guarantee no_cliff ⟦JZ3504:acknowledged cites Rules "6"⟧')),
  english('an exception without a source', promised('guarantee no_cliff ⟦JZ3505:acknowledged group Destitute "a lump sum"⟧')),
  english('a guarantee twice', promised('guarantee payments_within_cost', 'guarantee ⟦JZ3503:payments_within_cost⟧')),
  english('an acknowledgement as an example gives', promised('guarantee no_cliff ⟦JZ1116:given⟧ "a lump sum" cites Rules "6"')),
];
