// What a policy promises of its settlements, and the exceptions that its documents make.

import type { Condition, MoneyExpression } from '../expression/expression.js';
import type { Origin } from '../origin.js';

export interface Guarantee {
  /** As the author wrote it. */
  readonly text: string;
  readonly claim: GuaranteeClaim;
  /** Where the documents themselves break it. */
  readonly acknowledged: readonly Acknowledgement[];
  readonly citations: readonly number[];
  readonly origin: Origin;
}

/** The properties that are asked of every policy; `most` in fen. */
export type GuaranteedProperty =
  /** V1: every payment lies between 0 and its base. */
  | { readonly property: 'within_base' }
  /** V2: the payments of a claim together are at most its cost. */
  | { readonly property: 'within_cost' }
  /** V3: as a cost rises, neither what the patient bears nor the total of the payments falls. */
  | { readonly property: 'never_falls' }
  /** V4: no cap is passed, whatever was paid before in the year. */
  | { readonly property: 'caps_kept' }
  /** V5, under `就高 按 类别`: a group of higher rank is never worse off than the next. */
  | { readonly property: 'ranks_kept' }
  /** V6: one more fen of cost is never more than one more fen for the patient. */
  | { readonly property: 'no_cliff' }
  /** V7: a bill in two parts is paid as in one, but for `most`; null: one unit of rounding for each rounded tier. */
  | { readonly property: 'split'; readonly most: number | null }
  /** V9: every amount can be computed exactly. */
  | { readonly property: 'exact' }
  /** V10: tables have neither gap nor overlap. */
  | { readonly property: 'tables' };

export type GuaranteeClaim =
  | ({ readonly kind: 'builtin' } & GuaranteedProperty)
  /** With the same costs, facts and year so far, none of `better` bears more than any of `worse`. */
  | { readonly kind: 'order'; readonly better: readonly number[]; readonly worse: readonly number[] }
  /** Of every claim that meets `given`; parts of tiers and the year are those after the claim. */
  | { readonly kind: 'always'; readonly given: Condition | null; readonly when: Condition }
  /** As the input rises (the total of the claim with it), all else equal. `at_most`: the value rises by no more than the input does. */
  | {
      readonly kind: 'monotone';
      readonly value: MoneyExpression;
      readonly input: number;
      readonly trend: 'never_falls' | 'never_rises' | 'at_most';
    }
  /** Nobody bears more than under the policy of that name. */
  | { readonly kind: 'no_loss'; readonly than: string };

/** A breach that the documents order: it stays told, as acknowledged. */
export interface Acknowledgement {
  readonly reason: string;
  /** Null: of every group. */
  readonly groups: readonly number[] | null;
  /** On facts of the claim and the person; null: always. */
  readonly when: Condition | null;
  readonly citations: readonly number[];
  readonly origin: Origin;
}
