// The compiled module, run from the very text that was verified.

import type { PolicyIr } from '../../compiler/ir/ir.js';
import type { Kernel } from '../../compiler/ir/kernel.js';
import { catalog } from '../errors/catalog/catalog.js';
import { reasonOf, refuse } from './policy-load-error.js';

const kernelFunctions = ['initialState', 'settle', 'membership', 'subsidy'] as const satisfies readonly (keyof Kernel)[];

/** Imports the text by a `data:` address: what runs is what was hashed. */
export async function importKernel(text: string, plan: PolicyIr): Promise<Kernel> {
  const address = `data:text/javascript;charset=utf-8,${encodeURIComponent(text)}`;
  let module: Partial<Kernel>;
  try {
    module = (await import(/* @vite-ignore */ address)) as Partial<Kernel>;
  } catch (error) {
    return refuse(catalog.load.module, { reason: reasonOf(error) });
  }
  for (const name of kernelFunctions) {
    if (typeof module[name] !== 'function') refuse(catalog.load.kernelFunction, { name });
  }
  const kernel = module as Kernel;
  const found = kernel.initialState().counters.length;
  if (found !== plan.counters.length) refuse(catalog.load.counters, { found, expected: plan.counters.length });
  return kernel;
}
