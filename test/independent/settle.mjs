// Settles a claim twice, for every cost and every state of the year at once: a second time at a higher cost, or in another group.
// A tier whose bands meet, with ratios from 0 to 1, pays a part of its eligible amount and moves with it, rounding to the smallest unit
// included: for integers d, a ≤ b ≤ a + d gives 0 ≤ round(b) − round(a) ≤ d. Minima, what caps leave and max(0, a − b) keep that.

import { add, amounts, apart, figure, inSecond, isStill, jumping, less, minus, none, plus, still, zero } from './amounts.mjs';
import { million, nodesIn, nothing, written } from './left-of-plan.mjs';

const millionths = ({ numerator, denominator }) => (numerator * million) / denominator;
const isUnlimited = ({ amount }) => amount.op === 'unlimited';

/** `first`, `second`: what is left of the plan for either settlement. `rising`: the inputs that are `step` higher in the second. */
export function settle(first, second, { total, parts: ownParts, others }, rising = []) {
  const [{ plan }, of] = [first, amounts(first === second)];
  const { between, certain, most, upTo, subtract } = of;
  const amountOf = (kind) => ({ money: () => between([none], []), ratio: () => between([none], [figure(million)]) })[kind]?.() ?? none;
  const [step, ...inputs] = ['money', ...plan.inputs.map(({ type }) => type.kind)].map(amountOf);
  if (total !== undefined) inputs[total] = ownParts.map((part) => inputs[part]).reduce(plus, between([none], []));
  // What others paid is together no more than the total.
  (total === undefined ? [] : others).reduce((free, input) => {
    inputs[input] = between([none], [free]);
    return minus(free, inputs[input]);
  }, inputs[total]);
  const holes = plan.holes.map(({ low, high }) => between([figure(low ?? 0)], upTo(high ?? Number.POSITIVE_INFINITY)));
  // In the state of the year that the claim finds: anything.
  const [counters, tiers] = [plan.counters.map(() => still(between([none], []))), []];
  const counter = (index) => counters[index] ?? zero;
  /** The same in both settlements. */
  const isSteady = (condition) => [...nodesIn(condition)].flatMap(readBy).every(isStill);
  const readBy = ({ op, left, right, counter: index }) =>
    op === 'compareMoney' ? [amount(left), amount(right)] : op === 'compareCounter' ? [counter(index)] : [];
  const chosen = (cases, take) => {
    const value = of.either(cases.map(take));
    return cases.every(({ when }) => isSteady(when)) ? value : jumping(value);
  };
  const scaled = (whole, ratio, unit) => {
    if (unit === 1 && isStill(ratio) && most(ratio.value) <= million) return of.within(whole);
    const grows = isStill(ratio) && whole.rise !== null && certain(whole.rise);
    return of.made([whole, ratio], between([none], []), grows ? between([none], []) : null);
  };
  const multiplied = (left, right) => {
    const [low, high] = [of.least, most].map((end) => (end(left.value) * end(right.value)) / million);
    return of.made([left, right], between([figure(Math.floor(low))], upTo(Math.ceil(high))), null);
  };
  const partAt = (tier, part) => (tiers[tier] === undefined ? of.any() : (tiers[tier]?.[part] ?? zero));
  /** Money in its smallest unit, ratios in millionths. */
  const operations = {
    money: ({ fen }) => still(figure(fen)),
    ratio: ({ ratio }) => still(figure(millionths(ratio))),
    times: ({ ratio }) => still(between([none], upTo(plan.bounds.integer * millionths(ratio)))),
    hole: ({ hole }) => still(holes[hole]),
    unlimited: of.any,
    input: ({ input }) => ({ value: inputs[input], rise: rising.includes(input) ? step : none }),
    part: ({ tier, part }) => (part === 'year' ? counter(plan.tiers[tier].yearly) : partAt(tier, part)),
    accumulated: ({ counter: sum, value }) => add(counter(sum), amount(value)),
    add: ({ left, right }) => add(amount(left), amount(right)),
    subtract: ({ left, right }) => subtract(amount(left), amount(right)),
    multiply: ({ left, right }) => multiplied(amount(left), amount(right)),
    scale: ({ operand, ratio, rounding }) => scaled(amount(operand), amount(ratio), rounding.unit),
    limit: ({ operand }) => of.smallest([amount(operand), still(figure(million))]),
    min: ({ operands }) => of.smallest(operands.map((operand) => amount(operand))),
    max: ({ operands }) => of.largest(operands.map((operand) => amount(operand))),
    choose: ({ cases }) => chosen(cases, ({ value }) => amount(value)),
  };
  const areSame = (one, other) => one === other || written(one) === written(other);
  const amount = (one, other = one) => (areSame(one, other) ? operations[one.op](one) : apart(amount(one), amount(other)));
  /** What a deductible still takes. */
  const roomOf = (clause, another) => {
    const [deductible, used] = [amount(clause.amount, another.amount), counter(clause.counter)];
    if (clause.most !== null) return of.smallest([deductible, subtract(amount(clause.most, another.most), used)]);
    return clause.per === 'year' ? subtract(deductible, used) : deductible;
  };
  /** Bands that meet, of ratios from 0 to 1: what they give never falls, nor rises faster than what it is of. */
  const areGentle = (bands) =>
    bands.every(({ to, ratio }, at) => (at + 1 === bands.length || to === bands[at + 1].from) && most(amount(ratio).value) <= million);
  /** Place by place where both begin alike; else the least of one against the most of the other. */
  const givesNoLess = (rate, another) => {
    const edges = [0, ...[...rate.bands, ...another.bands].flatMap(({ from, to }) => (to === null ? [from] : [from, to]))];
    const at = ({ bands }, edge) => bands.find(({ from, to }) => from <= edge && (to === null || edge < to))?.ratio ?? nothing;
    const isLess = (one, other) => written(one) !== written(other) && !certain(minus(amount(one).value, amount(other).value));
    const aligned = rate.origin === another.origin && rate.counter === another.counter;
    return edges.every((edge) => (aligned ? [edge] : edges).every((other) => !isLess(at(rate, edge), at(another, other))));
  };
  /** What a rate gives of the eligible amount, before caps. `room`: what lies below it. */
  const rateGives = (rate, another, { eligible, room, carry }) => {
    const [part, smooth] = [of.within(eligible), plan.rounding.unit === 1 && isStill(counter(carry))];
    if (rate.kind !== another.kind) return jumping(part);
    if (rate.kind === 'amount') {
      const given = of.smallest([eligible, amount(rate.amount, another.amount)]);
      return smooth || isStill(given) ? given : jumping(given);
    }
    const alike = written(rate) === written(another);
    const ratios = [...rate.bands, ...another.bands].map(({ ratio }) => amount(ratio));
    if (ratios.every(({ value }) => most(value) <= 0)) return zero;
    const below = [rate, another].some(({ origin }) => origin === 'absolute') ? room : zero;
    const begins = [carry, rate.counter, another.counter].map(counter);
    const isEarlier = isStill(below) || (!alike && below.rise !== null && most(below.rise) <= 0);
    if (eligible.rise === null || !isEarlier || ![...begins, ...ratios].every(isStill)) return jumping(part);
    const gentle = smooth && areGentle(rate.bands);
    if (alike) return gentle || isStill(eligible) ? part : jumping(part);
    if (!givesNoLess(another, rate) || !(gentle || certain(eligible.rise))) return jumping(part);
    return { value: part.value, rise: between(of.floors(eligible.rise), [minus(inSecond(eligible), part.value)]) };
  };
  const ratesGive = (rates, others, given) => {
    const [whens, same] = [rates, others].map((cases) => written(cases.map(({ when }) => when)));
    if (whens !== same) return jumping(ratesGive(rates, rates, given));
    const pairs = rates.map(({ when, value }, at) => ({ when, value, other: others[at].value }));
    return rates.length === 0 ? zero : chosen(pairs, ({ value, other }) => rateGives(value, other, given));
  };
  /** What a cap leaves; in the second settlement it may be without a limit. */
  const leftBy = (cap, another) => {
    if (isUnlimited(cap)) return of.any();
    const left = subtract(amount(cap.amount, isUnlimited(another) ? cap.amount : another.amount), counter(cap.counter));
    return isUnlimited(another) ? { ...left, rise: between([none], []) } : left;
  };
  const settled = (tier, another) => {
    // A missing figure in a base stands for something that may well move with the cost; a case that is one is not proved of.
    const bases = [tier, another].map(({ base }) => withoutMissing(base, plan));
    const base = [...nodesIn(bases)].some(({ op }) => op === 'hole') ? jumping(amount(...bases)) : amount(...bases);
    const limit = tier.threshold && [amount(tier.threshold.amount, another.threshold.amount), counter(tier.threshold.counter)];
    const reached = limit ? of.made([base, ...limit], between([none], [base.value]), null) : base;
    const deductible = amount(tier.deductible.amount, another.deductible.amount);
    const room = roomOf(tier.deductible, another.deductible);
    const eligible = subtract(reached, room);
    const uncapped = ratesGive(tier.rates, another.rates, { eligible, room, carry: tier.carry });
    const caps = tier.caps.map((cap, at) => [cap, another.caps[at]]).filter((pair) => !pair.every(isUnlimited));
    const computed = of.smallest([uncapped, ...caps.map((pair) => leftBy(...pair))]);
    // What a claim says was paid is at most the base, and the same in both settlements.
    const given = { value: between([none], [base.value]), rise: tier.payment === 'billed' ? none : of.among([none, computed.rise]) };
    const payment = tier.payment === 'computed' ? computed : given;
    const shown = { base, deductible, below: less(reached, eligible), eligible, payment, unpaid: less(base, payment) };
    if (tier.payment === 'computed') return { ...shown, uncapped, cut: less(uncapped, computed) };
    return { ...shown, uncapped: of.either([still(given.value), uncapped]), cut: of.either([zero, less(uncapped, computed)]) };
  };
  /** Of a tier that may not apply. */
  const gated = (gates, others, part) => {
    if (gates.length + others.length === 0) return part;
    const one = of.either([zero, part]);
    if (others.length === 0) return { ...one, rise: part.rise && between(of.floors(part.rise), []) };
    return written(gates) === written(others) && gates.every(isSteady) ? one : jumping(one);
  };
  /** A tier that applies in one settlement alone pays 0 in the other; from nothing there is no way but up. */
  const partsOf = (tier, another) => {
    const [one, other] = [tier ?? another, another ?? tier];
    const beside = (part) => (tier === null ? apart(zero, part) : another === null ? apart(part, zero) : part);
    const known = Object.entries(settled(one, other)).map(([name, part]) => [name, beside(gated(one.gates, other.gates, part))]);
    const { payment, base, ...parts } = Object.fromEntries(known);
    if (most(payment.value) > 0 || (payment.rise !== null && certain(payment.rise))) return { ...parts, base, payment };
    return { ...parts, base, payment: { value: none, rise: between([none], base.rise ? [inSecond(base)] : []) } };
  };
  const moved = (kind, { below, base, eligible, uncapped, payment }) => {
    const by = { deductible: below, base, eligible }[kind] ?? payment;
    return kind === 'times' || kind === 'carry' ? of.made([by, uncapped], between([none], []), null) : by;
  };
  for (const [at, tier] of first.tiers.entries()) {
    const parts = tier === null && second.tiers[at] === null ? null : partsOf(tier, second.tiers[at]);
    tiers.push(parts);
    for (const index of parts ? countersOf(plan.tiers[at]) : [])
      counters[index] = add(counters[index], moved(plan.counters[index].kind, parts));
  }
  return { ...of, amount, step, inputs, tiers, payments: tiers.reduce((sum, parts) => add(sum, parts?.payment ?? zero), zero) };
}

/** What is known does not hang on a figure that is missing: it may be taken for the amount of the other case. */
function withoutMissing(base, { holes }) {
  const isMissing = ({ op, hole }) => op === 'hole' && !holes[hole].low && holes[hole].high === null;
  const given = (base.op === 'choose' ? base.cases.map(({ value }) => value) : [base]).filter((value) => !isMissing(value));
  return given.length > 1 ? base : (given[0] ?? nothing);
}

/** The counters that a tier asks and moves, each once. */
export function countersOf({ threshold, deductible, rates, caps, yearly, times, carry }) {
  const clauses = [threshold, deductible, ...(rates ?? []).map(({ value }) => value), ...caps].map((clause) => clause?.counter);
  return [...new Set([...clauses, yearly, times, carry].filter((index) => typeof index === 'number'))];
}
