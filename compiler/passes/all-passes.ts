// The passes, in the order in which they run.

import type { PolicyIr } from '../ir/ir.js';
import { dropUnmetParts } from './drop-unmet-parts.pass.js';
import { dropUnreachableCases } from './drop-unreachable-cases.pass.js';
import { markUsedInputs } from './mark-used-inputs.pass.js';
import type { Pass } from './pass.js';

export const allPasses: readonly Pass[] = [dropUnreachableCases, dropUnmetParts, markUsedInputs];

export function runPasses(ir: PolicyIr): PolicyIr {
  return allPasses.reduce((current, pass) => pass.run(current), ir);
}
