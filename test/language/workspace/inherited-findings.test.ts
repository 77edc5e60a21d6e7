// What a lower policy makes wrong above is told below; what is wrong above already is not.

import { expect, test } from 'vitest';
import { analyze, createWorkspace, type Diagnostic } from '../../../language/index.js';
import { analyzeRegions, policyAt, regionFiles, regionUris } from '../../support/region-chain.js';

const errors = (found: readonly Diagnostic[]): string[] =>
  found.filter(({ severity }) => severity === 'error').map(({ uri, code }) => `${uri} ${code}`);

test('a group that the province adds is missing from a table above', () => {
  const analysis = analyzeRegions({
    province: [
      ['    | 低保边缘 | 60%      |\n', ''],
      ['  比例 {\n    | 特困人员 | 100%     |\n    | 低保对象 | 75% 以上 |\n  } 依据 省意见 第六条\n', ''],
    ],
  });
  expect(errors(analysis.diagnostics)).toEqual([`${regionUris.province} JZ2063`]);
  const [told] = analysis.diagnostics.filter(({ code }) => code === 'JZ2063');
  expect(told?.message.zh).toContain('国家2021');
  expect(told?.related[0]?.uri).toBe(regionUris.nation);
});

test('a mistake above is told above alone, and keeps those below from being compiled', () => {
  const analysis = analyzeRegions({ nation: [['费用 政策范围内自付 余额', '费用 政策范围外 余额']] });
  expect(errors(analysis.diagnostics)).toEqual([`${regionUris.nation} JZ2001`]);
  expect(policyAt(analysis, 'city').valid).toBe(false);
});

test('what only those below use is not unused above', () => {
  const analysis = analyzeRegions({ nation: [['基金 医疗救助基金', '基金 医疗救助基金、慈善资金']] });
  expect(analysis.diagnostics.filter(({ severity }) => severity === 'warning')).toEqual([]);
});

test('a policy that only takes over names its document and need not cite it', () => {
  const bare = (rest: string): string =>
    `政策 某县2022 {\n  名称 "某县实施办法"\n  地区 某县\n  继承 某省2022\n  文件 县办法 = "某县实施办法" 等级 A\n  施行 2022-03-01 起\n}\n${rest}`;
  const warned = (rest: string): readonly string[] => {
    const analysis = analyze(createWorkspace([...regionFiles(), { uri: 'county.jz', text: bare(rest) }]));
    return analysis.diagnostics.filter(({ uri, code }) => uri === 'county.jz' && code === 'JZ4001').map(({ code }) => code);
  };
  expect(warned('')).toEqual([]);
  expect(warned('对象 低保边缘 { 路径 申请 }')).toEqual(['JZ4001']);
});

test('a tier that is added where the order comes from above is to be put in its order', () => {
  const tier = '待遇 补充 { 依据 市细则 第六条  费用 政策范围内自付 余额  比例 50% }\n';
  const analysis = analyzeRegions({
    nation: [['待遇 医疗救助 {', '待遇顺序 医疗救助\n\n待遇 医疗救助 {']],
    city: [['用例 "低保对象住院"', `${tier}\n用例 "低保对象住院"`]],
  });
  const [told] = analysis.diagnostics.filter(({ severity }) => severity === 'error');
  expect([told?.uri, told?.code]).toEqual([regionUris.city, 'JZ2012']);
});

test('exceptions that can hold at once are told where they are written, in the words written there', () => {
  const together = '封顶线 每年 5万元 例外 当 急诊抢救 : 6万元 例外 当 规范转诊 : 7万元';
  const above = analyzeRegions({ nation: [['封顶线 每年 待定 "由各地规定" 介于 1万元 至 10万元', together]] });
  expect(errors(above.diagnostics).filter((each) => each.includes('JZ3068'))).toEqual([`${regionUris.nation} JZ3068`]);
  const below = analyzeRegions({ city: [['重特大疾病 : 8万元', '重特大疾病 : 8万元 例外 当 急诊抢救 : 9万元']] });
  expect(errors(below.diagnostics)).toEqual([`${regionUris.city} JZ3068`]);
  expect(below.diagnostics.find(({ code }) => code === 'JZ3068')?.message.zh).toContain('一个是「8万元」，一个是「9万元」');
});
