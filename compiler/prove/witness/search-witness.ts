// Looks for claims that break a property, in the years that people have: the first claim, after one claim, where the settlement bends.

import type { Question } from '../asking/question.js';
import { costOf, directionAlong, directionsOf } from '../domain/cost.js';
import { sampleValues } from '../domain/sample-values.js';
import type { Looks } from '../piecewise/find-place.js';
import { claimAt, type Line } from '../piecewise/line.js';
import { piecesOf } from '../piecewise/pieces.js';
import { roundingsOf } from '../properties/split.property.js';
import type { Witness } from '../property-result.js';
import { replay, type Settling } from '../replay/replay.js';
import { type Breaking, breakAlong } from './break-along.js';
import { breakSplit } from './break-split.js';
import { mostLost } from './most-lost.js';
import { type Start, startsOf } from './start.js';
import { firstOfYear, laterInYear, type YearSoFar } from './years-so-far.js';

/** How far to look: everywhere, or at the plainest first claim of the year alone. */
export type Effort = 'full' | 'plainest';

/** How many starts are looked at as the first claim of the year, and after other claims of it. */
const mostStarts = 16;
const mostLaterStarts = 4;
/** How many claims are settled for one question to see whether they break it. */
const mostLooked = 600_000;

/** Null when none is found, which proves nothing. What is given was settled by the kernel and breaks the property. */
export function searchWitness(question: Question, settling: Settling, effort: Effort = 'full'): Witness | null {
  const starts = startsIn(question, effort === 'full' ? mostStarts : 1);
  const first = firstOfYear(settling.kernel);
  const looks: Looks = { left: mostLooked, atOnce: mostLooked / 10 };
  for (const start of starts) {
    const witness = witnessIn(question, start, first, settling, looks);
    if (witness !== null) return witness;
  }
  if (effort !== 'full' || question.versions?.firstOnly) return null;
  const later = starts.slice(0, mostLaterStarts).flatMap((start) => {
    const line = lineOf(question, start, first);
    return laterInYear(line, piecesOf(line, nothingWatched), settling.kernel).map((year) => ({ start, year }));
  });
  for (const ladder of ['after_one_claim', 'corner'] as const) {
    for (const { start, year } of later) {
      const witness = year.ladder === ladder ? witnessIn(question, start, year, settling, looks) : null;
      if (witness !== null) return witness;
    }
  }
  return null;
}

const nothingWatched = { amounts: [], conditions: [] };

/** So many of them, in the first place of the question where somebody can stand. */
export function startsIn({ plan, claim, places }: Question, most: number): readonly Start[] {
  const directions = claim.kind === 'monotone' ? [directionAlong(plan, claim.input)] : directionsOf(plan);
  for (const [cell] of places) {
    if (cell === undefined || cell.assumed.size > 0) continue;
    const values = sampleValues(plan, cell);
    if (values === null) continue;
    const starts: Start[] = [];
    for (const start of startsOf(plan, cell.group, values, directions)) {
      if (starts.push(start) === most) break;
    }
    return starts;
  }
  return [];
}

export function lineOf({ plan, chain }: Question, { claim, direction }: Start, { state }: YearSoFar): Line {
  const filled = Math.max(0, ...direction.inputs.map((input) => claim.values[input] ?? 0));
  return { plan: chain.plan, claim, state, inputs: direction.inputs, to: plan.bounds.claimMoney - filled };
}

function witnessIn(question: Question, start: Start, year: YearSoFar, settling: Settling, looks: Looks): Witness | null {
  const line = lineOf(question, start, year);
  const { ladder, history, state } = year;
  const found = claimsBreaking(question, line, start, settling, looks);
  if (found === null) return null;
  return shown({ ...found, ladder, history, state }, question, settling);
}

function claimsBreaking(
  question: Question,
  line: Line,
  start: Start,
  { kernel }: Settling,
  looks: Looks,
): Pick<Witness, 'kind' | 'claims'> | null {
  const { claim: asked, plan } = question;
  if (asked.kind === 'builtin' && asked.property === 'split') {
    if (line.claim.billed.some((paid) => paid > 0)) return null;
    const claims = breakSplit(line, piecesOf(line, nothingWatched), asked.most ?? roundingsOf(plan), kernel, looks);
    return claims && { kind: 'split', claims };
  }
  if (asked.kind === 'no_loss') return mostLost(line, linesBeside(question, line));
  const breaking = breakingAlong(question, line, start, looks);
  if (breaking?.kind !== 'here') return null;
  const claims = breaking.costs.map((cost) => claimAt(line, cost));
  const [only] = claims;
  if (question.beside === null || only === undefined) return { kind: claims.length === 1 ? 'one' : 'pair', claims };
  return { kind: 'pair', claims: [only, { ...only, group: groupBeside(question) }] };
}

export function breakingAlong(question: Question, line: Line, { direction }: Start, looks: Looks): Breaking | null {
  const { plan, claim } = question;
  return breakAlong(claim, { lines: [line, ...linesBeside(question, line)], cost: costOf(plan), along: direction.input, looks });
}

function linesBeside(question: Question, line: Line): readonly Line[] {
  const { beside } = question;
  return beside === null ? [] : [{ ...line, plan: beside.plan, claim: { ...line.claim, group: groupBeside(question) } }];
}

function groupBeside({ places }: Question): number {
  const place = places.find(([cell]) => cell?.assumed.size === 0);
  return place?.[1]?.group ?? -1;
}

function shown(witness: Witness, { property, versions }: Question, settling: Settling): Witness | null {
  const replayed = replay(witness, settling, versions?.other ?? null);
  return replayed !== null && property.shows(replayed.settlements) !== null ? replayed.witness : null;
}
