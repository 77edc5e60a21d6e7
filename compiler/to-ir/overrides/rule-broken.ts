// What a value of an upper policy allows a lower one to say instead, and whether that was kept.

import type { Bilingual } from '../../../language/index.js';
import { compare, fromExactRatio, whole } from '../../ir/exact-ratio.js';
import type { Leeway, Lowering } from '../lowering.js';
import type { Leaf } from './compare-choices.js';
import { compareEnds, holeInterval, type Interval, intervalOf } from './interval-of.js';
import { figureText, type Telling } from './leaf-text.js';
import { type Figure, figureOf, noteOf } from './note-of.js';

const fixed: Bilingual = { zh: '是定数，下级不能改动', en: 'a fixed figure that a lower policy may not change' };
const floor: Bilingual = { zh: '不能低于它', en: 'which it may not go below' };
const ceiling: Bilingual = { zh: '不能高于它', en: 'which it may not go above' };

/** null when the lower value keeps to what the upper one leaves open. */
export function ruleBroken(telling: Telling, upper: Leaf, own: Leaf): Bilingual | null {
  const { lowering } = telling;
  if (upper.op === 'hole') return boundsBroken(telling, holeInterval(lowering, upper.hole), lowering.holes[upper.hole]?.of ?? 'other', own);
  const note = noteOf(lowering, upper);
  const status = note?.status ?? null;
  if (status === 'provisional' || status === 'average') return null;
  const leeway = note === null ? undefined : lowering.leeways.get(note.index);
  // What is computed from a delegated figure was not delegated itself.
  if (leeway !== undefined && isItself(upper, leeway)) {
    return boundsBroken(telling, leeway, figureOf(lowering, upper), own);
  }
  if ((status === 'floor' || status === 'ceiling') && own.op === 'hole') return null;
  const order = orderOf(lowering, own, upper);
  if (status === 'floor') return order === null || compareEnds(order.own.low, order.upper.low) < 0 ? floor : null;
  if (status === 'ceiling') return order === null || compareEnds(order.own.high, order.upper.high) > 0 ? ceiling : null;
  return isSamePoint(order) || sameText(own) === sameText(upper) ? null : fixed;
}

function isItself(leaf: Leaf, { figures }: Leeway): boolean {
  if (leaf.op !== 'money' && leaf.op !== 'ratio') return figures.length === 0;
  const exact = leaf.op === 'money' ? whole(leaf.fen) : fromExactRatio(leaf.ratio);
  return figures.some((figure) => compare(exact, figure) === 0);
}

/** An open figure below stays open; one that cannot be shown to keep within the bounds does not keep them. */
function boundsBroken(telling: Telling, bounds: Interval, kind: Figure, own: Leaf): Bilingual | null {
  const { lowering } = telling;
  if (own.op === 'hole' || kind === 'other') return null;
  const { low, high } = bounds;
  const said = intervalOf(lowering, own);
  const ownKind = figureOf(lowering, own);
  const isOther = ownKind !== kind && ownKind !== 'other';
  if (low !== null && low.numerator > 0n && (isOther || compareEnds(said.low, low) < 0)) {
    const text = figureText(telling, kind, low);
    return { zh: `不低于 ${text.zh}`, en: `no less than ${text.en}` };
  }
  if (high === null || !(isOther || compareEnds(said.high, high) > 0)) return null;
  const text = figureText(telling, kind, high);
  return { zh: `不高于 ${text.zh}`, en: `no more than ${text.en}` };
}

interface Order {
  readonly own: Interval;
  readonly upper: Interval;
}

/** null when the two cannot be compared. */
function orderOf(lowering: Lowering, own: Leaf, upper: Leaf): Order | null {
  const kinds = [figureOf(lowering, own), figureOf(lowering, upper)];
  if (kinds[0] !== kinds[1] && !kinds.includes('other')) return null;
  return { own: intervalOf(lowering, own), upper: intervalOf(lowering, upper) };
}

function isSamePoint(order: Order | null): boolean {
  if (order === null) return false;
  const [first, ...others] = [order.own.low, order.own.high, order.upper.low, order.upper.high];
  return others.every((end) => compareEnds(first ?? null, end) === 0);
}

/** Computed values are the same when they are computed alike. */
function sameText(leaf: Leaf): string {
  return JSON.stringify(leaf, (key, value: unknown) => (key === 'note' || key === 'origin' ? undefined : value));
}
