// A person whose group changes inside the year: the counters go on, or the year is counted again under the new group.

import { describe, expect, it } from 'vitest';
import { policySeries } from '../../../runtime/index.js';
import { henanText, onBothKernels, poor, type Wording } from '../../support/carrying-versions.js';
import { stay } from '../../support/versions.js';

const march = stay('A', '2022-03-10', 30_000);
const june = stay('B', '2022-06-10', 90_000);

async function settled(person: ReturnType<typeof poor>, clauses: string, wording: Wording = {}, claims = [march, june]) {
  const { reference, javascript } = await onBothKernels(henanText({ clauses, ...wording }));
  const result = javascript.settleYear(person, claims);
  expect(result.rejected).toEqual([]);
  expect(reference.settleYear(person, claims)).toEqual(result);
  // A policy on its own and a series of one version are one.
  const asSeries = policySeries([javascript]).settleYear(person, claims);
  expect(asSeries.receipts).toEqual(result.receipts);
  return result;
}

const paid = ({ receipts }: Awaited<ReturnType<typeof settled>>) => receipts.map(({ totals }) => (totals.paid ?? -1) / 100);

describe('[P36] F15 Zhoukou, on the list from 2022-05-01', () => {
  const listed = poor('2022-05-01');

  it('goes on when nothing is written, which the receipt says', async () => {
    // March, 11,000 and 60 %: 19,000 × 60 %. June, 5,500, 65 % and 75 %: from 30,000 to 120,000 of the year.
    const result = await settled(listed, '');
    expect(paid(result)).toEqual([11_400, 60_500]);
    expect(result.receipts[1]?.notes.map(({ zh }) => zh)).toContain(
      '此人的身份在 2022-05-01 有变化，本年度先前的累计量接着用（政策未写“身份变化”，按沿用处理）',
    );
    expect(result.receipts[0]?.notes.some(({ zh }) => zh.includes('身份变化'))).toBe(false);
  });

  it('is paid the same when the year is counted again: bands over the whole cost lie where they lay', async () => {
    const result = await settled(listed, '身份变化 重算');
    expect(paid(result)).toEqual([11_400, 60_500]);
    expect(result.state.years['2022']?.counters['大病保险.deductible']).toBe(550_000);
    expect(result.receipts[1]?.notes.map(({ zh }) => zh)).toContain(
      '身份由“普通参保人”变为“低保对象”，本年度先前的费用单 A 按“低保对象”重算累计量，已支付的不变（身份变化 重算）',
    );
  });

  it.each([
    ['沿用', 59_400],
    ['重算', 59_950],
  ])('differs with bands over the excess: %s pays %d for June', async (mode, june) => {
    // As with a change of the rule: the excess so far is 19,000, or 24,500 when counted again.
    expect(paid(await settled(listed, `身份变化 ${mode}`, { bands: '超出起付线部分' }))).toEqual([11_400, june]);
  });

  it.each([
    // Off the list in May. March: 24,500 × 65 % = 15,925. June bears the 5,500 that 11,000 leave and lies
    // from 35,500 to 120,000: 64,500 × 60 % + 20,000 × 70 %.
    ['沿用', 52_700],
    // Counted again March consumes all of 11,000, and June lies from 30,000 to 120,000: 70,000 × 60 % + 20,000 × 70 %.
    ['重算', 56_000],
  ])('differs for one who leaves the list: %s pays %d for June', async (mode, june) => {
    expect(paid(await settled(poor('2022-01-01', '2022-04-30'), `身份变化 ${mode}`))).toEqual([15_925, june]);
  });

  it('says nothing of a renewal, and nothing of a change in another year', async () => {
    const identity = { group: '低保对象', certifiedBy: '民政' };
    const renewed = {
      id: '甲',
      identities: [
        { ...identity, to: '2022-04-30' },
        { ...identity, from: '2022-05-01' },
      ],
    };
    for (const person of [renewed, poor('2021-05-01'), poor('2022-07-01')]) {
      const { receipts } = await settled(person, '身份变化 沿用');
      expect(receipts.flatMap(({ notes }) => notes.filter(({ zh }) => zh.includes('身份变化')))).toEqual([]);
    }
  });

  it('keeps what was paid: a cap of the year counts it', async () => {
    // Off the list, with a cap of 30,000 for everybody else: 15,925 are paid, 14,075 are left.
    const result = await settled(poor('2022-01-01', '2022-04-30'), '身份变化 重算', { cap: '3万元' });
    expect(paid(result)).toEqual([15_925, 14_075]);
  });

  it('counts each year by itself', async () => {
    const result = await settled(listed, '身份变化 重算', {}, [march, stay('B', '2023-06-10', 90_000)]);
    expect(paid(result)).toEqual([11_400, 54_925]);
  });

  it('refuses a state without the claims', async () => {
    const { javascript } = await onBothKernels(henanText({ clauses: '身份变化 重算' }));
    const { years } = javascript.settleYear(listed, [march]).state;
    const { claims: _, ...year } = years['2022'] ?? { counters: {}, holes: [] };
    const result = javascript.settle({ years: { 2022: year } }, listed, june);
    expect(result.ok ? [] : result.errors.map(({ code, path }) => [code, path])).toEqual([['JZ6002', '$.state.years["2022"].claims']]);
  });
});

describe('several identities', () => {
  it('[P36] works the counters out for each, and takes the larger benefit', async () => {
    const text = henanText({ clauses: '身份变化 重算' }).replace(
      '对象 普通参保人',
      '多重身份 就高 按 待遇额\n对象 残疾人 { 认定 民政 }\n对象 普通参保人',
    );
    const { reference, javascript } = await onBothKernels(text);
    const person = {
      id: '甲',
      identities: [
        { group: '残疾人', certifiedBy: '民政' },
        { group: '低保对象', certifiedBy: '民政', from: '2022-05-01' },
      ],
    };
    const result = javascript.settleYear(person, [march, june]);
    expect(reference.settleYear(person, [march, june])).toEqual(result);
    // As 残疾人 June would be paid 70,000 × 60 % + 20,000 × 70 % = 56,000.
    expect(result.receipts.map(({ group, totals }) => [group?.name, totals.paid])).toEqual([
      ['残疾人', 1_140_000],
      ['低保对象', 6_050_000],
    ]);
  });
});
