// A history settled by the reference and by the emitted module, and where they part.

import type { Kernel, KernelClaim, Trace, YearState } from '../ir/kernel.js';
import { differencesBetween, isSame } from './difference.js';
import type { History, PersonQuestion } from './history.js';
import type { SettlementModule } from './settlement-module.js';

/** The same plan on both targets. */
export interface KernelPair {
  readonly reference: Kernel;
  readonly javascript: SettlementModule;
}

export interface Parting {
  readonly what: 'settle' | 'pay' | 'subsidy' | 'membership';
  /** The claim of the history at which they part; 0 for a question. */
  readonly at: number;
  /** `path: reference ≠ javascript`, one for each number. */
  readonly fields: readonly string[];
}

/** Null when all agree. `see` is shown every trace of the reference. */
export function partingIn(pair: KernelPair, history: History, see: (trace: Trace) => void = () => {}): Parting | null {
  let state = history.start;
  for (const [at, claim] of history.claims.entries()) {
    const expected = pair.reference.settle(claim, state);
    see(expected);
    const settled = pair.javascript.settle(claim, state);
    if (!isSame(expected, settled)) return { what: 'settle', at, fields: differencesBetween(expected, settled) };
    const fields = differingPay(pair.javascript, claim, state, expected);
    if (fields !== null) return { what: 'pay', at, fields };
    state = expected.state;
  }
  return null;
}

/** The settlement without its working, which moves what it is handed. */
function differingPay(module: SettlementModule, claim: KernelClaim, state: YearState, expected: Trace): readonly string[] | null {
  const counters = [...state.counters];
  const payments: number[] = [];
  const total = module.pay(claim, counters, payments);
  const wanted = {
    total: expected.fault >= 0 ? -2 - expected.fault : expected.total,
    counters: expected.state.counters,
    payments: expected.tiers.map(({ payment }) => payment),
  };
  const paid = { total, counters, payments };
  return isSame(wanted, paid) ? null : differencesBetween(wanted, paid);
}

export function partingAbout({ reference, javascript }: KernelPair, question: PersonQuestion): Parting | null {
  const { group, values, coverageYear, premium } = question;
  const members = [reference.membership(values), javascript.membership(values)] as const;
  if (!isSame(...members)) return { what: 'membership', at: 0, fields: differencesBetween(...members) };
  const granted = [reference, javascript].map((kernel) => kernel.subsidy(group, values, coverageYear, premium));
  if (isSame(granted[0], granted[1])) return null;
  return { what: 'subsidy', at: 0, fields: differencesBetween(granted[0], granted[1]) };
}
