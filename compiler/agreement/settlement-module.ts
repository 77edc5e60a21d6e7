// The text of an emitted module as functions.

import type { Kernel, KernelClaim } from '../ir/kernel.js';

/** What an emitted module offers besides the kernel. */
export interface SettlementModule extends Kernel {
  /** Moves `counters` and fills `payments`; the total, -1 for an unknown one, -2 - k for a claim that the k-th tier refuses. */
  pay(claim: KernelClaim, counters: number[] | Float64Array, payments: number[] | Float64Array): number;
}

const functions = ['initialState', 'settle', 'pay', 'membership', 'subsidy'] as const satisfies readonly (keyof SettlementModule)[];

/** Runs a text of our own making; unlike an imported module it can be forgotten, so that thousands fit into memory. */
export function settlementModule(text: string): SettlementModule {
  const script = text.replace(/^export /gm, '');
  return new Function(`'use strict';\n${script}\nreturn { ${functions.join(', ')} };`)() as SettlementModule;
}
