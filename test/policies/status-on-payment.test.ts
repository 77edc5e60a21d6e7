// [P36] Premiums go by the status on the day of payment: who is recognised later gets nothing back, who loses it later gives nothing back.

import { describe, expect, it } from 'vitest';
import { referenceKernel, toIr } from '../../compiler/index.js';
import { policyFromKernel } from '../../runtime/index.js';
import { analyzePolicies } from '../support/policy-files.js';

const analysis = analyzePolicies();

function granted(name: string, group: string, validity: object, options: { premium?: string; date: string }): number | null {
  const policy = analysis.policies.find(({ declaration }) => declaration.name.text === name);
  const plan = policy && toIr(policy, analysis).value;
  if (!plan) throw new Error(`${name} has errors`);
  const loaded = policyFromKernel(plan, referenceKernel(plan));
  const result = loaded.subsidy({ id: 'P1', identities: [{ group, certifiedBy: '民政', ...validity }] }, 2022, options);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value.granted;
}

describe.each([
  ['安徽医疗救助2022', '特困人员', '320', 320_00],
  ['楚雄参保资助2022', '低保对象', undefined, 120_00],
])('%s', (name, group, premium, full) => {
  const options = { ...(premium === undefined ? {} : { premium }), date: '2021-12-01' };

  it('grants to who has the status on that day', () => {
    expect(granted(name, group, { from: '2021-11-01' }, options)).toBe(full);
    expect(granted(name, group, { from: '2021-12-01' }, options)).toBe(full);
  });

  it('grants nothing to who is recognised a day later', () => {
    expect(granted(name, group, { from: '2021-12-02' }, options)).toBe(0);
  });

  it('takes nothing back from who loses it later', () => {
    expect(granted(name, group, { from: '2021-11-01', to: '2021-12-01' }, options)).toBe(full);
  });
});
