// What a lower policy takes over, what it says anew, and in which sequence it all stands.

import { describe, expect, test } from 'vitest';
import { analyze, createWorkspace, type Declaration, type PolicyAnalysis } from '../../../language/index.js';
import { analyzeRegions, policyAt, regionUris } from '../../support/region-chain.js';

const head = (name: string, more: string): string => `政策 ${name} { 名称 "甲" 地区 甲 施行 2024-01-01 起 ${more} }\n`;

/** The policy of the second text, which extends the first. */
function below(upper: string, own: string, ownClauses = ''): PolicyAnalysis {
  const analysis = analyze(
    createWorkspace([
      { uri: 'file:///upper.jz', text: head('上', '年度 自然年度 按 出院日期') + upper },
      { uri: 'file:///own.jz', text: head('下', `继承 上 ${ownClauses}`) + own },
    ]),
  );
  return analysis.policies[1] as PolicyAnalysis;
}

const named = (policy: PolicyAnalysis, kind: Declaration['kind']): string[] =>
  policy.ast.declarations.flatMap((each) => (each.kind === kind && 'name' in each && each.name !== null ? [each.name.text] : []));

describe('a policy that extends another', () => {
  test('sees every declaration of all levels, and shares their nodes', () => {
    const analysis = analyzeRegions();
    const city = policyAt(analysis, 'city');
    expect([...city.scope.keys()]).toEqual(expect.arrayContaining(['国家意见', '省意见', '市细则', '低保边缘', '重特大疾病', '医疗救助']));
    const cost = policyAt(analysis, 'nation').ast.declarations.find(({ kind }) => kind === 'Cost');
    expect(city.ast.declarations).toContain(cost);
    expect(city.writtenIn.get(cost as Declaration)).toBe(regionUris.nation);
    expect(city.valid).toBe(true);
  });

  test('takes a tier clause by clause, each from the lowest level that wrote it', () => {
    const city = policyAt(analyzeRegions(), 'city');
    const tier = city.ast.declarations.find((each) => each.kind === 'Tier');
    const levels = tier?.kind === 'Tier' ? tier.clauses.map((clause) => [clause.kind, city.writtenIn.get(clause) ?? regionUris.city]) : [];
    expect(Object.fromEntries(levels)).toEqual({
      Visits: regionUris.nation,
      Base: regionUris.nation,
      Payer: regionUris.nation,
      Cites: regionUris.province,
      Deductible: regionUris.province,
      Ratio: regionUris.city,
      Cap: regionUris.city,
    });
  });

  test('a ratio replaces bands; a cap only the cap of the same period; a tilt only that of the same groups', () => {
    const tier =
      '待遇 救助 { 费用 费用总额 分段 按 超出起付线部分 每次 { | 超过 | 至 | 比例 | \n | 0元 | | 50% | } 封顶线 每年 5万元 封顶线 每次 1万元 倾斜 甲 { 比例 + 5个百分点 } }';
    const policy = below(`对象 甲 {}\n对象 乙 {}\n${tier}`, '待遇 救助 { 比例 60% 封顶线 每年 6万元 倾斜 乙 { 比例 + 1个百分点 } }');
    const merged = policy.ast.declarations.find((each) => each.kind === 'Tier');
    expect(merged?.kind === 'Tier' && merged.clauses.map(({ kind }) => kind)).toEqual(['Base', 'Ratio', 'Cap', 'Cap', 'Tilt', 'Tilt']);
  });

  test('a new group stands behind the one written before it, since their sequence is their rank', () => {
    expect(named(below('对象 甲\n对象 乙\n对象 丙', '对象 甲\n对象 子\n对象 丑\n对象 寅'), 'Group')).toEqual([
      '甲',
      '子',
      '丑',
      '寅',
      '乙',
      '丙',
    ]);
    expect(named(below('对象 甲\n对象 乙', '对象 子'), 'Group')).toEqual(['甲', '乙', '子']);
  });

  test('documents come along, the title, the region and the period do not', () => {
    const analysis = analyzeRegions({ city: [['地区 某市 (620100)\n', '\n']] });
    const found = analysis.diagnostics.filter(({ severity }) => severity === 'error');
    expect(found.map(({ uri, code }) => [uri, code])).toEqual([[regionUris.city, 'JZ2006']]);
  });
});
