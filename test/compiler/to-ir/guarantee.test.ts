// Guarantees: from text to plan, what they may read, and what becomes of them below.

import { describe, expect, it } from 'vitest';
import { checkIr, compile, type Guarantee, type PolicyIr, printIr } from '../../../compiler/index.js';
import { analyze, createWorkspace, flattenPolicy } from '../../../language/index.js';
import { loadPolicy } from '../../../runtime/index.js';

const head = (name: string, more = '') => `政策 ${name} {
  名称 "${name}"
  地区 某县
  文件 办法 = "某政发〔2024〕1号"
  施行 2024-01-01 起
  年度 自然年度 按 出院日期
  ${more}
}
`;
const body = `
对象 特困人员 { 依据 办法 第三条 }
对象 低保对象 { 依据 办法 第三条 }
对象 普通参保人 { 其余人员 }
输入 人员 年龄 : 整数
输入 费用单 浮动 : 比例 缺省 10%
费用 合规 = 政策范围内费用 - 第三方支付 依据 办法 第四条
参数 限额 = 待定 "由市规定"
待遇顺序 基本医保、医疗救助
待遇 基本医保 {
  依据 办法 第五条
  费用 合规
  支付 按结算单
}
待遇 医疗救助 {
  依据 办法 第六条
  对象 除 普通参保人
  就诊 住院
  条件 年龄 超过 18
  费用 合规 余额
  比例 {
    | 特困人员 | 100% |
    | 低保对象 | 70%  |
    | 其他     | 浮动 |
  }
  封顶线 每年 5万元
}
`;

function compiled(...guarantees: readonly string[]) {
  const text = `${head('甲')}${body}${guarantees.join('\n')}\n`;
  const analysis = analyze(createWorkspace([{ uri: 'file:///a.jz', text }]));
  const [policy] = analysis.policies;
  if (policy === undefined) throw new Error('no policy');
  expect(analysis.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const { value, diagnostics } = compile(policy, analysis);
  return { ir: value?.ir ?? null, codes: diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code), text };
}

function planOf(...guarantees: readonly string[]): PolicyIr {
  const { ir, codes } = compiled(...guarantees);
  if (ir === null) throw new Error(codes.join());
  expect(checkIr(ir)).toEqual([]);
  return ir;
}

const linesOf = (ir: PolicyIr): readonly string[] =>
  printIr(ir)
    .split('\n')
    .filter((line) => /^guarantee|^ {2}acknowledged/.test(line));

describe('a guarantee in the plan', () => {
  it.each<[string, ...string[]]>([
    ['特困人员、低保对象 待遇不低于 普通参保人', '特困人员、低保对象 no worse than 普通参保人'],
    ['个人自付 随 政策范围内费用 不减', '(政策范围内费用 − (paid 基本医保 + paid 医疗救助)) never_falls along 政策范围内费用'],
    ['支付合计 随 第三方支付 不增', '(paid 基本医保 + paid 医疗救助) never_rises along 第三方支付'],
    ['医疗救助 随 政策范围内费用 至多同增', 'paid 医疗救助 at_most along 政策范围内费用'],
    ['医疗救助 + 基本医保 的 自付部分 <= 8万元', '(paid 医疗救助 + unpaid 基本医保) <= 80000元'],
    [
      '当 对象 为 特困人员 且 合规 > 0元 : 个人自付 不超过 合规',
      'if (特困人员 and (政策范围内费用 − 第三方支付) > 0元): (政策范围内费用 − (paid 基本医保 + paid 医疗救助)) <= (政策范围内费用 − 第三方支付)',
    ],
    ['待遇不低于 政策 甲乙', 'no loss against 甲乙'],
    ['支付不超基数', 'within_base'],
    ['支付不超费用', 'within_cost'],
    ['随费用不减', 'never_falls'],
    ['封顶线不破', 'caps_kept'],
    ['类别不倒挂', 'ranks_kept'],
    ['无断崖', 'no_cliff'],
    ['拆分不变', 'split'],
    ['拆分不变 相差 不超过 0.04元', 'split within 0.04元'],
    ['计算精确', 'exact'],
    ['表格不重不漏', 'tables'],
  ])('%s', async (written, printed = '') => {
    const text = `${head('甲')}${body}保证 ${written}\n`;
    const other = `${head('甲乙')}${body}`;
    const analysis = analyze(
      createWorkspace([
        { uri: 'file:///a.jz', text },
        { uri: 'file:///b.jz', text: other },
      ]),
    );
    const made = compile(analysis.policies[0] as never, analysis).value;
    if (made === null) throw new Error('not compiled');
    const { ir } = made;
    expect(checkIr(ir)).toEqual([]);
    expect(linesOf(ir)).toEqual([`guarantee ${printed}`]);
    expect(ir.guarantees[0]?.text).toBe(written);
    await loadPolicy(made.artifact);
  });

  it('keeps its exceptions, with groups, facts, reason and articles', () => {
    const ir = planOf(
      '保证 无断崖 依据 办法 第八条',
      '  已知 对象 特困人员、低保对象 当 就诊 为 住院 且 年龄 超过 60 "门槛" 依据 办法 第六条',
      '  已知 "另一处" 依据 办法',
    );
    expect(linesOf(ir)).toEqual([
      'guarantee no_cliff',
      '  acknowledged of 特困人员、低保对象 if (就诊 ∈ 住院 and 年龄 > 60): 门槛',
      '  acknowledged: 另一处',
    ]);
    const [{ acknowledged, citations }] = ir.guarantees as [Guarantee];
    const article = (index: number | undefined) => ir.citations[index ?? -1]?.article;
    expect([citations, ...acknowledged.map((each) => each.citations)].map(([first]) => article(first))).toEqual(['第八条', '第六条', null]);
  });

  it('changes nothing else, but for the counter of a yearly payment that it reads', () => {
    const plain = planOf();
    expect({ ...planOf('保证 个人自付 随 政策范围内费用 不减', '保证 合规 >= 0元'), guarantees: [] }).toEqual(plain);
    const yearly = planOf('保证 基本医保 的 年度支付额 >= 基本医保');
    expect(yearly.inputs).toEqual(plain.inputs);
    expect(yearly.tiers[0]?.yearly).not.toBe(null);
  });

  it.each([
    ['a fact that no settlement reads', '保证 当 急诊抢救 : 医疗救助 <= 5万元', 'JZ5070'],
    ['an amount that no settlement reads', '保证 医疗救助 <= 费用总额', 'JZ5070'],
    ['the input of a trend that no settlement reads', '保证 个人自付 随 费用总额 不减', 'JZ5070'],
    ['an exception by a fact that no settlement reads', '保证 无断崖 已知 当 就医地 为 本县 "照顾" 依据 办法', 'JZ5070'],
    ['a product with a figure of the claim', '保证 医疗救助 <= 合规 × 浮动', 'JZ5072'],
    ['an unknown figure that no settlement meets', '保证 医疗救助 <= 限额', 'JZ5073'],
  ])('cannot read %s', (_, guarantee, code) => {
    expect(compiled(guarantee).codes).toEqual([code]);
  });

  it('cannot speak of what the patient bears where no cost is read', () => {
    const text = `${head('甲')}对象 特困人员 {}\n待遇 定额 { 费用 1000元  比例 100% }\n保证 个人自付 <= 1元\n`;
    const analysis = analyze(createWorkspace([{ uri: 'file:///a.jz', text }]));
    const { diagnostics } = compile(analysis.policies[0] as never, analysis);
    expect(diagnostics.map(({ code }) => code)).toContain('JZ5071');
  });
});

describe('a guarantee of several levels', () => {
  const upper = `${head('省')}${body}保证 无断崖 依据 办法 第二条\n  已知 "省里的一处" 依据 办法 第六条\n保证 封顶线不破\n`;
  const lower = `${head('县', '继承 省')}保证 无断崖\n  已知 对象 特困人员 "县里的一处" 依据 办法 第七条\n保证 支付不超费用\n`;
  const analysis = analyze(
    createWorkspace([
      { uri: 'file:///upper.jz', text: upper },
      { uri: 'file:///lower.jz', text: lower },
    ]),
  );
  const policy = analysis.policies.find(({ declaration }) => declaration.name.text === '县');
  if (policy === undefined) throw new Error('no lower policy');
  const expected = [
    'guarantee no_cliff',
    '  acknowledged: 省里的一处',
    '  acknowledged of 特困人员: 县里的一处',
    'guarantee within_cost',
    'guarantee caps_kept',
  ];

  it('is taken over, with the exceptions of both', () => {
    const ir = compile(policy, analysis).value?.ir;
    expect(ir && linesOf(ir)).toEqual(expected);
  });

  it('is written out', () => {
    const text = flattenPolicy(policy, analysis, 'zh');
    expect(text).toContain('保证 无断崖');
    const whole = analyze(createWorkspace([{ uri: 'file:///whole.jz', text }]));
    expect(whole.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const ir = compile(whole.policies[0] as never, whole).value?.ir;
    expect(ir && linesOf(ir)).toEqual(expected);
    expect(ir?.guarantees[0]?.citations.length).toBe(1);
  });
});
