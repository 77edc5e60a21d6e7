// Policies of several levels from the command line: one file brings those above it along.

import { expect, test } from 'vitest';
import { runJiuzhu } from '../support/memory-host.js';
import { regionFiles } from '../support/region-chain.js';

const files = Object.fromEntries(regionFiles().map(({ uri, text }) => [uri.slice('file:///'.length), text]));

test('one file is checked, tested and built with the policies above it, and they are not', async () => {
  const checked = await runJiuzhu(['check', 'city/2022.jz'], files);
  expect(checked.output).toContain('检查了 1 个文件');
  expect(checked.code).toBe(0);
  const tested = await runJiuzhu(['test', 'city/2022.jz'], files);
  expect(tested.output).toContain('用例 2 个通过');
  const built = await runJiuzhu(['build', 'city/2022.jz'], files);
  expect(built.file('dist/某市2022/manifest.json')).toContain('"draft": false');
  expect(built.file('dist/某省2022/manifest.json')).toBeUndefined();
});

test('a mistake above is told once for the folder, and for a file below it says where', async () => {
  const broken = { ...files, 'nation/2021.jz': files['nation/2021.jz']?.replace('费用 政策范围内自付 余额', '费用 自付额 余额') ?? '' };
  const alone = await runJiuzhu(['check', 'city/2022.jz'], broken);
  expect(alone.output).toMatch(/city\/2022\.jz:5:3 错误 JZ5030[\s\S]*nation\/2021\.jz:/);
  const built = await runJiuzhu(['build', 'city/2022.jz'], broken);
  expect(built.output).toContain('JZ5030');
  expect(built.code).not.toBe(0);
});

test('a policy that is nowhere to be found is told', async () => {
  const { 'nation/2021.jz': _, ...others } = files;
  const checked = await runJiuzhu(['check', '.'], others);
  expect(checked.output.match(/JZ\d+/g)?.filter((code) => code !== 'JZ5012')).toEqual(['JZ2060']);
});

test('the policy with which another compares itself is brought along too, or told to be nowhere', async () => {
  const [version, other] = ['province/2022.jz', 'province/versions/2024.jz'];
  const { [version]: province = '', ...rest } = files;
  const compared = `${province.replace('政策 某省2022', '政策 某省2024')}\n保证 待遇不低于 政策 某省2022\n`;
  const checked = await runJiuzhu(['check', other], { ...files, [other]: compared });
  expect(checked.output).not.toContain('JZ3515');
  const alone = await runJiuzhu(['check', other], { ...rest, [other]: compared });
  expect(alone.output).toContain('JZ3515');
});
