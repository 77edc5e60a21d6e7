// Clauses of tiers, shared terms and counters of the year that cannot be what was meant.

import { type BadCase, mistakes } from '../bad-case.js';

const bad = mistakes('zh');

const lastBase = '费用 合规自付 余额\n  支付方 县财政';

export const tierCases: readonly BadCase[] = [
  bad('a yearly deductible with a yearly most', ['起付线 每年 2万元 不含本数', '起付线 每年 2万元 每年 不超过 ⟦JZ3104:3万元⟧ 不含本数']),
  bad(
    'a shared deductible per visit',
    ['共用限额 年度限额', '共用起付线 年度起付线 每年 2万元\n共用限额 年度限额'],
    ['起付线 每年 2万元 不含本数', '⟦JZ3105:起付线 每次 共用 年度起付线⟧'],
  ),
  bad('a deductible that nobody shares', ['起付线 每年 2万元 不含本数', '起付线 共用 ⟦JZ2001:年度起付线⟧']),
  bad('a cap shared as a deductible', ['起付线 每年 2万元 不含本数', '起付线 共用 ⟦JZ2002:年度限额⟧']),
  bad('a threshold without its bound', ['起付线 每年 2万元 不含本数', '门槛 每年 ⟦JZ3106:2万元⟧']),
  bad('a threshold without its period', ['起付线 每年 2万元 不含本数', '⟦JZ3030:门槛⟧ 含本数 2万元']),
  bad('a threshold that is a ratio', ['起付线 每年 2万元 不含本数', '门槛 每年 含本数 ⟦JZ3001:20%⟧']),
  bad('the deductible of a tier without one', [lastBase, '费用 ⟦JZ3101:基本医保 的 起付线以下部分⟧\n  支付方 县财政']),
  bad('what no cap cut off', [lastBase, '费用 ⟦JZ3101:大病保险 的 超封顶部分⟧\n  支付方 县财政']),
  bad('a count of what a tier paid', [
    '共用限额 年度限额',
    '计数 支付次数 每年 当 ⟦JZ3102:大病保险 的 支付额⟧ 超过 0元\n共用限额 年度限额',
  ]),
  bad('a count of a group', ['共用限额 年度限额', '计数 低保次数 每年 当 ⟦JZ3102:对象⟧ 为 低保对象\n共用限额 年度限额']),
  bad('a count of a count', [
    '共用限额 年度限额',
    '计数 住院次数 每年 当 就诊 为 住院\n计数 再次住院 每年 当 ⟦JZ3102:住院次数⟧ 超过 1\n共用限额 年度限额',
  ]),
  bad('a sum over the year of itself', [
    '共用限额 年度限额',
    '累计额 年度费用 每年 = 政策范围内费用 + ⟦JZ2017:半数⟧\n费用 半数 = 年度费用 × 50%\n共用限额 年度限额',
  ]),
  bad(
    'a sum over the year of a tier that pays later',
    ['费用 合规自付 余额\n  支付方 大病保险资金', '费用 ⟦JZ2015:年度救助⟧\n  支付方 大病保险资金'],
    ['共用限额 年度限额', '累计额 年度救助 每年 = 医疗救助 的 支付额\n共用限额 年度限额'],
  ),
  bad('a pool per disease', ['  封顶线 共用 年度限额', '  ⟦JZ3107:封顶线 每病种 共用 年度限额⟧']),
  bad(
    'a cap per disease without diseases',
    ['病种 重特大疾病 = 终末期肾病、血友病\n', ''],
    ['\n    例外 当 病种 属于 重特大疾病 : 8万元', ''],
    ['  封顶线 每年 3万元', '  ⟦JZ3108:封顶线 每病种 3万元⟧'],
  ),
  bad('a tier that never pays', [lastBase, `${lastBase}\n  次数 每年 ⟦JZ3103:0⟧`]),
  bad('two and a half payments', [lastBase, `${lastBase}\n  次数 每年 ⟦JZ3020:2.5⟧`]),
  bad('a number of payments without its period', [lastBase, `${lastBase}\n  次数 ⟦JZ1101:2⟧`]),
];
