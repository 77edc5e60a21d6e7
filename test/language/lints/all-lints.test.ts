// Legal but wrong: each lint finds its case, and the small policy has none of them.

import { describe, expect, test } from 'vitest';
import { analyze, createWorkspace } from '../../../language/index.js';
import { smallPolicy } from '../../support/marked-file.js';
import { mark, parseMarked } from '../../support/marked-source.js';

type Replacement = readonly [string, string];

const uri = 'file:///policies/marked.jz';
const base = '费用 政策范围内自付 余额';
const ratios = '比例 {\n    | 特困人员 | 100% |\n    | 低保对象 | 70% |\n  }';
const condition = (text: string): Replacement => [base, `条件 ${text}\n  ${base}`];

/** Only findings of the codes in the marks are compared; no errors may occur. */
function expectLint(...replacements: readonly Replacement[]): ReturnType<typeof analyze> {
  const marked = smallPolicy(...replacements);
  const { text, marks } = parseMarked(marked);
  const analysis = analyze(createWorkspace([{ uri, text }]));
  const codes = new Set(marks.map((each) => each.code));
  const found = analysis.diagnostics.filter((each) => each.severity === 'error' || codes.has(each.code));
  expect(mark(text, found)).toBe(marked);
  return analysis;
}

describe('lints', () => {
  test.each<[string, ...Replacement[]]>([
    [
      'an unused fund',
      ['基金 基本医保基金', '基金 ⟦JZ4001:县财政⟧、基本医保基金'],
      ['输入 费用单 救治方式', '输入 费用单 ⟦JZ4001:救治方式⟧'],
      ['部门 民政、医疗保障', '部门 民政、⟦JZ4001:医疗保障⟧'],
    ],
    [
      'a disease list nobody asks about',
      ['    例外 当 病种 属于 重特大疾病 : 8万元\n', ''],
      ['病种 重特大疾病', '病种 ⟦JZ4001:重特大疾病⟧'],
      ['输入 费用单 救治方式', '输入 费用单 ⟦JZ4001:救治方式⟧'],
      ['部门 民政、医疗保障', '部门 民政、⟦JZ4001:医疗保障⟧'],
    ],
    [
      'a group nobody names',
      ['对象 普通参保人 { 其余人员 }', '对象 普通参保人 { 其余人员 }\n对象 ⟦JZ4002:学生⟧ { 认定 民政 }'],
      ['    | 低保对象 | 70% |', '    | 其他 | 70% |'],
    ],
    [
      'what cites nothing',
      ['对象 低保对象 {', '对象 ⟦JZ4003:低保对象⟧ {'],
      ['对象 普通参保人 {', '对象 ⟦JZ4003:普通参保人⟧ {'],
      ['费用 政策范围内自付 =', '费用 ⟦JZ4003:政策范围内自付⟧ ='],
      ['待遇 基本医保 {', '待遇 ⟦JZ4003:基本医保⟧ {'],
    ],
    [
      'each figure of a tier that cites nothing as a whole',
      ['对象 低保对象 {', '对象 ⟦JZ4003:低保对象⟧ {'],
      ['对象 普通参保人 {', '对象 ⟦JZ4003:普通参保人⟧ {'],
      ['费用 政策范围内自付 =', '费用 ⟦JZ4003:政策范围内自付⟧ ='],
      ['待遇 基本医保 {', '待遇 ⟦JZ4003:基本医保⟧ {'],
      ['  依据 实施意见 第六条\n', ''],
      ['  费用 政策范围内自付 余额\n', '  ⟦JZ4003:费用⟧ 政策范围内自付 余额\n  ⟦JZ4003:次数⟧ 每年 3\n'],
      ['  起付线 每年', '  ⟦JZ4003:起付⟧线 每年'],
      ['  比例 {\n    | 特困人员 | 100% |', '  比例 {\n    | 特困人员 | 100% | 依据 实施意见 第七条'],
      ['  封顶线 每年', '  ⟦JZ4003:封顶⟧线 每年'],
    ],
    [
      'a policy without example',
      ['政策 某地2024', '政策 ⟦JZ4004:某地2024⟧'],
      [
        '用例 "低保对象住院" {\n  已知 { 对象 低保对象  就诊 住院  政策范围内费用 10000元  已付 基本医保 6000元 }\n  应得 { 医疗救助 700元 }\n}',
        '',
      ],
    ],
    ['facts that exclude one another', condition('⟦JZ4005:医院级别 为 一级 且 医院级别 为 三级⟧')],
    ['a visit the tier does not admit', condition('⟦JZ4005:就诊 为 普通门诊⟧')],
    ['a group the tier does not admit', condition('⟦JZ4005:对象 属于 普通参保人⟧')],
    ['yes and no', condition('⟦JZ4005:规范转诊 且 非 规范转诊⟧')],
    ['amounts that exclude one another', condition('⟦JZ4005:费用总额 超过 2万元 且 1万元 超过 费用总额⟧')],
    ['figures compared', condition('⟦JZ4005:1元 超过 2元⟧')],
    ['a condition that always holds', condition('⟦JZ4006:就诊 属于 住院、门诊慢特病⟧')],
    ['an alternative that always holds', condition('⟦JZ4006:规范转诊 或 是⟧')],
    ['a row for the rest where there is none', ['    | 低保对象 | 70% |', '    | 低保对象 | 70% |\n    ⟦JZ4007:| 其他 | 60% |⟧']],
    ['an exception that changes nothing', ['重特大疾病 : 8万元', '重特大疾病 : ⟦JZ4008:50000元⟧']],
    ['a direction control in a string', ['"某地医疗救助', '"⟦JZ4009:\u202e⟧某地医疗救助']],
    ['an invisible character in a comment', ['/// 按对象', '/// ⟦JZ4010:\u200b⟧按对象']],
    ['names that look alike', ['门诊治疗、手术治疗', '门诊治疗、手术治疗、己治疗、⟦JZ4011:已治疗⟧']],
    ['an English keyword among Chinese ones', ['  支付方 医疗救助基金', '  ⟦JZ4012:payer⟧ 医疗救助基金']],
    [
      'a figure that rests on a source of grade C',
      ['等级 A', '等级 C'],
      ['起付线 每年 上年人均可支配收入 × 10%', '起付线 每年 ⟦JZ4013:2000元⟧'],
      ['| 特困人员 | 100% |', '| 特困人员 | ⟦JZ4013:100%⟧ |'],
      ['封顶线 每年 5万元', '封顶线 每年 ⟦JZ4013:5万元⟧'],
      ['| 30000元 |', '| ⟦JZ4013:30000元⟧ |'],
    ],
    [
      'two examples of one title',
      [
        '用例 "低保对象住院"',
        '用例 "低保对象住院" { 已知 { 就诊 住院 政策范围内费用 1元 } 应得 { 支付合计 0元 } }\n用例 ⟦JZ4014:"低保对象住院"⟧',
      ],
    ],
    ['a table of one value', ['| 特困人员 | 100% |', '⟦JZ4015:| 特困人员 | 70% |⟧']],
  ])('%s', (_title, ...replacements) => {
    expectLint(...replacements);
  });

  test.each<[string, string, ...Replacement[]]>([
    [
      'a provisional figure of grade C',
      'JZ4013',
      ['等级 A', '等级 C'],
      [ratios, '比例 暂按 70%'],
      ['起付线 每年 上年人均可支配收入 × 10%', ''],
      ['封顶线 每年 5万元\n    例外 当 病种 属于 重特大疾病 : 8万元', '封顶线 每年 暂按 5万元'],
      ['| 30000元 |', '| 暂按 30000元 |'],
      ['| 32001元 |', '| 暂按 32001元 |'],
    ],
    ['conditions over several facts', 'JZ4005', condition('医院级别 为 一级 且 (就诊 为 住院 或 规范转诊) 且 费用总额 超过 1万元')],
    ['a range of amounts', 'JZ4005', condition('费用总额 超过 1万元 且 费用总额 不超过 2万元')],
    ['a disease outside a list', 'JZ4005', ['例外 当 病种 属于 重特大疾病', '例外 当 病种 不属于 重特大疾病']],
    ['one condition or the other', 'JZ4006', condition('基本医保 的 支付额 超过 1元 或 规范转诊')],
    ['a byte-order mark', 'JZ4010', ['/// 某地', '\ufeff/// 某地']],
  ])('says nothing of %s', (_title, code, ...replacements) => {
    expect(expectLint(...replacements).diagnostics.filter((each) => each.code === code)).toEqual([]);
  });

  test('no lint about meaning speaks while there are errors', () => {
    const text = smallPolicy([base, '费用 没有 余额'], ['重特大疾病 : 8万元', '重特大疾病 : 50000元']);
    const codes = analyze(createWorkspace([{ uri, text }])).diagnostics.map((each) => each.code);
    expect(codes).toEqual(['JZ2001']);
  });
});
