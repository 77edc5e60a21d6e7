// Looking at every cost of a line by looking at few: the first and the last period of each piece.

import type { Pieces } from './pieces.js';

/** Between `from` and `to` whole-number combinations of amounts repeat with the period but for a steady rise. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly period: number;
  /** Index of the piece in each of the lines. */
  readonly pieces: readonly number[];
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

const mostLooked = 3_000_000;

/**
 * The first cost found where a whole-number combination passes a bound, or a condition that no piece changes holds. Where such a cost
 * exists, one is found.
 */
export function findPlace(spans: readonly Span[], holds: (x: number) => boolean): Found {
  const look = looking(holds);
  for (const span of spans) {
    const { from, to, period } = span;
    const found = look(from, Math.min(to, from + period - 1)) ?? look(Math.max(from + period, to - period + 1), to);
    if (found !== null) return typeof found === 'number' ? { kind: 'here', x: found, span } : { kind: 'given_up' };
  }
  return { kind: 'nowhere' };
}

/** The first cost found from which a combination moves too much, or too little, to the next. */
export function findStep(spans: readonly Span[], holds: (x: number) => boolean): Found {
  const look = looking(holds);
  for (const [index, span] of spans.entries()) {
    const { from, to, period } = span;
    const last = index === spans.length - 1 ? to - 1 : to;
    const found = look(from, Math.min(to - 1, from + period - 1)) ?? look(to, last);
    if (found !== null) return typeof found === 'number' ? { kind: 'here', x: found, span } : { kind: 'given_up' };
  }
  return { kind: 'nowhere' };
}

function looking(holds: (x: number) => boolean): (from: number, to: number) => number | 'given_up' | null {
  let left = mostLooked;
  return (from, to) => {
    left -= to - from + 1;
    if (left < 0) return 'given_up';
    for (let x = from; x <= to; x++) if (holds(x)) return x;
    return null;
  };
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
