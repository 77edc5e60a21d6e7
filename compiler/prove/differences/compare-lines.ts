// Two settlements of the same claims, cost by cost: exact intervals in which the one pays more, less, or the same.

import type { Fen, MoneyExpression } from '../../ir/ir.js';
import type { KernelClaim } from '../../ir/kernel.js';
import { claimCode } from '../piecewise/evaluate/claim-code.js';
import { type Span, spansOf } from '../piecewise/find-place.js';
import { claimAt, type Line } from '../piecewise/line.js';
import { piecesOf } from '../piecewise/pieces.js';
import type { Change, Extreme, Interval } from './difference.js';

export interface Compared {
  readonly intervals: readonly Interval[];
  readonly mostGained: Extreme | null;
  readonly mostLost: Extreme | null;
  /** False when some of it was given up. */
  readonly complete: boolean;
}

interface Both {
  /** What the new one pays more than the old; NaN where either is unknown. */
  readonly more: (x: number) => number;
  readonly extreme: (x: number) => Extreme;
}

/** The longest period that is looked at cost by cost. */
const mostPeriod = 200_000;

/** `tiers`: whose payment is compared, under each; null: all payments together. `paid`: what each has paid before, which counts as well. */
export function compareLines(
  old: Line,
  recent: Line,
  tiers: readonly [number, number] | null,
  paid: readonly [Fen, Fen] = [0, 0],
): Compared {
  const [before, after] = [paymentOf(tiers?.[0]), paymentOf(tiers?.[1])];
  const pieces = [piecesOf(old, { amounts: before, conditions: [] }), piecesOf(recent, { amounts: after, conditions: [] })];
  const both = settledBoth([old, before, paid[0]], [recent, after, paid[1]]);
  let complete = pieces.every((one) => one.complete);
  const parts = spansOf(pieces).flatMap((span): readonly Interval[] => {
    if (span.period > mostPeriod) complete = false;
    return span.period > mostPeriod ? [] : intervalsOf(span, both);
  });
  const intervals = joined(withoutSpecks(joined(parts)));
  return { intervals, mostGained: best(intervals, 'mostGained'), mostLost: best(intervals, 'mostLost'), complete };
}

function paymentOf(tier: number | undefined): readonly MoneyExpression[] {
  return tier === undefined ? [] : [{ op: 'part', tier, part: 'payment' }];
}

type Watching = readonly [Line, readonly MoneyExpression[], Fen];

function settledBoth([old, before, paidBefore]: Watching, [recent, after, paidAfter]: Watching): Both {
  const [was, is] = [paidAlong(old, before, paidBefore), paidAlong(recent, after, paidAfter)];
  const claim = (line: Line, x: number): KernelClaim => claimAt(line, x);
  return {
    more: (x) => is(x) - was(x),
    extreme: (x) => {
      const newClaim = claim(recent, x);
      const cost = Math.max(0, ...recent.inputs.map((input) => newClaim.values[input] ?? 0));
      return { cost, was: was(x), is: is(x), oldClaim: claim(old, x), newClaim };
    },
  };
}

function paidAlong(line: Line, [amount]: readonly MoneyExpression[], already: Fen): (x: number) => number {
  const code = claimCode(line);
  const read = amount === undefined ? code.total : code.amount(amount);
  return (x) => {
    const paid = code.settle(x) ? read() : -1;
    return paid < 0 ? Number.NaN : paid + already;
  };
}

/** On a span the difference repeats with the period but for a steady rise: where that crosses 0, the span is cut. */
function intervalsOf({ from, to, period }: Span, both: Both): readonly Interval[] {
  if (Number.isNaN(both.more(from))) return [{ from, to, change: 'unknown', mostGained: null, mostLost: null }];
  const length = to - from + 1;
  if (length <= 2 * period) return [interval(from, to, period, both)];
  const [first, last] = [both.more(from), both.more(from + Math.floor((to - from) / period) * period)];
  if (Math.sign(first) === Math.sign(last)) return [interval(from, to, period, both)];
  const crossing = from + period * crossingPeriod(from, period, Math.floor((to - from) / period), both);
  const start = steadyFrom(crossing, -1, from, period, Math.sign(first), both);
  const end = steadyFrom(Math.min(to, crossing + period), 1, to, period, Math.sign(last), both);
  const cuts: (readonly [number, number])[] = [
    [from, start],
    [start + 1, end - 1],
    [end, to],
  ];
  return cuts.filter(([low, high]) => low <= high).map(([low, high]) => interval(low, high, period, both));
}

/** The last whole period after which the first place of a period still has its first sign. */
function crossingPeriod(from: number, period: number, most: number, { more }: Both): number {
  const sign = Math.sign(more(from));
  let [low, high] = [0, most];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (Math.sign(more(from + middle * period)) === sign) low = middle;
    else high = middle;
  }
  return low;
}

/** The place nearest to `x` from which on, away from the crossing, a whole period has the sign. */
function steadyFrom(x: number, step: 1 | -1, end: number, period: number, sign: number, { more }: Both): number {
  let [start, run] = [x, 0];
  for (let at = x; step > 0 ? at <= end : at >= end; at += step) {
    if (Math.sign(more(at)) !== sign) [start, run] = [at + step, 0];
    else if (++run >= period) return start;
  }
  return start;
}

/** Extremes lie in the first or the last period. */
function interval(from: number, to: number, period: number, both: Both): Interval {
  let [gained, lost, gainedAt, lostAt, unknown] = [0, 0, -1, -1, false];
  const look = (low: number, high: number) => {
    for (let x = low; x <= high; x++) {
      const more = both.more(x);
      if (Number.isNaN(more)) unknown = true;
      if (more > gained) [gained, gainedAt] = [more, x];
      if (-more > lost) [lost, lostAt] = [-more, x];
    }
  };
  look(from, Math.min(to, from + period - 1));
  look(Math.max(from + period, to - period + 1), to);
  const change: Change = unknown ? 'unknown' : gained > 0 && lost > 0 ? 'mixed' : gained > 0 ? 'gain' : lost > 0 ? 'loss' : 'equal';
  const extreme = (at: number) => (at < 0 ? null : both.extreme(at));
  return { from, to, change, mostGained: extreme(gainedAt), mostLost: extreme(lostAt) };
}

function joined(parts: readonly Interval[]): readonly Interval[] {
  const found: Interval[] = [];
  for (const part of parts) {
    const last = found.at(-1);
    if (last === undefined || last.change !== part.change || last.to + 1 !== part.from) found.push(part);
    else {
      const two = [last, part];
      found[found.length - 1] = { ...last, to: part.to, mostGained: best(two, 'mostGained'), mostLost: best(two, 'mostLost') };
    }
  }
  return found;
}

const speck = 100;

/** A few fen at which rounding hides the difference belong to what lies beside them. */
function withoutSpecks(intervals: readonly Interval[]): readonly Interval[] {
  if (intervals.length < 2) return intervals;
  return intervals.map((one, at) => {
    const beside = intervals[at - 1] ?? intervals[at + 1];
    const hidden = one.change === 'equal' && one.to - one.from < speck && beside !== undefined && beside.change !== 'unknown';
    return hidden ? { ...one, change: beside.change } : one;
  });
}

/** The first of the largest. */
function best(
  parts: readonly { readonly mostGained: Extreme | null; readonly mostLost: Extreme | null }[],
  which: 'mostGained' | 'mostLost',
): Extreme | null {
  const size = ({ was, is }: Extreme) => Math.abs(is - was);
  return parts.reduce<Extreme | null>((largest, part) => {
    const one = part[which];
    return one !== null && (largest === null || size(one) > size(largest)) ? one : largest;
  }, null);
}
