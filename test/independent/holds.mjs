// Whether what is left of a plan has a property, for every cost and every state of the year.

import { add, isZero, minus, none, plus, zero } from './amounts.mjs';
import { left, nodesIn } from './left-of-plan.mjs';
import { countersOf, settle } from './settle.mjs';

const paidByOthers = ['waiver', 'thirdParty', 'commercial'];
const ownParts = ['inPolicy', 'fullySelfPaid', 'overLimit', 'firstSelfPay'];

/** What a claim costs (empty: nothing that settlements read), along which inputs it rises, and the parts of the total. */
export function costOf({ inputs }) {
  const idOf = (input) => (inputs[input].builtin ? inputs[input].id : '');
  const isCost = ({ type, scope, used }) => type.kind === 'money' && scope === 'claim' && used;
  const read = [...inputs.keys()].filter((input) => isCost(inputs[input]) && !paidByOthers.includes(idOf(input)));
  const total = read.find((input) => idOf(input) === 'total');
  const whole = total ?? read.find((input) => idOf(input) === 'inPolicy');
  const isPart = (input) => total !== undefined && input !== total && inputs[input].builtin;
  const ways = read.map((input) => (isPart(input) ? [input, total] : [input]));
  const directions = ways.filter(([input, ...more]) => more.length > 0 || whole === undefined || input === whole);
  const named = (names) => [...inputs.keys()].filter((input) => isCost(inputs[input]) && names.includes(idOf(input)));
  const [parts, others] = [ownParts, paidByOthers].map(named);
  return { inputs: whole === undefined ? read : [whole], directions, total, parts, others, known: new Map() };
}

/** Asks what is left for a group, or for a better and a worse one. */
export function holdsFor({ kind, property, input, value, trend }, most, cost) {
  const costIn = ({ amount }) => cost.inputs.map((each) => amount({ op: 'input', input: each })).reduce(add, zero);
  const along = ([side], rising) => settle(side, side, cost, rising);
  const holds = (found, of) => of(found).every((sum) => sum !== null && found.certain(sum));
  const within = (whole, part) => whole && part && minus(whole, part);
  const rise = ({ payments }) => [payments.rise];
  /** Of what the better group is paid beside the worse one. */
  const order = ([better, worse]) => holds(settle(worse, better, cost), rise);
  const ofCosts = (sides) => {
    const found = cost.directions.map((rising) => along(sides, rising));
    const no_cliff = found.every((one) => holds(one, rise));
    const never_falls = no_cliff && found.every((one) => holds(one, () => [within(costIn(one).rise, one.payments.rise)]));
    const within_cost = found.slice(0, 1).every((one) => holds(one, () => [minus(costIn(one).value, one.payments.value)]));
    return { within_cost, never_falls, no_cliff };
  };
  const ofCost = (sides) => {
    if (!cost.known.has(sides)) cost.known.set(sides, ofCosts(sides));
    return cost.known.get(sides)[property];
  };
  const moves = (group, at) => (found) => {
    const moved = found.amount(left(value, { ...at, group, facts: new Map() })).rise;
    return [{ never_falls: moved, never_rises: within(none, moved), at_most: within(found.step, moved) }[trend]];
  };
  const direction = cost.directions.find(([first]) => first === input);
  const asked = {
    ...{ order, ranks_kept: order, within_cost: ofCost, never_falls: ofCost, no_cliff: ofCost },
    split: ([side]) => !countsByClaim(side) && splitsWithin(side, cost, most),
    monotone: (sides, group) => holds(along(sides, direction ?? [input]), moves(group, sides[0].at)),
  };
  return asked[property ?? kind] ?? (() => false);
}

// Let e be what both parts of a bill have left together, less what the whole has left; at first 0, since costs are divided. A tier that
// goes on over the year gives of them what it gives of their sum, but for one rounding: e stays within as many units as tiers have rounded.
function splitsWithin(side, cost, most) {
  const { plan } = side;
  const divided = cost.directions.flat().filter((input) => plan.inputs[input].builtin);
  const { tiers, inputs } = settle(side, side, cost, divided);
  const isOfCosts = (sum) => sum.every((factor, at) => factor === 0 || divided.some((input) => inputs[input][at] > 0));
  /** The same for both parts. */
  const isFixed = ({ op, input, part, tier }) => {
    if (op === 'part') return part === 'deductible' && side.tiers[tier].gates.length === 0 && areFixed(side.tiers[tier].deductible.amount);
    return op === 'input' ? plan.inputs[input].scope === 'person' : !['accumulated', 'compareCounter'].includes(op);
  };
  const areFixed = (figures) => [...nodesIn(figures)].every(isFixed);
  const goesOn = ({ gates, deductible, caps, rates }) =>
    gates.length === 0 && deductible.most === null && areFixed([deductible.amount, caps.map(({ amount }) => amount), rates]);
  const isWhole = ({ ratio: { op, ratio } }) => op === 'ratio' && [0, ratio.denominator].includes(ratio.numerator);
  const rounds = ({ rates, carry }) => carry === null && !rates.every(({ value }) => value.bands.every(isWhole));
  let [paid, roundings, moved] = [none, 0, []];
  for (const [at, tier] of side.tiers.entries()) {
    if (tier === null || isZero(tiers[at].payment)) continue;
    const [{ base, payment }, counted] = [tiers[at], countersOf(plan.tiers[at])];
    const shared = counted.some((index) => moved.includes(index));
    if (shared || payment.rise === null || !isOfCosts(plus(base.value, paid)) || !goesOn(tier)) return false;
    [paid, roundings, moved] = [plus(paid, payment.value), roundings + (rounds(tier) ? 1 : 0), [...moved, ...counted]];
  }
  return roundings <= most;
}

/** Some clause counts for each claim, so that a bill in two parts is meant to be paid otherwise; such claims are not asked. */
export function countsByClaim({ plan, tiers }) {
  const isByClaim = (clause) => clause?.per === 'visit' || clause?.kind === 'amount';
  const counts = ({ deductible, threshold, caps, rates, times }) =>
    times !== null || [deductible, threshold, ...caps, ...rates.map(({ value }) => value)].some(isByClaim);
  return plan.counts.length > 0 || tiers.some((tier) => tier !== null && tier.payment !== 'billed' && counts(tier));
}
