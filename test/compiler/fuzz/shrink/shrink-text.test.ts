// Shrinking leaves what a failure needs, and nothing else.

import { expect, it } from 'vitest';
import { policyTemplate } from '../../../../compiler/cli/policies/policy-template.js';
import { shrinkText } from '../../../../compiler/fuzz/shrink/shrink-text.js';

it('leaves a text that fails, without what it does not need', async () => {
  const fails = async (text: string) => /封顶线 每年 [1-9]/.test(text);
  expect(await shrinkText(policyTemplate.zh, fails, 2000)).toMatch(/^\s*封顶线 每年 1万元\s*$/);
});

it('keeps to its number of tries', async () => {
  let tries = 0;
  await shrinkText(policyTemplate.zh, async () => ++tries < 0, 25);
  expect(tries).toBe(25);
});
