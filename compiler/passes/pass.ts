// One step from plan to plan that keeps every settlement as it is.

import type { PolicyIr } from '../ir/ir.js';

export interface Pass {
  readonly name: string;
  /** One sentence: what the plan no longer has, or now says, after it. */
  readonly purpose: string;
  readonly run: (ir: PolicyIr) => PolicyIr;
}
