// Marks the facts a plan reads: those a claim must state.

import { reachedFrom } from '../ir/traverse/reached.js';
import type { Pass } from './pass.js';

export const markUsedInputs: Pass = {
  name: 'mark-used-inputs',
  purpose: 'an input is marked as used exactly when some settlement reads it',
  run: (ir) => {
    const { inputs } = reachedFrom(ir);
    return { ...ir, inputs: ir.inputs.map((input, at) => ({ ...input, used: inputs.has(at) })) };
  },
};
