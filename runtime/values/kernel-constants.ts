// The constants of the kernel's contract, repeated so that the runtime ships alone; their types make a drift fail to compile.

import type * as ir from '../../compiler/ir/ir.js';
import type * as kernel from '../../compiler/ir/kernel.js';

export const irVersion: typeof ir.irVersion = 1;

/** An amount that depends on a hole. */
export const unknownAmount: typeof kernel.unknownAmount = -1;

/** A cap that is none. */
export const unlimitedCap: typeof kernel.unlimitedCap = -2;

/** Ratios in traces are numerators over this. */
export const ratioScale: typeof kernel.ratioScale = 1_000_000;

/** No index and no number: of somebody in no group, of a fault that did not happen, of an amount that nobody gave. */
export const none = -1;

/** A known amount as itself, an unknown one as null. */
export function knownOrNull(amount: number): number | null {
  return amount === unknownAmount ? null : amount;
}
