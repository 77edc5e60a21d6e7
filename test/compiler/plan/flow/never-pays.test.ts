// No claim is looked for under which a tier pays that never pays: amounts that examples expect are such tiers.

import { expect, it } from 'vitest';
import { policyCases, toIr } from '../../../../compiler/index.js';
import { neverPays } from '../../../../compiler/plan/flow/never-pays.js';
import { analyzeText } from '../../../support/compile-text.js';
import { smallPolicy } from '../../../support/small-policy.js';

it('is so of an amount that an example expects, not of tiers that pay', () => {
  const example = `用例 "起付线以上的部分" {
  已知 { 对象 低保对象  就诊 住院  政策范围内费用 1万元  已付 基本医保 5000元 }
  应得 { 救助 的 基数 5000元 }
}`;
  const { policy, analysis } = analyzeText(smallPolicy({ after: example }));
  const [{ watch = [] } = {}] = policyCases(policy, analysis);
  const tiers = toIr(policy, analysis, { watch }).value?.tiers ?? [];
  expect(tiers.map((tier) => [tier.name, neverPays(tier)])).toEqual([
    ['基本医保', false],
    ['救助', false],
    ['救助 的 基数', true],
  ]);
});
