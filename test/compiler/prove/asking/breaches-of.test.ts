// What an acknowledgement covers, and that it hides no breach beside it.

import { describe, expect, it } from 'vitest';
import { createProver } from '../../../../compiler/index.js';
import { foldAnswers } from '../../../../compiler/prove/asking/fold-answers.js';
import { compileText } from '../../../support/compile-text.js';
import { origin } from '../../../support/small-plan.js';
import { smallPolicy } from '../../../support/small-policy.js';

/** From 1,000 yuan on the whole cost counts: the patient then bears less. The third level is paid less than the first two, which settle alike. */
const tier = '  门槛 每次 含本数 1000元\n  比例 70%\n    例外 当 医院级别 为 三级 : 60%';

async function told(...known: readonly string[]) {
  const after = `保证 随费用不减\n${known.map((one) => `  已知 ${one} "达到门槛后全额计算" 依据 试验文件 第三条`).join('\n')}`;
  const prover = createProver({ solver: false });
  const { plan, results } = await prover.verify(compileText(smallPolicy({ tier, after })).ir);
  const result = results.find(({ asked }) => asked.declared);
  const level = plan.inputs.findIndex(({ id }) => id === 'hospitalLevel');
  const breaches = result?.breaches.map(({ acknowledged, witness }) => [acknowledged, witness.claims[0]?.values[level]]);
  return { verdict: result?.verdict, breaches, remarks: result?.remarks.map(({ zh }) => zh) };
}

describe('an acknowledgement', () => {
  it('covers all whom it names', async () => {
    expect((await told('当 医院级别 属于 一级、二级、三级、未定级')).breaches?.every(([by]) => by === 0)).toBe(true);
  });

  it('hides no breach of those who settle as the ones it names', async () => {
    const { verdict, breaches } = await told('当 医院级别 为 一级');
    // A hospital of the second level settles as one of the first, and nobody acknowledged it.
    expect([verdict, breaches?.filter(([by]) => by === null).map(([, level]) => level)]).toEqual(['refuted', [2]]);
  });

  it('covers one case beside another', async () => {
    const { verdict, breaches } = await told('当 医院级别 属于 一级、二级', '当 非 医院级别 属于 一级、二级');
    expect([verdict, breaches?.map(([by]) => by).toSorted()]).toEqual(['refuted', [0, 1]]);
  });

  it('does not make up for what is not decided', () => {
    const asked = { claim: { kind: 'builtin', property: 'no_cliff' }, declared: true, statement: { zh: '', en: '' }, origin } as const;
    const witness = { kind: 'one', ladder: 'first_claim', history: [], state: { counters: [], holes: [] }, claims: [] } as const;
    const breach = (acknowledged: number | null) => ({ witness, showing: [], blame: null, acknowledged });
    const refuted = { told: { answer: { verdict: 'refuted', engine: 'piecewise', witness }, shown: null }, places: [] } as const;
    const open = {
      told: { answer: { verdict: 'outside', reason: { zh: '没有', en: 'none' } }, shown: null },
      places: [],
      breaches: [],
    } as const;
    const verdict = (...answered: Parameters<typeof foldAnswers>[1]) => foldAnswers(asked, answered, [], null).verdict;
    expect(verdict({ ...refuted, breaches: [breach(0)] })).toBe('refuted');
    expect(verdict({ ...refuted, breaches: [breach(0)] }, open)).toBe('not_decided');
    expect(verdict({ ...refuted, breaches: [breach(null)] }, open)).toBe('refuted');
  });
});
