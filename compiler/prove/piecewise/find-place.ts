// Looking at every cost of a line by looking at few: the first and the last period of each piece.

import type { Pieces } from './pieces.js';

/** Between `from` and `to` whole-number combinations of amounts repeat with the period but for a steady rise. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly period: number;
  /** Index of the piece in each of the lines. */
  readonly pieces: readonly number[];
  /** What is looked for goes on to the end wherever it begins. */
  readonly rising?: true;
}

export type Found =
  | { readonly kind: 'nowhere' }
  | { readonly kind: 'here'; readonly x: number; readonly span: Span }
  /** Too much would have to be looked at. */
  | { readonly kind: 'given_up' };

/** The common refinement of the pieces of several lines of the same length; walked pieces count as one period. */
export function spansOf(lines: readonly Pieces[]): readonly Span[] {
  const spans: Span[] = [];
  const at = lines.map(() => 0);
  for (let from = 0; ; ) {
    const here = lines.map(({ pieces }, line) => pieces[at[line] as number]);
    const to = Math.min(...here.map((piece) => piece?.to ?? -1));
    if (to < from) return spans;
    const period = here.map((piece) => (piece?.kind === 'even' ? piece.period : Number.POSITIVE_INFINITY)).reduce(commonMultiple);
    spans.push({ from, to, period: Math.min(period, to - from + 1), pieces: [...at] });
    for (const [line, piece] of here.entries()) if (piece?.to === to) at[line] = (at[line] as number) + 1;
    from = to + 1;
  }
}

/** How much may be looked at; what is looked at is taken off. */
export interface Looks {
  /** Costs in all. */
  left: number;
  /** Costs of one span. */
  readonly atOnce: number;
}

/**
 * The first cost found where a whole-number combination passes a bound, or a condition that no piece changes holds. Where such a cost
 * exists, one is found, unless too much would have to be looked at.
 */
export function findPlace(spans: readonly Span[], holds: (x: number) => boolean, looks: Looks): Found {
  const look = looking(holds, looks);
  for (const span of spans) {
    const { from, to, period, rising } = span;
    const x = rising
      ? firstOf(from, to, holds)
      : (look.over(from, Math.min(to, from + period - 1)) ?? look.over(Math.max(from + period, to - period + 1), to));
    if (x !== null) return { kind: 'here', x, span };
  }
  return { kind: look.complete() ? 'nowhere' : 'given_up' };
}

/** Of costs that go on to the last wherever they begin. */
function firstOf(from: number, to: number, holds: (x: number) => boolean): number | null {
  if (!holds(to)) return null;
  let [low, high] = [from - 1, to];
  while (high - low > 1) {
    const middle = low + Math.floor((high - low) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** The first cost found from which a combination moves too much, or too little, to the next. */
export function findStep(spans: readonly Span[], holds: (x: number) => boolean, looks: Looks): Found {
  const look = looking(holds, looks);
  for (const [index, span] of spans.entries()) {
    const { from, to, period } = span;
    const last = index === spans.length - 1 ? to - 1 : to;
    const x = look.over(from, Math.min(to - 1, from + period - 1)) ?? look.over(to, last);
    if (x !== null) return { kind: 'here', x, span };
  }
  return { kind: look.complete() ? 'nowhere' : 'given_up' };
}

interface Looking {
  readonly over: (from: number, to: number) => number | null;
  /** Whether nothing was passed over. */
  readonly complete: () => boolean;
}

function looking(holds: (x: number) => boolean, looks: Looks): Looking {
  let complete = true;
  const over = (from: number, to: number) => {
    const end = Math.min(to, from + Math.min(looks.left, looks.atOnce) - 1);
    if (end < to) complete = false;
    if (end < from) return null;
    looks.left -= end - from + 1;
    for (let x = from; x <= end; x++) if (holds(x)) return x;
    return null;
  };
  return { over, complete: () => complete };
}

function commonMultiple(left: number, right: number): number {
  if (left === right || right === 1) return left;
  const multiple = (left / divisorOf(left, right)) * right;
  return Number.isSafeInteger(multiple) ? multiple : Number.POSITIVE_INFINITY;
}

function divisorOf(left: number, right: number): number {
  if (!Number.isFinite(left) || !Number.isFinite(right)) return 1;
  return right === 0 ? left : divisorOf(right, left % right);
}
