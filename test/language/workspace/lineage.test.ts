// The policies above a policy, and what is worked out again when one of them changes.

import { describe, expect, test } from 'vitest';
import { analyze, createWorkspace, withFile } from '../../../language/index.js';
import { regionFiles, regionUris } from '../../support/region-chain.js';

function policy(name: string, upper: string): { uri: string; text: string } {
  const clause = upper === '' ? '' : `继承 ${upper}`;
  return { uri: `file:///${name}.jz`, text: `政策 ${name} { 名称 "甲" 地区 甲 施行 2024-01-01 起 ${clause} 年度 自然年度 按 出院日期 }\n` };
}

const errorsOf = (files: readonly { uri: string; text: string }[]): string[] =>
  analyze(createWorkspace(files))
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ uri, code }) => `${uri.slice('file:///'.length)} ${code}`);

describe('the policies above', () => {
  test('one that is missing is told once, and nothing that follows from it', () => {
    const [, province, city] = regionFiles();
    if (province === undefined || city === undefined) throw new Error('no files');
    expect(errorsOf([province, city])).toEqual(['province/2022.jz JZ2060']);
  });

  test('a slip of the pen is mended by a fix', () => {
    const found = analyze(createWorkspace(regionFiles({ city: [['继承 某省2022', '继承 某省2023']] }))).diagnostics;
    const told = found.find(({ code }) => code === 'JZ2060');
    expect(told?.fixes[0]?.edits[0]?.newText).toBe('某省2022');
  });

  test('a circle is told in each of its files, and not below it', () => {
    expect(errorsOf([policy('甲', '乙'), policy('乙', '丙'), policy('丙', '甲'), policy('丁', '丙')])).toEqual([
      '甲.jz JZ2061',
      '乙.jz JZ2061',
      '丙.jz JZ2061',
    ]);
    expect(errorsOf([policy('甲', '甲')])).toEqual(['甲.jz JZ2061']);
  });

  test('there are no more than ten', () => {
    const chain = Array.from({ length: 14 }, (_, at) => policy(`级${at}`, at === 0 ? '' : `级${at - 1}`));
    expect(errorsOf(chain)).toEqual(['级11.jz JZ2062', '级12.jz JZ2062', '级13.jz JZ2062']);
  });
});

describe('a change', () => {
  /** The policies that are other objects after one file is another text. */
  const changedBy = (uri: string, edit: (text: string) => string): string[] => {
    const workspace = createWorkspace([...regionFiles(), policy('别处', '')]);
    const before = analyze(workspace);
    const after = analyze(withFile(workspace, { uri, text: edit(workspace.files.get(uri)?.text ?? '') }));
    return after.policies.filter((each, at) => each !== before.policies[at]).map((each) => each.uri);
  };

  test('above is followed below, and nowhere else', () => {
    expect(changedBy(regionUris.nation, (text) => text.replace('10万元', '12万元'))).toEqual(Object.values(regionUris));
    expect(changedBy(regionUris.province, (text) => text.replace('60%', '65%'))).toEqual([regionUris.province, regionUris.city]);
    expect(changedBy(regionUris.city, (text) => text.replace('80%', '85%'))).toEqual([regionUris.city]);
  });

  test('of the examples above is nothing to those below', () => {
    expect(changedBy('file:///c.jz', () => '用例集 某省2022\n')).toEqual([regionUris.province]);
  });
});

test('thousands of policies below one are analysed in time that grows with their number', () => {
  const [nation, province, city] = regionFiles();
  if (nation === undefined || province === undefined || city === undefined) throw new Error('no files');
  const children = Array.from({ length: 1000 }, (_, at) => ({
    uri: `file:///city/${at}.jz`,
    text: city.text.replace('政策 某市2022', `政策 某市${at}号`),
  }));
  const begun = performance.now();
  const analysis = analyze(createWorkspace([nation, province, ...children]));
  expect(performance.now() - begun).toBeLessThan(30_000);
  expect(analysis.policies.every(({ valid }) => valid)).toBe(true);
});
