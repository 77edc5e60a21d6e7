// The premises of each tier, read from the plan, against those that a certificate tells.

import { left, leftOfPlan, million, nodesIn, written } from './left-of-plan.mjs';
import { settle } from './settle.mjs';

/** Where the certificate tells of tiers otherwise than the plan: `tier / group: part`. */
export function premisesThatDiffer(plan, told) {
  const names = [...plan.groups.map(({ name }) => name), null];
  const found = names.flatMap((name, group) => {
    const side = leftOfPlan(plan, name === null ? -1 : group, new Map(), []);
    return side.tiers.flatMap((tier, at) => (tier ? [{ tier: plan.tiers[at].name, groups: [name], ...premisesOf(at, side) }] : []));
  });
  const partsOf = ({ tier, groups, bases, tables, caps, ...others }) => {
    const limits = caps.map((cap) => ({ ...cap, least: cap.most === null ? null : cap.least }));
    const [rests, rates] = [bases, tables].map((all) => [...new Set(all.map(written))]);
    const parts = Object.entries({ ...others, bases: rests, tables: rates, caps: limits });
    return groups.flatMap((name) => parts.map(([part, value]) => written([`${tier} / ${name ?? '—'}: ${part}`, value])));
  };
  const [ours, theirs] = [found, told].map((all) => all.flatMap(partsOf));
  const differ = [...ours.filter((part) => !theirs.includes(part)), ...theirs.filter((part) => !ours.includes(part))];
  return [...new Set(differ.map((part) => JSON.parse(part)[0]))];
}

function premisesOf(at, side) {
  const { plan } = side;
  const [{ payment, threshold, deductible }, { rates, caps }] = [plan.tiers[at], side.tiers[at]];
  const key = (counter) => (counter === null ? null : plan.counters[counter].key);
  // Of figures alone: anything that a claim decides is at least 0.
  const blank = { ...side, tiers: [] };
  const { amount, least, most } = settle(blank, blank, {});
  const rangeOf = (node) => [least, most].map((end) => end(amount(node).value));
  const bandOf = ({ from, to, ratio }) => {
    const [low, high] = rangeOf(ratio).map((end) => ({ numerator: Math.min(end, Number.MAX_SAFE_INTEGER), denominator: million }));
    return { from, to, least: low, most: high };
  };
  const tableOf = ({ value: { kind, bands = [] } }) => ({ kind: kind === 'bands' ? 'ratios' : kind, bands: bands.map(bandOf) });
  const capOf = ({ per, counter, by, amount: limit }) => {
    const used = by === null ? key(counter) : `${key(counter)} ← ${plan.inputs[by].id}`;
    const [low, high] = rangeOf(limit);
    return { per, used, least: low, most: Number.isFinite(high) ? high : null };
  };
  return {
    ...{ payment, bases: basesOf(at, side), threshold: threshold?.per ?? null, tables: rates.map(tableOf), caps: caps.map(capOf) },
    deductible: deductible && { per: deductible.per, counter: key(deductible.counter) },
  };
}

/** A cost less the payments of earlier tiers, or anything else; one for each way in which choices fall out. */
function basesOf(tier, { plan, at }) {
  const readsTiers = (node) => [...nodesIn(node)].some(({ op }) => ['part', 'accumulated'].includes(op));
  const without = (payments) => (one) => {
    const less = [...one.less, ...payments.map((each) => plan.tiers[each].name)];
    return one.kind === 'other' || new Set(less).size < less.length ? { kind: 'other', less: [] } : { kind: 'rest', less };
  };
  const basesIn = (base) => {
    if (base.op === 'choose') return base.cases.flatMap(({ value }) => basesIn(value));
    if (base.op === 'part' && base.part === 'unpaid') return basesOf(base.tier, { plan, at }).map(without([base.tier]));
    const payments = base.op === 'subtract' ? (paymentsIn(base.right) ?? (readsTiers(base.right) ? null : [])) : null;
    return payments === null ? [{ kind: readsTiers(base) ? 'other' : 'rest', less: [] }] : basesIn(base.left).map(without(payments));
  };
  return basesIn(left(plan.tiers[tier].base, { ...at, never: [] }));
}

/** Of a sum of payments and nothing else. */
function paymentsIn(node) {
  if (node.op === 'part' && node.part === 'payment') return [node.tier];
  const inner = node.op === 'add' ? [paymentsIn(node.left), paymentsIn(node.right)] : [null];
  return inner.includes(null) ? null : inner.flat();
}
