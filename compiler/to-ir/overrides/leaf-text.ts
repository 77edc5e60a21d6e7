// A value as a finding tells it: the figure with what its author said of it.

import type { Bilingual } from '../../../language/index.js';
import { type Rational, toExactRatio, toWhole } from '../../ir/exact-ratio.js';
import type { ExactRatio } from '../../ir/ir.js';
import { amountWithUnit } from '../../ir/print/amount-text.js';
import { percent } from '../../ir/print/print-expression.js';
import type { Lowering } from '../lowering.js';
import type { Leaf } from './compare-choices.js';
import { holeInterval } from './interval-of.js';
import { type Figure, noteOf } from './note-of.js';

/** Plain numbers are kept as ratios, and told as numbers. */
export interface Telling {
  readonly lowering: Lowering;
  readonly isNumber: boolean;
}

export function leafText(telling: Telling, leaf: Leaf): Bilingual {
  const { lowering } = telling;
  switch (leaf.op) {
    case 'money':
      return withStatus(lowering, leaf, amountWithUnit(leaf.fen, lowering.currency));
    case 'ratio':
      return withStatus(lowering, leaf, ratioText(telling, leaf.ratio));
    case 'unlimited':
      return { zh: '不封顶', en: 'unlimited' };
    case 'hole':
      return holeText(telling, leaf.hole);
    default:
      return withStatus(lowering, leaf, { zh: '算式', en: 'a calculation' });
  }
}

/** A bound as it would be written. */
export function figureText(telling: Telling, kind: Figure, value: Rational): Bilingual {
  if (kind === 'money') return amountWithUnit(toWhole(value) ?? 0, telling.lowering.currency);
  return ratioText(telling, toExactRatio(value) ?? { numerator: 0, denominator: 1 });
}

function ratioText({ isNumber }: Telling, ratio: ExactRatio): Bilingual {
  const text = isNumber ? String(ratio.numerator / ratio.denominator) : percent(ratio);
  return { zh: text, en: text };
}

function holeText(telling: Telling, hole: number): Bilingual {
  const { lowering } = telling;
  const { of, status } = lowering.holes[hole] ?? { of: 'other', status: 'open' };
  const { low, high } = holeInterval(lowering, hole);
  if (status === 'open' || low === null || high === null) return { zh: '待定', en: 'unknown' };
  const [from, to] = [figureText(telling, of, low), figureText(telling, of, high)];
  return { zh: `${from.zh} 至 ${to.zh}`, en: `${from.en} to ${to.en}` };
}

function withStatus(lowering: Lowering, leaf: Leaf, { zh, en }: Bilingual): Bilingual {
  switch (noteOf(lowering, leaf)?.status) {
    case 'floor':
      return { zh: `${zh} 以上`, en: `${en} or more` };
    case 'ceiling':
      return { zh: `${zh} 以下`, en: `${en} or less` };
    case 'delegated':
      return { zh: `授权 ${zh}`, en: `delegated ${en}` };
    default:
      return { zh, en };
  }
}
