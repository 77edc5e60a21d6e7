// Claims as code settle as the reference does: payments, counters, refusals, unknown amounts.

import { describe, expect, it } from 'vitest';
import { type PolicyIr, referenceKernel } from '../../../../../compiler/index.js';
import type { KernelClaim, YearState } from '../../../../../compiler/ir/kernel.js';
import { anyClaimCode, claimCode } from '../../../../../compiler/prove/piecewise/evaluate/claim-code.js';
import type { Line } from '../../../../../compiler/prove/piecewise/line.js';
import { randomClaims } from '../../../../support/random-claims.js';
import { randomIr } from '../../../../support/random-ir.js';
import { shippedPlans } from '../../../../support/shipped-plans.js';

const plans = 250;
const claimsEach = 12;

describe('claimCode', () => {
  it('agrees with the reference on random plans, claims and states', () => {
    let unknowns = 0;
    for (let seed = 1; seed <= plans; seed++) unknowns += unknownsWhereAgreeing(randomIr(seed), seed, claimsEach);
    expect(unknowns).toBeGreaterThan(100);
  });

  it('agrees with the reference on the policies of the project', () => {
    for (const { uri, plan } of shippedPlans()) if (uri.startsWith('policies/')) unknownsWhereAgreeing(plan, 7, 60);
  });
});

/** How many claims settled to an unknown total, all of them alike. */
function unknownsWhereAgreeing(plan: PolicyIr, seed: number, claims: number): number {
  const kernel = referenceKernel(plan);
  const source = randomClaims(plan, seed);
  let [state, unknowns] = [kernel.initialState(), 0];
  for (let index = 0; index < claims; index++) {
    const claim = source.claim();
    const { fault, tiers, total, state: after } = kernel.settle(claim, state);
    const payments = tiers.map(({ payment }) => payment);
    const expected = fault === -1 ? { fault: false, total, counters: after.counters, payments } : { fault: true };
    expect(settled(lineThrough(plan, claim, state, index)), `${plan.policy.name} ${seed} ${index}`).toEqual(expected);
    const any = anyClaimCode(plan, claim, state);
    any.settle(plan.inputs.map(() => 0));
    const accepted = any.settle(claim.values);
    expect(accepted ? [any.total(), any.counters()] : null, `${plan.policy.name} ${seed} ${index}`).toEqual(
      fault === -1 ? [total, after.counters] : null,
    );
    if (total === -1) unknowns++;
    state = source.stateAfter(after);
  }
  return unknowns;
}

/** The claim, reached along its money inputs when they allow it. */
function lineThrough(plan: Line['plan'], claim: KernelClaim, state: YearState, index: number): Line & { readonly x: number } {
  const money = plan.inputs.flatMap(({ type }, input) => (type.kind === 'money' ? [input] : []));
  const inputs = index % 3 === 0 ? money : money.slice(0, 2);
  const x = inputs.length === 0 ? 0 : Math.min(...inputs.map((input) => claim.values[input] ?? 0));
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
