// Settling one claim: payments, identities, defaults, holes, totals.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PolicyIr } from '../../../compiler/ir/ir.js';
import { referenceKernel } from '../../../compiler/targets/reference/reference-kernel.js';
import { type LoadedPolicy, type PersonState, policyFromKernel, type Receipt, receiptSchema } from '../../../runtime/index.js';
import { handWrittenPlan } from '../../support/hand-written-plan.js';
import { changed, claim, left, person, policy, policyByBenefit } from '../../support/sample-claims.js';

function settle(bill: unknown, someone: unknown = person, state?: PersonState, under: LoadedPolicy = policy): Receipt {
  const result = under.settle(state ?? under.initialState(), someone as never, bill as never);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value.receipt;
}

const identities = (...list: object[]) => ({ ...person, identities: list });
const tekun = { group: '特困人员', certifiedBy: '民政' };
const margin = { group: '低保边缘家庭成员', certifiedBy: ['民政', '医疗保障'] };
const dibao = { group: '低保对象', certifiedBy: '民政' };
const payments = (receipt: Receipt) => receipt.tiers.map((tier) => tier.payment);
const zhNotes = (receipt: Receipt) => receipt.notes.map((note) => note.zh).join('\n');

describe('a claim', () => {
  it('passes through the tiers, each on what the earlier ones left', () => {
    // 18 000 − 9 000 paid; (9 000 − 5 000) × 60 % = 2 400; (9 000 − 2 400) × 70 % = 4 620; 1 980 below 6 000.
    const receipt = settle(claim);
    expect(payments(receipt)).toEqual([900_000, 240_000, 462_000, 0]);
    expect(receipt.totals).toEqual({
      paid: 1_602_000,
      bounds: null,
      byPayer: [
        { payer: '基本医保', kind: 'tier', amount: 900_000 },
        { payer: '大病保险基金', kind: 'fund', amount: 240_000 },
        { payer: '医疗救助基金', kind: 'fund', amount: 462_000 },
      ],
      recoverable: [],
      patientInPolicy: 198_000,
      patientOutOfPolicy: 200_000,
      patient: 398_000,
    });
    expect(receipt.status).toBe('settled');
    expect(receipt.group).toEqual({ name: '低保对象', identity: '低保对象', certifiedBy: ['民政'] });
  });

  it('shows every step with the clause behind it', () => {
    const tier = settle(claim).tiers[1];
    expect(tier).toMatchObject({
      base: 900_000,
      deductible: { per: 'year', amount: 500_000, before: 0, consumed: 500_000 },
      eligible: 400_000,
      uncapped: 240_000,
      caps: [],
      cut: 0,
      line: 24,
    });
    expect(tier?.bands[0]).toEqual({ from: 0, to: 1_000_000, amount: 400_000, ratio: '0.6' });
    expect(tier?.citations.deductible).toEqual([{ document: '大病办法', title: '试验县大病保险实施方案', article: '第五条' }]);
  });

  it('says why a tier does not apply', () => {
    const outpatient = settle(changed(claim, { visit: 'outpatient' }));
    expect(outpatient.tiers[1]).toMatchObject({ status: 'not_applicable', payment: 0, base: null });
    expect(outpatient.tiers[1]?.reason?.zh).toContain('住院、门诊慢特病');
    expect(settle(changed(claim, { referred: false })).tiers[2]?.reason?.en).toContain('规范转诊');
  });

  it('names values by either language or by their id', () => {
    for (const visit of ['住院', 'inpatient']) expect(payments(settle(changed(claim, { visit })))).toEqual(payments(settle(claim)));
  });

  it('is counted in the year of the date the policy names', () => {
    const receipt = settle({ ...claim, admission: '2022-12-28', discharge: '2023-01-02', settlement: '2023-01-02' });
    expect([receipt.accountingYear, receipt.date]).toEqual(['2023', '2023-01-02']);
  });

  it('leaves what it was handed untouched', () => {
    const state = policy.initialState();
    const before = JSON.stringify([state, person, claim]);
    settle(claim, person, state);
    expect(JSON.stringify([state, person, claim])).toBe(before);
  });
});

describe('what was left out', () => {
  it('a total is the sum of its parts, and the receipt says so', () => {
    const receipt = settle(changed(claim, { cost: { total: left } }));
    expect(receipt.cost.total).toBe(2_000_000);
    expect(zhNotes(receipt)).toContain('未列费用总额');
    expect(zhNotes(settle(claim))).not.toContain('未列费用总额');
  });

  it('defaults of facts are told', () => {
    expect(zhNotes(settle(claim))).toContain('未提供“家庭人口”，按缺省值“1”计');
    const given = settle(claim, changed(person, { facts: { 家庭人口: 3 } }));
    expect(zhNotes(given)).not.toContain('家庭人口');
  });

  it('a disease on no list is allowed and told', () => {
    expect(zhNotes(settle(changed(claim, { disease: '骨折' })))).toContain('“骨折”不在本政策列出的病种之内');
    expect(zhNotes(settle(changed(claim, { disease: '尿毒症' })))).not.toContain('列出');
    expect(zhNotes(settle(changed(claim, { disease: null })))).not.toContain('列出');
  });

  it('undeclared rounding and values that are floors are told', () => {
    expect(zhNotes(settle(claim))).toContain('未写明舍入');
    expect(zhNotes(settle(claim))).toContain('“70% 以上”：文件只规定下限');
    expect(zhNotes(settle(claim, identities(tekun)))).not.toContain('70% 以上');
  });
});

describe('an identity', () => {
  it('of another name counts as the group that includes it', () => {
    const receipt = settle(claim, identities({ group: '孤儿', certifiedBy: '民政' }));
    expect(receipt.group).toEqual({ name: '特困人员', identity: '孤儿', certifiedBy: ['民政'] });
  });

  it('that is not valid on the day is left aside with a note, both ends included', () => {
    const on = (change: object) => settle(claim, identities({ ...dibao, ...change })).group?.name;
    expect(on({ to: '2022-04-09' })).toBe('低保对象');
    expect(on({ from: '2022-04-09' })).toBe('低保对象');
    expect(on({ to: '2022-04-08' })).toBe('其他参保人员');
    expect(on({ from: '2022-04-10' })).toBe('其他参保人员');
    expect(zhNotes(settle(claim, identities({ ...dibao, to: '2022-04-08' })))).toContain('不在有效期内');
  });

  it('of the highest class is taken, whatever the order', () => {
    for (const list of [
      [margin, tekun, dibao],
      [dibao, margin, tekun],
    ]) {
      const receipt = settle(claim, identities(...list));
      expect(receipt.group?.name).toBe('特困人员');
      expect([...receipt.otherGroups].sort()).toEqual(['低保边缘家庭成员', '低保对象'].sort());
    }
  });

  it('of the larger benefit is taken, ties to the higher rank', () => {
    const receipt = settle(claim, identities(margin, dibao), undefined, policyByBenefit);
    expect(receipt.group?.name).toBe('低保对象');
    const nothing = { ...claim, cost: { inPolicy: '0' }, paid: { 基本医保: '0' } };
    expect(settle(nothing, identities(margin, dibao), undefined, policyByBenefit).group?.name).toBe('低保对象');
  });

  it('stays open when what one of several brings is open, and so do the counters they differ in', () => {
    const large = changed(claim, { visit: '普通门诊', cost: { total: left, inPolicy: '180000' } });
    const result = policyByBenefit.settle(policyByBenefit.initialState(), identities(margin, dibao) as never, large as never);
    if (!result.ok) throw new Error(JSON.stringify(result.errors));
    const { receipt, state } = result.value;
    expect(receipt).toMatchObject({ status: 'undetermined', group: null });
    expect(receipt.totals.paid).toBeNull();
    expect(receipt.holes.map((hole) => hole.id)).toEqual(['倾斜救助.封顶线']);
    expect(zhNotes(receipt)).toContain('取决于待定的数');
    expect(state.years[2022]?.counters['医疗救助.deductible']).toBeNull();
    expect(state.years[2022]?.counters['大病保险.deductible']).toBe(0);
    expect(policyByBenefit.settle(state, person, { ...claim, id: 'C-2' }).ok).toBe(true);
  });

  it('is none where the policy has no group for everybody else', () => {
    const plan: PolicyIr = { ...handWrittenPlan, groups: handWrittenPlan.groups.map((group) => ({ ...group, everyoneElse: false })) };
    const receipt = settle(claim, identities(), undefined, policyFromKernel(plan, referenceKernel(plan)));
    expect(receipt.group).toBeNull();
    expect(zhNotes(receipt)).toContain('不属于本政策的任何救助对象');
    expect(payments(receipt)[2]).toBe(0);
  });
});

describe('a figure no document gives', () => {
  const large = changed(claim, { cost: { total: left, inPolicy: '200000' } });

  it('leaves the settlement undetermined and is named', () => {
    const receipt = settle({ ...(large as object), visit: '普通门诊' });
    expect(receipt.status).toBe('undetermined');
    expect(receipt.tiers[3]).toMatchObject({ status: 'undetermined', payment: null, cut: null });
    expect(receipt.totals).toMatchObject({ paid: null, patient: null });
    expect(receipt.holes[0]).toMatchObject({ id: '倾斜救助.封顶线', line: 52 });
  });

  it('that was not needed is not named', () => {
    expect(settle(claim).holes).toEqual([]);
  });

  it('stays in the state as null with its reason', () => {
    const result = policy.settle(policy.initialState(), person, { ...(large as typeof claim), visit: '普通门诊' });
    const after = result.ok ? result.value.state.years[2022] : undefined;
    expect(after?.counters['倾斜救助.paid']).toBeNull();
    expect(after?.holes).toEqual(['倾斜救助.封顶线']);
  });
});

const fen = (low: number, high: number) => fc.integer({ min: low, max: high });
const yuan = (amount: number) => `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;

describe('properties', () => {
  const bill = fc
    .record({ inPolicy: fen(0, 60_000_000), outside: fen(0, 5_000_000), paidShare: fc.double({ min: 0, max: 1, noNaN: true }) })
    .map(({ inPolicy, outside, paidShare }) => ({
      ...claim,
      cost: { inPolicy: yuan(inPolicy), fullySelfPaid: yuan(outside) },
      paid: { 基本医保: yuan(Math.floor(inPolicy * paidShare)) },
    }));
  const someone = fc.subarray([tekun, dibao, margin]).map((list) => identities(...list));

  it('payments and the patient’s share make the total cost, and every receipt has its published shape', () => {
    fc.assert(
      fc.property(bill, someone, (one, who) => {
        const receipt = settle(one, who);
        expect(receiptSchema.safeParse(receipt).success).toBe(true);
        const { paid, byPayer, patient, patientInPolicy, patientOutOfPolicy } = receipt.totals;
        if (paid === null || patient === null) return;
        expect(paid + patient).toBe(receipt.cost.total);
        expect((patientInPolicy ?? 0) + (patientOutOfPolicy ?? 0)).toBe(patient);
        expect(byPayer.reduce((sum, { amount }) => sum + (amount ?? 0), 0)).toBe(paid);
        expect(payments(receipt).reduce<number>((sum, payment) => sum + (payment ?? 0), 0)).toBe(paid);
      }),
      { numRuns: 300 },
    );
  });

  it('nothing that can be handed in throws', () => {
    const anything = fc.anything({ withNullPrototype: true });
    const near = (valid: unknown) =>
      fc
        .tuple(fc.constantFrom('id', 'visit', 'cost', 'paid', 'facts', 'identities', 'discharge', 'years', 'x'), anything)
        .map(([key, value]) => ({
          ...(valid as object),
          [key]: value,
        }));
    fc.assert(
      fc.property(fc.oneof(anything, near({ years: {} })), fc.oneof(anything, near(person)), fc.oneof(anything, near(claim)), (a, b, c) => {
        expect(typeof policy.settle(a as never, b as never, c as never).ok).toBe('boolean');
        expect(policy.settle(policy.initialState(), person, c as never)).toHaveProperty('ok');
        expect(policy.settle(policy.initialState(), b as never, claim)).toHaveProperty('ok');
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a claim from before the day of issue', () => {
  const issued = (day: number) =>
    policyFromKernel({ ...handWrittenPlan, policy: { ...handWrittenPlan.policy, issued: day } }, referenceKernel(handWrittenPlan));

  it('is settled, and the receipt says that the rule reaches back', () => {
    const day = Date.UTC(2026, 11, 8) / 86_400_000;
    expect(zhNotes(settle(claim, person, undefined, issued(day)))).toContain('2026-12-08 发布，溯及');
    expect(zhNotes(settle(claim, person, undefined, issued(0)))).not.toContain('溯及');
  });
});
