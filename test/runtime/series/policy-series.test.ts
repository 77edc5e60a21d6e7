// A series of versions: which one settles a claim, what the year carries on, and what is refused.

import { describe, expect, it } from 'vitest';
import { loadPolicy, PolicyLoadError, policySeries, resettle } from '../../../runtime/index.js';
import { compileText } from '../../support/compile-text.js';
import { insured, loadVersion, stay, versionText } from '../../support/versions.js';

const old = await loadVersion({ name: '甲', period: '2018-06-01 至 2022-04-30' });
const young = await loadVersion({ name: '乙', period: '2022-05-01 起', deductible: '每年 5000元', tier: '比例 70%\n  封顶线 每年 40万元' });
const series = policySeries([young, old]);
const claims = [stay('A', '2022-03-01', 6_000), stay('B', '2022-04-30', 6_000), stay('C', '2022-05-01', 6_000)];

describe('a series', () => {
  it('stands in the order in which its versions take effect', () => {
    expect(series.versions.map(({ plan }) => plan.policy.name)).toEqual(['甲', '乙']);
    expect(series.name).toBe('某县大病保险');
  });

  it('settles each claim under the version of its accounting day, the counters of the year going on', () => {
    const { receipts, rejected } = series.settleYear(insured, claims);
    expect(rejected).toEqual([]);
    expect(receipts.map(({ policy, totals }) => [policy.id, totals.paid])).toEqual([
      ['甲', 0],
      // 12,000 of the year are 2,000 above 10,000.
      ['甲', 120_000],
      // 10,000 are consumed, more than the 5,000 of the new rule.
      ['乙', 420_000],
    ]);
    expect(receipts.map(({ notes }) => notes.some(({ zh }) => /按“甲”结算，累计量接续沿用/.test(zh)))).toEqual([false, false, true]);
  });

  it('equals settling claim by claim, the state going through JSON', () => {
    let state = series.initialState();
    const receipts = claims.map((claim) => {
      const settled = series.settle(state, insured, claim);
      if (!settled.ok) throw new Error(JSON.stringify(settled.errors));
      state = JSON.parse(JSON.stringify(settled.value.state));
      return settled.value.receipt;
    });
    const folded = series.settleYear(insured, claims);
    expect(folded.receipts).toEqual(receipts);
    expect(folded.state).toEqual(state);
    expect(state.years['2022']?.versions).toEqual(['甲', '乙']);
  });

  it('settles what was discharged under the former version by it, however late', () => {
    const late = { ...stay('L', '2022-04-29', 1_000), settlement: '2022-06-01' };
    const { receipts } = series.settleYear(insured, [...claims, late]);
    expect(receipts.map(({ policy }) => policy.id)).toEqual(['甲', '甲', '乙', '甲']);
    expect(receipts[3]?.totals.paid).toBe(60_000);
  });

  it('refuses a day without a version, and says which there are', () => {
    const { rejected } = series.settleYear(insured, [stay('A', '2018-05-31', 6_000)]);
    expect(rejected[0]?.errors.map(({ code, path }) => [code, path])).toEqual([['JZ6087', '$.claim.discharge']]);
    expect(rejected[0]?.errors[0]?.message.zh).toContain('甲 2018-06-01 至 2022-04-30；乙 2022-05-01 至 …');
  });

  it('refuses what no version knows, once', () => {
    const settled = series.settle(
      series.initialState(),
      { id: '甲', identities: [{ group: '低保', certifiedBy: '民政' }] },
      claims[0] as never,
    );
    expect(settled.ok ? [] : settled.errors.map(({ code }) => code)).toEqual(['JZ6050']);
    const undated = series.settle(series.initialState(), insured, { ...claims[0], discharge: '2022-02-30' } as never);
    expect(undated.ok ? [] : undated.errors.map(({ code }) => code)).toContain('JZ6021');
  });

  it.each([
    [null, 'JZ6003'],
    [{ years: { 2022: { counters: {}, holes: [] } } }, 'JZ6003'],
    [{ years: { 2022: { counters: { 别的: 1 }, holes: [], versions: [] } } }, 'JZ6071'],
    [{ years: { 2022: { counters: { '大病保险.deductible': -1 }, holes: [], versions: [] } } }, 'JZ6074'],
    [{ years: { 2022: { counters: { '大病保险.deductible': 0.5 }, holes: [], versions: [] } } }, 'JZ6073'],
    [{ years: { 2022: { counters: { '大病保险.deductible': null }, holes: ['丙.封顶线'], versions: ['丙'] } } }, 'JZ6088'],
  ])('refuses the state %j', (state, code) => {
    const settled = series.settle(state as never, insured, claims[0] as never);
    expect(settled.ok ? [] : settled.errors.map((error) => error.code)).toEqual([code]);
  });

  it('leaves out groups that only another version has', async () => {
    const wide = await loadVersion({ name: '丙', period: '2017-01-01 至 2018-05-31', declarations: '对象 优抚对象 { 认定 民政 }' });
    const person = { id: '乙', identities: [{ group: '优抚对象', certifiedBy: '民政' }] };
    const { receipts } = policySeries([wide, old]).settleYear(person, [stay('A', '2018-05-31', 6_000), stay('B', '2018-06-01', 6_000)]);
    expect(receipts.map(({ group }) => group?.name)).toEqual(['优抚对象', '参保人']);
  });
});

describe('policies that are no series', () => {
  const codeOf = (make: () => unknown) => {
    try {
      make();
    } catch (error) {
      return error instanceof PolicyLoadError ? error.code : error;
    }
    return null;
  };

  it('are refused, with the reason', async () => {
    const open = await loadVersion({ name: '丁', period: '待定 "未写明"' });
    const over = await loadVersion({ name: '戊', period: '2022-03-01 至 2022-06-30' });
    const alone = { ...old, plan: { ...old.plan, policy: { ...old.plan.policy, series: null } } };
    const yen = { ...young, plan: { ...young.plan, currency: { code: 'JPY', unit: { zh: '日元', en: 'yen' }, digits: 0 } } };
    expect(codeOf(() => policySeries([old, yen]))).toBe('JZ6122');
    expect(codeOf(() => policySeries([]))).toBe('JZ6119');
    expect(codeOf(() => policySeries([alone, young]))).toBe('JZ6119');
    expect(codeOf(() => policySeries([open, young]))).toBe('JZ6120');
    expect(codeOf(() => policySeries([old, over]))).toBe('JZ6121');
  });
});

describe('settling again', () => {
  it('[P49] is refused between two currencies', async () => {
    const text = versionText({ name: '日', period: '2018-01-01 起', clauses: '币种 日元', deductible: '每年 10000日元' });
    const yen = await loadPolicy(compileText(text.replace('至 0.01元', '至 1日元')).artifact);
    const claimsSoFar = [stay('A', '2022-03-01', 60_000)];
    const again = resettle({ policy: old, person: insured, claims: claimsSoFar }, { policy: yen, person: insured, claims: claimsSoFar });
    expect(again.ok ? [] : again.errors.map(({ code, path }) => [code, path])).toEqual([['JZ6202', '$.after.policy']]);
    expect(again.ok ? '' : again.errors[0]?.message.zh).toContain('CNY');
  });
});

/**
 * SE-01: in the Swedish high-cost protection for medicines the patient pays all of the first step and half of what follows.
 * When the step rises in an open period, somebody beyond it owes half of the rise: 1125 → 1150 and 1200 → 1300 kronor.
 */
describe('a step that rises in an open period', () => {
  const step = (name: string, kronor: number) =>
    loadVersion({ name, period: '2018-01-01 起', deductible: `每年 ${kronor}元`, tier: '比例 50%' });

  it.each([
    [1125, 1150, 1_250],
    [1200, 1300, 5_000],
  ])('from %i to %i: the catch-up is %i hundredths', async (before, after, owed) => {
    const claimsSoFar = [stay('A', '2018-03-01', 900), stay('B', '2018-05-01', 800)];
    const account = async (kronor: number) => ({ policy: await step('瑞典', kronor), person: insured, claims: claimsSoFar });
    const result = resettle(await account(before), await account(after));
    if (!result.ok) throw new Error(JSON.stringify(result.errors));
    expect(result.value.differences.change).toMatchObject({ patient: owed, paid: -owed });
  });
});
