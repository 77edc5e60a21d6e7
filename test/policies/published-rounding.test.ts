// A published settlement that tells half up from half even: 66,658.585 became 66,658.59 before its cap.

import { expect, it } from 'vitest';
import { policyCases, referenceKernel, toIr } from '../../compiler/index.js';
import { policyFromKernel } from '../../runtime/index.js';
import { analyzePolicies } from '../support/policy-files.js';
import { runCase } from '../support/run-case.js';

it('rounds 66,658.585 yuan to 66,658.59 and cuts it to 30,000', () => {
  const analysis = analyzePolicies();
  const policy = analysis.policies.find(({ uri }) => uri.includes('cn-03-jiaocheng'));
  const plan = policy && toIr(policy, analysis).value;
  const example = policy && policyCases(policy, analysis)[0];
  if (!plan || !example) throw new Error('the published example is missing');
  const [receipt] = runCase(policyFromKernel(plan, referenceKernel(plan)), example).receipts;
  const aid = receipt?.tiers.find(({ name }) => name === '防止因大病返贫救助');
  expect(aid).toMatchObject({ uncapped: 66_658_59, payment: 30_000_00, cut: 36_658_59 });
});
