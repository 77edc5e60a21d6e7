// Steps 2 to 9 as code: one tier of one claim.

import type { Deductible, Threshold, Tier } from '../../../ir/ir.js';
import { type MovedCounter, movedCounters } from '../moved-counters.js';
import { capsCode } from './caps-code.js';
import { type Frame, type Known, minus, partAt, partNames, running, unknown } from './code.js';
import { allOf, conditionCode, moneyCode } from './expression-code.js';
import { type Rated, rateCode } from './rate-code.js';

/** Writes the tier's parts and moves its counters; false when the claim says that more was paid than the base. */
export type TierCode = (frame: Frame) => boolean;

export function tierCode(index: number, known: Known): TierCode {
  const tier = known.plan.tiers[index] as Tier;
  const gates = allOf(tier.gates.map(({ when }) => conditionCode(when, known)));
  if (gates === 0) return (frame) => fill(frame, index, 0);
  const apply = appliedCode(tier, index, known);
  if (gates === 1) return apply;
  const open = running(gates);
  const moved = movedCounters(tier, known.plan);
  return (frame) => {
    const truth = open(frame);
    if (truth === 1) return apply(frame);
    if (truth < 0) for (const one of moved) frame.counters[placeOf(one, frame)] = unknown;
    return fill(frame, index, truth);
  };
}

/** Every part of the tier is 0, or unknown. */
function fill({ parts }: Frame, index: number, amount: number): true {
  for (let at = 0; at < partNames.length; at++) parts[index * partNames.length + at] = amount;
  return true;
}

function appliedCode(tier: Tier, index: number, known: Known): TierCode {
  const base = running(moneyCode(tier.base, known));
  const count = countedCode(tier.threshold, known);
  const consume = consumedCode(tier.deductible, known);
  const deductible = tier.deductible === null ? () => 0 : running(moneyCode(tier.deductible.amount, known));
  const rate = rateCode(tier, known);
  const cap = capsCode(tier.caps, known);
  const moved = movedCounters(tier, known.plan);
  const billed = billedOf(tier, known.billed[index] ?? unknown);
  const rated: Rated = { uncapped: 0, carried: 0 };
  const first = partAt(index, 'payment');
  return (frame) => {
    const whole = base(frame);
    const counted = count(frame, whole);
    const consumed = consume(frame, counted);
    const eligible = minus(counted, consumed);
    if (whole >= 0 && whole < billed) return false;
    rated.carried = 0;
    rated.uncapped = billed < 0 ? eligible : billed;
    if (billed < 0 && eligible > 0) rate(frame, eligible, consumed, rated);
    else if (billed < 0 && eligible < 0) rated.carried = unknown;
    const { uncapped } = rated;
    const payment = billed < 0 ? cap(frame, uncapped) : billed;
    const { parts } = frame;
    // In the order of `partNames`.
    parts[first] = payment;
    parts[first + 1] = whole;
    parts[first + 2] = deductible(frame);
    parts[first + 3] = consumed;
    parts[first + 4] = eligible;
    parts[first + 5] = uncapped;
    parts[first + 6] = minus(uncapped, payment);
    parts[first + 7] = minus(whole, payment);
    for (const one of moved) move(frame, one, movementOf(one, frame, first, rated), known);
    return true;
  };
}

/** What the claim says was paid; −1 for a payment that is to be computed. */
function billedOf({ payment }: Tier, given: number): number {
  if (payment === 'computed') return unknown;
  return payment === 'billed' ? Math.max(0, given) : given;
}

function countedCode(threshold: Threshold | null, known: Known): (frame: Frame, base: number) => number {
  if (threshold === null) return (_frame, base) => base;
  const amount = running(moneyCode(threshold.amount, known));
  const { counter, bound } = threshold;
  return (frame, base) => {
    if (base === 0) return 0;
    const [least, before] = [amount(frame), counter === null ? 0 : (frame.counters[counter] as number)];
    if (base < 0 || least < 0 || before < 0) return unknown;
    const reached = bound === 'inclusive' ? before + base >= least : before + base > least;
    return reached ? base : 0;
  };
}

function consumedCode(deductible: Deductible | null, known: Known): (frame: Frame, base: number) => number {
  if (deductible === null) return (_frame, base) => (base < 0 ? unknown : 0);
  const amount = running(moneyCode(deductible.amount, known));
  const most = deductible.most && running(moneyCode(deductible.most, known));
  const { counter } = deductible;
  return (frame, base) => {
    if (base === 0) return 0;
    const [whole, before] = [amount(frame), counter === null ? 0 : (frame.counters[counter] as number)];
    if (base < 0 || whole < 0 || before < 0) return unknown;
    if (most === null) return Math.min(base, minus(whole, before));
    const ofYear = most(frame);
    return ofYear < 0 ? unknown : Math.min(base, whole, minus(ofYear, before));
  };
}

// ── counters ────────────────────────────────────────────────────────────────────────────────────────────────────

function placeOf({ counter, by }: MovedCounter, { values }: Frame): number {
  return by === null ? counter : counter + (values[by] as number);
}

const partMoved = { payment: 0, base: 1, consumed: 3, eligible: 4 } as const;

function movementOf({ moves }: MovedCounter, { parts }: Frame, first: number, { carried }: Rated): number {
  if (moves === 'carry') return carried;
  if (moves !== 'times') return parts[first + partMoved[moves]] as number;
  return Math.sign(parts[first] as number);
}

/** Moving by nothing changes nothing, also for an unknown counter. */
function move(frame: Frame, moved: MovedCounter, movement: number, { plan }: Known): void {
  if (movement === 0) return;
  const at = placeOf(moved, frame);
  const before = frame.counters[at] as number;
  const after = before < 0 || movement < 0 ? unknown : before + movement;
  frame.counters[at] = moved.moves === 'carry' && after >= 0 ? after % (plan.rounding.unit * 1_000_000) : after;
}
