// Examples become people and claims with their defaults, step by step.

import { describe, expect, it } from 'vitest';
import { policyCases } from '../../../compiler/index.js';
import { analyzeText } from '../../support/compile-text.js';
import { smallPolicy } from '../../support/small-policy.js';

const declarations = '输入 人员 年龄 : 整数 缺省 30\n输入 费用单 住院天数 : 整数 缺省 1';

function cases(after: string) {
  const { policy, analysis } = analyzeText(
    smallPolicy({ declarations, after, tier: '  条件 年龄 不低于 1 且 住院天数 不低于 0\n  比例 70%' }),
  );
  return policyCases(policy, analysis);
}

describe('policyCases', () => {
  const [two, subsidy] = cases(`用例 "两次" {
  已知 { 对象 孤儿、边缘家庭  就诊 住院  政策范围内费用 8475.50元  已付 基本医保 100元  年龄 9  出院日期 2022-03-01  住院天数 3 }
  应得 { 救助 5862.85元  支付合计 待定  基本医保 不适用 }
  已知 { 就诊 门诊慢特病  政策范围内费用 10元  认定 民政  已付 基本医保 0元 }
  应得 { 个人负担 3元 }
}
用例 "资助" {
  已知 { 对象 普通参保人  参保年度 2024  缴费标准 380元 }
  应得 { 参保资助 0元 }
}`);

  it('certify each identity by the departments of its group', () => {
    expect(two?.steps[0]?.person.identities).toEqual([
      { group: '孤儿', certifiedBy: ['民政'] },
      { group: '边缘家庭', certifiedBy: ['民政', '医疗保障'] },
    ]);
  });

  it('state amounts in yuan, and zero for those not given', () => {
    const claim = two?.steps[0]?.claim;
    expect(claim).toMatchObject({ id: '1', visit: '住院', disease: null, discharge: '2022-03-01', paid: { 基本医保: '100.00' } });
    expect(claim?.cost).toMatchObject({ inPolicy: '8475.50', fullySelfPaid: '0.00', thirdParty: '0.00' });
    expect(claim?.cost).not.toHaveProperty('total');
    expect(claim?.facts).toEqual({ 住院天数: 3 });
  });

  it('carry the person and the dates on, and nothing else of the claim', () => {
    const [first, second] = two?.steps ?? [];
    expect(first?.person.facts).toEqual({ 年龄: 9 });
    expect(second?.person.facts).toEqual({ 年龄: 9 });
    expect(second?.person.identities.map(({ group, certifiedBy }) => [group, certifiedBy])).toEqual([
      ['孤儿', ['民政']],
      ['边缘家庭', ['民政']],
    ]);
    expect(second?.claim).toMatchObject({ id: '2', visit: '门诊慢特病', discharge: '2022-03-01', paid: { 基本医保: '0.00' }, facts: {} });
  });

  it('say what is expected, in fen', () => {
    expect(two?.steps[0]?.expected.map(({ what, tier, amount }) => [what, tier, amount])).toEqual([
      ['tier', '救助', 586_285],
      ['total', null, 'undetermined'],
      ['tier', '基本医保', 'not_applicable'],
    ]);
  });

  it('of a subsidy alone have no claim; everybody else has no identity', () => {
    expect(subsidy?.steps[0]).toMatchObject({ claim: null, subsidy: { year: 2024, premium: '380.00' }, person: { identities: [] } });
  });

  it('happen on the first day of the policy unless they say when', () => {
    const [undated] = cases('用例 "无日期" { 已知 { 对象 低保对象 就诊 住院 政策范围内费用 1元 已付 基本医保 0元 } 应得 { 救助 0.7元 } }');
    expect(undated?.steps[0]?.claim?.discharge).toBe('2022-01-01');
  });
});
