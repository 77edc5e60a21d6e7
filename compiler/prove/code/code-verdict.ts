// What is said of the program that was written for a plan.

import type { KernelClaim, YearState } from '../../ir/kernel.js';
import type { Words } from '../property-result.js';

export type CodeVerdict =
  | { readonly verdict: 'equal'; readonly figures: CodeFigures }
  /** `found`: a claim and a year, or a person, for which it comes out otherwise. */
  | { readonly verdict: 'differs'; readonly where: Words; readonly found: FoundClaim }
  | { readonly verdict: 'not_decided'; readonly because: Undecided; readonly where: Words; readonly reason: Words };

/** A construct that is not understood, no solver to ask, or one that spent its budget. */
export type Undecided = 'construct' | 'no_solver' | 'budget';

export interface FoundClaim {
  readonly claim: KernelClaim;
  readonly state: YearState;
  /** Where it is about a person, of whom the claim has the group and the facts: what is asked of the subsidy besides. */
  readonly asked: { readonly coverageYear: number; readonly premium: number };
}

/** Comparisons of an amount of the program with one of the plan, each for all claims of a group and all states of the year. */
export interface CodeFigures {
  /** Both came out as the same term. */
  readonly alike: number;
  /** They are the same in every case of a few conditions. */
  readonly byCases: number;
  /** A solver found no claim for which they differ. */
  readonly bySolver: number;
}
