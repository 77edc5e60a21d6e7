// Settles random claims with the reference and with the emitted module, and reports the first difference.

import { isDeepStrictEqual } from 'node:util';
import { differencesBetween } from '../../compiler/agreement/difference.js';
import type { PolicyIr } from '../../compiler/ir/ir.js';
import type { KernelClaim, Trace, YearState } from '../../compiler/ir/kernel.js';
import { emitJavaScript } from '../../compiler/targets/javascript/emit-javascript.js';
import { referenceKernel } from '../../compiler/targets/reference/reference-kernel.js';
import { loadModule, type SettlementModule } from './load-module.js';
import { randomClaims } from './random-claims.js';

export interface Difference {
  readonly what: 'settle' | 'pay' | 'subsidy' | 'membership';
  readonly claim: unknown;
  readonly state: unknown;
  /** `path: reference ≠ javascript`, one for each differing number. */
  readonly fields: readonly string[];
}

function differenceOf(what: Difference['what'], claim: unknown, state: unknown, reference: unknown, javascript: unknown): Difference {
  return { what, claim: JSON.stringify(claim), state: JSON.stringify(state), fields: differencesBetween(reference, javascript) };
}

/** Null when all agree. `see` is shown every trace of the reference. */
export async function firstDifference(
  plan: PolicyIr,
  claims: number,
  seed: number,
  see: (trace: Trace) => void = () => {},
): Promise<Difference | null> {
  const reference = referenceKernel(plan);
  const javascript = await loadModule(emitJavaScript(plan).module);
  const source = randomClaims(plan, seed);
  let state = reference.initialState();
  for (let count = 0; count < claims; count++) {
    state = source.stateAfter(state);
    const claim = source.claim();
    const expected = reference.settle(claim, state);
    see(expected);
    const settled = javascript.settle(claim, state);
    if (!isDeepStrictEqual(settled, expected)) return differenceOf('settle', claim, state, expected, settled);
    const paid = payDifference(javascript, claim, state, expected);
    if (paid !== null) return paid;
    state = expected.state;
  }
  for (let count = 0; count < claims / 10; count++) {
    const { group, values, coverageYear, premium } = source.subsidyQuestion();
    const expected = reference.subsidy(group, values, coverageYear, premium);
    const granted = javascript.subsidy(group, values, coverageYear, premium);
    const claim = { group, values, coverageYear, premium };
    const members = reference.membership(values);
    const found = javascript.membership(values);
    if (!isDeepStrictEqual(found, members)) return differenceOf('membership', claim, null, members, found);
    if (!isDeepStrictEqual(granted, expected)) return differenceOf('subsidy', claim, null, expected, granted);
  }
  return null;
}

function payDifference(module: SettlementModule, claim: KernelClaim, state: YearState, expected: Trace): Difference | null {
  const counters = [...state.counters];
  const payments: number[] = [];
  const total = module.pay(claim, counters, payments);
  const expectedTotal = expected.fault >= 0 ? -2 - expected.fault : expected.total;
  const expectedPayments = expected.tiers.map((tier) => tier.payment);
  const paid = { total, counters, payments };
  const wanted = { total: expectedTotal, counters: [...expected.state.counters], payments: expectedPayments };
  return isDeepStrictEqual(paid, wanted) ? null : differenceOf('pay', claim, state, wanted, paid);
}
