// A random policy of a lower level: it takes over the upper one, sets clauses that nobody wrote above, and adds a tier.

import type { Draft, DraftedTier } from '../draft.js';
import { plainFigure } from '../random-figure.js';
import { randomTier } from '../random-tier.js';

export interface LevelNames {
  readonly own: string;
  readonly upper: string;
}

/** `draft` is that of the upper policy. */
export function randomLower(draft: Draft, { own, upper }: LevelNames, name: (kind: string) => string): string {
  const { random, tongue } = draft;
  const { word, list } = tongue;
  const head = [
    `${word.Title} "${own}"`,
    `${word.Region} ${own}`,
    `${word.Extends} ${upper}`,
    `${word.Effective} ${random.pick([`2024-01-01 ${word.From}`, `2024-03-01 ${word.To} 2025-06-30`])}`,
  ];
  const again = draft.tiers.filter(() => random.chance(0.5)).map((tier) => `${word.Tier} ${tier.name} {\n${newClauses(draft, tier)}}\n`);
  const before = draft.tiers.map((tier) => tier.name);
  const added = random.chance(0.5) ? randomTier(draft, name('T')) : '';
  const order = added === '' ? '' : `${word.Order} ${list([...before, draft.tiers.at(-1)?.name ?? ''])}\n`;
  return `${word.Policy} ${own} {\n${head.map((line) => `  ${line}\n`).join('')}}\n${order}${again.join('')}${added}`;
}

/** A cap where there was none, a tilt of the ratio. */
function newClauses(draft: Draft, tier: DraftedTier): string {
  const { random, tongue, groups } = draft;
  const { word } = tongue;
  const clauses: string[] = [];
  if (!tier.cap) clauses.push(`${word.Cap} ${random.pick([word.PerVisit, word.PerYear])} ${plainFigure(draft, 'money', 1)}`);
  if (tier.ratio && random.chance(0.04)) clauses.push(`${word.Tilt} ${random.pick(groups)} { ${word.Ratio} + ${tongue.points(5)} }`);
  return clauses.map((clause) => `  ${clause}\n`).join('');
}
