// Where along a line a sum of amounts can pass a bound at all, as their slopes and roundings say: the rest need not be looked at.

import type { Span } from './find-place.js';
import { envelopeOf, type Form, fine, floorOf, leastCommonMultiple } from './march/form.js';
import { type Steps, steady, stepsOfSum } from './march/steps.js';
import type { EvenPiece, Pieces } from './pieces.js';
import { sumAlong, type Term } from './sum-along.js';

/** Σ factor × amount > above. */
export interface Passing {
  readonly terms: readonly Term[];
  readonly above: number;
}

/** What is left of the spans when only costs at which one of the sums passes its bound are asked for: if there are any, one is left. */
export function narrowSpans(spans: readonly Span[], lines: readonly Pieces[], passings: readonly Passing[]): readonly Span[] {
  return spans.flatMap((span) => {
    const pieces = span.pieces.map((piece, line) => lines[line]?.pieces[piece]);
    const even = pieces.filter((piece) => piece?.kind === 'even');
    if (even.length < pieces.length) return [span];
    return passings.flatMap((passing) => windowOf(span, even, passing) ?? []);
  });
}

/** Null where the sum certainly stays at or below its bound, or where it is unknown. */
function windowOf(span: Span, pieces: readonly EvenPiece[], { terms, above }: Passing): Span | null {
  const straight = straightOf(span, pieces, terms);
  if (straight === null) return null;
  const { period, start, increment, low, high, steps } = straight;
  if (steps.low.every((rise) => rise >= 0n)) return { ...span, rising: true };
  if (steps.high.every((rise) => rise <= 0n)) return part(span, 0n, 0n);
  // Place t may pass where fine × (start + t × increment) reaches this, and certainly passes where it reaches `certain`.
  const reach = (away: bigint) => period * (fine * BigInt(above + 1) - away) - fine * start;
  const [may, certain] = [reach(high), reach(low)];
  const rise = fine * increment;
  const last = BigInt(span.to - span.from);
  if (rise === 0n) return may > 0n ? null : part(span, 0n, least(last, period - 1n));
  const [from, to] = rise > 0n ? [most(0n, ceilingOf(may, rise)), last] : [0n, least(last, floorOf(-may, -rise))];
  if (from > to) return null;
  // Rising: what passes anywhere passes in the last period, and from some place on everywhere; falling: the other way round.
  if (rise < 0n) return part(span, from, least(to, period - 1n));
  const everywhere = most(0n, ceilingOf(certain, rise));
  return everywhere <= last ? part(span, from, everywhere) : part(span, most(from, last - period + 1n), last);
}

function part(span: Span, from: bigint, to: bigint): Span {
  return { ...span, from: span.from + Number(from), to: span.from + Number(to), period: Number(to - from) + 1 };
}

interface Straight {
  readonly period: bigint;
  /** The sum at the start of the span, and its rise in a period, both times the period, but for `low` to `high` parts of a fen. */
  readonly start: bigint;
  readonly increment: bigint;
  readonly low: bigint;
  readonly high: bigint;
  readonly steps: Steps;
}

function straightOf(span: Span, pieces: readonly EvenPiece[], terms: readonly Term[]): Straight | null {
  let together: Straight = { period: 1n, start: 0n, increment: 0n, low: 0n, high: 0n, steps: steady(0n) };
  for (const [line, piece] of pieces.entries()) {
    const form = sumAlong(
      piece,
      terms.filter((term) => term.line === line),
    );
    if (form === null) return null;
    together = beside(together, form, BigInt(span.from - piece.from));
  }
  return together;
}

/** With a form that began so many places before. */
function beside({ period, start, increment, low, high, steps }: Straight, form: Form, before: bigint): Straight {
  const common = leastCommonMultiple(period, form.period);
  const [mine, its] = [common / period, common / form.period];
  const away = envelopeOf(form);
  return {
    period: common,
    start: start * mine + (form.value * form.period + before * form.increment) * its,
    increment: increment * mine + form.increment * its,
    low: low + away.low,
    high: high + away.high,
    steps: stepsOfSum(steps, form.steps(), 1n),
  };
}

function ceilingOf(dividend: bigint, divisor: bigint): bigint {
  return -floorOf(-dividend, divisor);
}

function least(one: bigint, other: bigint): bigint {
  return one < other ? one : other;
}

function most(one: bigint, other: bigint): bigint {
  return one > other ? one : other;
}
