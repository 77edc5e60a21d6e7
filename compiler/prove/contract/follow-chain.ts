// Follows a chain with a claim whose cost rises: what each tier's payment can be and how far it can move, for every state of the year.

import type { Cap, Condition, Deductible, MoneyExpression, PolicyIr, Rate, RatioExpression, Tier, TierPart } from '../../ir/ir.js';
import { ratioScale } from '../../ir/kernel.js';
import type { Origin } from '../../ir/origin.js';
import { type TierCounter, tierCounters } from '../../ir/ranges/tier-counters.js';
import { walkMoney, walkRatio } from '../../ir/traverse/walk-ir.js';
import type { CostDirection } from '../domain/cost.js';
import type { Words } from '../property-result.js';
import { type Bounded, bounded, constantSum, isNone, minus, none, plus, type Sum } from './bounded.js';
import type { Costs } from './costs.js';
import { type Quantities, type Quantity, quantities, zero } from './quantity.js';
import { reasons } from './reasons.js';
import { areGentle, slopesOf } from './slopes.js';

export interface Outside {
  readonly reason: Words;
  readonly blame: Origin;
}

export interface Followed {
  readonly payments: readonly Quantity[];
  readonly total: Quantity;
  readonly amount: (expression: MoneyExpression) => Quantity;
  /** How far the cost rises. */
  readonly step: Sum;
  readonly neverNegative: Bounded['neverNegative'];
  /** The first clause by which a payment can jump, or of which nothing is known. */
  readonly outside: () => Outside | null;
}

interface Course {
  readonly plan: PolicyIr;
  readonly bounds: Bounded;
  readonly of: Quantities;
  readonly input: (input: number) => Quantity;
  /** As they stand. */
  readonly counters: Map<number, Quantity>;
  readonly parts: Parts[];
  place: Origin;
  outside: Outside | null;
}

type Parts = Readonly<Record<Exclude<TierPart, 'year'>, Quantity>>;

/** `whole`: the total of a claim and its parts. */
export function followChain(chain: PolicyIr, direction: CostDirection, whole: Costs['whole']): Followed {
  const bounds = bounded();
  const step = bounds.between([none], []);
  const course: Course = {
    plan: chain,
    bounds,
    of: quantities(bounds),
    input: inputsOf(direction, whole, step, bounds),
    counters: new Map(),
    parts: [],
    place: chain.policy.origin,
    outside: null,
  };
  for (const tier of chain.tiers) {
    course.place = tier.origin;
    course.parts.push(followTier(tier, course));
  }
  course.place = chain.policy.origin;
  const payments = course.parts.map(({ payment }) => payment);
  return {
    payments,
    total: payments.reduce(course.of.add, zero),
    amount: (expression) => amountOf(expression, course),
    step,
    neverNegative: bounds.neverNegative,
    outside: () => course.outside,
  };
}

/** The inputs of the direction rise together; a total holds its parts, and what others paid is no more than it. */
function inputsOf(direction: CostDirection, whole: Costs['whole'], step: Sum, { between }: Bounded): (input: number) => Quantity {
  const values = new Map<number, Sum>();
  const valueAt = (input: number): Sum => {
    const value = values.get(input) ?? between([none], []);
    values.set(input, value);
    return value;
  };
  if (whole !== null) {
    const total = whole.parts.map(valueAt).reduce(plus, between([none], []));
    values.set(whole.total, total);
    let left = total;
    for (const input of whole.elsewhere) {
      const paid = between([none], [left]);
      values.set(input, paid);
      left = minus(left, paid);
    }
  }
  return (input) => ({ value: valueAt(input), rise: direction.inputs.includes(input) ? step : none });
}

/** As it stands; before any tier moved it, whatever it may be. */
function counterOf(counter: number | null, course: Course): Quantity {
  if (counter === null) return zero;
  const known = course.counters.get(counter) ?? { value: course.bounds.between([none], []), rise: none };
  course.counters.set(counter, known);
  return known;
}

function leave(course: Course, reason: Words, blame: Origin = course.place): null {
  course.outside ??= { reason, blame };
  return null;
}

/** Nothing is known of how it moves. */
function jumping(quantity: Quantity, course: Course, reason: Words, blame?: Origin): Quantity {
  leave(course, reason, blame);
  return { value: quantity.value, rise: null };
}

/** Holes are figures: the same before and after the cost rises. */
function amountOf(expression: MoneyExpression, course: Course): Quantity {
  const { of, plan } = course;
  const inner = (operand: MoneyExpression) => amountOf(operand, course);
  switch (expression.op) {
    case 'money':
      return { value: constantSum(expression.fen), rise: none };
    case 'hole':
      return holeAmount(expression.hole, course);
    case 'unlimited':
      return { value: course.bounds.between([none], []), rise: none };
    case 'input':
      return course.input(expression.input);
    case 'base':
      return inner(plan.bases[expression.base]?.value ?? { op: 'money', fen: 0, note: null });
    case 'part':
      return partOf(expression.tier, expression.part, course);
    case 'accumulated': {
      const sum = plan.accumulators[expression.accumulator];
      return sum === undefined ? zero : of.add(counterOf(sum.counter, course), inner(sum.value));
    }
    case 'add':
      return of.add(inner(expression.left), inner(expression.right));
    case 'subtract':
      return told(of.subtract(inner(expression.left), inner(expression.right)), course);
    case 'min':
      return told(of.least(expression.operands.map(inner)), course);
    case 'max':
      return told(of.greatest(expression.operands.map(inner)), course);
    case 'scale':
      return scaled(expression, course);
    case 'choose': {
      const one = of.either(expression.cases.map(({ value }) => inner(value)));
      const moving = expression.cases.find(({ when }) => !isSteady(when, course));
      return moving === undefined ? told(one, course) : jumping(one, course, reasons.choice, moving.origin);
    }
  }
}

function told(quantity: Quantity, course: Course): Quantity {
  if (quantity.rise === null) leave(course, reasons.moving);
  return quantity;
}

function holeAmount(hole: number, { plan, bounds }: Course): Quantity {
  const { low = null, high = null } = plan.holes[hole] ?? {};
  return { value: bounds.between([constantSum(low ?? 0)], high === null ? [] : [constantSum(high)]), rise: none };
}

function partOf(tier: number, part: TierPart, course: Course): Quantity {
  if (part !== 'year') return course.parts[tier]?.[part] ?? zero;
  return counterOf(course.plan.tiers[tier]?.yearly ?? null, course);
}

function scaled({ operand, ratio, rounding }: Extract<MoneyExpression, { op: 'scale' }>, course: Course): Quantity {
  const { of } = course;
  const whole = amountOf(operand, course);
  const { most } = slopesOf(ratio, course.plan, false);
  const steady = isSteadyRatio(ratio, course);
  if (most <= ratioScale && steady && rounding.unit === 1) return told(of.within(whole), course);
  const still = whole.rise !== null && isNone(whole.rise) && steady;
  const rises = whole.rise !== null && steady && course.bounds.neverNegative(whole.rise);
  const value = of.growing(true).value;
  if (still) return { value, rise: none };
  if (!rises) leave(course, reasons.scale);
  return { value, rise: of.growing(rises).rise };
}

/** Whether a condition is the same before and after the cost rises. */
function isSteady(condition: Condition, course: Course): boolean {
  switch (condition.op) {
    case 'all':
    case 'any':
      return condition.operands.every((operand) => isSteady(operand, course));
    case 'not':
      return isSteady(condition.operand, course);
    case 'compareMoney':
      return [condition.left, condition.right].every((side) => isStill(amountOf(side, course).rise));
    case 'compareCounter':
      return isStill(counterOf(condition.counter, course).rise);
    case 'always':
    case 'group':
    case 'oneOf':
    case 'flag':
    case 'compareInput':
    case 'hole':
      return true;
  }
}

function isStill(rise: Sum | null): boolean {
  return rise !== null && isNone(rise);
}

function isSteadyRatio(ratio: RatioExpression, course: Course): boolean {
  let steady = true;
  walkRatio(ratio, {
    condition: (condition) => {
      steady &&= isSteady(condition, course);
    },
  });
  return steady;
}

function followTier(tier: Tier, course: Course): Parts {
  const { of } = course;
  const jumps = tier.gates.some(({ when }) => !isSteady(when, course));
  const base = baseOf(tier, course);
  const counted = tier.threshold === null ? base : jumping(of.within(base), course, reasons.threshold, tier.threshold.origin);
  const { deductible, room } = deductibleOf(tier.deductible, course);
  const eligible = of.subtract(counted, room);
  const below = { value: minus(counted.value, eligible.value), rise: difference(counted.rise, eligible.rise) };
  const computed = tier.rates === null ? zero : of.either(tier.rates.map(({ value }) => rateOf(value, tier, eligible, room, course)));
  const chosen = tier.rates?.find(({ when }) => !isSteady(when, course));
  const uncapped = chosen === undefined ? computed : jumping(computed, course, reasons.choice, chosen.origin);
  const paid = of.least([uncapped, ...tier.caps.flatMap((cap) => remainingOf(cap, course))]);
  const parts = paidParts(tier, { base, deductible, below, eligible, uncapped, payment: told(paid, course) }, course);
  const applied = tier.gates.length === 0 ? parts : maybe(parts, course);
  const known = jumps ? gated(applied, tier, course) : applied;
  moveCounters(tier, known, course);
  return known;
}

/** What the tier shows: a billed payment is given, and the same before and after the cost rises. */
function paidParts(tier: Tier, computed: Omit<Parts, 'cut' | 'unpaid'>, { of, bounds }: Course): Parts {
  const { base, uncapped, payment } = computed;
  const cut = { value: minus(uncapped.value, payment.value), rise: difference(uncapped.rise, payment.rise) };
  if (tier.payment === 'computed') return { ...computed, cut, unpaid: rest(base, payment) };
  const given: Quantity = { value: bounds.between([none], [base.value]), rise: none };
  if (tier.payment === 'billed') return { ...computed, uncapped: given, payment: given, cut: zero, unpaid: rest(base, given) };
  const either = of.either([given, payment]);
  const one = { value: bounds.between([none], [base.value]), rise: either.rise };
  return { ...computed, uncapped: of.either([given, uncapped]), payment: one, cut: of.either([zero, cut]), unpaid: rest(base, one) };
}

function rest(base: Quantity, payment: Quantity): Quantity {
  return { value: minus(base.value, payment.value), rise: difference(base.rise, payment.rise) };
}

function difference(left: Sum | null, right: Sum | null): Sum | null {
  return left === null || right === null ? null : minus(left, right);
}

/** Of a tier that may not apply, whatever the cost. */
function maybe(parts: Parts, { of }: Course): Parts {
  return mapParts(parts, (part) => of.either([zero, part]));
}

function gated(parts: Parts, tier: Tier, course: Course): Parts {
  leave(course, reasons.gate, tier.origin);
  return mapParts(parts, ({ value }) => ({ value, rise: null }));
}

function mapParts(parts: Parts, change: (part: Quantity) => Quantity): Parts {
  return {
    payment: change(parts.payment),
    base: change(parts.base),
    deductible: change(parts.deductible),
    below: change(parts.below),
    eligible: change(parts.eligible),
    uncapped: change(parts.uncapped),
    cut: change(parts.cut),
    unpaid: change(parts.unpaid),
  };
}

/** A hole in a base is no figure: what it stands for may well move with the cost. */
function baseOf(tier: Tier, course: Course): Quantity {
  let hole = false;
  walkMoney(tier.base, {
    money: ({ op }) => {
      hole ||= op === 'hole';
    },
  });
  const base = amountOf(tier.base, course);
  return hole ? { value: jumping(base, course, reasons.hole).value, rise: null } : base;
}

function deductibleOf(clause: Deductible | null, course: Course): { readonly deductible: Quantity; readonly room: Quantity } {
  if (clause === null) return { deductible: zero, room: zero };
  const { of } = course;
  const deductible = amountOf(clause.amount, course);
  const before = counterOf(clause.counter, course);
  if (clause.most !== null) return { deductible, room: of.least([deductible, of.subtract(amountOf(clause.most, course), before)]) };
  return { deductible, room: clause.per === 'year' ? of.subtract(deductible, before) : deductible };
}

/** What a rate gives of the eligible amount, before caps. Rounding to the smallest unit moves as far as what it rounds, at most. */
function rateOf(rate: Rate, tier: Tier, eligible: Quantity, room: Quantity, course: Course): Quantity {
  const { of, plan } = course;
  const most = of.within(eligible);
  if (plan.rounding.unit !== 1) return jumping(most, course, reasons.unit);
  if (tier.carry !== null && !isStill(counterOf(tier.carry, course).rise)) return jumping(most, course, reasons.shared);
  switch (rate.kind) {
    case 'flat':
      return isSteadyRatio(rate.ratio, course) ? told(most, course) : jumping(most, course, reasons.choice);
    case 'amount':
      return told(of.least([eligible, amountOf(rate.amount, course)]), course);
    case 'bands': {
      const begins = counterOf(rate.counter, course).rise;
      const moved = !isStill(begins) || (rate.origin === 'absolute' && !isStill(room.rise));
      if (moved) return jumping(most, course, reasons.start);
      const steady = rate.bands.every(({ ratio }) => isSteadyRatio(ratio, course));
      return steady && areGentle(rate.bands, plan) ? told(most, course) : jumping(most, course, reasons.bands, rate.bands[0]?.origin);
    }
  }
}

/** Nothing for a cap that never limits. */
function remainingOf(cap: Cap, course: Course): readonly Quantity[] {
  if (cap.amount.op === 'unlimited') return [];
  const limit = amountOf(cap.amount, course);
  const used = counterOf(cap.counter, course);
  return [course.of.subtract(limit, used)];
}

function moveCounters(tier: Tier, parts: Parts, course: Course): void {
  for (const { counter, kind } of tierCounters(tier, course.plan)) {
    course.counters.set(counter, course.of.add(counterOf(counter, course), movementOf(kind, parts)));
  }
}

function movementOf(kind: TierCounter['kind'], parts: Parts): Quantity {
  switch (kind) {
    case 'deductible':
      return parts.below;
    case 'base':
      return parts.base;
    case 'eligible':
      return parts.eligible;
    case 'paid':
    case 'pool':
    case 'disease':
      return parts.payment;
    case 'times':
    case 'carry':
      // Of no amount; a later tier that asks for it is not followed.
      return { value: none, rise: null };
  }
}
