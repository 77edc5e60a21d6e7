// Values of the wrong kind, units that are missing, conditions that are none, clauses that do not go together.

import { type BadCase, mistakes } from '../bad-case.js';

const bad = mistakes('zh');

const base = '费用 合规自付 = 政策范围内费用 - 第三方支付';
const ratio = '比例 40%';
const condition = '条件 户籍 为 本市户籍 且 (逐级转院 或 急诊抢救)';
const tilt = '起付线 × 50%  比例 + 5个百分点';

const exception = '例外 当 病种 属于 重特大疾病 : 8万元';

export const valueCases: readonly BadCase[] = [
  // ── exceptions ──────────────────────────────────────────────────────────────────────────────────────────────
  bad('two exceptions that can hold at once', [exception, `${exception}\n    例外 当 ⟦JZ3068:费用总额 超过 10万元⟧ : 10万元`]),
  bad('two exceptions inside one', [exception, `${exception} { 例外 当 急诊抢救 : 9万元 例外 当 ⟦JZ3068:逐级转院⟧ : 10万元 }`]),
  bad('exceptions by what another tier paid', [
    exception,
    '例外 当 大病保险 的 支付额 = 0元 : 8万元 例外 当 ⟦JZ3069:大病保险 的 支付额 不超过 1万元⟧ : 9万元',
  ]),

  // ── expressions ─────────────────────────────────────────────────────────────────────────────────────────────
  bad('a date for an amount', ['封顶线 每年 3万元', '封顶线 每年 ⟦JZ3001:2024-01-01⟧']),
  bad('a ratio for an amount', ['起付线 每年 2万元 不含本数', '起付线 每年 ⟦JZ3001:20%⟧']),
  bad('an amount for a ratio', [ratio, '比例 ⟦JZ3001:5000元⟧']),
  bad('money and a ratio added', [base, '费用 合规自付 = ⟦JZ3002:政策范围内费用 + 10%⟧']),
  bad('money times money', [base, '费用 合规自付 = ⟦JZ3003:政策范围内费用 × 第三方支付⟧']),
  bad('money divided by money', [base, '费用 合规自付 = ⟦JZ3003:政策范围内费用 ÷ 100元⟧']),
  bad('108%', [ratio, '比例 ⟦JZ3004:108%⟧']),
  bad('108% in a row', ['| 特困人员     | 100% |', '| 特困人员     | ⟦JZ3004:108%⟧ |']),
  bad('points for a percentage', [ratio, '比例 ⟦JZ3005:40个百分点⟧']),
  bad('a percentage for points', ['比例 + 5个百分点', '比例 + ⟦JZ3006:5%⟧']),
  bad('an amount without unit', ['起付线 每年 2万元 不含本数', '起付线 每年 ⟦JZ3007:20000⟧']),
  bad('a row without unit', ['| 边缘家庭成员       | 3000元 |', '| 边缘家庭成员       | ⟦JZ3007:3000⟧ |']),
  bad('70 without its percent sign', [ratio, '比例 ⟦JZ3008:70⟧']),
  bad('0.7', [ratio, '比例 ⟦JZ3008:0.7⟧']),
  bad('an amount as a condition', [condition, '条件 ⟦JZ3009:费用总额⟧']),
  bad('money compared with a date', [condition, '条件 ⟦JZ3010:费用总额 超过 2024-01-01⟧']),
  bad('a date compared with a number', [condition, '条件 ⟦JZ3010:出院日期 不低于 2024⟧']),
  bad('visits put in order', [condition, '条件 ⟦JZ3011:户籍 超过 外市户籍⟧']),
  bad('an unknown kind of visit', ['就诊 住院、门诊慢特病', '就诊 住院、⟦JZ3012:门诊⟧']),
  bad('an unknown value of an input', ['户籍 为 本市户籍 且', '户籍 为 ⟦JZ3012:本地户籍⟧ 且']),
  bad('a level of hospital that there is not', [condition, '条件 医院级别 属于 ⟦JZ3012:四级⟧']),
  bad('属于 after an amount', [condition, '条件 ⟦JZ3013:费用总额⟧ 属于 本市户籍']),
  bad('a yes-or-no compared with yes', [condition, '条件 ⟦JZ3015:逐级转院 = 是⟧']),
  bad('= for 为', [condition, '条件 ⟦JZ3016:户籍 = 本市户籍⟧']),
  bad('a date times a ratio', [base, '费用 合规自付 = ⟦JZ3017:出院日期 × 50%⟧']),
  bad('a division by three', [base, '费用 合规自付 = 政策范围内费用 ÷ ⟦JZ3018:3⟧']),
  bad(
    'a factor that is a calculation',
    [base, '费用 合规自付 = 政策范围内费用 × (⟦JZ3401:人数 + 1⟧)'],
    ['部门 ', '输入 人员 人数 : 整数 缺省 1\n部门 '],
  ),
  bad(
    'a factor of a ratio that is a calculation',
    [ratio, '比例 40% + (⟦JZ3401:人数 + 1⟧) × 1个百分点'],
    ['部门 ', '输入 人员 人数 : 整数 缺省 1\n部门 '],
  ),
  bad('a figure outside the bounds it is delegated in', ['封顶线 每年 3万元', '封顶线 每年 授权 ⟦JZ3402:3万元⟧ 介于 4万元 至 5万元']),
  bad('bounds of a delegated figure of another kind', [ratio, '比例 授权 40% 介于 ⟦JZ3403:3万元⟧ 至 50%']),
  bad('an explanation of another kind', ['封顶线 每年 3万元', '封顶线 每年 3万元 约合 (⟦JZ3403:50% × 2⟧)']),
  bad('a range the wrong way round', [ratio, '比例 ⟦JZ3026:60% 至 40%⟧']),
  bad(
    'a parameter of two kinds',
    ['部门 ', '参数 标准 = 3000元 例外 当 逐级转院 : ⟦JZ3001:50%⟧\n部门 '],
    ['封顶线 每年 3万元', '封顶线 每年 标准'],
  ),
  bad('an adjustment of a ratio by an amount', [ratio, '比例 40%\n  调整 当 逐级转院 { 比例 - ⟦JZ3001:100元⟧ }']),
  bad('half a coverage year', ['参保资助 2024 {', '参保资助 ⟦JZ3020:2024.5⟧ {']),
  bad('不封顶 as a deductible', ['起付线 每年 2万元 不含本数', '起付线 每年 ⟦JZ3022:不封顶⟧']),
  bad('a sum that is too long', [base, `费用 合规自付 = 政策范围内费用 ${'- 减免金额 '.repeat(400)}⟦JZ1122:-⟧ 第三方支付`]),
  bad('余额 in a deductible', ['起付线 每年 2万元 不含本数', '起付线 每年 ⟦JZ3024:合规自付 余额⟧ × 10%']),
  bad('a hole without a reason', [ratio, '比例 ⟦JZ3025:待定⟧']),
  bad('a hole between bounds the wrong way round', [ratio, '比例 待定 "另行制定" 介于 ⟦JZ3026:80% 至 60%⟧']),
  bad('a hole as a condition', [condition, '条件 ⟦JZ3027:待定 "未明确"⟧']),
  bad('rounding of the ratio alone', [base, '费用 合规自付 = 政策范围内费用 × ⟦JZ3028:80% 四舍五入 至 1元⟧']),
  bad('余额 of the last alone', [
    '费用 合规自付 余额\n  支付方 大病保险资金',
    '费用 政策范围内费用 - ⟦JZ3029:减免金额 余额⟧\n  支付方 大病保险资金',
  ]),

  // ── tiers ───────────────────────────────────────────────────────────────────────────────────────────────────
  bad('起付线 without 每年', ['起付线 每年 2万元 不含本数', '⟦JZ3030:起付线⟧ 2万元 不含本数']),
  bad('a cap without its period', ['封顶线 每年 3万元', '⟦JZ3030:封顶线⟧ 3万元']),
  bad('bands without their period', ['超出起付线部分 累计 每年 {', '超出起付线部分 {'], ['分段 按', '⟦JZ3030:分段⟧ 按']),
  bad('a tier without its base', ['待遇 大病保险 {\n  费用 合规自付 余额\n', '待遇 ⟦JZ3031:大病保险⟧ {\n']),
  bad('a tier without its ratio', ['  比例 40%\n', ''], ['待遇 二次救助 {', '待遇 ⟦JZ3032:二次救助⟧ {']),
  bad('a payment and a ratio', ['  比例 40%\n', '  支付额 300元\n  ⟦JZ3033:比例 40%⟧\n']),
  bad('a payment in percent', ['  比例 40%\n', '  支付额 ⟦JZ3001:40%⟧\n']),
  bad(
    'a top-up with a cost of its own',
    ['  起付线 每年 2万元 不含本数\n  比例 40%\n', '  补足 至 40% 按 合规自付\n'],
    [
      '待遇 二次救助 {\n  对象 除 普通参保人\n  费用 合规自付 余额\n',
      '待遇 二次救助 {\n  对象 除 普通参保人\n  ⟦JZ3151:费用 合规自付 余额⟧\n',
    ],
  ),
  bad(
    'a top-up with a deductible',
    ['  比例 40%\n', '  补足 至 40% 按 合规自付\n'],
    ['待遇 二次救助 {\n  对象 除 普通参保人\n  费用 合规自付 余额\n', '待遇 二次救助 {\n  对象 除 普通参保人\n'],
    ['  起付线 每年 2万元 不含本数\n', '  ⟦JZ3151:起付线 每年 2万元 不含本数⟧\n'],
  ),
  bad(
    'a top-up without its cost',
    ['待遇 二次救助 {\n  对象 除 普通参保人\n  费用 合规自付 余额\n', '待遇 二次救助 {\n  对象 除 普通参保人\n'],
    ['  起付线 每年 2万元 不含本数\n  比例 40%\n  封顶线', '  补足 至 ⟦JZ1114:40%⟧\n  封顶线'],
  ),
  bad('a ratio and bands', ['分段 按 超出', '比例 60%\n  ⟦JZ3033:分段 按 超出'], ['|       | 70%  |\n  }', '|       | 70%  |\n  }⟧']),
  bad('a ratio where the claim decides', [
    '支付方 基本医保基金\n  支付 按结算单',
    '支付方 基本医保基金\n  ⟦JZ3034:比例 70%⟧\n  支付 按结算单',
  ]),
  bad('a row for a group not admitted', ['| 边缘家庭成员 | 50%  |', '| 边缘家庭成员 | 50%  |\n    | ⟦JZ3035:普通参保人⟧ | 30% |']),
  bad('a tilt for a group not admitted', ['比例 40%', '比例 40%\n  倾斜 ⟦JZ3035:普通参保人⟧ { 比例 + 5个百分点 }']),
  bad('a visit not admitted', [
    '封顶线 每年 3万元',
    '封顶线 每年 {\n    | 就诊 | 数值 |\n    | ⟦JZ3036:普通门诊⟧ | 1万元 |\n    | 其他 | 3万元 |\n  }',
  ]),
  bad('a tilt of a cap that is not there', [tilt, `${tilt}  ⟦JZ3037:封顶线 取消⟧`]),
  bad(
    'a tilt that leaves less than a fen',
    [tilt, '起付线 × ⟦JZ3038:33.3333%⟧  比例 + 5个百分点'],
    ['起付线 每年 人均收入 × 50%', '起付线 每年 10001元'],
  ),
  bad('a ratio tilted by an amount', [tilt, '起付线 × 50%  比例 + ⟦JZ3001:5元⟧']),
  bad('a ratio tilted away', [tilt, '起付线 × 50%  ⟦JZ3039:比例 取消⟧']),
  bad('a group tilted twice', ['5个百分点 }', '5个百分点 }\n  倾斜 特困人员 { ⟦JZ3040:比例 + 10个百分点⟧ }']),

  // ── the policy ──────────────────────────────────────────────────────────────────────────────────────────────
  bad('a period that ends before it begins', ['施行 2024-01-01 起', '施行 ⟦JZ3042:2024-01-01 至 2023-12-31⟧']),
  bad('a year by an amount', ['按 出院日期', '按 ⟦JZ3043:费用总额⟧']),
  bad('a region code of four digits', ['(500100)', '(⟦JZ3044:5001⟧)']),
  bad('rounding to nothing', ['四舍五入 至 0.01元', '四舍五入 至 ⟦JZ3045:0元⟧']),
  bad(
    'a subsidy that asks for the claim',
    [
      '  | 对象     | 资助   | 出资                         |\n  | 特困人员 | 全额   |',
      '  | 对象     | ⟦JZ3046:逐级转院⟧ | 资助   | 出资                         |\n  | 特困人员 | | 全额   |',
    ],
    ['| 低保对象 | 310元  |', '| 低保对象 | | 310元  |'],
    ['| 其他     | 不资助 |', '| 其他     | | 不资助 |'],
  ),
  bad('an index without its sign', ['人均收入 × 50%', '人均收入 ⟦JZ1101:50%⟧']),
];
