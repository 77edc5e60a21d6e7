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
}
