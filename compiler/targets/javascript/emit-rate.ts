// Step 6 in JavaScript: from the eligible amount to the amount before caps.

import { unreachable } from '../../ir/invariant.js';
import type { Band, BandedRate, MoneyExpression, PaymentRounding, Rate, RatioExpression, Tier } from '../../ir/ir.js';
import { ratioScale } from '../../ir/kernel.js';
import { carrySteps, rateRounding, type Scale, scaleOf, wholeScale } from '../../ir/ranges/product.js';
import { hasNotes } from '../shared/notes.js';
import { emitCondition, emitMoney, emitRatio, emitTruth } from './emit-expression.js';
import { emitProduct, emitWholeAndRest, type Term } from './emit-product.js';
import { bare, call, indent, type Scope, temporary, workingArgument } from './scope.js';

/** Sets `uncapped` and of a tier that carries a rest `rest` (both 0 before), and with a trace `rate` and `bands`; `eligible` is an amount above 0 where the lines stand. */
export function emitRates(tier: Tier, tierIndex: number, scope: Scope): string[] {
  const cases = tier.rates ?? [];
  const lines: string[] = [];
  for (const [index, { when, value }] of cases.entries()) {
    const body = [...(scope.trace ? [`rate = ${index};`] : []), ...emitRate(value, tierIndex, scope)];
    const last = index === cases.length - 1;
    const lead = index === 0 ? '' : '} else ';
    if (scope.unknowns.condition(when)) {
      const held = temporary(scope);
      lines.push(`${lead}if ((${held} = ${emitTruth(when, scope)}) < 0) {`, ...indent(emitDoubt(held, tierIndex, scope)));
      lines.push(last ? '} else {' : `} else if (${held}) {`, ...indent(body));
    } else if (last || when.op === 'always') {
      if (scope.trace && hasNotes(when, scope.plan)) body.unshift(`${emitCondition(when, scope)};`);
      if (index === 0) return body;
      lines.push('} else {', ...indent(body));
      break;
    } else {
      lines.push(`${lead}if (${bare(emitCondition(when, scope))}) {`, ...indent(body));
    }
  }
  return [...lines, '}'];
}

/** What is unknown, and so what it moves. */
export function emitDoubt(unknown: string, tierIndex: number, scope: Scope): string[] {
  return [`uncapped = ${unknown};`, ...(carries(tierIndex, scope) ? [`rest = ${unknown};`] : [])];
}

function carries(tierIndex: number, { plan }: Scope): boolean {
  return typeof plan.tiers[tierIndex]?.carry === 'number';
}

function emitRate(rate: Rate, tierIndex: number, scope: Scope): string[] {
  switch (rate.kind) {
    case 'flat':
      return emitFlat(rate.ratio, tierIndex, scope);
    case 'bands':
      return emitBands(rate, tierIndex, scope);
    case 'amount':
      return emitStated(rate.amount, scope);
    default:
      return unreachable(rate);
  }
}

function emitStated(amount: MoneyExpression, scope: Scope): string[] {
  const lines = [`const stated = ${emitMoney(amount, scope)};`];
  const unknown = scope.unknowns.money(amount);
  if (scope.trace) lines.push(`bands.push({ amount: ${unknown ? call(scope, 'shown', 'stated') : 'stated'}, ratio: ${ratioScale} });`);
  const product = emitProduct(
    [{ amount: 'stated', numerator: '1' }],
    scope.ranges.money(amount).high,
    wholeScale,
    scope.plan.rounding,
    scope,
  );
  const paid = `Math.min(eligible, ${product})`;
  return [...lines, `uncapped = ${unknown ? `stated < 0 ? stated : ${paid}` : paid};`];
}

function emitFlat(ratio: RatioExpression, tierIndex: number, scope: Scope): string[] {
  const scale = scaleOf([ratio], scope.plan);
  const unknown = scope.unknowns.ratio(ratio);
  const code = emitRatio(ratio, scale.denominator, scope);
  const held = ratio.op === 'ratio' && !code.startsWith('noted') ? code : 'ratio';
  const lines = held === 'ratio' ? [`const ratio = ${code};`] : [];
  if (scope.trace) lines.push(`bands.push({ amount: eligible, ratio: ${shownRatio(held, scale, unknown)} });`);
  return [...lines, ...emitPaid([{ amount: 'eligible', numerator: held }], scale, unknown ? 'ratio' : null, tierIndex, scope)];
}

function emitBands(rate: BandedRate, tierIndex: number, scope: Scope): string[] {
  const before = rate.per === 'year' ? `counters[${rate.counter}]` : null;
  const startUnknown = rate.counter !== null && scope.unknowns.counters[rate.counter] === true;
  const start = emitStart(rate, before, startUnknown, scope);
  const body = emitParts(rate, start === '0', tierIndex, scope);
  const head = start === '0' ? [] : [`const start = ${start};`];
  if (!startUnknown) return [...head, ...body];
  return [...head, 'if (start < 0) {', ...indent(emitDoubt('start', tierIndex, scope)), '} else {', ...indent(body), '}'];
}

function emitStart(rate: BandedRate, before: string | null, unknown: boolean, scope: Scope): string {
  if (rate.origin === 'excess') return before ?? '0';
  if (before === null) return 'consumed';
  return unknown ? call(scope, 'plus', workingArgument(scope), before, 'consumed') : `${before} + consumed`;
}

function emitParts(rate: BandedRate, fromZero: boolean, tierIndex: number, scope: Scope): string[] {
  const scale = scaleOf(
    rate.bands.map((band) => band.ratio),
    scope.plan,
  );
  const { wide } = scope.ranges.product(
    scope.ranges.eligible[tierIndex] ?? 0n,
    scale,
    rateRounding(scope.plan.tiers[tierIndex], scope.plan),
  );
  const plainSum = !scope.trace && !wide && !rate.bands.some((band) => scope.unknowns.ratio(band.ratio));
  if (plainSum) return emitWeighted(rate, fromZero, scale, tierIndex, scope);
  const lines = [endOfEligible(fromZero)];
  const unknowns: string[] = [];
  const terms = rate.bands.map((band, index) => {
    const amount = `part${index}`;
    const { upper, lower } = endsIn(band, fromZero);
    lines.push(`const ${amount} = ${lower === '0' ? upper : `Math.max(0, ${upper} - ${lower})`};`);
    const code = emitRatio(band.ratio, scale.denominator, scope);
    const unknown = scope.unknowns.ratio(band.ratio);
    const plain = band.ratio.op === 'ratio' && !code.startsWith('noted');
    const numerator = plain ? code : `ratio${index}`;
    if (!plain) lines.push(`const ${numerator} = ${amount} > 0 ? ${code} : 0;`);
    if (unknown) unknowns.push(numerator);
    return { amount, numerator, shown: shownRatio(numerator, scale, unknown) };
  });
  if (scope.trace) lines.push(`bands.push(${terms.map(({ amount, shown }) => call(scope, 'band', amount, shown)).join(', ')});`);
  if (unknowns.length === 0) return [...lines, ...emitPaid(terms, scale, null, tierIndex, scope)];
  const doubt = unknowns.reduce((left, right) => call(scope, 'either', workingArgument(scope), left, right));
  return [...lines, `const doubt = ${doubt};`, ...emitPaid(terms, scale, 'doubt', tierIndex, scope)];
}

/** Where nothing but the payment is wanted, bands that the amount does not reach are passed over. */
function emitWeighted(rate: BandedRate, fromZero: boolean, scale: Scale, tierIndex: number, scope: Scope): string[] {
  const parts = rate.bands.map((band) => {
    const { from, to, ratio } = band;
    const reached = from === 0 ? [] : [`end > ${from}`];
    const tests = to === null || fromZero ? reached : [...reached, `start < ${to}`];
    const { upper, lower } = endsIn(band, fromZero);
    const amount = lower === '0' ? upper : `(${upper} - ${lower})`;
    const add = `weighted += ${amount} * ${emitRatio(ratio, scale.denominator, scope)};`;
    return tests.length === 0 ? add : `if (${tests.join(' && ')}) ${add}`;
  });
  const paid = emitPaid([{ amount: 'weighted', numerator: '1' }], scale, null, tierIndex, scope);
  return [endOfEligible(fromZero), 'let weighted = 0;', ...parts, ...paid];
}

function endOfEligible(fromZero: boolean): string {
  return fromZero ? 'const end = eligible;' : 'const end = start + eligible;';
}

/** Between what the part of [start, end] in a band lies; the part is empty where the upper end is not above the lower. */
function endsIn({ from, to }: Band, fromZero: boolean): { upper: string; lower: string } {
  return {
    upper: to === null ? 'end' : `Math.min(end, ${to})`,
    lower: fromZero ? String(from) : from === 0 ? 'start' : `Math.max(start, ${from})`,
  };
}

/** Sets `uncapped` to the sum as it is paid; to `doubt` where that is unknown. */
function emitPaid(terms: readonly Term[], scale: Scale, doubt: string | null, tierIndex: number, scope: Scope): string[] {
  if (carries(tierIndex, scope)) return emitCarried(terms, scale, doubt, tierIndex, scope);
  const { rounding } = scope.plan;
  const product = emitProduct(terms, scope.ranges.eligible[tierIndex] ?? 0n, scale, rounding, scope);
  const paid = mayPassEligible(scale, rounding) ? `Math.min(eligible, ${product})` : product;
  return [`uncapped = ${doubt === null ? paid : `${doubt} < 0 ? ${doubt} : ${paid}`};`];
}

function emitCarried(terms: readonly Term[], scale: Scale, doubt: string | null, tierIndex: number, scope: Scope): string[] {
  const { rounding } = scope.plan;
  const { whole, rest } = emitWholeAndRest(terms, scope.ranges.eligible[tierIndex] ?? 0n, scale, rounding, scope);
  const { step, offset } = carrySteps(rounding);
  const paid = call(scope, 'withCarry', 'carryBefore', whole, 'rest', String(rounding.unit), String(step), String(offset));
  const limited = mayPassEligible(scale, rounding) ? `Math.min(eligible, ${paid})` : paid;
  const known = [`rest = ${rest};`, `uncapped = ${limited};`];
  return doubt === null ? known : [`if (${doubt} < 0) {`, ...indent(emitDoubt(doubt, tierIndex, scope)), '} else {', ...indent(known), '}'];
}

/** Rounded up to a coarse unit, or at a ratio above 1, a payment could pass the eligible amount: then that is the payment. */
function mayPassEligible(scale: Scale, { mode, unit, cumulative }: PaymentRounding): boolean {
  return scale.largestNumerator > BigInt(scale.denominator) || (unit > 1 && (cumulative || mode === 'half_up'));
}

function shownRatio(code: string, scale: Scale, unknown: boolean): string {
  const factor = ratioScale / scale.denominator;
  if (/^\d+$/.test(code)) return String(Number(code) * factor);
  const shown = factor === 1 ? code : `${code} * ${factor}`;
  return unknown ? `${code} < 0 ? -1 : ${shown}` : shown;
}
