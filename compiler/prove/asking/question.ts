// One property asked of one chain, or of two beside one another.

import type { GuaranteeClaim, PolicyIr } from '../../ir/ir.js';
import type { Cell, Chain } from '../domain/chain.js';
import type { Property } from '../properties/property.js';
import type { Answer } from '../property-result.js';
import type { Settling } from '../replay/replay.js';

export interface Question {
  readonly plan: PolicyIr;
  readonly claim: GuaranteeClaim;
  readonly property: Property;
  readonly chain: Chain;
  /** Of an order: the chain of the worse group; of two policies: that of the other one. */
  readonly beside: Chain | null;
  /** Of two policies. */
  readonly versions: Versions | null;
  /** Where the claims of a breach can stand: a cell of the chain, and of the chain beside it. */
  readonly places: readonly (readonly Cell[])[];
}

export interface Versions {
  /** By which the second claim is settled. */
  readonly other: Settling;
  /** Asked of the first claim of a year alone: a counter that one of them asks the other has not. */
  readonly firstOnly: boolean;
}

/** `outside` passes the question on to the next engine. */
export type Ask = (question: Question) => Answer | Promise<Answer>;
