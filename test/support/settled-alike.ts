// The trace of a claim by the reference, after a check that the emitted module gives the same.

import { expect } from 'vitest';
import type { PolicyIr } from '../../compiler/ir/ir.js';
import type { KernelClaim, Trace, YearState } from '../../compiler/ir/kernel.js';
import { emitJavaScript } from '../../compiler/targets/javascript/emit-javascript.js';
import { referenceKernel } from '../../compiler/targets/reference/reference-kernel.js';
import { loadModule } from './load-module.js';

export async function settledAlike(plan: PolicyIr, claim: KernelClaim, state?: YearState): Promise<Trace> {
  const reference = referenceKernel(plan);
  const before = state ?? reference.initialState();
  const trace = reference.settle(claim, before);
  const module = await loadModule(emitJavaScript(plan).module);
  expect(module.settle(claim, before)).toEqual(trace);
  const counters = [...before.counters];
  expect(module.pay(claim, counters, [])).toBe(trace.fault < 0 ? trace.total : -2 - trace.fault);
  expect(counters).toEqual(trace.state.counters);
  return trace;
}
