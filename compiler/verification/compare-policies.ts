// Two policies beside one another, with the reference at hand for what a year has settled before.

import type { PolicyIr } from '../ir/ir.js';
import type { Differences } from '../prove/differences/difference.js';
import { differencesBetween } from '../prove/differences/differences-between.js';
import { referenceKernel } from '../targets/reference/reference-kernel.js';

export function comparePolicies(old: PolicyIr, recent: PolicyIr): Differences {
  return differencesBetween(old, recent, [referenceKernel(old), referenceKernel(recent)]);
}
