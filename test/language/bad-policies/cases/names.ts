// Names that are not declared, declared twice, mean something else, or stand in the wrong order.

import { type BadCase, besides, mistakes, wholeFile } from '../bad-case.js';

const bad = mistakes('zh');

const order = '待遇顺序 基本医保、大病保险、医疗救助、二次救助、慈善帮扶';

function below(upper: string, clause = `继承 ${upper}`): string {
  return `政策 下级2024 { 名称 "下级" 地区 下级 施行 2024-01-01 起 ${clause} }\n`;
}

const levels = Array.from({ length: 11 }, (_, at) => ({
  uri: `file:///policies/level${at}.jz`,
  text: `政策 级${at} { 名称 "级" 地区 级 施行 2024-01-01 起 年度 自然年度 按 出院日期 ${at === 0 ? '' : `继承 级${at - 1}`} }\n`,
}));

export const nameCases: readonly BadCase[] = [
  // ── not declared ────────────────────────────────────────────────────────────────────────────────────────────
  bad('an undeclared fund', ['支付方 大病保险资金', '支付方 ⟦JZ2001:大病保险基金⟧']),
  bad('a misspelt group in a row', ['| 低保对象     | 75%  |', '| ⟦JZ2001:低保人员⟧ | 75% |']),
  bad('an undeclared department', ['特困人员 { 认定 民政', '特困人员 { 认定 ⟦JZ2001:民政局⟧']),
  bad('an undeclared document behind a row', ['| 特困人员     | 100% |', '| 特困人员     | 100% | 依据 ⟦JZ2001:实施细则⟧ 第六条']),
  bad('an undeclared document', ['依据 办法 第六条\n  就诊', '依据 ⟦JZ2001:实施细则⟧ 第六条\n  就诊']),
  bad('a misspelt cost', ['- 第三方支付', '- ⟦JZ2001:第三方支负⟧']),
  bad('an undeclared disease list', ['属于 重特大疾病', '属于 ⟦JZ3012:重大疾病⟧']),
  bad('an undeclared pool', ['共用 年度限额', '共用 ⟦JZ2001:总限额⟧']),
  bad('an undeclared tier in the order', [order, `${order}、⟦JZ2001:临时救助⟧`]),
  bad('an undeclared group in a tier', ['对象 特困人员、低保对象、边缘', '对象 特困人员、低保对象、⟦JZ2001:优抚对象⟧、边缘']),
  bad('a fact nobody knows', ['户籍 为 本市户籍 且', '⟦JZ2001:年龄⟧ 不低于 60 且']),
  bad('a result for an unknown tier', ['应得 { 医疗救助 6000元 }', '应得 { 医疗救助 6000元 ⟦JZ2001:临时救助⟧ 5元 }']),
  bad('a payer that does not pay', ['| 医疗救助基金 60%、县财政', '| ⟦JZ2001:市财政⟧ 60%、县财政']),

  // ── something else ──────────────────────────────────────────────────────────────────────────────────────────
  bad('a department for a fund', ['认定 民政  路径 直接 }', '认定 ⟦JZ2002:县财政⟧  路径 直接 }']),
  bad('a group as payer', ['支付方 大病保险资金', '支付方 ⟦JZ2002:低保对象⟧']),
  bad('a fund as tier', [order, '待遇顺序 基本医保、⟦JZ2002:医疗救助基金⟧、大病保险、医疗救助、二次救助、慈善帮扶']),
  bad('an identity for a group', ['对象 特困人员、低保对象、边缘', '对象 ⟦JZ2021:孤儿⟧、特困人员、低保对象、边缘']),
  bad('a value without its fact', ['户籍 为 本市户籍 且', '⟦JZ2027:本市户籍⟧ 且']),
  bad('a tier as an amount', ['费用 合规自付 = 政策范围内费用', '费用 合规自付 = ⟦JZ2028:基本医保⟧']),
  bad('a fund in a calculation', ['费用 合规自付 = 政策范围内费用', '费用 合规自付 = ⟦JZ2029:县财政⟧']),

  // ── declared twice ──────────────────────────────────────────────────────────────────────────────────────────
  bad('a group twice', ['对象 普通参保人 {', '对象 ⟦JZ2003:低保对象⟧ { 认定 民政 }\n对象 普通参保人 {']),
  bad('a tier called like a fund', ['、县财政\n', '、县财政、⟦JZ2003:民政⟧\n']),
  bad('a cost that the language has', ['费用 合规自付 =', '费用 ⟦JZ2004:政策范围内费用⟧ = 费用总额\n费用 合规自付 =']),
  bad('起付线 twice', ['起付线 每年 2万元 不含本数', '起付线 每年 2万元 不含本数\n  ⟦JZ2005:起付线 每年 1万元⟧']),
  bad('名称 twice', ['名称 "山城市医疗救助办法"', '名称 "山城市医疗救助办法"\n  ⟦JZ2005:名称 "又名"⟧']),
  bad('a policy without its region', ['政策 山城2024 {', '政策 ⟦JZ2006:山城2024⟧ {'], ['  地区 山城市 (500100)\n', '']),
  bad('a policy without a period', ['政策 山城2024 {', '政策 ⟦JZ2006:山城2024⟧ {'], ['  施行 2024-01-01 起\n', '']),
  bad('two policies in a file', ['部门 民政、医疗保障', '政策 ⟦JZ2007:山城2025⟧ { 名称 "新办法" }\n部门 民政、医疗保障']),
  bad('the policy block again', ['部门 民政、医疗保障', '政策 ⟦JZ2007:山城2024⟧ { 地区 山城市 }\n部门 民政、医疗保障']),
  bad('a policy of the same name beside it', { others: [besides('zh')] }, ['政策 山城2024 {', '政策 ⟦JZ2010:山城2024⟧ {']),
  bad(
    'two versions of a series on one day',
    { others: [besides('zh', ['政策 山城2024 {', '政策 山城2025 {'], ['施行 2024-01-01 起', '系列 山城救助\n  施行 2025-01-01 起'])] },
    ['施行 2024-01-01 起', '系列 山城救助\n  施行 ⟦JZ2030:2024-01-01 起⟧'],
  ),
  bad(
    'days without a version of the series',
    {
      others: [
        besides('zh', ['政策 山城2024 {', '政策 山城2022 {'], ['施行 2024-01-01 起', '系列 山城救助\n  施行 2022-01-01 至 2023-11-30']),
      ],
    },
    ['施行 2024-01-01 起', '系列 山城救助\n  施行 ⟦JZ2031:2024-01-01 起⟧'],
  ),
  bad('an advance recovered from a fund', ['支付方 大病保险资金', '支付方 大病保险资金\n  先行支付 当 急诊抢救 向 ⟦JZ2002:县财政⟧ 追偿']),
  bad('an advance recovered from nobody', ['支付方 大病保险资金', '支付方 大病保险资金\n  先行支付 当 急诊抢救 向 ⟦JZ2001:肇事方⟧ 追偿']),
  bad('a party that is never used', ['基金 基本医保基金', '机构 ⟦JZ4001:肇事方⟧\n基金 基本医保基金']),
  bad('an advance without its condition', ['支付方 大病保险资金', '支付方 大病保险资金\n  先行支付 ⟦JZ1101:向⟧ 县财政 追偿']),
  bad('taking over in no series', ['施行 2024-01-01 起', '施行 2024-01-01 起\n  ⟦JZ3111:接续 重算⟧']),
  bad('a change of status that starts again', ['施行 2024-01-01 起', '施行 2024-01-01 起\n  身份变化 ⟦JZ1101:另起⟧']),
  bad('in force before it was issued', ['施行 2024-01-01 起', '施行 2024-01-01 起\n  发布 ⟦JZ3088:2024-03-01⟧']),
  bad(
    'two groups of everyone else',
    ['低保对象 { 认定 民政  路径 直接 }', '低保对象 { 其余人员 }'],
    ['对象 普通参保人 { 其余人员 }', '对象 普通参保人 { ⟦JZ2011:其余人员⟧ }'],
  ),
  bad('the rule for several identities twice', ['多重身份 就高 按 类别', '多重身份 就高 按 类别\n⟦JZ2018:多重身份 就高 按 待遇额⟧']),
  bad('the order twice', ['\n待遇 基本医保 {', `\n⟦JZ2018:${order}⟧\n\n待遇 基本医保 {`]),
  bad('a name twice in a list', ['就诊 住院、门诊慢特病', '就诊 住院、门诊慢特病、⟦JZ2022:住院⟧']),
  bad('a group twice in a row', ['| 特困人员、低保对象 | 0元', '| 特困人员、低保对象、⟦JZ2022:特困人员⟧ | 0元']),
  bad('a keyword glued to a fund', ['支付方 大病保险资金', '支付方 ⟦JZ2023:支付方大病保险资金⟧']),

  // ── order ───────────────────────────────────────────────────────────────────────────────────────────────────
  bad('a tier that the order forgets', [order, '⟦JZ2012:待遇顺序 基本医保、大病保险、二次救助、慈善帮扶⟧']),
  bad('a tier twice in the order', [order, `${order}、⟦JZ2013:大病保险⟧`]),
  bad('no order', [`${order}\n`, ''], ['待遇 大病保险 {', '待遇 ⟦JZ2014:大病保险⟧ {']),
  bad('a tier that reads a later one', [
    '费用 合规自付 余额\n  支付方 大病保险资金',
    '费用 合规自付 - ⟦JZ2015:二次救助⟧ 的 支付额\n  支付方 大病保险资金',
  ]),
  bad('a tier that reads itself', [
    '费用 合规自付 余额\n  支付方 大病保险资金',
    '费用 合规自付 - ⟦JZ2016:大病保险⟧ 的 支付额\n  支付方 大病保险资金',
  ]),
  bad('costs in a circle', [
    '费用 合规自付 = 政策范围内费用 - 第三方支付',
    '费用 合规自付 = 净费用 - 第三方支付\n费用 净费用 = ⟦JZ2017:合规自付⟧ - 减免金额',
  ]),
  bad('a cost of itself', ['= 政策范围内费用 - 第三方支付', '= ⟦JZ2017:合规自付⟧ - 第三方支付']),
  bad('a year by no date', ['年度 自然年度 按 出院日期', '⟦JZ2026:年度 自然年度⟧']),

  // ── files ───────────────────────────────────────────────────────────────────────────────────────────────────
  bad('examples of a policy in its own file', ['\n用例 "低保对象住院" {', '\n⟦JZ2020:用例集 山城2024⟧\n用例 "低保对象住院" {']),
  wholeFile(
    'zh',
    'a file of examples for an unknown policy',
    '用例集 ⟦JZ2009:山城2023⟧\n用例 "住院" {\n  已知 { 对象 低保对象 就诊 住院 }\n  应得 { 医疗救助 0元 }\n}\n',
    '用例集 ⟦JZ2009:山城2023⟧\n用例 "住院" {\n  已知 { 对象 低保对象 就诊 住院 }\n  应得 { 医疗救助 ⟦JZ1006:5万⟧ }\n}\n',
    [besides('zh')],
  ),
  wholeFile('zh', 'a file that belongs nowhere', '⟦JZ2008:部门 民政⟧\n基金 甲\n', '部门 民政\n基金 甲 ⟦JZ1119:乙⟧\n'),
  wholeFile(
    'zh',
    'a declaration among examples',
    '用例集 山城2024\n⟦JZ2019:基金 红十字⟧\n',
    '用例集 山城2024\n⟦JZ2019:基金 红十字⟧\n用例 "住院" {\n  已知 { 对象 ⟦JZ2001:老人⟧ 户籍 本市户籍 就诊 住院 政策范围内费用 5元 }\n  应得 { 支付合计 0元 }\n}\n',
    [besides('zh')],
  ),
  wholeFile(
    'zh',
    'a policy of nothing',
    '政策 ⟦JZ2025:空⟧ { 名称 "空" 地区 空 施行 2024-01-01 起 年度 自然年度 按 出院日期 }\n',
    '政策 ⟦JZ2025:空⟧ { 名称 "空" 地区 空 施行 2024-01-01 起 年度 自然年度 按 出院日期 }\n费用 甲 = ⟦JZ2001:乙⟧\n',
  ),
  wholeFile(
    'zh',
    'a policy for nobody',
    '政策 ⟦JZ2024:空⟧ { 名称 "空" 地区 空 施行 2024-01-01 起 年度 自然年度 按 出院日期 }\n待遇 甲 { 费用 费用总额 比例 5% }\n',
    '政策 ⟦JZ2024:空⟧ { 名称 "空" 地区 空 施行 2024-01-01 起 年度 自然年度 按 出院日期 }\n待遇 甲 { 费用 费用总额 比例 5% }\n费用 甲乙 = ⟦JZ2001:乙⟧\n',
  ),

  // ── policies above ──────────────────────────────────────────────────────────────────────────────────────────
  wholeFile('zh', 'an upper policy that is not there', `${below('⟦JZ2060:山城2023⟧')}`, `${below('⟦JZ2060:山城2023⟧')}⟦JZ1101:乙⟧\n`, [
    besides('zh'),
  ]),
  wholeFile('zh', 'a policy that extends itself', below('⟦JZ2061:下级2024⟧'), `${below('⟦JZ2061:下级2024⟧')}⟦JZ1101:乙⟧\n`),
  wholeFile(
    'zh',
    'more levels than anybody follows',
    below('级10', '⟦JZ2062:继承 级10⟧'),
    `${below('级10', '⟦JZ2062:继承 级10⟧')}⟦JZ1101:乙⟧\n`,
    levels,
  ),
  wholeFile(
    'zh',
    'a group added that a table above does not list',
    `${below('山城2024', '⟦JZ2063:继承 山城2024⟧')}对象 下级对象 { 路径 申请 }\n`,
    `${below('山城2024', '⟦JZ2063:继承 山城2024⟧')}对象 下级对象 { 路径 申请  认定 ⟦JZ2001:老人⟧ }\n`,
    [
      besides(
        'zh',
        ['对象 特困人员、低保对象、边缘家庭成员\n', '对象 除 普通参保人\n'],
        ['每年 {\n    | 特困人员、低保对象 | 0元    |\n    | 边缘家庭成员       | 3000元 |\n  }', '每年 3000元'],
      ),
    ],
  ),
  wholeFile(
    'zh',
    'a clause that is settled above',
    `${below('山城2024')}待遇 医疗救助 { ⟦JZ2064:费用 费用总额⟧ }\n`,
    `${below('山城2024')}待遇 医疗救助 { ⟦JZ2064:费用 费用总额⟧ }\n费用 下级自付 = ⟦JZ2001:自付⟧\n`,
    [besides('zh')],
  ),
  wholeFile(
    'zh',
    'another sequence of the tiers above',
    `${below('山城2024')}待遇顺序 基本医保、大病保险、医疗救助、⟦JZ2065:慈善帮扶⟧、二次救助\n`,
    `${below('山城2024')}待遇顺序 基本医保、大病保险、医疗救助、⟦JZ2065:慈善帮扶⟧、二次救助\n费用 下级自付 = ⟦JZ2001:自付⟧\n`,
    [besides('zh')],
  ),
];
