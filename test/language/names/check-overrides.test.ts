// How a benefit is built is settled by the level that wrote it.

import { expect, test } from 'vitest';
import { analyzeRegions, type regionFiles, regionUris } from '../../support/region-chain.js';

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
