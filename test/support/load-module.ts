// Runs the text of an emitted module.

import type { Kernel, KernelClaim } from '../../compiler/ir/kernel.js';

export interface SettlementModule extends Kernel {
  readonly groups: readonly string[];
  readonly inputs: readonly string[];
  readonly tiers: readonly string[];
  readonly counters: readonly string[];
  readonly holes: readonly string[];
  readonly largestIntermediate: number;
  pay(claim: KernelClaim, counters: number[] | Float64Array, payments: number[] | Float64Array): number;
}

export async function loadModule(text: string): Promise<SettlementModule> {
  return await import(/* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(text, 'utf8').toString('base64')}`);
}
