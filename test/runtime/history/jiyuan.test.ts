// [P50] Jiyuan in 2023 as the project has it: the deductible changes on 1 May, and no document says what becomes of the year.

import { describe, expect, it } from 'vitest';
import { compile } from '../../../compiler/index.js';
import { referenceKernel } from '../../../compiler/targets/reference/reference-kernel.js';
import { analyze, createWorkspace } from '../../../language/index.js';
import { policyFromKernel, policySeries } from '../../../runtime/index.js';
import { policyFiles } from '../../support/policy-files.js';

/** Both versions, the later with the clause given. */
function jiyuan(clause: string) {
  const files = policyFiles.map((file) =>
    file.uri.endsWith('jiyuan-medical-aid/2023-05-01.jz')
      ? { ...file, text: file.text.replace('系列 济源医疗救助', `系列 济源医疗救助\n  ${clause}`) }
      : file,
  );
  const analysis = analyze(createWorkspace(files));
  const versions = analysis.policies.filter(({ uri }) => /jiyuan-medical-aid\/2023/.test(uri));
  return policySeries(
    versions.map((version) => {
      const plan = compile(version, analysis).value?.ir;
      if (plan === undefined) throw new Error(version.uri);
      return policyFromKernel(plan, referenceKernel(plan));
    }),
  );
}

function stay(id: string, day: string, yuan: number) {
  const paid = { 基本医保: '0', 大病保险: '0' };
  return {
    id,
    visit: '住院',
    discharge: day,
    settlement: day,
    disease: null,
    referred: true,
    cost: { total: `${yuan}`, inPolicy: `${yuan}` },
    paid,
  };
}

const person = (group: string) => ({ id: '甲', identities: [{ group, certifiedBy: '民政' }] });

function aid(clause: string, group: string, claims: readonly ReturnType<typeof stay>[]) {
  const { receipts, rejected } = jiyuan(clause).settleYear(person(group), claims);
  expect(rejected).toEqual([]);
  const payments = receipts.map(({ tiers }) => tiers.find(({ name }) => name === '医疗救助')?.payment);
  return { payments, notes: receipts.map(({ notes }) => notes) };
}

describe('[P50] Jiyuan on 2023-05-01', () => {
  const spring = [stay('A', '2023-04-30', 10_000), stay('B', '2023-05-01', 40_000)];

  it('goes on within the shared cap, and the receipt says that nobody wrote so', () => {
    // No deductible for 低保对象: 70 % of 10,000, then 28,000, of which the 30,000 of the year leave 23,000.
    const { payments, notes } = aid('', '低保对象', spring);
    expect(payments).toEqual([700_000, 2_300_000]);
    expect(notes[1]?.some(({ zh }) => zh.includes('政策未写“接续”，按沿用处理'))).toBe(true);
  });

  it('counts again what was consumed; what was paid stays in the cap', () => {
    expect(aid('接续 重算', '低保对象', spring).payments).toEqual([700_000, 2_300_000]);
  });

  it('starts again with the whole cap', () => {
    expect(aid('接续 另起', '低保对象', spring).payments).toEqual([700_000, 2_800_000]);
  });

  it('stays open after a deductible that nobody knows, unless it starts again', () => {
    const fringe = [stay('A', '2023-04-30', 12_000), stay('B', '2023-05-01', 12_000)];
    expect(aid('', '低保边缘家庭成员', fringe).payments).toEqual([null, null]);
    expect(aid('接续 重算', '低保边缘家庭成员', fringe).payments).toEqual([null, null]);
    // 12,000 − 3,390 = 8,610 × 65 %, provisional.
    expect(aid('接续 另起', '低保边缘家庭成员', fringe).payments).toEqual([null, 559_650]);
  });
});
