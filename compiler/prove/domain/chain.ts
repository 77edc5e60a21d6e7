// A plan as it stands once the group and the facts of a claim are known: what is left reads money and the year alone.

import type { PolicyIr } from '../../ir/ir.js';

/** The kernel values that a fact may have: these, or all from `low` to `high` (null: open). */
export type FactRange =
  | { readonly kind: 'values'; readonly values: readonly number[] }
  | { readonly kind: 'range'; readonly low: number | null; readonly high: number | null };

/** One group and a reading of the facts that its settlement asks. Facts that are not named may be anything. */
export interface Cell {
  readonly group: number;
  /** By input. */
  readonly facts: ReadonlyMap<number, FactRange>;
  /** Lists that no document gives, taken as met or not; such a cell has no claim that can be settled. */
  readonly assumed: ReadonlyMap<number, boolean>;
}

/**
 * All cells that settle by one specialised plan. Its tiers keep their indices; a tier that does not apply has one gate that is never
 * true, one that does has no gate on facts. Conditions that are left compare money, counters of the year or inputs that are not split.
 * Named bases are written out and constants computed; a counter that no tier of the chain reads may stand still.
 */
export interface Chain {
  /** Equal for chains that settle alike: the specialised tiers without origins, notes and texts. */
  readonly key: string;
  readonly plan: PolicyIr;
  readonly cells: readonly Cell[];
}
