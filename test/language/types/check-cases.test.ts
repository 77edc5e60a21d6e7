// Examples: known facts, complete facts, results that the policy computes.

import { describe, expect, test } from 'vitest';
import { expectFindings, expectInPolicy } from '../../support/expect-findings.js';
import { smallPolicy } from '../../support/marked-file.js';

type Replacement = readonly [string, string];

const given = (text: string): Replacement => ['对象 低保对象  就诊 住院', text];
const expected = (text: string): Replacement => ['医疗救助 700元', text];
const before = '  已知 {';

describe('examples', () => {
  test.each<[string, ...Replacement[]]>([
    ['a group that is not declared', given('对象 ⟦JZ2001:外地人⟧ 就诊 住院')],
    ['a visit that there is not', given('对象 低保对象 就诊 ⟦JZ3012:急诊⟧')],
    ['a fact that there is not', given('对象 低保对象 就诊 住院 ⟦JZ2001:年龄⟧ 5')],
    ['an amount without unit', ['政策范围内费用 10000元', '政策范围内费用 ⟦JZ3007:10000⟧']],
    ['an amount for a yes or no', given('对象 低保对象 就诊 住院 规范转诊 ⟦JZ3001:5元⟧')],
    ['a value of another fact', given('对象 低保对象 就诊 住院 医院级别 ⟦JZ3012:本县⟧')],
    ['paid by a fund', ['已付 基本医保 6000元', '已付 ⟦JZ2002:基本医保基金⟧ 6000元']],
    ['a fact twice', given('对象 低保对象 就诊 住院 ⟦JZ3080:就诊 住院⟧')],
    [
      'a fact twice in two languages',
      given('对象 低保对象 就诊 住院 in_policy_cost 5元'),
      ['政策范围内费用 10000元', '⟦JZ3080:政策范围内费用 10000元⟧'],
    ],
    ['no visit', ['已知 { 对象 低保对象  就诊 住院', '⟦JZ3081:已知 {⟧ 对象 低保对象']],
    ['a result of a fund', expected('⟦JZ2002:医疗救助基金⟧ 700元')],
    ['a result twice', expected('医疗救助 700元 ⟦JZ3082:医疗救助 700元⟧')],
    ['a result without unit', expected('医疗救助 ⟦JZ3007:700⟧')],
    ['an assumption where nothing is unknown', [before, '  假设 { ⟦JZ3083:医疗救助 的 封顶线 = 5万元⟧ }\n  已知 {']],
    [
      'a ratio assumed as money',
      ['比例 {', '比例 待定 "未载"'],
      ['\n    | 特困人员 | 100% |\n    | 低保对象 | 70% |\n  }', ''],
      [before, '  假设 { 医疗救助 的 比例 = ⟦JZ3001:5元⟧ }\n  已知 {'],
    ],
    ['a disease that nearly is in a list', given('对象 低保对象 就诊 住院 病种 ⟦JZ3086:血有病⟧')],
    ['a certifier that is not declared', given('对象 低保对象 认定 ⟦JZ2001:财政⟧ 就诊 住院')],
    ['a coverage year with a fraction', given('对象 低保对象 就诊 住院 参保年度 ⟦JZ3020:2024.5⟧')],
  ])('%s', (_title, ...replacements) => {
    expectInPolicy(...replacements);
  });

  test('needs the facts that the policy reads', () => {
    expectInPolicy(
      ['费用 政策范围内自付 余额', '条件 救治方式 为 手术治疗\n  费用 政策范围内自付 余额'],
      ['已知 { 对象', '⟦JZ3081:已知 {⟧ 对象'],
    );
  });

  test('warns of a step that checks nothing', () => {
    const { found } = expectFindings(smallPolicy(['应得 { 医疗救助 700元 }', '⟦JZ3084:应得 { }⟧']));
    expect(found[0]?.severity).toBe('warning');
  });

  test.each<[string, ...Replacement[]]>([
    ['an identity that a group includes', given('对象 孤儿 就诊 住院')],
    ['a disease outside every list', given('对象 低保对象 就诊 住院 病种 普通感冒')],
    ['either spelling of a built-in value', given('对象 低保对象 就诊 inpatient hospital_level level_3')],
    ['an unknown and a not applicable', expected('医疗救助 待定 基本医保 不适用')],
    ['totals', expected('支付合计 6700元 个人负担 3300元')],
    [
      'two steps of one person',
      ['应得 { 医疗救助 700元 }', '应得 { 医疗救助 700元 }\n  已知 { 就诊 住院 政策范围内费用 100元 } 应得 { 医疗救助 0元 }'],
    ],
  ])('takes %s', (_title, ...replacements) => {
    expectInPolicy(...replacements);
  });
});
