// Random figures as documents give them: settled, bounded, provisional, delegated, or missing.

import type { Draft } from './draft.js';

export type FigureKind = 'money' | 'ratio';

const roundAmounts = [0, 100, 5_000, 30_000, 200_000, 500_000, 1_000_000, 2_000_000, 5_000_000, 12_345, 847_550];

/** In the smallest unit. */
export function randomUnits({ random, small }: Draft, atLeast = 0): number {
  const units = small ? random.integer(0, 40) : random.chance(0.8) ? random.pick(roundAmounts) : random.integer(0, 3_000_000);
  return Math.max(atLeast, units);
}

const percents = ['0%', '30%', '50%', '60%', '65%', '70%', '80%', '85%', '90%', '100%', '33.3%', '66.67%', '12.5%', '0.0001%', '99.9999%'];

/** Digits alone. */
export function plainFigure(draft: Draft, kind: FigureKind, atLeast = 0): string {
  return kind === 'ratio' ? draft.random.pick(percents) : draft.tongue.money(randomUnits(draft, atLeast));
}

/** A figure with whatever a document may say about it. */
export function randomFigure(draft: Draft, kind: FigureKind): string {
  const { random, tongue, holes, remarks } = draft;
  if (random.chance(holes)) return missing(draft, kind);
  const figure = plainFigure(draft, kind);
  if (!random.chance(remarks)) return figure;
  const { word } = tongue;
  return random.pick([
    () => `${figure} ${random.pick([word.OrMore, word.OrLess])}`,
    () => `${word.Provisional} ${figure}`,
    () => `${word.Delegated} ${figure}`,
    () => (kind === 'money' ? `${word.Average} ${figure}` : `${word.Delegated} ${word.Provisional} ${figure}`),
  ])();
}

function missing(draft: Draft, kind: FigureKind): string {
  const { random, tongue } = draft;
  const { word } = tongue;
  const [low, high] = bounds(draft, kind);
  if (kind === 'ratio' && random.chance(0.3)) return `${low} ${word.To} ${high}`;
  const between = random.chance(0.5) ? ` ${word.Between} ${low} ${word.To} ${high}` : '';
  return `${word.Hole} "${tongue.surface === 'zh' ? '文件没有写明' : 'no document says'}"${between}`;
}

function bounds(draft: Draft, kind: FigureKind): readonly [string, string] {
  const { random, tongue } = draft;
  if (kind === 'ratio') return [`${random.integer(2, 5) * 10}%`, `${random.integer(6, 10) * 10}%`];
  const low = randomUnits(draft);
  return [tongue.money(low), tongue.money(low + 1 + randomUnits(draft))];
}
