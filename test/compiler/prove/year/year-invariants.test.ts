// A year never comes to more than its invariants say.

import { describe, expect, it } from 'vitest';
import { type PolicyIr, referenceKernel } from '../../../../compiler/index.js';
import { yearInvariants } from '../../../../compiler/prove/year/year-invariants.js';
import { compileText } from '../../../support/compile-text.js';
import { randomClaims } from '../../../support/random-claims.js';
import { randomIr } from '../../../support/random-ir.js';
import { shippedPlans } from '../../../support/shipped-plans.js';
import { smallPolicy } from '../../../support/small-policy.js';

/** The first thing that a year of claims breaks, when each year starts from nothing. */
function broken(plan: PolicyIr, claims: number, seed: number): string | null {
  const kernel = referenceKernel(plan);
  const source = randomClaims(plan, seed);
  const { highest, ordered } = yearInvariants(plan);
  let state = kernel.initialState();
  for (let at = 0; at < claims; at++) {
    if (at % 12 === 0) state = kernel.initialState();
    const trace = kernel.settle(source.claim(), state);
    if (trace.fault !== -1) continue;
    state = trace.state;
    const { counters } = state;
    const high = counters.findIndex((value, counter) => value > (highest[counter] ?? Number.POSITIVE_INFINITY));
    if (high !== -1) return `${plan.policy.name}: ${plan.counters[high]?.key} ${counters[high]}`;
    const pair = ordered.find(([left, right]) => counters[right] !== -1 && (counters[left] ?? 0) > (counters[right] ?? 0));
    if (pair) return `${plan.policy.name}: ${pair.map((counter) => `${plan.counters[counter]?.key} ${counters[counter]}`).join(' > ')}`;
  }
  return null;
}

describe('what is always true of a year', () => {
  it('is kept by random claims of every shipped policy', () => {
    expect(shippedPlans().flatMap(({ plan }, index) => broken(plan, 96, index) ?? [])).toEqual([]);
  });

  it('is kept by random claims of random plans', () => {
    const plans = Array.from({ length: 150 }, (_, seed) => randomIr(seed));
    expect(plans.flatMap((plan, index) => broken(plan, 60, index) ?? [])).toEqual([]);
  });

  it('knows the highest of a deductible, of a cap and of what a cap of any group leaves open', () => {
    const { ir: plan } = compileText(
      smallPolicy({
        tier: `  起付线 每年 {
    | 特困人员 | 0元    |
    | 其他     | 2000元 |
  }
  分段 按 超出起付线部分 累计 每年 {
    | 超过  | 至    | 比例 |
    | 0元   | 1万元 | 60%  |
    | 1万元 |       | 70%  |
  }
  封顶线 每年 5万元
    例外 当 就诊 为 住院 : 8万元`,
      }),
    );
    const { highest, ordered } = yearInvariants(plan);
    const named = (key: string) => plan.counters.findIndex((counter) => counter.key === key);
    expect(highest[named('救助.deductible')]).toBe(200_000);
    expect(highest[named('救助.paid')]).toBe(8_000_000);
    expect(highest[named('救助.eligible')]).toBeNull();
    expect(ordered).toEqual([[named('救助.paid'), named('救助.eligible')]]);
  });
});
