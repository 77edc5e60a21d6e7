// A published rule change inside an open period: whoever is on the 50 % step owes half of what the first step rose by.

import { expect, it } from 'vitest';
import { referenceKernel, toIr } from '../../compiler/index.js';
import { policyFromKernel, resettle } from '../../runtime/index.js';
import examples from '../conformance/examples.json' with { type: 'json' };
import { analyzePolicies } from '../support/policy-files.js';

const analysis = analyzePolicies();
const published = examples.find(({ id }) => id === 'SE-01')?.expected;

function policyOf(name: string) {
  const policy = analysis.policies.find(({ declaration }) => declaration.name.text === name);
  const plan = policy && toIr(policy, analysis).value;
  if (!plan) throw new Error(`no policy ${name}`);
  return policyFromKernel(plan, referenceKernel(plan));
}

const person = { id: 'P1', identities: [] };
const claims = ['1000.00', '500.00'].map((inPolicy, at) => ({
  id: `C${at + 1}`,
  visit: '普通门诊',
  discharge: `2018-0${at + 1}-01`,
  cost: { inPolicy },
}));

// [P49, P50] the year is settled again under the version that took over
it.each([
  ['药费高额保护2019以前', '药费高额保护2019', published?.catch_up_2019],
  ['药费高额保护2023以前', '药费高额保护2023', published?.catch_up_2023],
])('%s, then %s: the patient owes %s', (former, present, catchUp) => {
  const settled = resettle({ policy: policyOf(former), person, claims }, { policy: policyOf(present), person, claims });
  if (!settled.ok) throw new Error(JSON.stringify(settled.errors));
  const owed = Number(catchUp) * 100;
  expect(settled.value.differences.change).toMatchObject({ paid: -owed, patient: owed });
});
