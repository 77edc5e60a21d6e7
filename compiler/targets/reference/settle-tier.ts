// Steps 2 to 9: one tier of one claim.

import { invariant } from '../../ir/invariant.js';
import type { Deductible, Threshold, Tier } from '../../ir/ir.js';
import { type TierTrace, unknownAmount } from '../../ir/kernel.js';
import { tierCounters } from '../../ir/ranges/tier-counters.js';
import { type Amount, anyUnknown, fen, isZero, least, minus, nothing, type Unknown } from './amount.js';
import { evaluateCondition, evaluateMoney, type Truth } from './evaluate.js';
import { carried, moveCarry } from './round.js';
import { settleCaps } from './settle-caps.js';
import { settleRate } from './settle-rate.js';
import { shown } from './shown.js';
import { collect, counterOf, moveCounter, type TierAmounts, type Working, withoutNotes } from './working.js';

export type TierResult = { readonly amounts: TierAmounts; readonly trace: TierTrace } | 'fault';

export function settleTier(tier: Tier, tierIndex: number, working: Working): TierResult {
  const gates: Truth[] = [];
  for (const [gate, { when }] of tier.gates.entries()) {
    const truth = evaluateCondition(when, working);
    if (truth.known && !truth.value) {
      return { amounts: allOf(nothing), trace: { ...emptyTrace(0), status: 'not_applicable', gate } };
    }
    gates.push(truth);
  }
  const undecided = anyUnknown(gates);
  if (undecided !== null) return settleUndecided(tier, undecided, working);

  const base = evaluateMoney(tier.base, working);
  const threshold = settleThreshold(tier.threshold, base, working);
  const taken = settleDeductible(tier.deductible, threshold.counted, working);
  const eligible = minus(threshold.counted, taken.consumed);
  const billed = billedAmount(tier, tierIndex, working);
  if (billed !== null && base.known && base.value.lessThan(billed)) return 'fault';

  const rated =
    billed === null ? settleRate(tier, eligible, taken.consumed, working) : { rate: -1, bands: [], uncapped: fen(billed), exact: nothing };
  const { payment, traces } = billed === null ? settleCaps(tier.caps, rated.uncapped, working) : { payment: rated.uncapped, traces: [] };
  const carryBefore = carryOf(tier, working);
  moveCounters(tier, { deductible: taken.consumed, base, eligible, payment, times: timesPaid(payment), carry: rated.exact }, working);
  if (!payment.known) collect(working, payment.because);
  const recoverable = recoverableOf(tier, payment, working);
  const { uncapped } = rated;
  const [cut, unpaid] = [minus(uncapped, payment), minus(base, payment)];
  const trace: TierTrace = {
    status: !payment.known ? 'undetermined' : billed === null ? 'paid' : 'billed',
    gate: -1,
    base: shown(base),
    threshold: shown(threshold.amount),
    thresholdBefore: shown(threshold.before),
    deductible: shown(taken.amount),
    deductibleBefore: shown(taken.before),
    consumed: shown(taken.consumed),
    eligible: shown(eligible),
    rate: rated.rate,
    bands: rated.bands,
    carryBefore: shown(carryBefore),
    carry: shown(carryOf(tier, working)),
    uncapped: shown(uncapped),
    caps: traces,
    cut: shown(cut),
    payment: shown(payment),
    recoverable: shown(recoverable),
  };
  const amounts = { payment, base, deductible: taken.amount, below: taken.consumed, eligible, uncapped, cut, unpaid };
  return { amounts, trace };
}

/** A payment that is advanced; of nothing paid nothing is to be recovered. */
function recoverableOf({ advance }: Tier, payment: Amount, working: Working): Amount {
  if (advance === null || isZero(payment)) return nothing;
  const holds = evaluateCondition(advance.when, working);
  if (!holds.known) collect(working, holds.because);
  if (!holds.known) return holds;
  return holds.value ? payment : nothing;
}

function allOf(amount: Amount): TierAmounts {
  return {
    payment: amount,
    base: amount,
    deductible: amount,
    below: amount,
    eligible: amount,
    uncapped: amount,
    cut: amount,
    unpaid: amount,
  };
}

/** A gate is unknown: so is everything behind it. */
function settleUndecided(tier: Tier, unknown: Unknown, working: Working): TierResult {
  collect(working, unknown.because);
  const by = { deductible: unknown, base: unknown, eligible: unknown, payment: unknown, times: unknown, carry: unknown };
  moveCounters(tier, by, working);
  return { amounts: allOf(unknown), trace: { ...emptyTrace(unknownAmount), status: 'undetermined' } };
}

/** What the claim says the tier has paid; null when the tier is to be computed. */
function billedAmount(tier: Tier, tierIndex: number, working: Working): number | null {
  if (tier.payment === 'computed') return null;
  const given = working.claim.billed[tierIndex];
  invariant(given !== undefined, `claim without a billed amount of tier ${tierIndex}`);
  if (given >= 0) return given;
  return tier.payment === 'billed' ? 0 : null;
}

interface Counted {
  readonly amount: Amount;
  readonly before: Amount;
  /** The base, or nothing while the threshold is not reached. */
  readonly counted: Amount;
}

function settleThreshold(threshold: Threshold | null, base: Amount, working: Working): Counted {
  if (threshold === null) return { amount: nothing, before: nothing, counted: base };
  const before = threshold.counter === null ? nothing : working.counters[threshold.counter];
  invariant(before, `no counter ${threshold.counter}`);
  const amount = evaluateMoney(threshold.amount, isZero(base) ? withoutNotes(working) : working);
  if (isZero(base)) return { amount, before, counted: nothing };
  const unknown = anyUnknown([base, amount, before]);
  if (unknown !== null || !base.known || !amount.known || !before.known) return { amount, before, counted: unknown ?? base };
  const reaching = before.value.plus(base.value).comparedTo(amount.value);
  const reached = reaching > 0 || (reaching === 0 && threshold.bound === 'inclusive');
  return { amount, before, counted: reached ? base : nothing };
}

interface Taken {
  readonly amount: Amount;
  readonly before: Amount;
  readonly consumed: Amount;
}

function settleDeductible(deductible: Deductible | null, base: Amount, working: Working): Taken {
  if (deductible === null) return { amount: nothing, before: nothing, consumed: base.known ? nothing : base };
  const before = deductible.counter === null ? nothing : working.counters[deductible.counter];
  invariant(before, `no counter ${deductible.counter}`);
  const place = isZero(base) ? withoutNotes(working) : working;
  const amount = evaluateMoney(deductible.amount, place);
  const most = deductible.most && evaluateMoney(deductible.most, place);
  if (isZero(base)) return { amount, before, consumed: nothing };
  const unknown = anyUnknown([base, amount, ...(most ? [most] : []), before]);
  const room = most ? least([amount, minus(most, before)]) : minus(amount, before);
  return { amount, before, consumed: unknown ?? least([base, room]) };
}

interface Movements {
  readonly times: Amount;
  readonly deductible: Amount;
  readonly base: Amount;
  readonly eligible: Amount;
  readonly payment: Amount;
  /** Not yet rounded. */
  readonly carry: Amount;
}

function carryOf({ carry }: Tier, working: Working): Amount {
  return carry === null ? nothing : carried(carry, working);
}

function moveCounters(tier: Tier, by: Movements, working: Working): void {
  for (const { counter, by: input, kind } of tierCounters(tier, working.plan)) {
    if (kind === 'carry') {
      moveCarry(counter, by.carry, working);
      continue;
    }
    const movement = kind === 'paid' || kind === 'pool' || kind === 'disease' ? by.payment : by[kind];
    moveCounter(counterOf(counter, input, working), movement, working);
  }
}

function timesPaid(payment: Amount): Amount {
  return payment.known ? fen(payment.value.isZero() ? 0 : 1) : payment;
}

function emptyTrace(amount: 0 | typeof unknownAmount): Omit<TierTrace, 'status'> {
  return {
    gate: -1,
    base: amount,
    threshold: amount,
    thresholdBefore: amount,
    deductible: amount,
    deductibleBefore: amount,
    consumed: amount,
    eligible: amount,
    rate: -1,
    bands: [],
    carryBefore: amount,
    carry: amount,
    uncapped: amount,
    caps: [],
    cut: amount,
    payment: amount,
    recoverable: amount,
  };
}
