// What two policies pay differently: intervals of cost, the most that anybody gains and loses, and what was not compared.

import type { Fen } from '../../ir/ir.js';
import type { KernelClaim } from '../../ir/kernel.js';
import type { Words } from '../property-result.js';

export interface Differences {
  readonly old: string;
  readonly new: string;
  /** `always`: whatever the year so far; `first_claim`: of the first claim of the year; `not_decided`: as far as it was compared. */
  readonly equal: 'always' | 'first_claim' | 'no' | 'not_decided';
  /** `proved`: at the first claim of the year, and nobody was found over two claims; `proved_of_matched`: of those whom both policies have. */
  readonly nobodyLoses: 'proved' | 'proved_of_matched' | 'refuted' | 'not_decided';
  readonly rows: readonly DifferenceRow[];
  /** Groups, facts and values that only one of them has. */
  readonly unmatched: readonly Words[];
  readonly compared: readonly Words[];
  readonly notCompared: readonly Words[];
}

/** All combinations of group and facts that settle alike under the old policy, and alike under the new one. */
export interface DifferenceRow {
  readonly places: readonly DifferencePlace[];
  readonly verdict: 'equal_always' | 'equal_first_claim' | 'different' | 'not_decided';
  readonly along: readonly AlongCost[];
}

export interface DifferencePlace {
  readonly group: Words;
  /** Facts that decide; the others may be anything. */
  readonly facts: Words;
}

/** One cost rises, others are 0. */
export interface AlongCost {
  readonly cost: Words;
  /** The tier whose payment is compared, where what is paid in all rests on a missing figure; null: what is paid in all. */
  readonly tier: string | null;
  /** The cost of a first claim of the year, with which it is taken together; null: it is the first one. */
  readonly prior: Fen | null;
  readonly intervals: readonly Interval[];
  readonly mostGained: Extreme | null;
  readonly mostLost: Extreme | null;
}

/** `mixed`: now one, now the other, by rounding or within a few fen of where they change; `unknown`: a missing figure. */
export type Change = 'equal' | 'gain' | 'loss' | 'mixed' | 'unknown';

/** Both ends included; a gain is what the policy pays more than before, at some costs of the interval possibly nothing. */
export interface Interval {
  readonly from: Fen;
  readonly to: Fen;
  readonly change: Change;
  readonly mostGained: Extreme | null;
  readonly mostLost: Extreme | null;
}

/** Paid in all under the old policy and the new one, of a claim of this cost. */
export interface Extreme {
  readonly cost: Fen;
  readonly was: Fen;
  readonly is: Fen;
  readonly oldClaim: KernelClaim;
  readonly newClaim: KernelClaim;
}
