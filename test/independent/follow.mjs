// Settles a claim whose cost rises, for every cost and every state of the year at once: how far each payment can move.
//
// A tier whose bands meet, with ratios from 0 to 1, pays a part of its eligible amount and moves with it, rounding to the smallest unit
// included: for integers d, a ≤ b ≤ a + d gives 0 ≤ round(b) − round(a) ≤ d. Minima, what caps leave and max(0, a − b) keep that.

import { both, figure, isNone, minus, none, plus, unknowns, zero } from './amounts.mjs';
import { nodesIn } from './left-of-plan.mjs';
import { areGentle, ratioRange } from './ranges.mjs';

const paidByOthers = ['waiver', 'thirdParty', 'commercial'];
const ownParts = ['inPolicy', 'fullySelfPaid', 'overLimit', 'firstSelfPay'];

/** What a claim costs (null: nothing that settlements read), along which inputs it rises, and the parts of the total. */
export function costOf(plan) {
  const idOf = (input) => (plan.inputs[input].builtin ? plan.inputs[input].id : '');
  const read = [...plan.inputs.keys()].filter((input) => {
    const { type, scope, used } = plan.inputs[input];
    return type.kind === 'money' && scope === 'claim' && used && !paidByOthers.includes(idOf(input));
  });
  const total = read.find((input) => idOf(input) === 'total');
  const whole = total ?? read.find((input) => idOf(input) === 'inPolicy');
  const directions = read.flatMap((input) => {
    if (input !== total && total !== undefined && plan.inputs[input].builtin) return [[input, total]];
    return whole === undefined || input === whole || input === total ? [[input]] : [];
  });
  const parts = total === undefined ? [] : read.filter((input) => ownParts.includes(idOf(input)));
  return { inputs: read.length === 0 ? null : whole === undefined ? read : [whole], directions, total, parts };
}

/** `side`: what is left of a plan. `rising`: the inputs that rise by one step together; the first names the direction. */
export function follow(side, rising, { total, parts }) {
  const { plan } = side;
  const of = unknowns();
  const step = of.between([none], []);
  const [inputs, counters, tiers] = [new Map(), new Map(), []];

  const costAt = (input) => {
    if (!inputs.has(input)) inputs.set(input, of.between([none], []));
    return inputs.get(input);
  };
  if (total !== undefined) inputs.set(total, parts.map(costAt).reduce(plus, of.between([none], [])));

  /** In the state of the year that the claim finds: anything. */
  const counter = (index) => {
    if (index === null) return zero;
    if (!counters.has(index)) counters.set(index, of.any());
    return counters.get(index);
  };
  const isStill = ({ rise }) => rise !== null && isNone(rise);

  /** The same before and after the cost rises. */
  const isSteady = (condition) =>
    [...nodesIn(condition)].every((node) => {
      if (node.op === 'compareMoney') return isStill(amount(node.left)) && isStill(amount(node.right));
      return node.op !== 'compareCounter' || isStill(counter(node.counter));
    });
  const areSteady = (cases) => cases.every(({ when }) => isSteady(when));
  const jumping = ({ value }) => ({ value, rise: null });

  const amount = (node) => {
    switch (node.op) {
      case 'money':
        return { value: figure(node.fen), rise: none };
      case 'hole': {
        const { low, high } = plan.holes[node.hole];
        return { value: of.between([figure(low ?? 0)], high === null ? [] : [figure(high)]), rise: none };
      }
      case 'input':
        return { value: costAt(node.input), rise: rising.includes(node.input) ? step : none };
      case 'part':
        return node.part === 'year' ? counter(plan.tiers[node.tier].yearly) : (tiers[node.tier]?.[node.part] ?? zero);
      case 'accumulated': {
        const sum = side.sums[node.accumulator];
        return of.add(counter(sum.counter), amount(sum.value));
      }
      case 'add':
        return of.add(amount(node.left), amount(node.right));
      case 'subtract':
        return of.subtract(amount(node.left), amount(node.right));
      case 'min':
        return of.least(node.operands.map(amount));
      case 'max':
        return of.greatest(node.operands.map(amount));
      case 'scale':
        return scaled(node);
      case 'choose': {
        const one = of.either(node.cases.map(({ value }) => amount(value)));
        return areSteady(node.cases) ? one : jumping(one);
      }
      default:
        return of.any();
    }
  };

  const scaled = ({ operand, ratio, unit }) => {
    const whole = amount(operand);
    const { most } = ratioRange(ratio, plan, null);
    const steady = isSteady(ratio);
    if (steady && unit === 1 && most !== null && most <= 1_000_000) return of.within(whole);
    const grows = steady && whole.rise !== null && of.certain(whole.rise);
    return { value: of.between([none], []), rise: grows ? (isNone(whole.rise) ? none : of.between([none], [])) : null };
  };

  /** What a rate gives of the eligible amount, before caps. `room`: what the deductible still takes. */
  const rateGives = (rate, eligible, room, carry) => {
    const part = of.within(eligible);
    if (plan.rounding.unit !== 1 || !isStill(counter(carry))) return jumping(part);
    if (rate.kind === 'amount') return of.least([eligible, amount(rate.amount)]);
    const bands = rate.kind === 'flat' ? [{ from: 0, to: null, ratio: rate.ratio }] : rate.bands;
    const begins = rate.kind === 'flat' || (isStill(counter(rate.counter)) && (rate.origin !== 'absolute' || isStill(room)));
    return begins && bands.every(({ ratio }) => isSteady(ratio)) && areGentle(bands, plan) ? part : jumping(part);
  };

  const deductibleOf = (clause) => {
    if (clause === null) return { deductible: zero, room: zero };
    const deductible = amount(clause.amount);
    if (clause.most !== null)
      return { deductible, room: of.least([deductible, of.subtract(amount(clause.most), counter(clause.counter))]) };
    return { deductible, room: clause.per === 'year' ? of.subtract(deductible, counter(clause.counter)) : deductible };
  };

  const settled = (tier) => {
    const gatesHold = tier.gates.every(isSteady);
    const told = amount(tier.base);
    // A missing figure in a base stands for something that may well move with the cost.
    const base = [...nodesIn(tier.base)].some(({ op }) => op === 'hole') ? jumping(told) : told;
    const counted = tier.threshold === null ? base : jumping(of.within(base));
    const { deductible, room } = deductibleOf(tier.deductible);
    const eligible = of.subtract(counted, room);
    const below = of.less(counted, eligible);
    const given = tier.rates === null ? zero : of.either(tier.rates.map(({ value }) => rateGives(value, eligible, room, tier.carry)));
    const uncapped = tier.rates === null || areSteady(tier.rates) ? given : jumping(given);
    const limits = tier.caps.filter((cap) => cap.amount.op !== 'unlimited');
    const computed = of.least([uncapped, ...limits.map((cap) => of.subtract(amount(cap.amount), counter(cap.counter)))]);
    const payment = paid(tier, base, computed);
    const shown = { base, deductible, below, eligible, uncapped: tier.payment === 'computed' ? uncapped : jumping(of.any()), payment };
    const all = {
      ...shown,
      cut: tier.payment === 'computed' ? of.less(uncapped, payment) : jumping(of.any()),
      unpaid: of.less(base, payment),
    };
    return Object.fromEntries(
      Object.entries(all).map(([name, part]) => {
        const one = tier.gates.length === 0 ? part : of.either([zero, part]);
        return [name, gatesHold ? one : jumping(one)];
      }),
    );
  };

  /** What a claim says was paid is at most the base, and the same before and after the cost rises. */
  const paid = (tier, base, computed) => {
    if (tier.payment === 'computed') return computed;
    const value = of.between([none], [base.value]);
    return { value, rise: tier.payment === 'billed' ? none : of.either([{ value, rise: none }, computed]).rise };
  };

  const move = (tier, parts) => {
    for (const index of countersOf(tier)) {
      const by = { deductible: parts.below, base: parts.base, eligible: parts.eligible }[plan.counters[index].kind] ?? parts.payment;
      const known = !['times', 'carry'].includes(plan.counters[index].kind);
      counters.set(index, known ? of.add(counter(index), by) : jumping(counter(index)));
    }
  };

  for (const tier of side.tiers) {
    const parts = tier === null ? null : settled(tier);
    tiers.push(parts);
    if (parts !== null) move(tier, parts);
  }
  const payments = tiers.reduce((sum, parts) => (parts === null ? sum : of.add(sum, parts.payment)), zero);
  return { amount, payments, step, certain: of.certain };
}

/** The counters that a tier asks and moves, each once. */
export function countersOf({ threshold, deductible, rates, caps, yearly, times, carry }) {
  const bands = (rates ?? []).map(({ value }) => value.counter);
  const named = [threshold?.counter, deductible?.counter, ...bands, ...caps.map((cap) => cap.counter), yearly, times, carry];
  return [...new Set(named.filter((counter) => typeof counter === 'number'))];
}

const sumOfCost = ({ amount }, { inputs }) =>
  (inputs ?? [])
    .map((input) => amount({ op: 'input', input }))
    .reduce((a, b) => ({ value: plus(a.value, b.value), rise: both(plus, a.rise, b.rise) }), zero);

/** V2 */
export function paysNoMoreThanCost(side, cost) {
  const followed = follow(side, cost.directions[0] ?? [], cost);
  return followed.certain(minus(sumOfCost(followed, cost).value, followed.payments.value));
}

/** V3: 0 ≤ rise of the payments ≤ rise of the cost; V6: the first half of it. */
export function paysMoreOfMore(side, cost, within) {
  return cost.directions.every((rising) => {
    const followed = follow(side, rising, cost);
    const { rise } = followed.payments;
    if (rise === null || !followed.certain(rise)) return false;
    return !within || followed.certain(minus(sumOfCost(followed, cost).rise, rise));
  });
}

/** What a policy says of an amount as one input rises. */
export function movesAsSaid(side, { value, input, trend }, cost) {
  const asked = cost.directions.filter(([first]) => first === input);
  return (
    asked.length > 0 &&
    asked.every((rising) => {
      const { amount, certain, step } = follow(side, rising, cost);
      const { rise } = amount(value);
      if (rise === null) return false;
      return certain({ never_falls: rise, never_rises: minus(none, rise), at_most: minus(step, rise) }[trend]);
    })
  );
}
