// Tiers that pay of different parts of a bill, and a base that is missing in one case: what follows of them, and of which claims.

import { describe, expect, it } from 'vitest';
import { contractEngine } from '../../../../compiler/prove/contract/contract-engine.js';
import type { PropertyResult } from '../../../../compiler/prove/property-result.js';
import { verifyPlan } from '../../../../compiler/prove/verify-plan.js';
import { referenceKernel } from '../../../../compiler/targets/reference/reference-kernel.js';
import { compileText } from '../../../support/compile-text.js';
import { smallPolicy } from '../../../support/small-policy.js';

/** A reduction of the whole bill, then aid of its in-policy part, then aid of what is left. */
function policy(last: string): string {
  return smallPolicy({
    declarations: `费用 合规费用 = 政策范围内费用 - 第三方支付
费用 全部费用 = 费用总额 - 第三方支付`,
  })
    .replace('待遇顺序 基本医保、救助', '待遇顺序 减免、救助、再救助')
    .replace(/待遇 基本医保 \{.*\}\n/, '待遇 减免 { 费用 全部费用  支付方 基本医保基金  支付额 30元 }\n')
    .replace('费用 政策范围内费用 余额', '费用 合规费用 余额')
    .concat(`待遇 再救助 { 对象 除 普通参保人  费用 ${last}  支付方 救助基金  起付线 每年 1万元  比例 60% }\n`);
}

async function resultsOf(text: string): Promise<ReadonlyMap<string, PropertyResult>> {
  const { ir: plan } = compileText(text);
  const { results } = await verifyPlan({
    plan,
    kernel: referenceKernel(plan),
    largestIntermediate: 1,
    solver: null,
    budget: { rlimit: 0 },
    known: null,
    other: () => null,
    engines: [contractEngine()],
  });
  return new Map(results.flatMap((result) => (result.asked.claim.kind === 'builtin' ? [[result.asked.claim.property, result]] : [])));
}

const followed = ['within_cost', 'never_falls', 'no_cliff'] as const;
const rest = '全部费用 余额';
const missing = `待定 "没有写先后" 例外 当 救助 的 支付额 = 0元 : ${rest}`;

describe('tiers of different parts of a bill', () => {
  it('stay within the whole of it and rise with it', async () => {
    const results = await resultsOf(policy(rest));
    for (const property of followed) expect(results.get(property)).toMatchObject({ verdict: 'proved', leaves: [] });
  });

  it('are proved of the claims that rest on no missing base', async () => {
    const results = await resultsOf(policy(missing));
    for (const property of followed) expect(results.get(property)).toMatchObject({ verdict: 'proved', leaves: [0] });
  });

  it('jump where a payment decides between two amounts', async () => {
    const results = await resultsOf(policy(`合规费用 余额 例外 当 救助 的 支付额 = 0元 : ${rest}`));
    expect(results.get('never_falls')?.verdict).toBe('not_decided');
  });
});
