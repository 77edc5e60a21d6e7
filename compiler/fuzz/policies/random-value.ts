// Random values of clauses: a figure, a calculation or a table, and exceptions of which no two hold at once.

import { cites, type Draft, type Place } from './draft.js';
import { randomAmount, randomRatio, rounding } from './random-amount.js';
import { randomCondition } from './random-condition.js';
import { type FigureKind, randomFigure } from './random-figure.js';
import { randomTable } from './random-table.js';

export interface ValuePlace extends Place {
  /** The groups that reach the value; empty where groups are not asked. */
  readonly groups: readonly string[];
  /** Whether it may be without a bound. */
  readonly unlimited?: boolean;
  /** False where only figures stand. */
  readonly calculated?: boolean;
}

export function randomValue(draft: Draft, kind: FigureKind, place: ValuePlace): string {
  const { random, tongue } = draft;
  const figure = () => (place.unlimited && random.chance(0.15) ? tongue.word.Unlimited : randomFigure(draft, kind));
  const heading = kind === 'ratio' ? tongue.word.Ratio : tongue.word.Value;
  const forms: (readonly [number, () => string])[] = [
    [5, figure],
    [3, () => randomTable(draft, place.groups, heading, figure)],
  ];
  if (place.calculated !== false) forms.push([2, () => calculated(draft, kind, place)]);
  const value = random.weighted(forms)();
  const exceptions = random.chance(0.25) ? randomExceptions(draft, kind, place, figure) : '';
  return `${value}${cites(draft)}${exceptions}`;
}

function calculated(draft: Draft, kind: FigureKind, place: ValuePlace): string {
  const { random, amounts, indices } = draft;
  if (kind === 'ratio') return randomRatio(draft);
  if (indices.length > 0 && random.chance(0.4))
    return `(${random.pick(indices)} × ${random.pick(['5%', '10%', '33%'])}) ${rounding(draft)}`;
  if (amounts.length > 0 && random.chance(0.5)) return `${random.pick(amounts)} × ${random.pick(['2', '1.5', '3'])}`;
  return randomAmount(draft, place, 1);
}

/** One, or two of which the second stands inside the first. */
function randomExceptions(draft: Draft, kind: FigureKind, place: ValuePlace, figure: () => string): string {
  const { random, tongue } = draft;
  const { word } = tongue;
  const when = () => `${word.Exception} ${word.When} ${randomCondition(draft, place, 1, place.groups.length > 0)}`;
  const value = () => (place.calculated !== false && random.chance(0.2) ? calculated(draft, kind, place) : figure());
  const inner = random.chance(0.25) ? ` {\n      ${when()} : ${value()}\n    }` : '';
  const one = `\n    ${when()} : ${value()}${cites(draft)}${inner}`;
  if (inner !== '' || !random.chance(0.2)) return one;
  const flag = random.pick([tongue.fact('emergency'), tongue.fact('referred')]);
  return `\n    ${word.Exception} ${word.When} ${flag} : ${value()}\n    ${word.Exception} ${word.When} ${word.Not} ${flag} : ${value()}`;
}
