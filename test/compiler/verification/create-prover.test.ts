// What is proved and refuted of small policies, by all engines; each refutation is a claim that can be handed in, and an example that holds.

import { afterAll, describe, expect, it } from 'vitest';
import type { PropertyResult } from '../../../compiler/prove/property-result.js';
import { createProver } from '../../../compiler/verification/create-prover.js';
import { examplesOf } from '../../../compiler/verification/examples-of.js';
import { proofFindings } from '../../../compiler/verification/proof-findings.js';
import { receiptsOf } from '../../../compiler/verification/receipts-of.js';
import { formatDocument } from '../../../language/index.js';
import { compileText } from '../../support/compile-text.js';
import { smallPolicy } from '../../support/small-policy.js';

const prover = createProver();
afterAll(() => prover.close());

async function verdictsOf(text: string) {
  const plan = compileText(text).ir;
  const verification = await prover.verify(plan);
  const of = (property: string): PropertyResult => {
    const found = verification.results.find(({ asked: { claim } }) => claim.kind === 'builtin' && claim.property === property);
    if (found === undefined) throw new Error(property);
    return found;
  };
  return { plan, verification, of };
}

const capped = '  起付线 每年 1000元\n  比例 70%\n  封顶线 每年 3万元';
const jumps = '  门槛 每次 1000元 不含本数\n  比例 70%';
const disorder = '  比例 { | 对象 | 比例 |\n| 特困人员 | 70% |\n| 低保对象、边缘家庭 | 80% | }';

describe('createProver', () => {
  it('proves all of a plain policy', async () => {
    const { verification } = await verdictsOf(smallPolicy({ tier: capped }));
    expect(verification.results.map(({ verdict }) => verdict)).toEqual(verification.results.map(() => 'proved'));
    expect(proofFindings(verification)).toEqual([]);
  });

  it('refutes a threshold from which the whole cost counts, at that clause', async () => {
    const text = smallPolicy({ tier: jumps });
    const { plan, verification, of } = await verdictsOf(text);
    const result = of('never_falls');
    expect(result.verdict).toBe('refuted');
    const [breach] = result.breaches;
    if (breach === undefined) throw new Error('no breach');
    expect(text.slice(breach.blame?.start, breach.blame?.end)).toContain('门槛');
    const receipts = receiptsOf(plan, breach.witness);
    expect(receipts).toHaveLength(2);
    expect(receipts.every((handed) => 'receipt' in handed)).toBe(true);
    expect(proofFindings(verification).map(({ code }) => code)).toContain('JZ5103');
    if (breach.witness.state.counters.every((counter) => counter === 0)) {
      const examples = examplesOf(plan, result, breach, 'zh');
      expect(examples).toHaveLength(2);
      for (const { text: example } of examples) expect(formatDocument(example)).toBe(example);
      compileText(`${text}\n${examples.map((each) => each.text).join('\n')}`);
    }
    // Of groups without the tier it is asked all the same.
    expect(
      of('split')
        .remarks.map(({ zh }) => zh)
        .join(),
    ).toContain('“救助”每次的门槛');
  });

  it('refutes ranks that a table turns round, and tells both groups', async () => {
    const { of } = await verdictsOf(smallPolicy({ tier: disorder }));
    const { verdict, breaches } = of('ranks_kept');
    expect(verdict).toBe('refuted');
    expect(breaches[0]?.showing.map(({ zh }) => zh.split(' ')[0])).toEqual(['特困人员', '低保对象']);
    expect(of('never_falls').verdict).toBe('proved');
  });

  it('never calls proved what no engine decides', async () => {
    const unasked = createProver({ solver: false });
    const { results } = await unasked.verify(compileText(smallPolicy({ tier: jumps })).ir);
    expect(results.find(({ asked: { claim } }) => claim.kind === 'builtin' && claim.property === 'never_falls')?.verdict).not.toBe(
      'proved',
    );
  });

  it('shows as acknowledged what the policy says its document orders, for the groups it names alone', async () => {
    const known = '保证 随费用不减\n  已知 对象 特困人员 "文件如此" 依据 试验文件';
    const { plan, of } = await verdictsOf(smallPolicy({ tier: jumps, after: known }));
    const { asked, breaches } = of('never_falls');
    expect(asked.declared).toBe(true);
    expect(new Set(breaches.map(({ acknowledged }) => acknowledged))).toEqual(new Set([null, 0]));
    for (const { acknowledged, witness } of breaches) {
      const name = plan.groups[witness.claims[0]?.group ?? -1]?.name;
      expect(name === '特困人员').toBe(acknowledged === 0);
    }
  });

  it('says that an acknowledgement is not needed', async () => {
    const known = '保证 随费用不减\n  已知 对象 特困人员 "文件如此" 依据 试验文件';
    const { of } = await verdictsOf(smallPolicy({ tier: capped, after: known }));
    expect(of('never_falls').verdict).toBe('proved');
    expect(of('never_falls').remarks.map(({ zh }) => zh)).toContain('写明已知的“文件如此”没有遇到，可以删去');
  });
});
