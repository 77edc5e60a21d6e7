// Where along a line a property breaks: exact, and told by round amounts where some do.

import { unreachable } from '../../ir/invariant.js';
import type { GuaranteeClaim, MoneyExpression } from '../../ir/ir.js';
import { type ClaimCode, claimCode } from '../piecewise/evaluate/claim-code.js';
import { findPlace, findStep, type Looks, type Span, spansOf } from '../piecewise/find-place.js';
import type { Line } from '../piecewise/line.js';
import { narrowSpans, type Passing } from '../piecewise/narrow-spans.js';
import { narrowSteps } from '../piecewise/narrow-steps.js';
import { type Pieces, piecesOf } from '../piecewise/pieces.js';
import { negative, type Term } from '../piecewise/sum-along.js';

/** `costs`: the places of the claims that show it, one or a lower and a higher. */
export type Breaking =
  | { readonly kind: 'nowhere' }
  | { readonly kind: 'here'; readonly costs: readonly number[] }
  | { readonly kind: 'given_up' };

/** A line, or two of which the first should not leave more to the patient than the second; `cost` is the whole that is borne. */
export interface Lines {
  readonly lines: readonly Line[];
  readonly cost: MoneyExpression | null;
  /** The input by which the direction is named. */
  readonly along: number;
  readonly looks: Looks;
}

/** Null: the property is of another kind. */
export function breakAlong(asked: GuaranteeClaim, lines: Lines): Breaking | null {
  switch (asked.kind) {
    case 'builtin':
      return builtinBreak(asked.property, lines);
    case 'order':
      return orderBreak(lines);
    case 'always':
      return alwaysBreak(asked, lines);
    case 'monotone': {
      if (asked.input !== lines.along) return { kind: 'nowhere' };
      const broken = { never_falls: falls, never_rises: rises, at_most: risesMore }[asked.trend];
      return stepBreak(lines, [asked.value], ([value]) => [
        { amount: value ?? unread, terms: [{ line: 0, amount: 0, factor: 1 }], broken },
      ]);
    }
    case 'no_loss':
      return orderBreak(lines);
    default:
      return unreachable(asked);
  }
}

function builtinBreak(property: Extract<GuaranteeClaim, { kind: 'builtin' }>['property'], lines: Lines): Breaking | null {
  const { cost } = lines;
  const watched = cost === null ? [] : [cost];
  switch (property) {
    case 'never_falls':
      return stepBreak(lines, watched, ([whole], code) => [
        { amount: ownOf(whole, code), terms: own(0, watched), broken: falls },
        { amount: known(code.total), terms: [paid(0, 1)], broken: falls },
      ]);
    case 'no_cliff':
      return stepBreak(lines, watched, ([whole], code) => [{ amount: ownOf(whole, code), terms: own(0, watched), broken: risesMore }]);
    case 'within_cost':
      return placeBreak(
        lines,
        watched,
        ([whole], code) =>
          () =>
            code.total() > (whole?.() ?? 0),
        [{ terms: negative(own(0, watched)), above: 0 }],
      );
    case 'within_base':
      return withinBaseBreak(lines);
    case 'ranks_kept':
      return orderBreak(lines);
    case 'caps_kept':
    case 'split':
    case 'exact':
    case 'tables':
      return null;
    default:
      return unreachable(property);
  }
}

type Read = () => number;

const unread: Read = () => Number.NaN;

/** NaN compares with nothing: what is unknown breaks nothing. */
function known(read: Read): Read {
  return () => {
    const amount = read();
    return amount < 0 ? Number.NaN : amount;
  };
}

function ownOf(whole: Read | undefined, code: ClaimCode): Read {
  return () => {
    const [cost, total] = [whole?.() ?? -1, code.total()];
    return cost < 0 || total < 0 ? Number.NaN : cost - total;
  };
}

// ── one line ────────────────────────────────────────────────────────────────────────────────────────────────────

interface Moving {
  readonly amount: Read;
  /** The same, as a sum of what is watched. */
  readonly terms: readonly Term[];
  readonly broken: (change: number, rise: number) => boolean;
}

const falls: Moving['broken'] = (change) => change < 0;
const rises: Moving['broken'] = (change) => change > 0;
const risesMore: Moving['broken'] = (change, rise) => change > rise;

type Watch = (reads: readonly Read[], code: ClaimCode) => readonly Moving[];

/** The first of the amounts that moves as it should not from one cost to a higher one. */
function stepBreak({ lines, looks }: Lines, watched: readonly MoneyExpression[], watch: Watch): Breaking {
  const [line] = lines;
  if (line === undefined) return { kind: 'nowhere' };
  const code = claimCode(line);
  const movings = watch(
    watched.map((amount) => known(code.amount(amount))),
    code,
  );
  const pieces = piecesOf(line, { amounts: watched, conditions: [] });
  const spans = spansOf([pieces]);
  let givenUp = !pieces.complete;
  for (const { amount, terms, broken } of movings) {
    const at = remembering((x) => (x <= line.to && code.settle(x) ? amount() : Number.NaN));
    const breaks = (low: number, high: number) => broken(at(high) - at(low), high - low);
    const left = narrowSteps(spans, pieces, { terms, at, broken: (rise) => broken(rise, 1) });
    const found = findStep(left, (x) => breaks(x, x + 1), looks);
    if (found.kind === 'given_up') givenUp = true;
    if (found.kind === 'here') return { kind: 'here', costs: roundPair(found.x, breaks) };
  }
  return { kind: givenUp ? 'given_up' : 'nowhere' };
}

/** The last few values: neighbours are asked for again and again. */
function remembering(value: (x: number) => number): (x: number) => number {
  let [last, lastValue, before, beforeValue] = [-1, 0, -1, 0];
  return (x) => {
    if (x === last) return lastValue;
    if (x === before) return beforeValue;
    [before, beforeValue] = [last, lastValue];
    [last, lastValue] = [x, value(x)];
    return lastValue;
  };
}

const yuan = 100;

/** Whole yuan apart where that shows it too; else one of the two whole, else as found. */
function roundPair(x: number, breaks: (low: number, high: number) => boolean): readonly number[] {
  const down = x - (x % yuan);
  const pairs = [100 * yuan, 10 * yuan, yuan].map((unit) => [x - (x % unit), x - (x % unit) + unit] as const);
  const near = [...pairs.slice(2), ...pairs.slice(0, 2), [down, down + 1] as const, [x, x + 1] as const];
  return near.find(([low, high]) => breaks(low, high)) ?? [x, x + 1];
}

type Judge = (reads: readonly Read[], code: ClaimCode) => () => boolean;

/** The judge finds nothing where none of the sums passes its bound. */
function placeBreak({ lines, looks }: Lines, watched: readonly MoneyExpression[], judge: Judge, passings: readonly Passing[]): Breaking {
  const [line] = lines;
  if (line === undefined) return { kind: 'nowhere' };
  const code = claimCode(line);
  const broken = judge(
    watched.map((amount) => known(code.amount(amount))),
    code,
  );
  const pieces = [piecesOf(line, { amounts: watched, conditions: [] })];
  return placed(pieces, narrowSpans(spansOf(pieces), pieces, passings), (x) => x <= line.to && code.settle(x) && broken(), looks);
}

function placed(pieces: readonly Pieces[], spans: readonly Span[], breaks: (x: number) => boolean, looks: Looks): Breaking {
  const found = findPlace(spans, breaks, looks);
  if (found.kind !== 'here') return pieces.every(({ complete }) => complete) ? found : { kind: 'given_up' };
  const { x } = found;
  const rounder = [1000 * yuan, 100 * yuan, yuan].map((unit) => x + ((unit - (x % unit)) % unit));
  return { kind: 'here', costs: [[...rounder, x - (x % yuan)].find((one) => breaks(one)) ?? x] };
}

function withinBaseBreak(lines: Lines): Breaking {
  const plan = lines.lines[0]?.plan;
  const watched = (plan?.tiers ?? []).flatMap((_, tier): MoneyExpression[] => [
    { op: 'part', tier, part: 'payment' },
    { op: 'part', tier, part: 'base' },
  ]);
  const passings = (plan?.tiers ?? []).map((_, tier): Passing => {
    const [payment, base] = [2 * tier, 2 * tier + 1];
    return {
      terms: [
        { line: 0, amount: payment, factor: 1 },
        { line: 0, amount: base, factor: -1 },
      ],
      above: 0,
    };
  });
  const judge: Judge = (reads) => () => reads.some((payment, at) => at % 2 === 0 && payment() > (reads[at + 1]?.() ?? 0));
  return placeBreak(lines, watched, judge, passings);
}

function alwaysBreak({ given, when }: Extract<GuaranteeClaim, { kind: 'always' }>, { lines: [line], looks }: Lines): Breaking {
  if (line === undefined) return { kind: 'nowhere' };
  const code = claimCode(line);
  const [asked, holds] = [given === null ? () => 1 : code.truth(given), code.truth(when)];
  const breaks = (x: number) => x <= line.to && code.settle(x) && asked() === 1 && holds() === 0;
  const pieces = piecesOf(line, { amounts: [], conditions: given === null ? [when] : [given, when] });
  // A condition has one truth on an even piece.
  const spans = spansOf([pieces]).map((span) => (pieces.pieces[span.pieces[0] ?? -1]?.kind === 'even' ? { ...span, to: span.from } : span));
  return placed([pieces], spans, breaks, looks);
}

// ── two lines ───────────────────────────────────────────────────────────────────────────────────────────────────

function orderBreak({ lines, cost, looks }: Lines): Breaking {
  const watched = cost === null ? [] : [cost];
  const owns = lines.map((line) => {
    const code = claimCode(line);
    const own = ownOf(watched.map((amount) => code.amount(amount))[0], code);
    return (x: number) => (code.settle(x) ? own() : Number.NaN);
  });
  const pieces = lines.map((line): Pieces => piecesOf(line, { amounts: watched, conditions: [] }));
  const [better = unread, worse = unread] = owns;
  const to = lines[0]?.to ?? 0;
  const breaks = (x: number) => x <= to && better(x) > worse(x);
  const terms = [...own(0, watched), ...negative(own(1, watched))];
  return placed(pieces, narrowSpans(spansOf(pieces), pieces, [{ terms, above: 0 }]), breaks, looks);
}

function paid(line: number, factor: Term['factor']): Term {
  return { line, amount: 'total', factor };
}

/** The cost, which is watched where there is one, less all payments. */
function own(line: number, watched: readonly MoneyExpression[]): readonly Term[] {
  return [paid(line, -1), ...watched.map((_, amount): Term => ({ line, amount, factor: 1 }))];
}
