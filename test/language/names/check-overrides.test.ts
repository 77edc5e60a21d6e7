// How a benefit is built is settled by the level that wrote it.

import { describe, expect, test } from 'vitest';
import { toIr } from '../../../compiler/index.js';
import { analyzeRegions, policyAt, type regionFiles, regionUris } from '../../support/region-chain.js';

type Changes = NonNullable<Parameters<typeof regionFiles>[0]>;

function errors(changes: Changes): [string, string, string][] {
  const analysis = analyzeRegions(changes);
  return analysis.diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ uri, code, span, related: [above] }) => [
      code,
      analysis.files.get(uri)?.source.text.slice(span.start, span.end) ?? '',
      above?.uri ?? '',
    ]);
}

const inTier = (clause: string): Changes => ({ city: [['待遇 医疗救助 {', `待遇 医疗救助 {\n  ${clause}`]] });

test.each([
  ['就诊 住院、门诊慢特病', regionUris.nation],
  ['费用 政策范围内费用', regionUris.nation],
  ['起付线 每次 3000元', regionUris.province],
])('%s is not for the city to say', (clause, above) => {
  expect(errors(inTier(clause))).toEqual([['JZ2064', clause, above]]);
});

describe('what the state marks 授权', () => {
  const marked = (clause: string, city: string): Changes => ({ nation: [[clause, `授权 ${clause}`]], ...inTier(city) });

  test.each([
    ['就诊 住院', '就诊 住院、门诊慢特病'],
    ['费用 政策范围内自付 余额', '费用 政策范围内费用'],
    ['支付方 医疗救助基金', '支付方 医疗保障'],
  ])('%s may be written anew by the city, not without the mark', (clause, own) => {
    expect(errors(marked(clause, own))).toEqual([]);
    expect(errors(inTier(own))).toEqual([['JZ2064', own, regionUris.nation]]);
  });

  test('the province settles, unless it hands the mark on', () => {
    const province = (clause: string): Changes => ({
      ...marked('就诊 住院', '就诊 住院、门诊慢特病'),
      province: [['待遇 医疗救助 {', `待遇 医疗救助 {\n  ${clause}`]],
    });
    expect(errors(province('就诊 住院'))).toEqual([['JZ2064', '就诊 住院、门诊慢特病', regionUris.province]]);
    expect(errors(province('授权 就诊 住院'))).toEqual([]);
  });

  test('no lower level opens what was settled above', () => {
    expect(errors(inTier('授权 就诊 住院'))).toEqual([['JZ2064', '授权 就诊 住院', regionUris.nation]]);
  });

  test('a declaration', () => {
    const cost = '费用 政策范围内自付 = 政策范围内费用';
    const opened: [string, string] = ['费用 政策范围内自付 =', '授权 费用 政策范围内自付 ='];
    expect(errors({ nation: [opened], city: [['待遇 医疗救助 {', `${cost}\n\n待遇 医疗救助 {`]] })).toEqual([]);
  });

  test('figures of a clause it stands before are not compared', () => {
    const changes: Changes = { province: [['  比例 {', '  授权 比例 {']], city: [['| 低保边缘 | 60%  |', '| 低保边缘 | 50% |']] };
    const analysis = analyzeRegions(changes);
    expect(toIr(policyAt(analysis, 'city'), analysis).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

test('how a count is made is settled above', () => {
  const count = (condition: string): [string, string] => ['待遇 医疗救助 {', `计数 住院次数 每年 当 ${condition}\n\n待遇 医疗救助 {`];
  const changes: Changes = { nation: [count('就诊 为 住院')], city: [count('就诊 为 门诊慢特病')] };
  expect(errors(changes)).toEqual([['JZ2064', '计数 住院次数 每年 当 就诊 为 门诊慢特病', regionUris.nation]]);
});

test('the same words again, and a clause that nobody wrote above, are let be', () => {
  expect(errors(inTier('就诊  住院'))).toEqual([]);
  expect(errors(inTier('条件 规范转诊'))).toEqual([]);
});

test('a cost base above is settled, a list of diseases left open is not', () => {
  const cost = '费用 政策范围内自付 = 政策范围内费用';
  expect(errors({ city: [['待遇 医疗救助 {', `${cost}\n\n待遇 医疗救助 {`]] })).toEqual([['JZ2064', cost, regionUris.nation]]);
  const list = '病种 重特大疾病 = 血友病';
  expect(errors({ city: [['待遇 医疗救助 {', `${list}\n\n待遇 医疗救助 {`]] })).toEqual([['JZ2064', list, regionUris.province]]);
});

test('tiers above keep their sequence, new ones stand between', () => {
  const second = '待遇 补充 { 依据 国家意见 "四"  费用 政策范围内自付 余额  比例 50% }';
  const nation: [string, string][] = [['待遇 医疗救助 {', `待遇顺序 医疗救助、补充\n${second}\n待遇 医疗救助 {`]];
  const third = '待遇 慈善 { 依据 市细则 第六条  费用 政策范围内自付 余额  比例 50% }';
  const city = (order: string): Changes => ({ nation, city: [['待遇 医疗救助 {', `待遇顺序 ${order}\n${third}\n待遇 医疗救助 {`]] });
  expect(errors(city('医疗救助、慈善、补充'))).toEqual([]);
  expect(errors(city('补充、慈善、医疗救助'))).toEqual([['JZ2065', '补充', regionUris.nation]]);
});
