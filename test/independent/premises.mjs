// The premises of each tier, read from the plan, against those that a certificate tells.

import { leftOfPlan } from './left-of-plan.mjs';
import { moneyRange, ratioRange } from './ranges.mjs';
import { paymentsIn, reads } from './side-by-side.mjs';

const key = (value) => JSON.stringify(value);

/** Where the certificate tells of tiers otherwise than the plan: `tier / group: what`. */
export function premisesThatDiffer(plan, told) {
  const names = [...plan.groups.map(({ name }) => name), null];
  const differ = names.flatMap((name, group) => {
    const side = leftOfPlan(plan, { group: name === null ? -1 : group, facts: new Map() });
    return side.tiers.flatMap((tier, index) => {
      const place = `${plan.tiers[index].name} / ${name ?? '—'}`;
      const said = told.filter((one) => one.tier === plan.tiers[index].name && one.groups.includes(name));
      if (said.length !== (tier === null ? 0 : 1)) return [`${place}: ${said.length} ×`];
      return tier === null ? [] : partsThatDiffer(tier, said[0], side).map((part) => `${place}: ${part}`);
    });
  });
  const strangers = told.filter(
    ({ tier, groups }) => !plan.tiers.some(({ name }) => name === tier) || groups.some((one) => !names.includes(one)),
  );
  return [...differ, ...strangers.map(({ tier }) => tier)];
}

function partsThatDiffer(tier, told, side) {
  const found = premisesOf(tier, side);
  const caps = told.caps.map((cap) => ({ ...cap, least: cap.most === null ? null : cap.least }));
  const paying = side.plan.tiers.flatMap(({ name }, at) => (side.tiers[at] === null ? [] : [name]));
  const written = ({ kind, less }) => key([kind, less.filter((name) => paying.includes(name)).sort()]);
  const [ours, theirs] = [found.bases, told.bases].map((bases) => new Set(bases.map(written)));
  // A base that is told as anything else claims nothing.
  const open = told.bases.some(({ kind }) => kind === 'other');
  const same = open
    ? [...theirs].every((base) => base === written(other) || ours.has(base))
    : key([...ours].sort()) === key([...theirs].sort());
  return Object.keys(found).filter((part) => (part === 'bases' ? !same : key(found[part]) !== key({ ...told, caps }[part])));
}

function premisesOf(tier, side) {
  const { plan } = side;
  const counter = (index) => (index === null ? null : plan.counters[index].key);
  const tables = (tier.rates ?? []).map(({ value }) => key(tableOf(value, plan)));
  return {
    payment: tier.payment,
    bases: basesOf(tier.base, side),
    threshold: tier.threshold?.per ?? null,
    deductible: tier.deductible && { per: tier.deductible.per, counter: counter(tier.deductible.counter) },
    tables: [...new Set(tables)].map((table) => JSON.parse(table)),
    caps: tier.caps.map((cap) => {
      const used = cap.by === null ? counter(cap.counter) : `${counter(cap.counter)} ← ${plan.inputs[cap.by].id}`;
      const { least, most } = moneyRange(cap.amount, plan);
      return { per: cap.per, used, least: most === null ? null : least, most };
    }),
  };
}

function tableOf(rate, plan) {
  if (rate.kind === 'amount') return { kind: 'amount', bands: [] };
  const bands = rate.kind === 'flat' ? [{ from: 0, to: null, ratio: rate.ratio }] : rate.bands;
  const over = (numerator) => ({ numerator: numerator ?? Number.MAX_SAFE_INTEGER, denominator: 1_000_000 });
  return {
    kind: 'ratios',
    bands: bands.map(({ from, to, ratio }) => {
      const { least, most } = ratioRange(ratio, plan);
      return { from, to, least: over(least), most: over(most) };
    }),
  };
}

const other = { kind: 'other', less: [] };

/** A cost less the payments of earlier tiers, or anything else; one for each way in which choices fall out. */
function basesOf(base, side) {
  const less = (inner, payments) =>
    basesOf(inner, side).map((one) =>
      taken(
        one,
        payments.map((tier) => side.plan.tiers[tier].name),
      ),
    );
  if (base.op === 'choose') return base.cases.flatMap(({ value }) => basesOf(value, side));
  if (base.op === 'part' && base.part === 'unpaid') return less(side.tiers[base.tier].base, [base.tier]);
  const payments = base.op === 'subtract' ? paymentsIn(base.right) : null;
  if (payments !== null) return less(base.left, payments);
  if (base.op === 'subtract' && !reads(base.right, 'part', 'accumulated')) return basesOf(base.left, side);
  return [reads(base, 'part', 'accumulated') ? other : { kind: 'rest', less: [] }];
}

function taken({ kind, less }, payments) {
  return kind === 'other' || payments.some((payment) => less.includes(payment)) ? other : { kind, less: [...less, ...payments] };
}
