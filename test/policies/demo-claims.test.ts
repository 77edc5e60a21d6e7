// The bundled claims of the Gansu demo are what the generator makes, and look like a year of claims.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { referenceKernel, toIr } from '../../compiler/index.js';
import { type PersonState, policyFromKernel } from '../../runtime/index.js';
import { badRows, type ClaimRow, claimsText, demoOptions, generateClaims } from '../support/claims-generator.js';
import { analyzePolicies } from '../support/policy-files.js';

const bundled = new URL('../../policies/gansu/medical-aid/demo/claims-2022.ndjson', import.meta.url);
const rows = generateClaims(demoOptions);

describe('the bundled claims', () => {
  it('are regenerated to the byte', async () => {
    await expect(claimsText(rows)).toMatchFileSnapshot(bundled.pathname);
  });

  it('differ for another seed', () => {
    expect(claimsText(generateClaims({ ...demoOptions, seed: 1 }))).not.toBe(readFileSync(bundled, 'utf8'));
  });

  it('are a few thousand claims of several hundred people, in settlement order', () => {
    expect(rows.length).toBeGreaterThan(2500);
    expect(rows.length).toBeLessThan(4000);
    expect(new Set(rows.map((row) => row.person.id)).size).toBeGreaterThan(400);
    const dates = rows.map((row) => row.claim.settlement ?? '');
    expect(dates).toEqual([...dates].sort());
    expect(dates.every((date) => date.startsWith('2022-'))).toBe(true);
  });

  it('hold every group, several identities, and bills that add up but for the bad rows', () => {
    const groups = new Set(rows.flatMap((row) => row.person.identities.map((identity) => identity.group)));
    for (const group of [
      '特困人员',
      '孤儿',
      '低保对象',
      '返贫致贫人口',
      '易返贫致贫人口',
      '已脱贫人口',
      '低保边缘家庭成员',
      '因病致贫重病患者',
    ]) {
      expect(groups).toContain(group);
    }
    expect(rows.some((row) => row.person.identities.length > 1)).toBe(true);
    const wrong = rows.filter((row) => !addsUp(row));
    expect(wrong.length).toBeGreaterThan(0);
    expect(wrong.length).toBeLessThanOrEqual(badRows);
  });
});

describe('settling the bundled claims', () => {
  const analysis = analyzePolicies();
  const policy = analysis.policies.find(({ declaration }) => declaration.name.text === '甘肃医疗救助2022');
  const plan = policy && toIr(policy, analysis).value;
  if (!plan) throw new Error('the policy of the demo has errors');
  const loaded = policyFromKernel(plan, referenceKernel(plan));
  const states = new Map<string, PersonState>();
  const faults: string[] = [];
  const counts = { settled: 0, undetermined: 0 };
  for (const { person, claim } of rows) {
    const result = loaded.settle(states.get(person.id) ?? loaded.initialState(), person, claim);
    if (result.ok) {
      states.set(person.id, result.value.state);
      counts[result.value.receipt.status] += 1;
    } else {
      faults.push(...result.errors.map(({ code }) => code).slice(0, 1));
    }
  }

  it('refuses the bad rows and no others', () => {
    expect(faults).toHaveLength(badRows);
    expect(new Set(faults).size).toBeGreaterThanOrEqual(6);
  });

  it('settles most claims, and leaves some undetermined', () => {
    expect(counts.settled).toBeGreaterThan(rows.length * 0.6);
    expect(counts.undetermined).toBeGreaterThan(rows.length * 0.05);
  });
});

function addsUp({ claim }: ClaimRow): boolean {
  const { total = '', inPolicy, fullySelfPaid = '0', overLimit = '0', firstSelfPay = '0' } = claim.cost;
  const fen = (text: string): number => Math.round(Number(text) * 100);
  return fen(total) === fen(inPolicy) + fen(fullySelfPaid) + fen(overLimit) + fen(firstSelfPay);
}
