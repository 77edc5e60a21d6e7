// A claim and a year that may be any: a variable for each input, billed payment and counter.

import { unreachable } from '../../ir/invariant.js';
import type { Counter, Input, PolicyIr } from '../../ir/ir.js';
import { ratioScale } from '../../ir/kernel.js';
import type { Bounds, Integer, Terms } from '../terms/term.js';

export interface ClaimVariables {
  /** By input. */
  readonly inputs: readonly Integer[];
  /** By tier; −1: the claim does not say. */
  readonly billed: readonly Integer[];
}

/** `prefix` tells the claims of one question apart: `a_in3`, `a_billed0`. */
export function claimVariables(terms: Terms, plan: PolicyIr, prefix: string): ClaimVariables {
  return {
    inputs: plan.inputs.map((input, index) => variable(terms, `${prefix}in${index}`, boundsOfInput(input, plan))),
    billed: plan.tiers.map(({ payment }, index) => {
      if (payment === 'computed') return terms.constant(-1);
      return variable(terms, `${prefix}billed${index}`, { low: -1n, high: BigInt(plan.bounds.claimMoney) });
    }),
  };
}

/** `unknown`: counters may be unknown, as a plan with holes can leave them. */
export function yearVariables(terms: Terms, plan: PolicyIr, prefix: string, unknown: boolean): readonly Integer[] {
  return plan.counters.map(({ kind }, index) => {
    const low = unknown && kind !== 'count' ? -1n : 0n;
    return variable(terms, `${prefix}counter${index}`, { low, high: highOfCounter(kind, plan) });
  });
}

function variable(terms: Terms, name: string, { low, high }: Bounds): Integer {
  return terms.variable(name, low, high);
}

function boundsOfInput({ type }: Input, { bounds }: PolicyIr): Bounds {
  switch (type.kind) {
    case 'money':
      return { low: 0n, high: BigInt(bounds.claimMoney) };
    case 'ratio':
      return { low: 0n, high: BigInt(ratioScale) };
    case 'integer':
      return { low: 0n, high: BigInt(bounds.integer) };
    case 'boolean':
      return { low: 0n, high: 1n };
    case 'date':
      return { low: null, high: null };
    case 'enumeration':
      return { low: 0n, high: BigInt(type.values.length) };
    default:
      return unreachable(type);
  }
}

function highOfCounter(kind: Counter['kind'], { bounds, rounding }: PolicyIr): bigint {
  return kind === 'carry' ? BigInt(rounding.unit) * BigInt(ratioScale) - 1n : BigInt(bounds.counter);
}
