// A line cut into pieces on which every decision of the settlement stays: there, amounts repeat with a period but for a steady rise.

import type { Line } from './line.js';
import { type Form, leastCommonMultiple } from './march/form.js';
import { type SettledForms, settleForms, type Watched } from './march/settle-form.js';

export type Piece = EvenPiece | WalkedPiece;

/** From `from` to `to` each amount A has A(x + period) = A(x) + a constant, and each condition one truth. */
export interface EvenPiece {
  readonly kind: 'even';
  readonly from: number;
  readonly to: number;
  /** `Infinity` beyond the exact numbers. */
  readonly period: number;
  /** The claim says that a tier paid more than its base. */
  readonly refused: boolean;
  /** As forms at `from`; null where they are unknown. */
  readonly total: Form | null;
  readonly amounts: readonly (Form | null)[];
  readonly truths: readonly (boolean | null)[];
}

/** Decisions change too closely to be told: every cost stands for itself. */
export interface WalkedPiece {
  readonly kind: 'walked';
  readonly from: number;
  readonly to: number;
}

export interface Pieces {
  /** Without gap or overlap, from 0. */
  readonly pieces: readonly Piece[];
  /** False when the line was given up before its end. */
  readonly complete: boolean;
}

/** The most single costs that may be walked on one line, and the most that a search goes on without a certain decision. */
const mostWalked = 400_000;
const walkedAtOnce = 2_000;

export function piecesOf(line: Line, watched: Watched): Pieces {
  const pieces: Piece[] = [];
  let [x, walked] = [0, 0];
  while (x <= line.to) {
    const settled = settleForms(line, x, watched);
    const piece = pieceFrom(x, settled, line.to);
    if (piece.kind === 'walked') walked += piece.to - x + 1;
    if (walked > mostWalked) return { pieces, complete: false };
    append(pieces, piece);
    x = piece.to + 1;
  }
  return { pieces, complete: true };
}

function pieceFrom(from: number, settled: SettledForms, end: number): Piece {
  if (settled.until > 0n) {
    const { refused, total, amounts, truths, until } = settled;
    const to = until > BigInt(end - from) ? end : from + Number(until);
    return { kind: 'even', from, to, period: commonPeriod([total, ...amounts]), refused, total, amounts, truths };
  }
  const next = settled.settledFrom ?? BigInt(walkedAtOnce);
  const length = next < 1n ? 1 : next > BigInt(walkedAtOnce) ? walkedAtOnce : Number(next);
  return { kind: 'walked', from, to: Math.min(end, from + length - 1) };
}

function append(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1);
  if (last?.kind === 'walked' && piece.kind === 'walked') pieces[pieces.length - 1] = { ...last, to: piece.to };
  else pieces.push(piece);
}

function commonPeriod(forms: readonly (Form | null)[]): number {
  const period = forms.reduce((common, form) => (form === null ? common : leastCommonMultiple(common, form.period)), 1n);
  return period > BigInt(Number.MAX_SAFE_INTEGER) ? Number.POSITIVE_INFINITY : Number(period);
}
