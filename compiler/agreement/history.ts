// What two kernels are asked beside one another: the claims of a year, or about a person.

import type { KernelClaim, YearState } from '../ir/kernel.js';

/** The claims of one person in one year, from a state on; each is settled from the state that the one before left. */
export interface History {
  readonly start: YearState;
  readonly claims: readonly KernelClaim[];
}

/** What is asked of a premium subsidy and of a person's groups. */
export interface PersonQuestion {
  readonly group: number;
  readonly values: readonly number[];
  readonly coverageYear: number;
  readonly premium: number;
}
