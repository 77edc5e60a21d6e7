// Tiers as tables: two groups beside one another (V5), and a bill in two parts beside the whole (V7).

import { countersOf } from './follow.mjs';
import { nodesIn } from './left-of-plan.mjs';
import { areGentle, moneyRange, ratioRange } from './ranges.mjs';

const form = (value) => JSON.stringify(value);
export const reads = (value, ...ops) => [...nodesIn(value)].some(({ op }) => ops.includes(op));
const isRatio = (rate, millionths) => rate.kind === 'flat' && rate.ratio.op === 'ratio' && rate.ratio.millionths === millionths;

/** By which nothing is paid, whatever the claim. */
function paysNothing(tier) {
  if (tier === null) return true;
  if (tier.payment !== 'computed') return false;
  const flat = tier.rates.length === 1 && isRatio(tier.rates[0].value, 0);
  return flat || tier.caps.some(({ amount }) => amount.op === 'money' && amount.fen === 0);
}

/**
 * For each tier: null where it pays nothing, `unclear`, or what it is a table of: it pays `bands` (or `amount`) of
 * max(0, whole − payments of `less`) behind a deductible, up to its caps.
 */
function tablesOf(side) {
  const tables = [];
  for (const [index, tier] of side.tiers.entries())
    tables.push(paysNothing(tier) ? null : (tableOf(tier, index, side, tables) ?? 'unclear'));
  return tables;
}

function tableOf(tier, index, side, before) {
  const rest = restOf(tier.base, side, before);
  if (rest === null || (tier.rates !== null && (tier.rates.length !== 1 || tier.rates[0].when !== true))) return null;
  const rate = tier.rates?.[0].value ?? null;
  const caps = tier.caps.filter(({ amount }) => amount.op !== 'unlimited');
  const deductible = tier.deductible && { ...tier.deductible, amount: deductibleOf(tier.deductible.amount, side, before) };
  const amount = rate?.kind === 'amount' ? rate.amount : null;
  if (reads([tier.gates, tier.threshold, deductible, amount, caps], 'part', 'accumulated')) return null;
  const flat = { position: { origin: 'excess', per: 'visit', counter: null }, bands: [{ from: 0, to: null, ratio: rate?.ratio }] };
  const banded = { position: { origin: rate?.origin, per: rate?.per, counter: rate?.counter }, bands: rate?.bands };
  const slopes = rate === null || amount !== null ? null : rate.kind === 'flat' ? flat : banded;
  return { ...tier, index, ...rest, deductible, amount, slopes, caps, counters: countersOf(tier) };
}

/** Payments that are taken off a cost are gathered; anything else that is taken off stays with the cost. */
function restOf(base, side, before) {
  if (base.op === 'subtract') {
    const [inner, paid] = [restOf(base.left, side, before), paymentsIn(base.right)];
    if (inner === null) return null;
    if (paid !== null) return paid.some((tier) => inner.less.includes(tier)) ? null : { ...inner, less: [...inner.less, ...paid] };
    return reads(base.right, 'part', 'accumulated', 'hole')
      ? null
      : { ...inner, whole: { op: 'subtract', left: inner.whole, right: base.right } };
  }
  if (base.op === 'part' && base.part === 'unpaid') {
    const earlier = before[base.tier];
    if (earlier === null || earlier === 'unclear' || side.tiers[base.tier].gates.length > 0) return null;
    return { whole: earlier.whole, less: [...earlier.less, base.tier] };
  }
  return reads(base, 'part', 'accumulated', 'hole') ? null : { whole: base, less: [] };
}

/** Of a sum of payments, each once, and nothing else. */
export function paymentsIn(node) {
  if (node.op === 'part' && node.part === 'payment') return [node.tier];
  if (node.op !== 'add') return null;
  const [left, right] = [paymentsIn(node.left), paymentsIn(node.right)];
  return left === null || right === null || right.some((tier) => left.includes(tier)) ? null : [...left, ...right];
}

/** The deductible of another tier is the amount of its clause. */
function deductibleOf(amount, side, before) {
  if (amount.op !== 'part' || amount.part !== 'deductible' || side.tiers[amount.tier]?.gates.length !== 0) return amount;
  return before[amount.tier]?.deductible?.amount ?? amount;
}

/** The base is what all tiers that can pay have left. */
function isRest({ index, less }, tables) {
  return tables.slice(0, index).every((table, tier) => table === null || less.includes(tier));
}

/**
 * V5. Let S be what is paid before a tier, to the better group no less than to the worse. Each is paid p(max(0, X − S)) more. Where p of
 * the better is no less than p of the worse, and p of the worse rises no faster than its base, S + p stays in that order.
 */
export function paysNoLess([better, worse]) {
  const [above, below] = [tablesOf(better), tablesOf(worse)];
  const moved = new Set();
  let alike = true;
  for (const [at, tier] of better.tiers.entries()) {
    const other = worse.tiers[at];
    const counters = [tier, other].flatMap((one) => (one === null ? [] : countersOf(one)));
    if (!alike || form(tier) !== form(other)) {
      if (below[at] !== null && !isNoLess(above[at], below[at], { above, below, alike, moved, plan: better.plan })) return false;
      alike = false;
    }
    for (const counter of counters) moved.add(counter);
  }
  return true;
}

function isNoLess(more, less, { above, below, alike, moved, plan }) {
  if (more === null || more === 'unclear' || less === 'unclear') return false;
  if (form(more.whole) !== form(less.whole) || more.payment !== less.payment) return false;
  if (more.gates.length > 0 && form(more.gates) !== form(less.gates)) return false;
  if (more.payment === 'billed') return true;
  // Counters that a tier before has moved may differ between the groups, or with what it paid.
  if ([...more.counters, ...less.counters].some((counter) => moved.has(counter))) return false;
  const paying = (table, tables) => form(table.less.filter((tier) => tables[tier] !== null).sort((a, b) => a - b));
  if (alike ? paying(more, above) !== paying(less, below) : !isRest(more, above) || !isRest(less, below)) return false;
  if (form(more.threshold) !== form(less.threshold)) return false;
  if (!alike && (more.threshold !== null || plan.rounding.unit !== 1)) return false;
  if (!alike && less.slopes !== null && !areGentle(less.slopes.bands, plan)) return false;
  const capped = more.caps.every((cap) =>
    less.caps.some(
      (other) =>
        form([cap.per, cap.counter, cap.by]) === form([other.per, other.counter, other.by]) && atMost(other.amount, cap.amount, plan),
    ),
  );
  return capped && deductsNoMore(more.deductible, less.deductible, plan) && ratesNoLess(more, less, plan);
}

/** Whatever the missing figures are. */
function atMost(small, large, plan) {
  if (form(small) === form(large)) return true;
  if (![small, large].every(({ op }) => op === 'money' || op === 'hole')) return false;
  const { most } = moneyRange(small, plan);
  return most !== null && most <= moneyRange(large, plan).least;
}

function deductsNoMore(one, other, plan) {
  if (one === null || (one.amount.op === 'money' && one.amount.fen === 0)) return true;
  if (other === null || one.per !== other.per || one.counter !== other.counter || (one.most === null) !== (other.most === null))
    return false;
  return atMost(one.amount, other.amount, plan) && (one.most === null || atMost(one.most, other.most, plan));
}

function ratesNoLess(more, less, plan) {
  if (more.amount !== null && less.amount !== null) return atMost(less.amount, more.amount, plan);
  if (more.slopes === null || less.slopes === null) return false;
  const [high, low] = [more.slopes, less.slopes];
  const edges = [0, ...[...high.bands, ...low.bands].flatMap(({ from, to }) => (to === null ? [from] : [from, to]))];
  const at = ({ bands }, edge) => bands.find(({ from, to }) => from <= edge && (to === null || edge < to))?.ratio ?? null;
  const range = (ratio) => (ratio === null ? { least: 0, most: 0 } : ratioRange(ratio, plan));
  // More than the whole is never paid.
  const most = (ratio) =>
    Math.min(range(ratio).most ?? Number.POSITIVE_INFINITY, ratio?.op === 'ratio' ? 1_000_000 : Number.POSITIVE_INFINITY);
  if (form(high.position) === form(low.position)) {
    return edges.every((edge) => form(at(high, edge)) === form(at(low, edge)) || range(at(high, edge)).least >= most(at(low, edge)));
  }
  return Math.min(...edges.map((edge) => range(at(high, edge)).least)) >= Math.max(...edges.map((edge) => most(at(low, edge))));
}

/** V7: some clause counts for each claim, so that a bill in two parts is meant to be paid otherwise; such claims are not asked. */
export function countsByClaim({ plan, tiers }) {
  const byClaim = ({ deductible, threshold, caps, rates, times }) =>
    deductible?.per === 'visit' ||
    threshold?.per === 'visit' ||
    caps.some(({ per }) => per === 'visit') ||
    times !== null ||
    (rates ?? []).some(({ value }) => value.kind === 'amount' || (value.kind === 'bands' && value.per === 'visit'));
  return plan.counts.length > 0 || tiers.some((tier) => tier !== null && tier.payment !== 'billed' && byClaim(tier));
}

/**
 * V7. Let e be what both parts have left, less what the whole has left; at first 0. A tier that goes on over the year gives of the parts
 * what it gives of their sum, but for one rounding: e stays within as many units as tiers have rounded.
 */
export function splitsWithin(side, cost, most) {
  const { plan } = side;
  const tables = tablesOf(side);
  const divided = new Set(cost.directions.flat());
  const moved = new Set();
  if (plan.rounding.unit !== 1 || plan.counts.length > 0) return false;
  let roundings = 0;
  for (const table of tables) {
    if (table === null) continue;
    if (table === 'unclear' || !isRest(table, tables) || !isDivided(table.whole, divided, plan) || table.gates.length > 0) return false;
    if (table.counters.some((counter) => moved.has(counter))) return false;
    for (const counter of table.counters) moved.add(counter);
    if (table.payment === 'billed') continue;
    if (!goesOn(table, plan)) return false;
    const exact = table.slopes.bands.every(({ ratio }) => ratio.op === 'ratio' && [0, 1_000_000].includes(ratio.millionths));
    if (!exact && table.carry === null) roundings += 1;
  }
  return roundings <= most;
}

/** Nothing begins anew with each claim, and figures are the same for both parts. */
function goesOn({ threshold, deductible, slopes, caps }, plan) {
  if (threshold !== null || slopes === null || deductible?.per === 'visit' || (deductible?.most ?? null) !== null) return false;
  const flat = slopes.bands.length === 1 && slopes.bands[0].from === 0 && slopes.bands[0].to === null;
  if ((slopes.position.per === 'visit' && !flat) || caps.some(({ per }) => per === 'visit') || !areGentle(slopes.bands, plan)) return false;
  const changes = (node) =>
    ['part', 'accumulated', 'compareCounter'].includes(node.op) || (node.op === 'input' && plan.inputs[node.input].scope !== 'person');
  const figures = [deductible?.amount, ...caps.map(({ amount }) => amount)];
  return ![...nodesIn(figures)].some(changes) && !reads(slopes.bands, 'compareMoney', 'compareCounter');
}

function isDivided(whole, divided, plan) {
  if (whole.op === 'add') return isDivided(whole.left, divided, plan) && isDivided(whole.right, divided, plan);
  return whole.op === 'input' && divided.has(whole.input) && plan.inputs[whole.input].builtin;
}
