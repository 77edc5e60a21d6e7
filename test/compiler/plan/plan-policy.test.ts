// A policy that extends others: its plan knows of each part which file it stands in, and what cannot be planned is told below.

import { describe, expect, test } from 'vitest';
import { compile, policyCases, referenceKernel, toIr } from '../../../compiler/index.js';
import { loadPolicy, policyFromKernel, renderReceipt } from '../../../runtime/index.js';
import { analyzeRegions, policyAt, regionUris } from '../../support/region-chain.js';
import { runCase } from '../../support/run-case.js';

const analysis = analyzeRegions();
const city = policyAt(analysis, 'city');

/** The line of a file in which a text stands, counted from 1. */
function lineOf(uri: string, text: string): number {
  const lines = analysis.files.get(uri)?.source.text.split('\n') ?? [];
  return lines.findIndex((line) => line.includes(text)) + 1;
}

describe('the plan of a city', () => {
  const plan = toIr(city, analysis).value;

  test('points into the file and the line of each level', () => {
    const places = JSON.stringify(plan?.tiers).match(/"uri":"[^"]*"/g);
    expect(new Set(places)).toEqual(new Set([`"uri":"${regionUris.province}"`, `"uri":"${regionUris.city}"`]));
    expect(plan?.groups.map(({ name, origin }) => [name, origin.uri, origin.line])).toEqual([
      ['特困人员', regionUris.nation, lineOf(regionUris.nation, '对象 特困人员')],
      ['低保对象', regionUris.nation, lineOf(regionUris.nation, '对象 低保对象')],
      ['低保边缘', regionUris.province, lineOf(regionUris.province, '对象 低保边缘')],
    ]);
    expect(plan?.tiers[0]?.deductible?.origin).toMatchObject({
      uri: regionUris.province,
      line: lineOf(regionUris.province, '起付线 每年'),
    });
    expect(plan?.tiers[0]?.caps[0]?.origin).toMatchObject({ uri: regionUris.city, line: lineOf(regionUris.city, '封顶线 每年') });
    expect(plan?.tiers[0]?.baseText).toBe('政策范围内自付 余额');
    expect(plan?.documents.map(({ name }) => name)).toEqual(['市细则', '省意见', '国家意见']);
  });

  test('settles its examples alike in both kernels, and the receipt quotes every level', async () => {
    const compiled = compile(city, analysis).value;
    if (plan === null || compiled === null) throw new Error('not compiled');
    const kernels = [policyFromKernel(plan, referenceKernel(plan)), await loadPolicy(compiled.artifact)];
    for (const example of policyCases(city, analysis)) {
      for (const kernel of kernels) {
        const { expected, actual, receipts } = runCase(kernel, example);
        expect(actual).toEqual(expected);
        const [receipt] = receipts;
        if (receipt !== undefined) expect(renderReceipt(receipt, 'zh')).toMatch(/省意见》第五条[\s\S]*市细则》第四条/);
      }
    }
  });

  test('is another artifact when a text above is another', () => {
    const changed = analyzeRegions({ nation: [['// 国家：定范围，只给底线', '// 国家']] });
    const hashes = [analysis, changed].map((each) => compile(policyAt(each, 'city'), each).value?.artifact.manifest.sourceHash);
    expect(hashes[0]).not.toBe(hashes[1]);
  });
});

test('errors above are told below when nothing is wrong there', () => {
  const broken = analyzeRegions({ nation: [['费用 政策范围内自付 余额', '费用 政策范围外 余额']] });
  const { value, diagnostics } = toIr(policyAt(broken, 'city'), broken);
  expect(value).toBeNull();
  expect(diagnostics.map(({ uri, code }) => [uri, code])).toEqual([[regionUris.city, 'JZ5030']]);
  expect(diagnostics[0]?.related[0]?.uri).toBe(regionUris.nation);
  expect(toIr(policyAt(broken, 'nation'), broken).diagnostics).toEqual([]);
});

test('what is said of text from above is said there', () => {
  const limited = analyzeRegions({
    nation: [['待遇 医疗救助 {', '待遇 医疗救助 {\n  倾斜 特困人员 { 比例 + 40个百分点 }']],
    city: [['| 特困人员 | 100% |', '| 特困人员 | 100% |']],
  });
  expect(toIr(policyAt(limited, 'city'), limited).diagnostics.filter(({ uri }) => uri !== regionUris.city)).toEqual([]);
});
