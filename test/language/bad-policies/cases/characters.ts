// Bad characters, strings, amounts, ratios and dates, as an input method and habit produce them.

import { type BadCase, mistakes } from '../bad-case.js';

const bad = mistakes('zh');

const deductible = '起付线 每年 2万元 不含本数';
const ratio = '比例 40%';

export const characterCases: readonly BadCase[] = [
  bad('full stop after a clause', [ratio, '比例 40%⟦JZ1001:。⟧']),
  bad('full stop after a row', ['| 低保对象     | 75%  |', '| 低保对象     | 75%  |⟦JZ1001:。⟧']),
  bad('book title marks around a document', ['依据 办法 第六条\n  就诊', '依据 ⟦JZ1017:《办法》⟧ 第六条\n  就诊']),
  bad('book title marks for quotation marks', ['名称 "山城市医疗救助办法"', '名称 ⟦JZ1017:《山城市医疗救助办法》⟧']),
  bad('book title marks around the title of a document', [
    '文件 办法 = "山府发〔2024〕1号" 等级',
    '文件 办法 = ⟦JZ1017:《山城市医疗救助办法》⟧ 等级',
  ]),
  bad('a semicolon between clauses', ['支付方 医疗救助基金\n  起付线 每年 {', '支付方 医疗救助基金⟦JZ1001:；⟧\n  起付线 每年 {']),
  bad('square brackets', ['(逐级转院 或 急诊抢救)', '⟦JZ1001:【⟧逐级转院 或 急诊抢救⟦JZ1001:】⟧']),
  bad('a tick', ['部门 民政、医疗保障', '部门 民政、医疗保障 ⟦JZ1001:√⟧']),
  bad('an arrow', ['费用 合规自付 = 政策范围内费用', '费用 合规自付 = ⟦JZ1001:→⟧ 政策范围内费用']),
  bad('a title without its last quotation mark', ['名称 "山城市医疗救助办法"', '名称 ⟦JZ1002:"山城市医疗救助办法⟧']),
  bad('a Chinese quotation mark that is not closed', ['名称 "山城市医疗救助办法"', '名称 ⟦JZ1002:“山城市医疗救助办法⟧']),
  bad('a title in closing marks only', ['名称 "山城市医疗救助办法"', '名称 ⟦JZ1016:”山城市医疗救助办法”⟧']),
  bad('a straight mark and a Chinese one', ['名称 "山城市医疗救助办法"', '名称 ⟦JZ1016:"山城市医疗救助办法”⟧']),
  bad('a Chinese mark and a straight one', ['文件 办法 = "山府发〔2024〕1号" 等级', '文件 办法 = ⟦JZ1016:“山府发〔2024〕1号"⟧ 等级']),
  bad('two opening marks', ['用例 "低保对象住院" {', '用例 ⟦JZ1016:“低保对象住院“⟧ {']),
  bad('a quoted name without its end', ['| 低保对象     | 75%  |', '| ⟦JZ1003:「低保对象 ⟧| 75% |']),
  bad('a quoted name closed twice', ['对象 普通参保人 {', '对象 「普通参保人」⟦JZ1001:」⟧ {']),
  bad('corner brackets around nothing', ['支付方 大病保险资金', '支付方 ⟦JZ1004:「」⟧'], ['、大病保险资金', '']),
  bad('5,000元', [deductible, '起付线 每年 ⟦JZ1005:5,000元⟧']),
  bad('full-width comma among digits', [deductible, '起付线 每年 ⟦JZ1005:２０，０００元⟧']),
  bad('1,234,567', ['政策范围内费用 20000元', '政策范围内费用 ⟦JZ1005:1,234,567元⟧']),
  bad('3万 without 元', ['封顶线 每年 3万元', '封顶线 每年 ⟦JZ1006:3万⟧']),
  bad('千元', [deductible, '起付线 每年 ⟦JZ1006:20千元⟧']),
  bad('百万元', ['年度限额 每年 5万元', '年度限额 每年 ⟦JZ1006:1百万元⟧']),
  bad('an amount in fen', [deductible, '起付线 每年 ⟦JZ1006:2000000分⟧']),
  bad('a yen sign', [deductible, '起付线 每年 ⟦JZ1006:￥20000⟧']),
  bad('元整', ['政策范围内费用 20000元', '政策范围内费用 ⟦JZ1006:20000元整⟧']),
  bad('two percent signs', [ratio, '比例 ⟦JZ1007:40%%⟧']),
  bad('permille', [ratio, '比例 ⟦JZ1007:400‰⟧']),
  bad('5百分点', ['比例 + 5个百分点', '比例 + ⟦JZ1008:5百分点⟧']),
  bad('5个点', ['比例 + 5个百分点', '比例 + ⟦JZ1008:5个点⟧']),
  bad('a date with slashes', ['施行 2024-01-01 起', '施行 ⟦JZ1009:2024/1/1⟧ 起']),
  bad('a date with dots', ['施行 2024-01-01 起', '施行 ⟦JZ1009:2024.1.1⟧ 起']),
  bad('a date without its day', ['施行 2024-01-01 起', '施行 ⟦JZ1009:2024年1月⟧ 起']),
  bad('30 February', ['施行 2024-01-01 起', '施行 ⟦JZ1010:2022-2-30⟧ 起']),
  bad('31 April in Chinese', ['| 32000元 | 2025-01-01 |', '| 32000元 | ⟦JZ1010:2025年4月31日⟧ |']),
  bad('a full-width 29 February', ['施行 2024-01-01 起', '施行 ⟦JZ1010:２０２３年２月２９日⟧ 起']),
  bad('finer than a fen', ['缴费标准 380元', '缴费标准 ⟦JZ1011:380.005元⟧']),
  bad('more money than there is', ['封顶线 每年 3万元', '封顶线 每年 ⟦JZ1012:30000亿元⟧']),
  bad('two decimal points', [ratio, '比例 ⟦JZ1013:4.0.5%⟧']),
  bad('a ratio that begins with its point', [ratio, '比例 ⟦JZ1013:.4⟧']),
  bad('too many digits', [deductible, '起付线 每年 ⟦JZ1014:20000000000000000000⟧']),
  bad('two equals signs', ['户籍 为 本市户籍', '费用总额 ⟦JZ1015:==⟧ 5元']),
];
