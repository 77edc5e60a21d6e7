// Promises along an amount: proved, refuted by figures worked out by hand, not decided where clauses ask for the amount itself, acknowledged.

import { describe, expect, it } from 'vitest';
import { createProver } from '../../../../compiler/index.js';
import { compileText } from '../../../support/compile-text.js';
import { smallPolicy } from '../../../support/small-policy.js';

const prover = createProver({ solver: false });

/** What is left of the in-policy cost after others paid is aided at 70 %. */
function policy(promises: readonly string[], tier: string): string {
  const after = promises.map((promise) => `保证 ${promise}`).join('\n');
  return smallPolicy({ declarations: '费用 自付费用 = 政策范围内费用 - 第三方支付', tier, after }).replaceAll(
    '费用 政策范围内费用',
    '费用 自付费用',
  );
}

async function told(promises: readonly string[], tier = '  比例 70%') {
  const { plan, results } = await prover.verify(compileText(policy(promises, tier)).ir);
  const input = (id: string) => plan.inputs.findIndex((one) => one.id === id);
  return results
    .filter(({ asked }) => asked.declared)
    .map(({ verdict, breaches, remarks }) => ({
      verdict,
      remarks: remarks.map(({ zh }) => zh),
      claims: breaches[0]?.witness.claims.map(({ values }) => [values[input('inPolicy')] ?? 0, values[input('thirdParty')] ?? 0]),
      showing: breaches[0]?.showing.map(({ zh }) => zh),
      acknowledged: breaches.map(({ acknowledged }) => acknowledged),
    }));
}

describe('随 … 不减、不增、至多同增', () => {
  it('is proved along a cost, and along what others paid', async () => {
    // The base falls as others pay, and what is aided of it with it; the patient bears the rest of the bill.
    const results = await told(['个人自付 随 政策范围内费用 不减', '支付合计 随 第三方支付 不增', '个人自付 随 第三方支付 不减']);
    expect(results.map(({ verdict }) => verdict)).toEqual(['proved', 'proved', 'proved']);
  });

  it('is refuted along what others paid, and along a cost', async () => {
    const [along, cost] = await told(['支付合计 随 第三方支付 不减', '支付合计 随 政策范围内费用 不增']);
    expect([along?.verdict, cost?.verdict]).toEqual(['refuted', 'refuted']);
    // 1,000 yuan, nothing of it paid by others: 70 % are 700.00. One more yuan that others pay leaves 999, of which 699.30 are paid.
    expect(along?.claims).toEqual([
      [100_000, 0],
      [100_000, 100],
    ]);
    expect(along?.showing?.[0]).toMatch(/^第三方支付 0\.00 元 → .* 700\.00 元$/);
    expect(along?.showing?.[1]).toMatch(/^第三方支付 1\.00 元 → .* 699\.30 元$/);
    expect(cost?.claims?.[1]?.[0]).toBeGreaterThan(cost?.claims?.[0]?.[0] ?? 0);
  });

  it('is acknowledged where the policy says so', async () => {
    const [known] = await told(['支付合计 随 第三方支付 不减\n  已知 "第三方支付先行扣除" 依据 试验文件 第三条']);
    expect([known?.verdict, known?.acknowledged.every((by) => by === 0)]).toEqual(['refuted', true]);
  });

  it('is not called proved where a clause asks for the amount itself', async () => {
    // At 1,000.01 yuan paid by others the ratio jumps from 70 to 90 %: of 10,000 yuan from 6,300.00 to 8,099.99.
    const tier = '  比例 70%\n    例外 当 第三方支付 超过 1000元 : 90%';
    const [jumps] = await told(['支付合计 随 第三方支付 不增'], tier);
    expect(jumps?.verdict).toBe('not_decided');
    expect(jumps?.remarks.length).toBeGreaterThan(0);
  });
});
