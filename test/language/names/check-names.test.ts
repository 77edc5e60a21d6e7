// Names: undeclared, of the wrong kind, declared twice, out of order.

import { describe, expect, test } from 'vitest';
import { analyze, createWorkspace } from '../../../language/index.js';
import { expectFindings, expectFixed, expectInPolicy } from '../../support/expect-findings.js';
import { smallPolicy } from '../../support/marked-file.js';

const base = '费用 政策范围内自付 余额';

describe('names', () => {
  test('the small policy has nothing to complain about', () => {
    expectFindings(smallPolicy());
  });

  test.each<[string, ...(readonly [string, string])[]]>([
    ['a cost that is not declared', [base, '费用 ⟦JZ2001:个人自费⟧ 余额']],
    ['a group that is not declared', ['对象 除 普通参保人', '对象 除 ⟦JZ2001:外地人⟧']],
    ['a department that is not declared', ['对象 低保对象 { 认定 民政', '对象 低保对象 { 认定 ⟦JZ2001:财政⟧']],
    ['a document that is not declared', ['依据 实施意见 第六条', '依据 ⟦JZ2001:条例⟧ 第六条']],
    ['a payer that is not declared', ['支付方 医疗救助基金', '支付方 ⟦JZ2001:县财政⟧']],
    ['a group where a payer belongs', ['支付方 医疗救助基金', '支付方 ⟦JZ2002:低保对象⟧']],
    ['a fund where a department belongs', ['对象 低保对象 { 认定 民政', '对象 低保对象 { 认定 ⟦JZ2002:医疗救助基金⟧']],
    ['a name declared twice', ['部门 民政、医疗保障', '部门 民政、医疗保障、⟦JZ2003:民政⟧']],
    ['one name for two things', ['基金 基本医保基金、医疗救助基金', '基金 基本医保基金、医疗救助基金、⟦JZ2003:民政⟧']],
    ['a value declared twice', ['门诊治疗、手术治疗', '门诊治疗、手术治疗、⟦JZ2003:门诊治疗⟧']],
    ['a built-in fact declared anew', ['费用单 救治方式 :', '费用单 ⟦JZ2004:医院级别⟧ :']],
    ['its English name too', ['费用单 救治方式 :', '费用单 ⟦JZ2004:in_policy_cost⟧ :']],
    ['a clause of the policy twice', ['  舍入', '  ⟦JZ2005:名称 "又名"⟧\n  舍入']],
    ['a clause of a tier twice', ['支付方 医疗救助基金', '支付方 医疗救助基金 ⟦JZ2005:支付方 医疗救助基金⟧']],
    ['two yearly caps', ['    例外 当 病种 属于 重特大疾病 : 8万元', '  ⟦JZ2005:封顶线 每年 6万元⟧']],
    ['a policy without title', ['政策 某地2024', '政策 ⟦JZ2006:某地2024⟧'], ['  名称 "某地医疗救助实施办法"\n', '']],
    ['a policy without year', ['政策 某地2024', '政策 ⟦JZ2006:某地2024⟧'], ['  年度 自然年度 按 出院日期\n', '']],
    ['a year without a date', ['年度 自然年度 按 出院日期', '⟦JZ2026:年度 自然年度⟧']],
    [
      'two groups for everyone else',
      ['路径 直接 }\n对象 普通', '路径 直接  其余人员 }\n对象 普通'],
      ['{ 其余人员 }', '{ ⟦JZ2011:其余人员⟧ }'],
    ],
    ['an order that misses a tier', ['待遇顺序 基本医保、医疗救助', '⟦JZ2012:待遇顺序 基本医保⟧']],
    ['an order that repeats a tier', ['待遇顺序 基本医保、医疗救助', '待遇顺序 基本医保、医疗救助、⟦JZ2013:医疗救助⟧']],
    ['an order with an unknown tier', ['待遇顺序 基本医保、医疗救助', '待遇顺序 基本医保、医疗救助、⟦JZ2001:大病保险⟧']],
    ['no order', ['待遇顺序 基本医保、医疗救助\n', ''], ['待遇 医疗救助 {', '待遇 ⟦JZ2014:医疗救助⟧ {']],
    ['a tier that reads a later one', ['费用 政策范围内费用\n', '费用 政策范围内费用 - ⟦JZ2015:医疗救助⟧ 的 支付额\n']],
    ['a tier that reads itself', [base, '费用 政策范围内自付 - ⟦JZ2016:医疗救助⟧ 的 支付额']],
    [
      'a tier that reads a later one through a cost base',
      ['费用 政策范围内自付 =', '费用 已救助 = 医疗救助 的 支付额\n费用 政策范围内自付 ='],
      ['费用 政策范围内费用\n', '费用 政策范围内费用 - ⟦JZ2015:已救助⟧\n'],
    ],
    ['cost bases in a circle', ['= 政策范围内费用 - 第三方支付', '= 甲 + 第三方支付\n费用 甲 = ⟦JZ2017:政策范围内自付⟧ - 减免金额']],
    ['two orders', ['待遇顺序 基本医保、医疗救助', '待遇顺序 基本医保、医疗救助\n⟦JZ2018:待遇顺序 医疗救助、基本医保⟧']],
    ['cases in a policy’s file', ['用例 "低保对象住院"', '⟦JZ2020:用例集 某地2024⟧\n用例 "低保对象住院"']],
    ['an identity where a group belongs', ['| 特困人员 | 100% |', '| ⟦JZ2021:孤儿⟧ | 100% |']],
    ['a name twice in a list', ['对象 除 普通参保人', '对象 除 普通参保人、⟦JZ2022:普通参保人⟧']],
    ['a keyword written against a name', ['对象 除 普通参保人', '对象 除 普通参保人\n  条件 ⟦JZ2023:非规范转诊⟧']],
    ['a value without its fact', ['对象 除 普通参保人', '对象 除 普通参保人\n  条件 ⟦JZ2027:省外⟧']],
    ['a tier for its payment', [base, '费用 政策范围内自付 - ⟦JZ2028:基本医保⟧']],
    ['a group in a sum', [base, '费用 政策范围内自付 - ⟦JZ2029:低保对象⟧']],
    ['two policies in one file', ['部门 民政', '政策 ⟦JZ2007:又一项⟧ { 名称 "乙" }\n部门 民政']],
  ])('%s', (_title, ...replacements) => {
    expectInPolicy(...replacements);
  });

  test('proposes the nearest name', () => {
    const [found] = expectInPolicy([base, '费用 ⟦JZ2001:政策范围内自负⟧ 余额']);
    expect(found?.message.zh).toContain('是否想写「政策范围内自付」');
    expectFixed(smallPolicy([base, '费用 ⟦JZ2001:政策范围内自负⟧ 余额']), base);
  });

  test('separates a keyword from a name', () => {
    expectFixed(smallPolicy(['对象 除 普通参保人', '对象 除 普通参保人\n  条件 ⟦JZ2023:非规范转诊⟧']), '条件 非 规范转诊');
  });

  test('offers each date for the year', () => {
    expectFixed(smallPolicy(['年度 自然年度 按 出院日期', '⟦JZ2026:年度 自然年度⟧']), '年度 自然年度 按 入院日期', 1);
  });

  test('writes the title from the name', () => {
    const marked = smallPolicy(['政策 某地2024', '政策 ⟦JZ2006:某地2024⟧'], ['  名称 "某地医疗救助实施办法"\n', '']);
    expectFixed(marked, '名称 "某地2024"');
  });

  test('points at the first declaration', () => {
    const [found] = expectInPolicy(['部门 民政、医疗保障', '部门 民政、医疗保障、⟦JZ2003:民政⟧']);
    expect(found?.related).toHaveLength(1);
  });

  test('knows built-in names in both languages', () => {
    expectInPolicy([base, '费用 in_policy_cost 余额'], ['就诊 住院、门诊慢特病', '就诊 inpatient、chronic_outpatient']);
  });

  test('warns of a policy without groups or tiers', () => {
    const head = '{ 名称 "甲" 地区 甲 施行 2024-01-01 起 年度 自然年度 按 出院日期 }';
    expectFindings(`政策 ⟦JZ2025:甲⟧ ${head}`);
    expectFindings(`政策 ⟦JZ2024:甲⟧ ${head}\n待遇 乙 { 费用 政策范围内费用 比例 50% }`);
  });
});

describe('names across files', () => {
  const policy = { uri: 'file:///p.jz', text: smallPolicy() };
  const example = '用例 "乙" { 已知 { 对象 低保对象 就诊 住院 政策范围内费用 100元 } 应得 { 医疗救助 0元 } }';

  test('a case file uses the names of its policy', () => {
    const { analysis } = expectFindings(`用例集 某地2024\n${example}`, [policy]);
    const owner = analysis.files.get('file:///p.jz')?.policy;
    expect(owner?.cases).toHaveLength(2);
    expect(analysis.files.get('file:///policies/marked.jz')?.policy).toBe(owner);
  });

  test('a mistake in a case file leaves the policy valid', () => {
    const { analysis } = expectFindings(`用例集 某地2024\n${example.replace('对象 低保对象', '对象 ⟦JZ2001:外地人⟧')}`, [policy]);
    expect(analysis.policies[0]?.valid).toBe(true);
  });

  test('a case file of no known policy says so once', () => {
    const { found } = expectFindings(`用例集 ⟦JZ2009:某地2025⟧\n${example}`, [policy]);
    expect(found[0]?.message.en).toContain('Did you mean “某地2024”?');
  });

  test('a case file holds examples only', () => {
    expectFindings(`用例集 某地2024\n部门 丙\n${example}`.replace('部门 丙', '⟦JZ2019:部门 丙⟧'), [policy]);
    expectFindings(`用例集 某地2024\n⟦JZ2020:用例集 某地2024⟧\n${example}`, [policy]);
  });

  test('a file that belongs nowhere says so once', () => {
    const { found } = expectFindings('⟦JZ2008:部门 民政⟧\n待遇 甲 { 费用 乙 }');
    expect(found).toHaveLength(1);
  });

  test('two policies with one name are told of each other, and neither is valid', () => {
    const analysis = analyze(createWorkspace([policy, { uri: 'file:///q.jz', text: smallPolicy() }]));
    const found = analysis.diagnostics.filter((each) => each.code === 'JZ2010');
    expect(found.map((each) => [each.uri, each.related[0]?.uri])).toEqual([
      ['file:///p.jz', 'file:///q.jz'],
      ['file:///q.jz', 'file:///p.jz'],
    ]);
    expect(analysis.policies.map((each) => each.valid)).toEqual([false, false]);
  });
});
