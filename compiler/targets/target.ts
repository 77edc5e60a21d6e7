// What a target is: plan in, files out.

import type { PolicyIr } from '../ir/ir.js';

export interface Target {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  emit(plan: PolicyIr): TargetOutput;
}

export interface TargetOutput {
  /** File name in the artifact → text. */
  readonly files: Readonly<Record<string, string>>;
  /** The largest whole number that the target reckons with for inputs within the plan's bounds; 0 when it does not reckon. */
  readonly largestIntermediate: number;
}
