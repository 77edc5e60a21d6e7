// Pieces of a random plan against every single cost of a small domain.

import type { MoneyExpression, PolicyIr } from '../../compiler/ir/ir.js';
import { claimCode } from '../../compiler/prove/piecewise/evaluate/claim-code.js';
import type { Line } from '../../compiler/prove/piecewise/line.js';
import { envelopeOf, type Form } from '../../compiler/prove/piecewise/march/form.js';
import { type EvenPiece, type Piece, piecesOf } from '../../compiler/prove/piecewise/pieces.js';
import { randomClaims } from './random-claims.js';
import { randomIr } from './random-ir.js';

/** What the pieces were; their costs in `walked` stand for themselves. */
export interface PiecesSeen {
  skipping: number;
  unknown: number;
  refused: number;
  walked: number;
}

/** The first fault, with its place; null when all that the pieces say is so. */
export function faultInPieces(seed: number, end: number, seen: PiecesSeen): string | null {
  const line = randomLine(randomIr(seed), seed, end);
  const watched = { amounts: amountsOf(line.plan), conditions: [] };
  const { pieces, complete } = piecesOf(line, watched);
  if (!complete) return 'given up';
  if (!covers(pieces, end)) return 'a gap or an overlap';
  const values = everyCost(line, watched.amounts);
  for (const piece of pieces) {
    const length = piece.to - piece.from + 1;
    if (piece.kind === 'walked') {
      seen.walked += length;
      continue;
    }
    const faults = [piece.total, ...piece.amounts].map((form, index) => faultIn(piece, form, values[index] ?? []));
    const at = faults.findIndex((fault) => fault !== null);
    if (at >= 0) return `amount ${at}: ${faults[at]}`;
    if (piece.period * 2 < length) seen.skipping++;
    if (piece.refused) seen.refused++;
    else if (piece.total === null) seen.unknown++;
  }
  return null;
}

function amountsOf({ tiers }: PolicyIr): readonly MoneyExpression[] {
  return tiers.flatMap((_, tier) =>
    (['payment', 'base', 'eligible', 'cut', 'unpaid', 'uncapped', 'below'] as const).map((part) => ({ op: 'part' as const, tier, part })),
  );
}

function randomLine(plan: PolicyIr, seed: number, end: number): Line {
  const source = randomClaims(plan, seed);
  const claim = source.claim();
  const inputs = seed % 2 === 0 ? [10] : [10, 11];
  return {
    plan,
    claim: { ...claim, values: claim.values.map((value, input) => (inputs.includes(input) ? value % 3_000 : value)) },
    state: source.stateAfter({ counters: plan.counters.map(() => 0), holes: [] }),
    inputs,
    to: end,
  };
}

function covers(pieces: readonly Piece[], end: number): boolean {
  return (
    pieces[0]?.from === 0 &&
    pieces.at(-1)?.to === end &&
    pieces.every(({ from }, index) => index === 0 || from === (pieces[index - 1]?.to ?? 0) + 1)
  );
}

/** The total and the amounts at every cost; −1 where they are unknown or the claim is refused. */
function everyCost(line: Line, watched: readonly MoneyExpression[]): readonly number[][] {
  const code = claimCode(line);
  const reads = [() => code.total(), ...watched.map((amount) => code.amount(amount))];
  const values = reads.map((): number[] => []);
  for (let x = 0; x <= line.to; x++) {
    const accepted = code.settle(x);
    for (const [index, read] of reads.entries()) values[index]?.push(accepted ? read() : -1);
  }
  return values;
}

/** The first cost at which the amount is not as the piece says. */
function faultIn({ from, to, period }: EvenPiece, form: EvenPiece['total'], values: readonly number[]): string | null {
  const at = (x: number) => values[x] ?? Number.NaN;
  const { low, high } = form === null ? { low: 0, high: 0 } : envelope(form);
  for (let x = from; x <= to; x++) {
    if (form === null && at(x) === -1) continue;
    if (form === null || at(x) < 0) return `${x}: ${at(x)} known or not`;
    if (x - period >= from && at(x) - at(x - period) !== at(from + period) - at(from)) return `${x}: ${at(x)} breaks the period ${period}`;
    const away = 1024 * (at(x) - Number(form.value) - ((x - from) * Number(form.increment)) / Number(form.period));
    if (away < low - 0.01 || away > high + 0.01) return `${x}: ${at(x)} outside its envelope`;
  }
  return null;
}

function envelope(form: Form): { readonly low: number; readonly high: number } {
  const { low, high } = envelopeOf(form);
  return { low: Number(low), high: Number(high) };
}
