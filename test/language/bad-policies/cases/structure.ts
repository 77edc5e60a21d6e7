// Blocks, tables, clauses and words that stand in the wrong place, are left out, glued together or misspelt.

import { type BadCase, mistakes } from '../bad-case.js';

const bad = mistakes('zh');

const secondAid = '待遇 二次救助 {\n  对象 除 普通参保人';
const ratioRow = '| 低保对象     | 75%  |';

export const structureCases: readonly BadCase[] = [
  // ── what cannot be read ─────────────────────────────────────────────────────────────────────────────────────
  bad('a sentence instead of a clause', ['支付方 大病保险资金', '支付方 大病保险资金\n  ⟦JZ1101:按照有关规定执行⟧']),
  bad('a formula instead of a clause', [secondAid, `${secondAid}\n  ⟦JZ1101:(⟧1 + 2)`]),
  bad('a type in quotation marks', ['逐级转院 : 是否', '逐级转院 : ⟦JZ1101:"是否"⟧']),
  bad('an input without scope', ['输入 人员 户籍 :', '输入 ⟦JZ1101:户籍⟧ :'], ['户籍 为 本市户籍 且 ', ''], ['户籍 本市户籍  ', '']),
  bad('an exception without 当', ['例外 当 病种', '例外 ⟦JZ1101:病种⟧']),
  bad('an exception without its colon', ['重特大疾病 : 8万元', '重特大疾病 ⟦JZ1101:8万元⟧']),
  bad('an input without its colon', ['逐级转院 : 是否', '逐级转院 ⟦JZ1101:是否⟧']),
  bad('a cost without its equals sign', ['合规自付 = 政策范围内费用', '合规自付 ⟦JZ1101:政策范围内费用⟧']),
  bad('a list of diseases without its equals sign', ['重特大疾病 = 终末期肾病、', '重特大疾病 ⟦JZ1101:终末期肾病⟧、']),
  bad('bands without 按', ['分段 按 超出起付线部分', '分段 ⟦JZ1101:超出起付线部分⟧']),
  bad('a pool without its period', ['年度限额 每年 5万元', '年度限额 ⟦JZ1101:5万元⟧']),
  bad('a tilt in words', ['比例 + 5个百分点', '比例 提高 ⟦JZ1101:5个百分点⟧']),
  bad('a file cut off within a clause', { reachesTheEnd: true }, [
    '\n待遇 慈善帮扶 {\n  费用 合规自付 余额\n  支付方 县财政\n  支付 按结算单\n}\n',
    '\n⟦JZ1114:用例集⟧',
  ]),

  // ── braces ──────────────────────────────────────────────────────────────────────────────────────────────────
  bad(
    'a tier without its closing brace',
    ['待遇 基本医保 {', '待遇 基本医保 ⟦JZ1103:{⟧'],
    ['按结算单\n}\n\n待遇 大病', '按结算单\n\n待遇 大病'],
  ),
  bad('the policy without its closing brace', ['政策 山城2024 {', '政策 山城2024 ⟦JZ1103:{⟧'], ['至 0.01元\n}', '至 0.01元']),
  bad('a table without its closing brace', ['比例 {', '比例 ⟦JZ1103:{⟧'], ['| 50%  |\n  }', '| 50%  |']),
  bad('bands without their closing brace', ['累计 每年 {', '累计 每年 ⟦JZ1103:{⟧'], ['|       | 70%  |\n  }', '|       | 70%  |']),
  bad('a group without its closing brace', ['低保对象 { 认定 民政  路径 直接 }', '低保对象 ⟦JZ1103:{⟧ 认定 民政  路径 直接']),
  bad('an example without its closing brace', ['"低保对象住院" {', '"低保对象住院" ⟦JZ1103:{⟧'], ['6000元 }\n}', '6000元 }']),
  bad(
    'the subsidy without its closing brace',
    ['参保资助 2024 {', '参保资助 2024 ⟦JZ1103:{⟧'],
    ['|                              |\n}', '|                              |'],
  ),
  bad(
    'the last brace missing',
    { reachesTheEnd: true },
    ['慈善帮扶 {', '慈善帮扶 ⟦JZ1103:{⟧'],
    ['县财政\n  支付 按结算单\n}', '县财政\n  支付 按结算单'],
  ),
  bad('a table without its opening brace', ['比例 {\n', '⟦JZ1114:比例⟧\n']),
  bad('a brace too many', ['按结算单\n}\n\n待遇 大病', '按结算单\n}\n⟦JZ1104:}⟧\n\n待遇 大病']),
  bad('a tier without its opening brace', ['待遇 二次救助 {', '待遇 ⟦JZ1114:二次救助⟧']),

  // ── words ───────────────────────────────────────────────────────────────────────────────────────────────────
  bad('起付线每年', ['起付线 每年 2万元 不含本数', '⟦JZ1105:起付线每年⟧ 2万元 不含本数']),
  bad('待遇大病保险', ['待遇 大病保险 {', '⟦JZ1105:待遇大病保险⟧ {']),
  bad('对象低保对象', ['对象 低保对象 {', '⟦JZ1105:对象低保对象⟧ {']),
  bad('每年2万元', ['每年 2万元', '⟦JZ1105:每年2万元⟧']),
  bad('费用合规自付', ['费用 合规自付 = 政', '⟦JZ1105:费用合规自付⟧ = 政']),
  bad('a name that is a keyword', ['支付方 大病保险资金', '支付方 ⟦JZ1113:基金⟧']),
  bad('a group called 其他', ['对象 普通参保人 {', '对象 ⟦JZ1113:其他⟧ {'], ['除 普通参保人', '除 边缘家庭成员']),
  bad('a declaration without its name', ['待遇 大病保险 {', '⟦JZ1114:待遇⟧ {'], ['、大病保险、', '、'], [' 大病保险 2000元', '']),
  bad('a clause without its value', ['比例 40%', '⟦JZ1114:比例⟧']),
  bad('a sum without its end', ['- 第三方支付', '⟦JZ1114:-⟧']),
  bad('a bracket that is not closed', ['或 急诊抢救)', '或 ⟦JZ1114:急诊抢救⟧']),
  bad('a condition without its value', ['户籍 为 本市户籍 且 (逐级转院 或 急诊抢救)', '户籍 ⟦JZ1114:为⟧']),
  bad('a comma before a clause ends', ['每年 2万元 不含本数', '每年 2万元⟦JZ1115:，⟧不含本数']),
  bad('a colon after a clause', ['比例 40%', '比例⟦JZ1123:：⟧40%']),
  bad('a list that ends in a comma', ['就诊 住院、门诊慢特病', '就诊 住院、门诊慢特病⟦JZ1115:、⟧']),
  bad('a comma between clauses', ['认定 民政  路径 直接  含', '认定 民政⟦JZ1115:，⟧路径 直接  含']),
  bad('a clause of a tier in the policy', ['年度 自然年度', '⟦JZ1116:封顶线⟧ 每年 5万元\n  年度 自然年度']),
  bad('a clause of a group in a tier', ['支付方 大病保险资金', '支付方 大病保险资金\n  ⟦JZ1116:路径⟧ 直接']),
  bad('a declaration in a tier', ['支付方 大病保险资金', '支付方 大病保险资金\n  ⟦JZ1116:基金⟧ 慈善资金']),
  bad('a clause outside of every block', ['费用 合规自付 = 政', '⟦JZ1116:比例⟧ 70%\n费用 合规自付 = 政']),
  bad('七成', ['比例 40%', '比例 ⟦JZ1118:四成⟧']),
  bad('两千元', ['缴费标准 380元', '缴费标准 ⟦JZ1118:三百元⟧']),
  bad('names without a separator', ['就诊 住院、门诊慢特病', '就诊 住院 ⟦JZ1119:门诊慢特病⟧']),
  bad('groups without a separator', ['对象 特困人员、低保对象、边缘家庭成员', '对象 特困人员、低保对象 ⟦JZ1119:边缘家庭成员⟧']),
  bad('a misspelt clause', ['起付线 每年 2万元', '⟦JZ1120:起付钱⟧ 每年 2万元']),
  bad('another misspelt clause', ['封顶线 共用', '⟦JZ1120:封顶限⟧ 共用']),
  bad('a word of the insurers', ['起付线 每年 2万元 不含本数', '⟦JZ1101:免赔额⟧ 每年 2万元']),
  bad('a misspelt declaration', ['多重身份 就高', '⟦JZ1120:多种身份⟧ 就高']),
  bad('每年 after the amount', ['封顶线 每年 3万元', '封顶线 3万元 ⟦JZ1121:每年⟧'], ['\n    例外 当 病种 属于 重特大疾病 : 8万元', '']),

  // ── tables ──────────────────────────────────────────────────────────────────────────────────────────────────
  bad('a row without its last bar', [ratioRow, '| 低保对象     | ⟦JZ1106:75%⟧']),
  bad('a row without its first bar', [ratioRow, '⟦JZ1107:低保对象⟧     | 75%  |']),
  bad('a row without the bar between', [ratioRow, '⟦JZ1108:| 低保对象 75% |⟧']),
  bad('a row with a cell too many', [ratioRow, '⟦JZ1108:| 低保对象 | 75% | 5万元 |⟧']),
  bad('a row with a cell too few', ['| 1万元 | 5万元 | 65%  |', '⟦JZ1108:| 1万元 | 65% |⟧']),
  bad('a row on two lines', [ratioRow, '| ⟦JZ1106:低保对象⟧\n    ⟦JZ1107:75%⟧ |']),
  bad('a line of one bar', [ratioRow, `${ratioRow}\n    ⟦JZ1109:|⟧`]),
  bad('a table without rows', [
    '比例 {\n    | 特困人员     | 100% |\n    | 低保对象     | 75%  |\n    | 边缘家庭成员 | 50%  |\n  }',
    '比例 ⟦JZ1110:{ }⟧',
  ]),
  bad('a header in the middle', [ratioRow, `${ratioRow}\n    | 对象 | ⟦JZ1111:比例⟧ |`]),
  bad('a source behind the header', ['| 超过  | 至    | 比例 |', '| 超过  | 至    | 比例 | ⟦JZ1150:依据 办法 第六条⟧']),
  bad('a figure in the header', ['| 超过  | 至    | 比例 |', '| 超过  | 至    | ⟦JZ1112:60%⟧ |']),
  bad('a clause twice in a subsidy', ['缴费标准 380元', '缴费标准 380元\n  ⟦JZ1117:缴费标准 400元⟧']),
];
