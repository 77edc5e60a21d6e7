// What proving says: verdicts, the claims that refute, and what a verdict rests on.

import type { GuaranteeClaim } from '../ir/ir.js';
import type { KernelClaim, YearState } from '../ir/kernel.js';
import type { Origin } from '../ir/origin.js';
import type { Cell } from './domain/chain.js';

/** Chinese first, for officials. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** `contract`: integer premises of each tier table; `piecewise`: every cost, piece by piece; `smt`: z3; `structure`: true of the settlement step itself. */
export type Engine = 'structure' | 'contract' | 'piecewise' | 'smt';

/** What is said of one question about one chain or pair of chains. `outside`: the engine does not reach it. */
export type Answer =
  /** `leaves`: the holes of the plan on which no claim may rest that the proof speaks of; none when left out. */
  | { readonly verdict: 'proved'; readonly engine: Engine; readonly leaves?: readonly number[] }
  | { readonly verdict: 'refuted'; readonly engine: Engine; readonly witness: Witness }
  | { readonly verdict: 'not_decided'; readonly engine: Engine; readonly reason: Words }
  | { readonly verdict: 'outside'; readonly reason: Words /** The clause that the engine does not reach. */; readonly blame?: Origin };

/** How a person comes into the state of a witness; the earlier, the more people meet it. */
export type Ladder = 'first_claim' | 'after_one_claim' | 'corner' | 'hypothetical';

/**
 * Claims that break a property when they are settled from `state`; replayed by the reference before they are shown.
 * `one`: a single claim. `pair`: two claims that differ as the property says (a lower and a higher cost, or a better and a worse
 * group), both from `state`. `split`: the whole bill from `state`; then its two parts, the second after the first.
 * `versions`: one claim under this policy and the same one under the other.
 */
export interface Witness {
  readonly kind: 'one' | 'pair' | 'split' | 'versions';
  readonly ladder: Ladder;
  /** Claims of the year that lead to `state`, when some are known; empty for the first claim of the year. */
  readonly history: readonly KernelClaim[];
  readonly state: YearState;
  readonly claims: readonly KernelClaim[];
}

/** The number and parameters of what was asked. */
export interface Asked {
  readonly claim: GuaranteeClaim;
  /** True when the policy says it; built-in properties are asked of every policy. */
  readonly declared: boolean;
  readonly statement: Words;
  readonly origin: Origin;
}

export interface PropertyResult {
  readonly asked: Asked;
  readonly verdict: 'proved' | 'refuted' | 'not_decided' | 'not_asked';
  /** How many combinations of group and facts each engine settled. */
  readonly engines: Readonly<Partial<Record<Engine, number>>>;
  /** The combinations that the premises of the tiers do not settle. */
  readonly apart: readonly Apart[];
  /** Distinct breaches, those that are not acknowledged first; the first of them is what is shown. */
  readonly breaches: readonly Breach[];
  /** The holes of the plan on which no claim may rest that a proof speaks of. */
  readonly leaves: readonly number[];
  /** Why it is not decided or not asked, and what a proof leaves out, such as clauses per visit. */
  readonly remarks: readonly Words[];
  /** V7: the most that splitting changes, in fen. */
  readonly most: number | null;
}

/** `engine`: null where nothing decides. A place has a cell, or one of the better and one of the worse group. */
export interface Apart {
  readonly engine: Exclude<Engine, 'contract'> | null;
  readonly places: readonly (readonly Cell[])[];
}

export interface Breach {
  readonly witness: Witness;
  /** What the claims show, with their amounts: a line for each. */
  readonly showing: readonly Words[];
  /** The clause that is to blame, when it is known. */
  readonly blame: Origin | null;
  /** Index of the acknowledgement of the guarantee that covers it. */
  readonly acknowledged: number | null;
}
