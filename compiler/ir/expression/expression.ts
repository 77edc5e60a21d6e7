// What the plan computes with: amounts, ratios, conditions.

import type { Origin } from '../origin.js';
import type { Rounding } from '../policy/policy-info.js';

/** Money is an integer number of the smallest unit of the plan's currency (fen of a yuan), at least 0, everywhere in the plan. */
export type Fen = number;

/** The exact ratio numerator / denominator; the denominator is a power of ten. */
export interface ExactRatio {
  readonly numerator: number;
  readonly denominator: number;
}

/** Days since 1970-01-01. */
export type Day = number;

/**
 * An amount of money ≥ 0, or unknown. `subtract` never goes below 0. An operation on an unknown amount is unknown.
 * `unlimited` occurs only as the amount of a cap.
 */
export type MoneyExpression =
  | { readonly op: 'money'; readonly fen: Fen; readonly note: number | null }
  | { readonly op: 'hole'; readonly hole: number }
  | { readonly op: 'unlimited' }
  | { readonly op: 'input'; readonly input: number }
  | { readonly op: 'base'; readonly base: number }
  /** A result of an earlier tier; of one that does not apply to the claim, 0. */
  | { readonly op: 'part'; readonly tier: number; readonly part: TierPart }
  /** The year's sum of an accumulator, this claim included. */
  | { readonly op: 'accumulated'; readonly accumulator: number }
  | { readonly op: 'add'; readonly left: MoneyExpression; readonly right: MoneyExpression }
  | { readonly op: 'subtract'; readonly left: MoneyExpression; readonly right: MoneyExpression }
  | { readonly op: 'min' | 'max'; readonly operands: readonly MoneyExpression[] }
  /** operand × ratio, rounded by `rounding` to a multiple of its unit. The ratio may be above 1. */
  | { readonly op: 'scale'; readonly operand: MoneyExpression; readonly ratio: RatioExpression; readonly rounding: Rounding }
  | { readonly op: 'choose'; readonly cases: readonly Case<MoneyExpression>[] };

/**
 * What a tier can be asked for, as its trace has it: `deductible` is the amount of this claim's class, `below` the part that it
 * consumed, `eligible` the rest, `uncapped` and `cut` what the caps saw and took, `unpaid` base − payment. `year` is the tier's
 * counter of kind `paid` after this claim, whether or not the tier applies to it.
 */
export type TierPart = 'payment' | 'base' | 'deductible' | 'below' | 'eligible' | 'uncapped' | 'cut' | 'unpaid' | 'year';

/**
 * A ratio ≥ 0 in whole millionths, or unknown. The ratio of a rate is at most 1: a figure, or an operation inside `limit`.
 * An operation on an unknown ratio is unknown.
 */
export type RatioExpression =
  | { readonly op: 'ratio'; readonly ratio: ExactRatio; readonly note: number | null }
  | { readonly op: 'hole'; readonly hole: number }
  | { readonly op: 'input'; readonly input: number }
  /** A whole-number input times a ratio. */
  | { readonly op: 'times'; readonly input: number; readonly ratio: ExactRatio }
  | { readonly op: 'add'; readonly left: RatioExpression; readonly right: RatioExpression }
  /** Never below 0; the note is met where it would be. */
  | { readonly op: 'subtract'; readonly left: RatioExpression; readonly right: RatioExpression; readonly note: number | null }
  /** Rounded half up to a millionth. */
  | { readonly op: 'multiply'; readonly left: RatioExpression; readonly right: RatioExpression }
  | { readonly op: 'min' | 'max'; readonly operands: readonly RatioExpression[] }
  /** At most 1; the note is met where the operand is above. */
  | { readonly op: 'limit'; readonly operand: RatioExpression; readonly note: number | null }
  | { readonly op: 'choose'; readonly cases: readonly Case<RatioExpression>[] };

/** The first case whose condition holds gives the value; the last condition is always `always` or the cases are proved exhaustive. */
export interface Case<T> {
  readonly when: Condition;
  readonly value: T;
  /** Met when the case is chosen; of amounts and ratios only. */
  readonly note?: number;
  readonly origin: Origin;
}

/** A condition is true, false, or unknown when it compares an unknown amount. */
export type Condition =
  | { readonly op: 'always' }
  | { readonly op: 'all' | 'any'; readonly operands: readonly Condition[] }
  | { readonly op: 'not'; readonly operand: Condition }
  /** The group under which the claim is settled is one of these. */
  | { readonly op: 'group'; readonly groups: readonly number[] }
  /** An enumeration input has one of these kernel values (1-based). */
  | { readonly op: 'oneOf'; readonly input: number; readonly values: readonly number[] }
  | { readonly op: 'flag'; readonly input: number }
  /** An integer, date or ratio input against a constant. */
  | { readonly op: 'compareInput'; readonly input: number; readonly comparison: Comparison; readonly value: number }
  | { readonly op: 'compareMoney'; readonly left: MoneyExpression; readonly comparison: Comparison; readonly right: MoneyExpression }
  /** A counter of the year as it stands before the tier; gates of tiers only. */
  | { readonly op: 'compareCounter'; readonly counter: number; readonly comparison: Comparison; readonly value: number }
  /** A list the documents do not give: always unknown. */
  | { readonly op: 'hole'; readonly hole: number };

export type Comparison = '>' | '>=' | '<' | '<=' | '=' | '≠';
