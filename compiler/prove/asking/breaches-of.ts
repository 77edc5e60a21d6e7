// The breaches that a refuted question stands for: one for each acknowledgement that covers some of its cells, and one for the rest.

import type { Acknowledgement } from '../../ir/ir.js';
import type { KernelClaim } from '../../ir/kernel.js';
import type { Cell } from '../domain/chain.js';
import type { Shows } from '../properties/property.js';
import type { Breach, Witness } from '../property-result.js';
import { acknowledgedBy } from '../replay/acknowledged-by.js';
import { blame } from '../replay/blame.js';
import { fitClaim } from '../replay/fit-claim.js';
import { type Replayed, replay, type Settling } from '../replay/replay.js';
import type { Question } from './question.js';
import { scopesOf } from './scopes-of.js';

/** More cells than these are not looked at one by one. */
const mostPlaces = 500;

export function breachesOf(
  question: Question,
  first: { readonly replayed: Replayed; readonly shows: Shows },
  acknowledged: readonly Acknowledgement[],
  settling: Settling,
): readonly Breach[] {
  const found = new Map<number | null, Breach>();
  const keep = (replayed: Replayed, shows: Shows): void => {
    const by = acknowledgedBy(acknowledged, replayed);
    if (!found.has(by)) found.set(by, { witness: replayed.witness, showing: shows.showing, blame: blame(shows.between), acknowledged: by });
  };
  keep(first.replayed, first.shows);
  if (acknowledged.length === 0) return [...found.values()];
  for (const place of question.places.slice(0, mostPlaces)) {
    for (const cells of scopesOf(question.plan, place, acknowledged)) {
      const witness = movedTo(first.replayed.witness, cells, question);
      const moved = witness === null ? null : replay(witness, settling, question.versions?.other ?? null);
      const shows = moved === null ? null : question.property.shows(moved.settlements);
      if (moved !== null && shows !== null) keep(moved, shows);
    }
  }
  return [...found.values()];
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
