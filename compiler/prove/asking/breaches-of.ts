// The breaches that a refuted question stands for: one for each acknowledgement that covers some of its cells, and one for the rest.

import type { Acknowledgement } from '../../ir/ir.js';
import type { KernelClaim } from '../../ir/kernel.js';
import type { Cell } from '../domain/chain.js';
import { sampleValues } from '../domain/sample-values.js';
import type { Shows } from '../properties/property.js';
import type { Breach, Witness } from '../property-result.js';
import { acknowledgedBy } from '../replay/acknowledged-by.js';
import { blame } from '../replay/blame.js';
import { fitClaim } from '../replay/fit-claim.js';
import { type Replayed, replay, type Settling } from '../replay/replay.js';
import type { Question } from './question.js';
import { readingsOf } from './readings-of.js';

/** More readings than these are not looked at one by one. */
const mostMoved = 2_000;

export interface BreachesFound {
  readonly breaches: readonly Breach[];
  /** Where people can stand whom no acknowledgement covers, when no breach was found there yet. */
  readonly uncovered: Question['places'];
}

export function breachesOf(
  question: Question,
  first: { readonly replayed: Replayed; readonly shows: Shows },
  acknowledged: readonly Acknowledgement[],
  settling: Settling,
): BreachesFound {
  const found = new Map<number | null, Breach>();
  const keep = (replayed: Replayed, shows: Shows): void => {
    const by = acknowledgedBy(acknowledged, replayed);
    if (!found.has(by)) found.set(by, { witness: replayed.witness, showing: shows.showing, blame: blame(shows.between), acknowledged: by });
  };
  keep(first.replayed, first.shows);
  if (acknowledged.length === 0) return { breaches: [...found.values()], uncovered: [] };
  const speaking = question.versions === null ? 2 : 1;
  const readings = question.places.flatMap((place) => readingsOf(question.plan, place, acknowledged, speaking));
  for (const { cells, by } of readings.slice(0, mostMoved)) {
    if (found.has(by)) continue;
    const witness = movedTo(first.replayed.witness, cells, question);
    const moved = witness === null ? null : replay(witness, settling, question.versions?.other ?? null);
    const shows = moved === null ? null : question.property.shows(moved.settlements);
    if (moved !== null && shows !== null) keep(moved, shows);
  }
  const open = found.has(null) ? [] : readings.flatMap(({ cells, by }) => (by === null && isMet(cells, question) ? [cells] : []));
  return { breaches: [...found.values()], uncovered: open };
}

/** Lists that no document gives stand for nobody yet. */
function isMet(cells: readonly Cell[], { plan }: Question): boolean {
  return cells.every((cell) => cell.assumed.size === 0 && sampleValues(plan, cell) !== null);
}

/** The claims of a split or of two costs stand in one cell; those of two groups in the cell of each. */
function movedTo(witness: Witness, cells: readonly Cell[], { plan }: Question): Witness | null {
  const fitted = (claim: KernelClaim, at: number): KernelClaim | null => {
    const cell = cells[Math.min(at, cells.length - 1)];
    return cell === undefined ? null : fitClaim(plan, claim, cell);
  };
  const claims = witness.claims.map(fitted);
  const history = witness.history.map((claim) => fitted(claim, 0));
  return allKnown(claims) && allKnown(history) ? { ...witness, history, claims } : null;
}

function allKnown<T>(each: readonly (T | null)[]): each is readonly T[] {
  return !each.includes(null);
}
