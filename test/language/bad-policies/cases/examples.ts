// Examples that cannot be reckoned, and what is legal but looks wrong.

import { type BadCase, mistakes } from '../bad-case.js';

const bad = mistakes('zh');

const given = '对象 低保对象  户籍 本市户籍  就诊 住院  政策范围内费用 20000元';
const paid = '已付 基本医保 10000元 大病保险 2000元';
const expected = '应得 { 医疗救助 6000元 }';
const exception = '例外 当 病种 属于 重特大疾病 : 8万元';

export const exampleCases: readonly BadCase[] = [
  bad(
    'a part of a tier that is no part of this one',
    ['应得 { 医疗救助 6000元 }', '应得 { ⟦JZ3101:医疗救助 的 超封顶部分⟧ 0元 }'],
    ['  封顶线 每年 3万元\n    例外 当 病种 属于 重特大疾病 : 8万元\n', ''],
  ),
  bad('a part that does not apply', ['应得 { 医疗救助 6000元 }', '应得 { ⟦JZ3152:医疗救助 的 基数 不适用⟧ }']),
  bad('a total that does not apply', ['应得 { 医疗救助 6000元 }', '应得 { ⟦JZ3152:支付合计 不适用⟧ }']),
  bad('a cost that does not apply', ['应得 { 医疗救助 6000元 }', '应得 { ⟦JZ3152:合规自付 不适用⟧ }']),
  bad('a part twice', ['应得 { 医疗救助 6000元 }', '应得 { 医疗救助 的 基数 8000元  ⟦JZ3082:医疗救助 的 基数 8000元⟧ }']),
  bad('a pool where a result belongs', ['应得 { 医疗救助 6000元 }', '应得 { ⟦JZ2002:年度限额⟧ 5万元 }']),
  bad(
    'a ratio where an amount is expected',
    ['用例 "', '参数 基础比例 = 40%\n\n用例 "'],
    ['  比例 40%', '  比例 基础比例'],
    ['应得 { 医疗救助 6000元 }', '应得 { ⟦JZ3001:基础比例⟧ 6000元 }'],
  ),
  bad('a group twice', [given, `${given}\n    ⟦JZ3080:对象 特困人员⟧`]),
  bad('an example without the kind of visit', ['已知 {\n    对象', '⟦JZ3081:已知 {⟧\n    对象'], ['就诊 住院  政策', '政策']),
  bad('已付 for a tier that is computed', [paid, `${paid} ⟦JZ3087:医疗救助⟧ 5元`]),
  bad('已付 of an unknown tier', [paid, `${paid} ⟦JZ2001:医疗补充⟧ 5元`]),
  bad('已付 without its amount', [paid, '已付 ⟦JZ1114:基本医保⟧']),
  bad('a result twice', [expected, '应得 { 医疗救助 6000元  ⟦JZ3082:医疗救助 500元⟧ }']),
  bad('a result without unit', [expected, '应得 { 医疗救助 ⟦JZ3007:6000⟧ }']),
  bad('a result with a separator', [expected, '应得 { 医疗救助 6000元⟦JZ1115:，⟧支付合计 18000元 }']),
  bad('a result as a ratio', [expected, '应得 { 医疗救助 ⟦JZ3001:60%⟧ }']),
  bad('an assumption about nothing unknown', [
    '依据 办法 第六条\n  已知',
    '依据 办法 第六条\n  假设 { ⟦JZ3083:医疗救助 的 封顶线 = 5万元⟧ }\n  已知',
  ]),
  bad('an example that expects nothing', [expected, '⟦JZ3084:应得 { }⟧']),
  bad('two visits at once', ['就诊 住院  政策', '⟦JZ3085:就诊 住院、门诊慢特病⟧  政策']),
  bad('a disease nearly in a list', ['就诊 住院  政策', '就诊 住院  病种 ⟦JZ3086:血友病病⟧  政策']),
  bad('an unknown visit', ['就诊 住院  政策', '就诊 ⟦JZ3012:住院治疗⟧  政策']),
  bad('an unknown group', ['对象 低保对象  户籍', '对象 ⟦JZ2001:低保户⟧  户籍']),
  bad('an example without results', [`\n  }\n  ${expected}\n`, '\n  ⟦JZ1114:}⟧\n']),

  bad(
    'an uncited group',
    ['对象 低保对象 {', '对象 ⟦JZ4003:低保对象⟧ {'],
    ['对象 边缘家庭成员 {', '对象 ⟦JZ4003:边缘家庭成员⟧ {'],
    ['对象 普通参保人 {', '对象 ⟦JZ4003:普通参保人⟧ {'],
    ['费用 合规自付 =', '费用 ⟦JZ4003:合规自付⟧ ='],
    ['共用限额 年度限额', '共用限额 ⟦JZ4003:年度限额⟧'],
    ['待遇 基本医保 {', '待遇 ⟦JZ4003:基本医保⟧ {'],
    ['待遇 大病保险 {', '待遇 ⟦JZ4003:大病保险⟧ {'],
    ['待遇 二次救助 {', '待遇 ⟦JZ4003:二次救助⟧ {'],
    ['待遇 慈善帮扶 {', '待遇 ⟦JZ4003:慈善帮扶⟧ {'],
  ),
  // ── legal, but looks wrong ──────────────────────────────────────────────────────────────────────────────────
  bad('a fund that nobody uses', ['、县财政\n', '、县财政、⟦JZ4001:彩票公益金⟧\n']),
  bad('a group that nobody names', ['对象 普通参保人 {', '对象 ⟦JZ4002:优抚对象⟧ { 认定 民政  依据 办法 }\n对象 普通参保人 {']),
  bad('a condition that never holds', [exception, '例外 当 ⟦JZ4005:就诊 为 住院 且 就诊 为 门诊慢特病⟧ : 8万元']),
  bad('a condition that always holds', [exception, '例外 当 ⟦JZ4006:就诊 属于 住院、门诊慢特病⟧ : 8万元']),
  bad('an exception that changes nothing', [exception, '例外 当 病种 属于 重特大疾病 : ⟦JZ4008:3万元⟧']),
  bad('a control of direction', ['名称 "山城市医疗', '名称 "山城市⟦JZ4009:\u202e⟧医疗']),
  bad('an invisible character', ['名称 "山城市医疗', '名称 "山城市⟦JZ4010:\u200b⟧医疗']),
  bad('names that look alike', ['、县财政\n', '、县财政、己未资金、⟦JZ4011:已未资金⟧\n']),
  bad('an English word among Chinese ones', ['比例 40%', '⟦JZ4012:ratio⟧ 40%']),
  bad(
    'a figure from a source of grade C',
    ['等级 A\n', '等级 A\n  文件 传闻 = "某网文章" 等级 C\n'],
    ['比例 40%', '比例 ⟦JZ4013:40%⟧ 依据 传闻'],
  ),
  bad('two examples of one title', [
    '\n待遇 慈善帮扶 {',
    '\n用例 ⟦JZ4014:"低保对象住院"⟧ {\n  依据 办法\n  已知 { 对象 特困人员  户籍 本市户籍  就诊 住院  政策范围内费用 1元  已付 基本医保 0元 大病保险 0元 }\n  应得 { 医疗救助 1元 }\n}\n\n待遇 慈善帮扶 {',
  ]),
  bad(
    'a policy without an example',
    ['政策 山城2024 {', '政策 ⟦JZ4004:山城2024⟧ {'],
    [`用例 "低保对象住院" {\n  依据 办法 第六条\n  已知 {\n    ${given}\n    ${paid}\n  }\n  ${expected}\n}\n`, ''],
  ),
  bad(
    'a table of one value',
    ['| 边缘家庭成员       | 3000元 |', '| 边缘家庭成员       | 0元 |'],
    ['| 特困人员、低保对象 | 0元    |', '⟦JZ4015:| 特困人员、低保对象 | 0元    |⟧'],
  ),
];
