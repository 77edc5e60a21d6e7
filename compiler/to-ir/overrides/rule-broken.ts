// What a value of an upper policy allows a lower one to say instead, and whether that was kept.

import type { Bilingual } from '../../../language/index.js';
import { compare, fromExactRatio, type Rational, whole } from '../../ir/exact-ratio.js';
import type { ValueNote } from '../../ir/ir.js';
import { amountWithUnit } from '../../ir/print/amount-text.js';
import { percent } from '../../ir/print/print-expression.js';
import type { Lowering } from '../lowering.js';
import type { Leaf } from './compare-choices.js';

const fixed: Bilingual = { zh: '是定数，下级不能改动', en: 'a fixed figure that a lower policy may not change' };
const floor: Bilingual = { zh: '不能低于它', en: 'which it may not go below' };
const ceiling: Bilingual = { zh: '不能高于它', en: 'which it may not go above' };

/** null when the lower value keeps to what the upper one leaves open. */
export function ruleBroken(lowering: Lowering, upper: Leaf, own: Leaf): Bilingual | null {
  if (upper.op === 'hole') return boundsBroken(lowering, upper.hole, own);
  const status = statusOf(lowering, upper);
  if (status === 'provisional' || status === 'average') return null;
  if ((status === 'floor' || status === 'ceiling') && own.op === 'hole') return null;
  const order = orderOf(own, upper);
  if (status === 'floor') return order === null || order < 0 ? floor : null;
  if (status === 'ceiling') return order === null || order > 0 ? ceiling : null;
  return order === 0 || sameText(own) === sameText(upper) ? null : fixed;
}

function boundsBroken(lowering: Lowering, hole: number, own: Leaf): Bilingual | null {
  const { low, high } = lowering.holes[hole] ?? { low: null, high: null };
  if (own.op !== 'money' && own.op !== 'unlimited') return null;
  const fen = own.op === 'money' ? own.fen : Number.POSITIVE_INFINITY;
  const told = (amount: number): Bilingual => amountWithUnit(amount, lowering.currency);
  if (low !== null && fen < low) return { zh: `不低于 ${told(low).zh}`, en: `no less than ${told(low).en}` };
  if (high !== null && fen > high) return { zh: `不高于 ${told(high).zh}`, en: `no more than ${told(high).en}` };
  return null;
}

function statusOf(lowering: Lowering, leaf: Leaf): ValueNote['status'] | null {
  if (leaf.op !== 'money' && leaf.op !== 'ratio') return null;
  return leaf.note === null ? null : (lowering.notes[leaf.note]?.status ?? null);
}

/** Negative, zero or positive as the first is below, equal to or above the second; null when they cannot be compared. */
function orderOf(one: Leaf, other: Leaf): number | null {
  if (one.op === 'unlimited' || other.op === 'unlimited') return Number(one.op === 'unlimited') - Number(other.op === 'unlimited');
  const [left, right] = [exactOf(one), exactOf(other)];
  return left === null || right === null || one.op !== other.op ? null : compare(left, right);
}

function exactOf(leaf: Leaf): Rational | null {
  return leaf.op === 'money' ? whole(leaf.fen) : leaf.op === 'ratio' ? fromExactRatio(leaf.ratio) : null;
}

/** Computed values are the same when they are computed alike. */
function sameText(leaf: Leaf): string {
  return JSON.stringify(leaf, (key, value: unknown) => (key === 'note' || key === 'origin' ? undefined : value));
}

export function leafText(lowering: Lowering, leaf: Leaf): Bilingual {
  switch (leaf.op) {
    case 'money':
      return withStatus(statusOf(lowering, leaf), amountWithUnit(leaf.fen, lowering.currency));
    case 'ratio': {
      const text = percent(leaf.ratio);
      return withStatus(statusOf(lowering, leaf), { zh: text, en: text });
    }
    case 'unlimited':
      return { zh: '不封顶', en: 'unlimited' };
    case 'hole':
      return { zh: '待定', en: 'unknown' };
    default:
      return { zh: '算式', en: 'a calculation' };
  }
}

function withStatus(status: ValueNote['status'] | null, { zh, en }: Bilingual): Bilingual {
  if (status === 'floor') return { zh: `${zh} 以上`, en: `${en} or more` };
  return status === 'ceiling' ? { zh: `${zh} 以下`, en: `${en} or less` } : { zh, en };
}
