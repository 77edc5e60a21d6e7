// A condition on every claim is asked of the values of its facts, not of a range over kinds of visit that settle alike.

import { afterAll, describe, expect, it } from 'vitest';
import { referenceKernel } from '../../../../compiler/index.js';
import { apartByFacts } from '../../../../compiler/prove/asking/apart-by-facts.js';
import { chainsOf } from '../../../../compiler/prove/domain/chains-of.js';
import { openSolver } from '../../../../compiler/prove/solver/open-solver.js';
import { verifyPlan } from '../../../../compiler/prove/verify-plan.js';
import { compileText } from '../../../support/compile-text.js';

function policyWith(promise: string): string {
  return `政策 试验 {
  名称 "试验"
  地区 试验市 (100000)
  文件 试验文件 = "试验办法" 等级 A
  施行 2022-01-01 起
  年度 自然年度 按 出院日期
}
对象 特困人员 { 依据 试验文件 }
对象 普通参保人 { 其余人员 }
待遇顺序 基本医保、医疗救助
待遇 基本医保 {
  费用 政策范围内费用
  支付 按结算单
}
待遇 医疗救助 {
  就诊 住院、门诊慢特病
  对象 特困人员
  条件 规范转诊 或 急诊抢救
  费用 政策范围内费用 余额
  比例 100%
}
保证 ${promise}
`;
}

const promises = [
  { text: '当 对象 为 特困人员 且 就诊 为 住院 且 急诊抢救 : 个人自付 不超过 0元', verdict: 'proved' },
  { text: '当 对象 为 特困人员 且 就诊 属于 住院、门诊慢特病 且 规范转诊 : 个人自付 不超过 0元', verdict: 'proved' },
  { text: '当 对象 为 特困人员 且 就诊 为 住院 : 个人自付 不超过 0元', verdict: 'refuted' },
  { text: '当 对象 为 特困人员 且 急诊抢救 : 个人自付 不超过 0元', verdict: 'refuted' },
];

describe('a condition on every claim', () => {
  const solver = openSolver();
  afterAll(async () => (await solver).close());

  it.each(promises)('$text', async ({ text, verdict }) => {
    const { ir: plan } = compileText(policyWith(text));
    const request = { plan, kernel: referenceKernel(plan), largestIntermediate: null, budget: { rlimit: 20_000_000 } };
    const { results } = await verifyPlan({ ...request, solver: () => solver, known: null, other: () => null });
    expect(results.find(({ asked }) => asked.declared)?.verdict).toBe(verdict);
  });

  it('is not asked of groups and facts of which it says nothing', () => {
    const { ir: plan } = compileText(policyWith('当 对象 为 特困人员 且 急诊抢救 : 个人自付 不超过 0元'));
    const claim = plan.guarantees[0]?.claim;
    if (claim?.kind !== 'always') throw new Error('not a condition on every claim');
    const asked = apartByFacts(plan, claim, chainsOf(plan).chains).flatMap(({ cells }) => cells);
    const emergency = plan.inputs.findIndex(({ id }) => id === 'emergency');
    expect(new Set(asked.map(({ group }) => group))).toEqual(new Set([0]));
    expect(asked.map(({ facts }) => facts.get(emergency)).filter((fact) => fact?.kind === 'values' && fact.values.includes(0))).toEqual([]);
    expect(asked.length).toBeGreaterThan(0);
  });
});
