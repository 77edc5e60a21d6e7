// [P50] Jiyuan changed its deductibles on 1 May 2023: the version in force settles, and the year's cap goes on from the one to the other.

import { describe, expect, it } from 'vitest';
import { referenceKernel, toIr } from '../../compiler/index.js';
import { type ClaimInput, policyFromKernel, policySeries } from '../../runtime/index.js';
import { analyzePolicies } from '../support/policy-files.js';

const analysis = analyzePolicies();

const versions = analysis.policies
  .filter(({ uri }) => uri.includes('/jiyuan-medical-aid/'))
  .map((policy) => {
    const plan = toIr(policy, analysis).value;
    if (!plan) throw new Error(`${policy.uri} has errors`);
    return policyFromKernel(plan, referenceKernel(plan));
  });

function stay(id: string, day: string, inPolicy: string): ClaimInput {
  const paid = { 基本医保: '0', 大病保险: '0' };
  return { id, visit: '住院', disease: null, discharge: day, settlement: day, cost: { inPolicy }, paid };
}

function aidOf(group: string, claims: readonly ClaimInput[]): (number | null | undefined)[] {
  const person = { id: 'P1', identities: [{ group, certifiedBy: group === '特困人员' ? '民政' : '乡村振兴' }] };
  const { receipts, rejected } = policySeries(versions).settleYear(person, claims);
  expect(rejected).toEqual([]);
  return receipts.map(({ tiers }) => tiers.find(({ name }) => name === '医疗救助')?.payment);
}

describe('医疗救助 in Jiyuan in 2023', () => {
  it('shares one yearly cap of 30,000 yuan before and after the change', () => {
    expect(aidOf('特困人员', [stay('A', '2023-04-30', '20000'), stay('B', '2023-05-01', '20000')])).toEqual([18_000_00, 12_000_00]);
  });

  it('is undetermined where the deductible before the change is needed, and computed under the one after it', () => {
    expect(aidOf('易返贫致贫人口', [stay('A', '2023-04-30', '5000')])).toEqual([null]);
    expect(aidOf('易返贫致贫人口', [stay('A', '2023-05-01', '4390')])).toEqual([650_00]);
  });
});
