// Steps 2 to 9 at one place of a line: one tier of one claim.

import { invariant, unreachable } from '../../../ir/invariant.js';
import type { BandedRate, Deductible, MoneyExpression, Rate, RatioExpression, Threshold, Tier } from '../../../ir/ir.js';
import type { PartName } from '../evaluate/code.js';
import { type MovedCounter, movedCounters } from '../moved-counters.js';
import { counterForm, firstCase, inLowestTerms, million, moneyForm, ratioAt, truthAt } from './expression-form.js';
import { constant, type Form, isConstant, rounded, sum } from './form.js';
import { type Amount, isAtLeast, isZero, leastOf, minus, nothing, type Place, plus, smallerOf } from './place.js';

/** Adds the tier's parts to the place and moves its counters; false when the claim says that more was paid than the base. */
export function settleTier(tier: Tier, index: number, place: Place): boolean {
  const open = truthAt({ op: 'all', operands: tier.gates.map(({ when }) => when) }, place);
  if (open === false) place.tiers.push(allParts(nothing));
  if (open === null) {
    place.tiers.push(allParts(null));
    for (const moved of movedCounters(tier, place.plan)) place.counters[placeOf(moved, place)] = null;
  }
  return open === true ? settleApplied(tier, index, place) : true;
}

function allParts(payment: Amount): Readonly<Record<PartName, Amount>> {
  const [base, deductible, below, eligible, uncapped, cut, unpaid] = Array.from({ length: 7 }, () => payment);
  return { payment, base, deductible, below, eligible, uncapped, cut, unpaid } as Readonly<Record<PartName, Amount>>;
}

function settleApplied(tier: Tier, index: number, place: Place): boolean {
  const { course } = place;
  const base = moneyForm(tier.base, place);
  const counted = countedOf(tier.threshold, base, place);
  const { deductible, below } = consumedOf(tier.deductible, counted, place);
  const eligible = less(counted, below);
  const billed = billedOf(tier, place.billed[index] ?? -1);
  if (billed !== null && base !== null && !isAtLeast(base, billed, course)) return false;
  const uncapped = billed ?? (eligible === null ? null : ratedOf(tier, eligible, below, place));
  const payment = billed ?? cappedOf(tier, uncapped, place);
  place.tiers.push({ payment, base, deductible, below, eligible, uncapped, cut: less(uncapped, payment), unpaid: less(base, payment) });
  const movements = { consumed: below, base, eligible, payment, times: () => timesOf(payment, place) };
  for (const moved of movedCounters(tier, place.plan)) {
    // What is carried from claim to claim is read by no expression.
    if (moved.moves === 'carry') continue;
    const movement = movements[moved.moves];
    move(placeOf(moved, place), typeof movement === 'function' ? movement() : movement, place);
  }
  return true;
}

/** Of an amount and a part of it. */
function less(whole: Amount, part: Amount): Amount {
  return whole === null || part === null ? null : sum(whole, part, -1n);
}

function billedOf({ payment }: Tier, given: number): Form | null {
  if (payment === 'computed') return null;
  if (given >= 0) return constant(given);
  return payment === 'billed' ? nothing : null;
}

function countedOf(threshold: Threshold | null, base: Amount, place: Place): Amount {
  if (threshold === null) return base;
  const amount = moneyForm(threshold.amount, place);
  const before = threshold.counter === null ? nothing : counterForm(threshold.counter, place);
  if (base !== null && isZero(base, place.course)) return nothing;
  const reaching = plus(before, base);
  if (base === null || amount === null || reaching === null) return null;
  const reached = threshold.bound === 'inclusive' ? isAtLeast(reaching, amount, place.course) : !isAtLeast(amount, reaching, place.course);
  return reached ? base : nothing;
}

function consumedOf(clause: Deductible | null, base: Amount, place: Place): { deductible: Amount; below: Amount } {
  if (clause === null) return { deductible: nothing, below: base === null ? null : nothing };
  const { course } = place;
  const before = clause.counter === null ? nothing : counterForm(clause.counter, place);
  const deductible = moneyForm(clause.amount, place);
  const most = clause.most && moneyForm(clause.most, place);
  const unsure = deductible === null || before === null || (clause.most !== null && most === null);
  if (base === null || unsure) return { deductible, below: base !== null && isZero(base, course) ? nothing : null };
  const room = clause.most === null ? minus(deductible, before, course) : leastOf([deductible, minus(most, before, course)], course);
  return { deductible, below: leastOf([base, room], course) };
}

// ── rates ───────────────────────────────────────────────────────────────────────────────────────────────────────

function ratedOf(tier: Tier, eligible: Form, consumed: Amount, place: Place): Amount {
  if (isZero(eligible, place.course)) return nothing;
  const rate = firstCase<Rate>(tier.rates ?? [], place);
  if (rate === null) return null;
  switch (rate.kind) {
    case 'flat':
      return productOf(tier, [{ amount: eligible, ratio: rate.ratio }], eligible, place);
    case 'bands':
      return bandedOf(tier, rate, eligible, consumed, place);
    case 'amount': {
      const amount = moneyForm(rate.amount, place);
      return amount && smallerOf(eligible, rounded(amount, 1n, place.plan.rounding), place.course);
    }
    default:
      return unreachable(rate);
  }
}

interface Part {
  readonly amount: Form;
  readonly ratio: RatioExpression;
}

function bandedOf(tier: Tier, rate: BandedRate, eligible: Form, consumed: Amount, place: Place): Amount {
  const { course } = place;
  const before = rate.per === 'visit' ? nothing : counterForm(rate.counter ?? -1, place);
  const start = rate.origin === 'absolute' ? plus(before, consumed) : before;
  const end = plus(start, eligible);
  if (start === null || end === null) return null;
  const within = (form: Form, from: number, to: number | null) => {
    const above = minus(form, constant(from), course) as Form;
    return to === null ? above : smallerOf(above, constant(to - from), course);
  };
  const parts = rate.bands.flatMap(({ from, to, ratio }): Part[] => {
    const amount = sum(within(end, from, to), within(start, from, to), -1n);
    return isConstant(amount) && amount.value === 0n ? [] : [{ amount, ratio }];
  });
  return productOf(tier, parts, eligible, place);
}

/** Σ amount × ratio, rounded once; rounding up never passes the eligible amount. */
function productOf(tier: Tier, parts: readonly Part[], eligible: Form, place: Place): Amount {
  const looked = parts.map(({ amount, ratio }) => ({ amount, ratio: ratioAt(ratio, place) }));
  if (looked.some(({ amount, ratio }) => ratio === null && !isZero(amount, place.course))) return null;
  const whole = looked.reduce((total, { amount, ratio }) => sum(total, amount, ratio ?? 0n), nothing);
  const paid = tier.carry === null ? rounded(...lowest(whole, looked), place.plan.rounding) : carriedOf(whole, looked, tier.carry, place);
  return paid && smallerOf(eligible, paid, place.course);
}

function lowest(whole: Form, looked: readonly { readonly ratio: bigint | null }[]): readonly [Form, bigint] {
  return inLowestTerms(
    whole,
    looked.map(({ ratio }) => ratio ?? 0n),
  );
}

/** The running total of the year rounded, less what was rounded before. */
function carriedOf(whole: Form, looked: readonly { readonly ratio: bigint | null }[], carry: number, place: Place): Amount {
  const { rounding } = place.plan;
  const before = counterForm(carry, place);
  if (before !== null) return sum(rounded(sum(whole, before), million, rounding), rounded(before, million, rounding), -1n);
  // Whole units are paid as they are; of anything else the rest that is carried decides.
  const down = rounded(...lowest(whole, looked), { ...rounding, mode: 'truncate' });
  const rest = sum(whole, down, -million);
  return isZero(rest, place.course) ? down : null;
}

// ── caps ────────────────────────────────────────────────────────────────────────────────────────────────────────

function cappedOf(tier: Tier, uncapped: Amount, place: Place): Amount {
  const { course } = place;
  const rooms = tier.caps.flatMap(({ amount, counter, by }) => {
    const { limit, low } = limitOf(amount, place);
    if (limit === 'unlimited') return [];
    const used = counter === null ? nothing : counterForm(by === null ? counter : counter + (place.values[by] ?? 0), place);
    return [{ left: minus(limit, used, course), atLeast: low === null ? null : minus(constant(low), used, course) }];
  });
  const certain = [uncapped, ...rooms.map(({ left }) => left)].filter((amount) => amount !== null);
  if (certain.length === 0) return null;
  const payment = certain.reduce((left, right) => smallerOf(left, right, course));
  const unsure = rooms.filter(({ left }) => left === null);
  if (uncapped !== null && unsure.length === 0) return payment;
  if (isZero(payment, course)) return nothing;
  if (uncapped === null) return null;
  const needed = unsure.some(({ atLeast }) => atLeast === null || !isAtLeast(atLeast, payment, course));
  return needed ? null : payment;
}

/** The amount of a cap, and the lower bound of the hole when it is one. */
function limitOf(amount: MoneyExpression, place: Place): { limit: Amount | 'unlimited'; low: number | null } {
  if (amount.op === 'unlimited') return { limit: 'unlimited', low: null };
  if (amount.op === 'hole') return { limit: null, low: place.plan.holes[amount.hole]?.low ?? null };
  if (amount.op !== 'choose') return { limit: moneyForm(amount, place), low: null };
  const chosen = firstCase(amount.cases, place);
  return chosen === null ? { limit: null, low: null } : limitOf(chosen, place);
}

// ── counters ────────────────────────────────────────────────────────────────────────────────────────────────────

function placeOf({ counter, by }: MovedCounter, { values }: Place): number {
  return by === null ? counter : counter + (values[by] ?? 0);
}

function timesOf(payment: Amount, { course }: Place): Amount {
  return payment === null ? null : constant(isZero(payment, course) ? 0 : 1);
}

/** Moving by nothing changes nothing, also for an unknown counter. */
function move(counter: number, movement: Amount, place: Place): void {
  const before = place.counters[counter];
  invariant(before !== undefined, `no counter ${counter}`);
  const still = before === null && movement !== null && isZero(movement, place.course);
  if (!still) place.counters[counter] = plus(before, movement);
  if (movement === null && before !== null) place.counters[counter] = null;
}
