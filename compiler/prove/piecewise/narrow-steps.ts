// Where along a line a sum can move as it should not from one fen to the next: the rest need not be looked at.

import type { Span } from './find-place.js';
import type { Steps } from './march/steps.js';
import type { Pieces } from './pieces.js';
import { sumAlong, type Term } from './sum-along.js';

/** A sum along one line. */
export interface Moves {
  readonly terms: readonly Term[];
  /** Its value at a place. */
  readonly at: (x: number) => number;
  /** Whether it should not move by so much; what it should not do lies above all that it may, or below. */
  readonly broken: (rise: number) => boolean;
}

/** If there is a fen at which the sum moves so, one is left. */
export function narrowSteps(spans: readonly Span[], { pieces }: Pieces, moves: Moves): readonly Span[] {
  return spans.flatMap((span) => {
    const piece = pieces[span.pieces[0] ?? -1];
    if (piece?.kind !== 'even') return [span];
    const form = sumAlong(piece, moves.terms);
    const end = { ...span, from: span.to };
    if (form === null || form.period === 1n) return form === null || !moves.broken(Number(form.increment)) ? [end] : [span];
    const way = wayOf(form.steps(), moves.broken);
    if (way === 'never') return [end];
    if (way === 'anywhere') return [span];
    const x = firstOff(span, way, moves.at);
    return x === null ? [end] : [{ ...span, from: x, to: x }, end];
  });
}

/** A number: every fen moves the sum by it, but for those that are asked for. */
function wayOf({ low, high }: Steps, broken: Moves['broken']): 'never' | 'anywhere' | number {
  const allowed = new Set<number>();
  let never = true;
  for (const [at, bound] of low.entries()) {
    const [least, most] = [Number(bound), Number(high[at])];
    if (!broken(least) && !broken(most)) allowed.add(least).add(most);
    else if (least !== most && !(broken(least) && broken(most))) return 'anywhere';
    else never = false;
  }
  if (never) return 'never';
  const [only] = allowed;
  return allowed.size === 1 && only !== undefined ? only : 'anywhere';
}

/** The first place from which the sum does not move by `rise`; all that move it otherwise move it to the same side. */
function firstOff({ from, to }: Span, rise: number, at: (x: number) => number): number | null {
  const straight = (x: number) => at(x) - at(from) === rise * (x - from);
  if (straight(to)) return null;
  let [low, high] = [from, to];
  while (high - low > 1) {
    const middle = low + Math.floor((high - low) / 2);
    if (straight(middle)) low = middle;
    else high = middle;
  }
  return low;
}
