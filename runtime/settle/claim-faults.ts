// What is wrong with a claim once the kernel has answered: payments that contradict it or are missing, counters that overflow.

import type { Trace } from '../../compiler/ir/kernel.js';
import type { InputError } from '../claim.js';
import { catalog } from '../errors/catalog/catalog.js';
import { faultAt } from '../errors/define-fault.js';
import { at } from '../errors/json-path.js';
import { none } from '../values/kernel-constants.js';
import { moneyWithUnit } from '../values/money.js';
import type { Judgement } from './judge.js';
import type { Prepared } from './prepare.js';
import type { ReadClaim } from './read-claim.js';

export function claimFaults({ trace, traces }: Judgement, claim: ReadClaim, prepared: Prepared): readonly InputError[] {
  return [...faultsOf(traces, claim, prepared), ...paidErrors(trace, claim, prepared), ...overflows(trace, prepared)];
}

/** The same of a claim that is only counted: that it was paid something elsewhere is no contradiction. */
export function unpaid({ trace, traces }: Judgement, claim: ReadClaim, prepared: Prepared): readonly InputError[] {
  const missing = paidErrors(trace, claim, prepared).filter(({ code }) => code === catalog.paid.missing.code);
  return [...faultsOf(traces, claim, prepared), ...missing];
}

/** A billed payment above its base, under any identity that was tried: the claim contradicts itself. */
function faultsOf(traces: readonly Trace[], claim: ReadClaim, { plan }: Prepared): readonly InputError[] {
  const tiers = new Set(traces.filter((trace) => trace.fault !== none).map((trace) => trace.fault));
  return [...tiers].map((index) => {
    const tier = plan.tiers[index]?.name ?? '';
    return faultAt(catalog.paid.aboveBase, at('$.claim.paid', tier), {
      tier,
      paid: moneyWithUnit(claim.billed[index] ?? 0, plan.currency),
    });
  });
}

/** Amounts the claim owes us, and amounts of tiers that do not apply. */
function paidErrors(trace: Trace, claim: ReadClaim, { plan, texts, paidFields }: Prepared): readonly InputError[] {
  if (trace.fault !== none) return [];
  const errors: InputError[] = [];
  for (const [index, field] of paidFields.entries()) {
    if (field === null) continue;
    const { name: tier, path } = field;
    const working = trace.tiers[index];
    const paid = claim.billed[index] ?? none;
    if (working?.status !== 'not_applicable') {
      if (plan.tiers[index]?.payment === 'billed' && paid === none) errors.push(faultAt(catalog.paid.missing, path, { tier }));
    } else if (paid > 0) {
      const reason = texts.tiers[index]?.reasons[working.gate];
      const reasons = { reasonZh: reason?.zh ?? '', reasonEn: reason?.en ?? '' };
      errors.push(faultAt(catalog.paid.notApplicable, path, { tier, paid: moneyWithUnit(paid, plan.currency), ...reasons }));
    }
  }
  return errors;
}

/** Within a counter's bound every later settlement stays exact. */
function overflows(trace: Trace, { plan }: Prepared): readonly InputError[] {
  const limit = plan.bounds.counter;
  if (trace.fault !== none || trace.state.counters.every((counter) => counter <= limit)) return [];
  return plan.counters
    .filter((_, index) => (trace.state.counters[index] ?? 0) > limit)
    .map(({ key }) => faultAt(catalog.state.wouldOverflow, '$.claim.cost', { counter: key, limit: moneyWithUnit(limit, plan.currency) }));
}
