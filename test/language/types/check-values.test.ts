// Values and units: money, ratios, points, whole numbers, conditions.

import { describe, expect, test } from 'vitest';
import { expectFixed, expectInPolicy } from '../../support/expect-findings.js';
import { smallPolicy } from '../../support/marked-file.js';

type Replacement = readonly [string, string];

const base = '费用 政策范围内自付 余额';
const ratios = '比例 {\n    | 特困人员 | 100% |\n    | 低保对象 | 70% |\n  }';
const deductible = '起付线 每年 上年人均可支配收入 × 10%';
const exception = '例外 当 病种 属于 重特大疾病 : 8万元';
const tilted = (items: string): Replacement => [deductible, `${deductible}\n  倾斜 特困人员 { ${items} }`];
const condition = (text: string): Replacement => [base, `条件 ${text}\n  ${base}`];

describe('expressions', () => {
  test.each<[string, ...Replacement[]]>([
    ['a ratio where money belongs', ['封顶线 每年 5万元', '封顶线 每年 ⟦JZ3001:50%⟧']],
    ['money where a ratio belongs', [ratios, '比例 ⟦JZ3001:5万元⟧']],
    ['money and a ratio added', [base, '费用 ⟦JZ3002:政策范围内自付 + 5%⟧']],
    ['money less points', [base, '费用 ⟦JZ3002:政策范围内自付 - 5个百分点⟧']],
    ['money times money', [base, '费用 ⟦JZ3003:政策范围内自付 × 费用总额⟧']],
    ['money by money', [base, '费用 ⟦JZ3003:政策范围内自付 ÷ 2元⟧']],
    ['a ratio above one', [ratios, '比例 ⟦JZ3004:108%⟧']],
    ['points where a ratio belongs', [ratios, '比例 ⟦JZ3005:5个百分点⟧']],
    ['a ratio where points belong', tilted('比例 + ⟦JZ3006:5%⟧')],
    ['a number where money belongs', ['封顶线 每年 5万元', '封顶线 每年 ⟦JZ3007:50000⟧']],
    ['a number in a sum of money', [base, '费用 政策范围内自付 - ⟦JZ3007:500⟧']],
    ['a number compared with money', condition('费用总额 超过 ⟦JZ3007:500⟧')],
    ['a number where a ratio belongs', [ratios, '比例 ⟦JZ3008:70⟧']],
    ['money where a condition belongs', condition('⟦JZ3009:费用总额⟧')],
    ['money in a conjunction', condition('规范转诊 且 ⟦JZ3009:费用总额⟧')],
    ['money compared with a ratio', condition('⟦JZ3010:费用总额 超过 50%⟧')],
    ['a date compared with money', condition('⟦JZ3010:入院日期 超过 5元⟧')],
    ['an enumeration compared by size', condition('⟦JZ3011:医院级别 超过 一级⟧')],
    ['a value that is none of the fact', condition('就诊 为 ⟦JZ3012:急诊⟧')],
    ['a value of another fact', condition('就诊 为 ⟦JZ3012:一级⟧')],
    ['a declared value that is none', condition('救治方式 属于 门诊治疗、⟦JZ3012:住院治疗⟧'), ['手术治疗\n', '手术治疗 缺省 门诊治疗\n']],
    ['membership of an amount', condition('⟦JZ3013:费用总额⟧ 属于 一级')],
    ['a ratio that depends on the claim', [ratios, '比例 ⟦JZ3001:费用总额⟧']],
    ['a yes-or-no fact compared', condition('⟦JZ3015:规范转诊 = 否⟧')],
    ['an equals sign for 为', condition('⟦JZ3016:医院级别 = 三级⟧')],
    ['ratio times points', [base, '费用 费用总额 × ⟦JZ3005:5个百分点⟧']],
    ['a sum of dates', condition('⟦JZ3017:入院日期 + 出院日期⟧ 超过 2024-01-01')],
    ['a division that does not end', [base, '费用 政策范围内自付 ÷ ⟦JZ3018:3⟧']],
    ['其他 for an amount', ['封顶线 每年 5万元', '封顶线 每年 ⟦JZ3022:其他⟧']],
    ['no cap for a deductible', [deductible, '起付线 每年 ⟦JZ3022:不封顶⟧']],
    ['余额 in a cap', ['封顶线 每年 5万元', '封顶线 每年 ⟦JZ3024:费用总额 余额⟧']],
    ['a hole without a reason', [ratios, '比例 ⟦JZ3025:待定⟧']],
    ['bounds the wrong way round', ['封顶线 每年 5万元', '封顶线 每年 待定 "未载" 介于 ⟦JZ3026:6万元 至 5万元⟧']],
    ['rounding of a ratio', [deductible, '起付线 每年 上年人均可支配收入 × ⟦JZ3028:10% 截断 至 1元⟧']],
    ['余额 of the last operand', [base, '费用 政策范围内费用 - ⟦JZ3029:第三方支付 余额⟧']],
    ['a hole for a condition', condition('⟦JZ3027:待定 "未载"⟧')],
    ['a period that ends before it begins', ['2024-01-01 起\n  年度', '⟦JZ3042:2024-01-01 至 2023-12-31⟧\n  年度']],
    ['a year by an amount', ['按 出院日期', '按 ⟦JZ3043:费用总额⟧']],
    ['a short region code', ['(620000)', '(⟦JZ3044:6200⟧)']],
    ['rounding to nothing', ['至 0.01元', '至 ⟦JZ3045:0元⟧']],
    ['a default that is no value', ['门诊治疗、手术治疗', '门诊治疗、手术治疗 缺省 ⟦JZ3012:住院⟧']],
    ['a default of another type', ['输入 费用单 救治方式 : 门诊治疗、手术治疗', '输入 费用单 天数 : 整数 缺省 ⟦JZ3001:5元⟧']],
    ['a whole number with a fraction', ['输入 费用单 救治方式 : 门诊治疗、手术治疗', '输入 费用单 天数 : 整数 缺省 ⟦JZ3020:1.5⟧']],
  ])('%s', (_title, ...replacements) => {
    expectInPolicy(...replacements);
  });

  test.each<[string, Replacement, string]>([
    ['a ratio above one', [ratios, '比例 ⟦JZ3004:108%⟧'], '比例 100%'],
    ['points', [ratios, '比例 ⟦JZ3005:5.5个百分点⟧'], '比例 5.5%'],
    ['a ratio for points', tilted('比例 + ⟦JZ3006:5%⟧'), '比例 + 5个百分点'],
    ['no unit', ['封顶线 每年 5万元', '封顶线 每年 ⟦JZ3007:50000⟧'], '封顶线 每年 50000元'],
    ['a bare ratio', [ratios, '比例 ⟦JZ3008:0.7⟧'], '比例 70%'],
    ['a bare percentage', [ratios, '比例 ⟦JZ3008:70⟧'], '比例 70%'],
    ['a compared fact', condition('⟦JZ3015:规范转诊 = 否⟧'), '条件 非 规范转诊'],
    ['an equals sign', condition('⟦JZ3016:医院级别 ≠ 三级⟧'), '条件 医院级别 不为 三级'],
    [
      'a rounded ratio',
      [deductible, '起付线 每年 上年人均可支配收入 × ⟦JZ3028:10% 截断 至 1元⟧'],
      '(上年人均可支配收入 × 10%) 截断 至 1元',
    ],
    ['余额 of the whole', [base, '费用 政策范围内费用 - ⟦JZ3029:第三方支付 余额⟧'], '费用 (政策范围内费用 - 第三方支付) 余额'],
    ['a misspelt value', condition('医院级别 为 ⟦JZ3012:三及⟧'), '医院级别 为 三级'],
  ])('mends %s', (_title, replacement, expected) => {
    expectFixed(smallPolicy(replacement), expected);
  });

  test.each<[string, ...Replacement[]]>([
    ['a deductible as a share of the bill within bounds', [deductible, '起付线 每次 取小(10000元、取大(2000元、费用总额 × 20%))']],
    ['an index by a ratio, truncated', [deductible, '起付线 每年 (上年人均可支配收入 × 25%) 截断 至 1元']],
    ['余额 of a bracketed operand', [base, '费用 政策范围内费用 - (第三方支付 余额)']],
    ['half of an amount', [base, '费用 政策范围内自付 ÷ 2']],
    ['a floor, a provisional value and an average', [ratios, '比例 70% 以上'], ['封顶线 每年 5万元', '封顶线 每年 暂按 5万元']],
    ['the payment of an earlier tier', [base, '费用 政策范围内自付 - 基本医保 的 支付额']],
    ['what an earlier tier left unpaid', [base, '费用 基本医保 的 自付部分 - 基本医保 的 年度支付额']],
    ['dates compared', condition('入院日期 不低于 2024-07-01')],
    ['a condition over groups and diseases', condition('对象 属于 特困人员 且 病种 不属于 重特大疾病、血友病'), [exception, '']],
    ['no cap at all', ['封顶线 每年 5万元', '封顶线 不封顶'], [exception, '']],
    ['a tilt of every kind', tilted('起付线 取消  比例 - 5个百分点  封顶线 + 1万元')],
  ])('takes %s', (_title, ...replacements) => {
    expectInPolicy(...replacements);
  });

  test('a mistake inside an expression is said once', () => {
    expect(expectInPolicy([base, '费用 (⟦JZ2001:甲⟧ + 5%) × 费用总额'])).toHaveLength(1);
  });
});

describe('tiers', () => {
  const bands = '分段 按 超出起付线部分 累计 每年 {\n    | 超过 | 至 | 比例 |\n    | 0元 | | 60% |\n  }';
  test.each<[string, ...Replacement[]]>([
    ['a deductible for what period?', [deductible, '⟦JZ3030:起付线⟧ 2000元']],
    ['a cap for what period?', ['封顶线 每年 5万元', '⟦JZ3030:封顶线⟧ 5万元']],
    ['bands over what period?', [ratios, bands.replace('分段', '⟦JZ3030:分段⟧').replace(' 累计 每年', '')]],
    ['no base', [base, ''], ['待遇 医疗救助 {', '待遇 ⟦JZ3031:医疗救助⟧ {']],
    ['no ratio', [ratios, ''], ['待遇 医疗救助 {', '待遇 ⟦JZ3032:医疗救助⟧ {']],
    ['a ratio and bands', [ratios, `比例 60%\n  ⟦JZ3033:${bands}⟧`]],
    ['a ratio that is never used', ['  支付 按结算单', '  支付 按结算单\n  ⟦JZ3034:比例 60%⟧']],
    ['a tilt of a group that is not admitted', [deductible, `${deductible}\n  倾斜 ⟦JZ3035:普通参保人⟧ { 起付线 取消 }`]],
    ['a row of a group that is not admitted', ['    | 低保对象 | 70% |', '    | 低保对象、⟦JZ3035:普通参保人⟧ | 70% |']],
    [
      'a row of a visit that is not admitted',
      [ratios, '比例 {\n    | 就诊 | 比例 |\n    | ⟦JZ3036:普通门诊⟧ | 50% |\n    | 其他 | 60% |\n  }'],
    ],
    ['a tilt of nothing', [deductible, '倾斜 特困人员 { ⟦JZ3037:起付线 取消⟧ }']],
    ['a tilt to a part of a fen', [deductible, '起付线 每年 100.01元\n  倾斜 特困人员 { 起付线 × ⟦JZ3038:50%⟧ }']],
    ['a removed ratio', tilted('⟦JZ3039:比例 取消⟧')],
    ['two tilts of one thing', tilted('起付线 × 50%  ⟦JZ3040:起付线 取消⟧')],
  ])('%s', (_title, ...replacements) => {
    expectInPolicy(...replacements);
  });

  test('offers both periods', () => {
    const marked = smallPolicy([deductible, '⟦JZ3030:起付线⟧ 2000元']);
    expectFixed(marked, '起付线 每次 2000元', 0);
    expectFixed(marked, '起付线 每年 2000元', 1);
  });
});
