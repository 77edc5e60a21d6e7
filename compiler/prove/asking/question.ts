// One property asked of one chain, or of two beside one another.

import type { GuaranteeClaim, PolicyIr } from '../../ir/ir.js';
import type { Cell, Chain } from '../domain/chain.js';
import type { Property } from '../properties/property.js';
import type { Answer } from '../property-result.js';

export interface Question {
  readonly plan: PolicyIr;
  readonly claim: GuaranteeClaim;
  readonly property: Property;
  readonly chain: Chain;
  /** Of an order: the chain of the worse group. */
  readonly beside: Chain | null;
  /** Where the claims of a breach can stand: a cell of the chain, and of the chain beside it. */
  readonly places: readonly (readonly Cell[])[];
}

/** `outside` passes the question on to the next engine. */
export type Ask = (question: Question) => Answer | Promise<Answer>;
