// `jiuzhu flatten`: one text that says the same as the levels it comes from.

import { describe, expect, test } from 'vitest';
import { runJiuzhu } from '../support/memory-host.js';
import { regionFiles } from '../support/region-chain.js';

const files = Object.fromEntries(regionFiles().map(({ uri, text }) => [uri.slice('file:///'.length), text]));

describe('the flat text of a city', () => {
  test('says of each part from which policy, document, file and line it comes', async () => {
    const { code, output } = await runJiuzhu(['flatten', 'city/2022.jz'], files);
    expect(code).toBe(0);
    expect(output).not.toContain('继承 ');
    const line = (files['nation/2021.jz'] ?? '').split('\n').findIndex((each) => each.includes('  就诊 住院')) + 1;
    expect(output).toContain(`// 承接自「国家2021」（国家意见 三） nation/2021.jz:${line}\n  就诊 住院`);
    expect(output).toMatch(/\/\/ 承接自「某省2022」 province\/2022\.jz:\d+\n对象 低保边缘/);
  });

  test('has no finding, and settles the same', async () => {
    const { output } = await runJiuzhu(['flatten', 'city/2022.jz'], files);
    const flat = { 'flat.jz': `${output}\n` };
    const checked = await runJiuzhu(['check', '--strict', 'flat.jz'], flat);
    expect(checked.output).not.toMatch(/(错误|警告) JZ/);
    expect(checked.code).toBe(0);
    const tested = await runJiuzhu(['test', 'flat.jz'], flat);
    expect(tested.output).toContain('用例 2 个通过，0 个不符');
    const planOf = async (from: Readonly<Record<string, string>>, path: string): Promise<string> => {
      const built = await runJiuzhu(['build', path], from);
      const plan = JSON.parse(built.file('dist/某市2022/plan.json') ?? '{}') as object;
      return JSON.stringify(plan, (key, value: unknown) => (key === 'origin' ? undefined : value));
    };
    expect(await planOf(flat, 'flat.jz')).toBe(await planOf(files, 'city/2022.jz'));
  });

  test('is in the words of its own file, whatever those above are in', async () => {
    const english = await runJiuzhu(['fmt', '--surface', 'en', 'city/2022.jz'], files);
    const mixed = { ...files, 'city/2022.jz': english.file('city/2022.jz') ?? '' };
    const { output } = await runJiuzhu(['flatten', 'city/2022.jz'], mixed, 'en');
    expect(output).toMatch(/\/\/ from “国家2021” \(国家意见 三\) nation\/2021\.jz:\d+\n {2}visit inpatient/);
    expect(output).not.toContain('待遇 ');
  });

  test('is not made of a policy with errors', async () => {
    const broken = { ...files, 'city/2022.jz': files['city/2022.jz']?.replace('80%', '70%') ?? '' };
    const { code, output } = await runJiuzhu(['flatten', 'city/2022.jz'], broken);
    expect(code).not.toBe(0);
    expect(output).toContain('JZ5032');
  });
});

test('a policy that extends none is itself', async () => {
  const { output } = await runJiuzhu(['flatten', 'nation/2021.jz'], files);
  expect(output).not.toContain('承接自');
  expect(output).toContain('比例 {');
});
