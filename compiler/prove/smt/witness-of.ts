// The claims that a solver found, as a witness.

import type { KernelClaim } from '../../ir/kernel.js';
import type { Question } from '../asking/question.js';
import { directionsOf } from '../domain/cost.js';
import { sampleValues } from '../domain/sample-values.js';
import type { Ladder, Witness } from '../property-result.js';
import { type Assignment, evaluation } from '../terms/evaluate-term.js';
import type { Integer } from '../terms/term.js';
import type { ClaimTerms } from './claim-terms.js';
import type { Posed } from './pose.js';

/** Null: nobody stands where the question asks. */
export function witnessOf(question: Question, posed: Posed, ladder: Ladder, found: Assignment): Witness | null {
  const { plan } = question;
  const place = question.places.find((cells) => cells.every(({ assumed }) => assumed.size === 0) && people(question, cells) !== null);
  const standing = place === undefined ? null : people(question, place);
  if (place === undefined || standing === null) return null;
  const claimAt = (claim: ClaimTerms, at: number): KernelClaim => {
    const cell = Math.min(question.beside === null ? 0 : at, place.length - 1);
    const values = (standing[cell] ?? []).map(
      (value, input) => numberOf(claim.inputs[input], found) ?? (isRising(question, input) ? 0 : value),
    );
    const billed = plan.tiers.map(({ payment }, tier) => {
      const stated = numberOf(claim.billed[tier], found) ?? -1;
      return payment === 'billed' ? Math.max(0, stated) : stated;
    });
    return { group: place[cell]?.group ?? -1, values, billed };
  };
  return {
    kind: posed.kind,
    ladder,
    history: posed.history.map((claim) => claimAt(claim, 0)),
    state: { counters: posed.counters.map((counter) => numberOf(counter, found) ?? 0), holes: [] },
    claims: posed.claims.map(claimAt),
  };
}

function people({ plan }: Question, cells: Question['places'][number]): readonly (readonly number[])[] | null {
  const values = cells.map((cell) => sampleValues(plan, cell));
  return values.every((each) => each !== null) ? values : null;
}

function isRising({ plan }: Question, input: number): boolean {
  return directionsOf(plan).some(({ inputs }) => inputs.includes(input));
}

/** Null for what the script does not speak of; what a sum has besides is then 0. */
function numberOf(term: Integer | undefined, found: Assignment): number | null {
  if (term === undefined || (term.kind === 'variable' && found.get(term.name) === undefined)) return null;
  return Number(evaluation({ get: (name) => found.get(name) ?? 0n }).integer(term));
}
