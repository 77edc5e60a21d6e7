// The costs of a line that tell whether another function agrees along all of it: each break, and one period of rounding after it.

import type { MoneyExpression, PolicyIr, TierPart } from '../../ir/ir.js';
import type { Line } from '../../prove/piecewise/line.js';
import { type Piece, piecesOf } from '../../prove/piecewise/pieces.js';

export interface Costs {
  /** Two on each side of every break, and one between breaks. */
  readonly edges: readonly number[];
  /** One period of rounding after each break, as far as no edge. */
  readonly periods: readonly number[];
  /** False when the line, or a period of it, is longer than is walked. */
  readonly whole: boolean;
}

/** On each side of a break. */
const around = [-2, -1, 0, 1, 2];

/** Of one piece; a longer period is looked at from both of its ends. */
const mostOfPiece = 5_000;

/** Two functions that bend at the same costs and repeat with the period agree on the line when they do on these. */
export function costsOn(line: Line): Costs {
  const { pieces, complete } = piecesOf(line, { amounts: amountsOf(line.plan), conditions: [] });
  const [edges, periods] = [new Set<number>(), new Set<number>()];
  let whole = complete;
  for (const piece of pieces) {
    const { from, to } = piece;
    for (const end of [from, to]) for (const by of around) edges.add(end + by);
    edges.add(Math.floor((from + to) / 2));
    const length = repeating(piece);
    const walked = Math.min(length, mostOfPiece);
    if (walked < length) whole = false;
    for (let at = 0; at < walked; at++) periods.add(walked === length || at * 2 < walked ? from + at : to - (walked - 1 - at));
  }
  const onLine = (costs: Iterable<number>) => [...costs].filter((cost) => cost >= 0 && cost <= line.to);
  return { edges: onLine(edges), periods: onLine(periods).filter((cost) => !edges.has(cost)), whole };
}

/** Where pieces begin and end. */
export function endsOn(line: Line): readonly number[] {
  const { pieces } = piecesOf(line, { amounts: [], conditions: [] });
  return [...new Set(pieces.flatMap(({ from, to }) => [from, to]))];
}

/** One period and the first cost after it, which says how much a period adds. */
function repeating(piece: Piece): number {
  const length = piece.to - piece.from + 1;
  return piece.kind === 'walked' ? length : Math.min(piece.period + 1, length);
}

const parts: readonly TierPart[] = ['base', 'deductible', 'below', 'eligible', 'uncapped', 'cut', 'payment'];

function amountsOf({ tiers }: PolicyIr): readonly MoneyExpression[] {
  return tiers.flatMap((_, tier) => parts.map((part): MoneyExpression => ({ op: 'part', tier, part })));
}
