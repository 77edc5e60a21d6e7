// What a version does with the open year when it takes over: the counters go on, are counted again, or begin at zero.

import { describe, expect, it } from 'vitest';
import { type PersonState, policySeries } from '../../../runtime/index.js';
import { henanText, onBothKernels, poor, type Wording } from '../../support/carrying-versions.js';
import { stay } from '../../support/versions.js';

const march = stay('A', '2022-03-10', 30_000);
const june = stay('B', '2022-06-10', 90_000);
const july = stay('C', '2022-07-10', 10_000);

/** 2022-05-01 in Henan: until then nobody is tilted, from then on the poor are. On both kernels, which must agree. */
async function henan(clauses: string, wording: Wording = {}) {
  const old = await onBothKernels(henanText({ ...wording, name: '旧', period: '2022-01-01 至 2022-04-30', tilt: null, cap: '40万元' }));
  const young = await onBothKernels(henanText({ ...wording, name: '新', period: '2022-05-01 起', clauses }));
  return [policySeries([old.reference, young.reference]), policySeries([old.javascript, young.javascript])] as const;
}

async function settled(clauses: string, wording: Wording = {}, claims = [march, june]) {
  const [reference, javascript] = await henan(clauses, wording);
  const result = javascript.settleYear(poor(), claims);
  expect(result.rejected).toEqual([]);
  expect(reference.settleYear(poor(), claims)).toEqual(result);
  return result;
}

const paid = ({ receipts }: Awaited<ReturnType<typeof settled>>) => receipts.map(({ totals }) => (totals.paid ?? -1) / 100);

describe('[P50] Henan on 2022-05-01, 11,000 → 5,500 in the middle of the year', () => {
  // March, old rule: 30,000 − 11,000 = 19,000 × 60 % = 11,400, whatever comes later.

  it('goes on: the deductible is consumed, and June lies from 30,000 to 120,000 of the year', async () => {
    // 11,000 are consumed, more than 5,500: nothing more. 70,000 × 65 % + 20,000 × 75 % = 45,500 + 15,000.
    const result = await settled('接续 沿用');
    expect(paid(result)).toEqual([11_400, 60_500]);
    expect(result.receipts[1]?.notes.map(({ zh }) => zh)).toContain(
      '本年度先前按旧结算，累计量接续沿用（接续 沿用）'.replace('旧', '“旧”'),
    );
  });

  it('goes on when nothing is written, and the receipt says that this is the default', async () => {
    const result = await settled('');
    expect(paid(result)).toEqual([11_400, 60_500]);
    expect(result.receipts[1]?.notes.some(({ zh }) => zh.includes('政策未写“接续”，按沿用处理'))).toBe(true);
  });

  it('counts again: with bands over the whole cost June is paid the same, since the year lies where it lay', async () => {
    // March counted again: 5,500 consumed, 30,000 of the year. June as above.
    const result = await settled('接续 重算');
    expect(paid(result)).toEqual([11_400, 60_500]);
    expect(result.state.years['2022']?.counters['大病保险.deductible']).toBe(550_000);
  });

  it('starts again: June bears a deductible of its own and lies from 0 to 90,000', async () => {
    // 90,000 − 5,500 = 84,500 × 65 %.
    const result = await settled('接续 另起');
    expect(paid(result)).toEqual([11_400, 54_925]);
    expect(Object.keys(result.state.years)).toEqual(['2022', '2022/新']);
    expect(result.receipts[1]?.accountingYear).toBe('2022');
    expect(result.receipts[1]?.notes.some(({ zh }) => zh === '本年度先前按“旧”结算；本版本的累计量从零另起（接续 另起）')).toBe(true);
  });

  const excess = { bands: '超出起付线部分' } as const;

  it.each([
    // The excess so far is 30,000 − 11,000 = 19,000; June goes to 109,000: 81,000 × 65 % + 9,000 × 75 %.
    ['沿用', 59_400],
    // Counted again it is 30,000 − 5,500 = 24,500; June goes to 114,500: 75,500 × 65 % + 14,500 × 75 %.
    ['重算', 59_950],
    // From zero: 84,500 × 65 %.
    ['另起', 54_925],
  ])('with bands over the excess, %s pays %d for June', async (mode, june) => {
    expect(paid(await settled(`接续 ${mode}`, excess))).toEqual([11_400, june]);
  });

  it('counts again what is consumed, not what was paid', async () => {
    // With a cap of 30,000: counted again March would be paid 24,500 × 65 % = 15,925, but 11,400 are, and 18,600 are left.
    const result = await settled('接续 重算', { ...excess, tilt: '起付线 × 50%  比例 + 5个百分点', cap: '3万元' });
    expect(paid(result)).toEqual([11_400, 18_600]);
    expect(result.state.years['2022']?.counters['大病保险.paid']).toBe(3_000_000);
  });

  it('counts once, and claim by claim through JSON gives the same', async () => {
    const [, series] = await henan('接续 重算', excess);
    const folded = series.settleYear(poor(), [march, june, july]);
    // 114,500 of the excess are past 100,000: 10,000 × 75 %.
    expect(paid(folded)).toEqual([11_400, 59_950, 7_500]);
    let state: PersonState = series.initialState();
    for (const claim of [march, june, july]) {
      const settled = series.settle(state, poor(), claim);
      if (!settled.ok) throw new Error(JSON.stringify(settled.errors));
      state = JSON.parse(JSON.stringify(settled.value.state));
    }
    expect(state).toEqual(folded.state);
    expect(state.years['2022']?.claims?.map(({ claim, version, group, paid }) => [claim.id, version, group, paid])).toEqual([
      ['A', '旧', '普通参保人', { 大病保险: 1_140_000 }],
      ['B', '新', '低保对象', { 大病保险: 5_995_000 }],
      ['C', '新', '低保对象', { 大病保险: 750_000 }],
    ]);
  });

  it('counts a late claim of the former version when the new one goes on', async () => {
    const late = { ...stay('L', '2022-04-01', 10_000), settlement: '2022-07-01' };
    const result = await settled('接续 重算', excess, [march, june, late, july]);
    // The old rule says nothing and goes on: 5,500 of its 11,000 are consumed, 4,500 × 70 % past 114,500. July, counted again: 10,000 × 75 %.
    expect(paid(result)).toEqual([11_400, 59_950, 3_150, 7_500]);
  });

  it('folds the year again without a claim that is taken back', async () => {
    const back = { id: 'R', reverses: 'A', settlement: '2022-08-01' };
    const [, series] = await henan('接续 重算', excess);
    const { standing, rejected } = series.settleYear(poor(), [march, june, back]);
    expect(rejected).toEqual([]);
    expect(standing.map(({ totals }) => totals.paid)).toEqual([5_492_500]);
  });

  it('refuses a state that does not have the claims, and one whose claims the version cannot read', async () => {
    const [, series] = await henan('接续 重算');
    const [, keeping] = await henan('接续 沿用');
    const before = keeping.settleYear(poor(), [march]).state;
    const missing = series.settle(before, poor(), june);
    expect(missing.ok ? [] : missing.errors.map(({ code }) => code)).toEqual(['JZ6201']);
    const remembered = series.settleYear(poor(), [march]).state;
    const year = remembered.years['2022'];
    const broken = { years: { 2022: { ...year, claims: [{ ...year?.claims?.[0], claim: { ...march, visit: '别的' } }] } } };
    const unread = series.settle(broken as PersonState, poor(), june);
    expect(unread.ok ? [] : unread.errors.map(({ code }) => code)).toEqual(['JZ6200']);
    const nonsense = series.settle({ years: { 2022: { ...year, claims: [1] } } } as never, poor(), june);
    expect(nonsense.ok ? [] : nonsense.errors.map(({ code }) => code)).toEqual(['JZ6003']);
  });
});
