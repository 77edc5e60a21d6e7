// Claims as code settle as the reference does: payments, counters, refusals, unknown amounts.

import { describe, expect, it } from 'vitest';
import { referenceKernel } from '../../../../../compiler/index.js';
import type { KernelClaim, YearState } from '../../../../../compiler/ir/kernel.js';
import { claimCode } from '../../../../../compiler/prove/piecewise/evaluate/claim-code.js';
import type { Line } from '../../../../../compiler/prove/piecewise/line.js';
import { randomClaims } from '../../../../support/random-claims.js';
import { randomIr } from '../../../../support/random-ir.js';

const plans = 250;
const claimsEach = 30;

describe('claimCode', () => {
  it('agrees with the reference on random plans, claims and states', () => {
    let unknowns = 0;
    for (let seed = 1; seed <= plans; seed++) {
      const plan = randomIr(seed);
      const kernel = referenceKernel(plan);
      const source = randomClaims(plan, seed);
      let state = kernel.initialState();
      for (let index = 0; index < claimsEach; index++) {
        const claim = source.claim();
        const expected = kernel.settle(claim, state);
        expect({ seed, index, ...settled(lineThrough(plan, claim, state, index)) }).toEqual({
          seed,
          index,
          fault: expected.fault !== -1,
          ...(expected.fault === -1
            ? { payments: expected.tiers.map(({ payment }) => payment), total: expected.total, counters: expected.state.counters }
            : {}),
        });
        if (expected.total === -1) unknowns++;
        state = source.stateAfter(expected.state);
      }
    }
    expect(unknowns).toBeGreaterThan(100);
  });
});

/** The claim, reached along its money inputs when they allow it. */
function lineThrough(plan: Line['plan'], claim: KernelClaim, state: YearState, index: number): Line & { readonly x: number } {
  const money = plan.inputs.flatMap(({ type }, input) => (type.kind === 'money' ? [input] : []));
  const inputs = index % 3 === 0 ? money : [10, 11];
  const x = Math.min(...inputs.map((input) => claim.values[input] ?? 0));
  const values = claim.values.map((value, input) => (inputs.includes(input) ? value - x : value));
  return { plan, claim: { ...claim, values }, state, inputs, to: x, x };
}

function settled(line: Line & { readonly x: number }) {
  const code = claimCode(line);
  const payments = line.plan.tiers.map((_, tier) => code.amount({ op: 'part', tier, part: 'payment' }));
  code.settle(1_234_567);
  if (!code.settle(line.x)) return { fault: true };
  return { fault: false, total: code.total(), counters: code.counters(), payments: payments.map((payment) => payment()) };
}
