// What a property is: what it says, where it is not asked, and how settlements show that it is broken.

import type { PolicyIr } from '../../ir/ir.js';
import type { Origin } from '../../ir/origin.js';
import type { Words } from '../property-result.js';
import type { Settlement } from '../replay/replay.js';

export interface Property {
  /** `V3`; null for what a policy says of itself. */
  readonly number: string | null;
  /** What holds. */
  readonly statement: Words;
  /** Which chains it is asked of: each, each pair of the groups of an order, each beside that of another policy, or none since it is not about what chains settle. */
  readonly asks: 'chains' | 'pairs' | 'versions' | 'plan';
  /** Why it is not asked of this plan at all. */
  readonly notAsked: (plan: PolicyIr) => Words | null;
  /** A clause of a chain by which it does not hold by design; such a chain is not asked. */
  readonly exempt: (chain: PolicyIr) => Exemption | null;
  /** True of the settlement step or the plan itself; null leaves it to the engines. */
  readonly structure: (plan: PolicyIr) => Structural | null;
  /** What the settlements of a witness show, when they break it; null when they do not, or rest on a missing figure. */
  readonly shows: (settlements: readonly Settlement[]) => Shows | null;
}

export interface Exemption {
  readonly reason: Words;
  readonly origin: Origin;
}

export interface Structural {
  readonly verdict: 'proved' | 'not_decided';
  readonly remarks: readonly Words[];
}

export interface Shows {
  /** A line for each. */
  readonly showing: readonly Words[];
  /** The settlements that differ where the breach lies, a lower and a higher one; alike for a single claim. */
  readonly between: readonly [Settlement, Settlement];
}
