// The manifest of a plan that was never built: all it can say without files.

import type { Manifest } from '../../compiler/ir/artifact.js';
import type { PolicyIr } from '../../compiler/ir/ir.js';
import { formatDay } from '../values/date.js';

/** No files, no hashes; `compilerVersion` is empty. */
export function manifestOf(plan: PolicyIr): Manifest {
  const { name, title, region, effective } = plan.policy;
  const iso = (day: number | null) => (day === null ? null : formatDay(day));
  return {
    format: 'jiuzhu-policy',
    formatVersion: 1,
    policy: { id: name, title },
    region,
    effective: { from: iso(effective.from), to: iso(effective.to), unknown: effective.unknown },
    draft: plan.holes.length > 0,
    holes: plan.holes.map((hole) => hole.id),
    sourceHash: '',
    compilerVersion: '',
    irVersion: plan.irVersion,
    largestIntermediate: 0,
    files: {},
  };
}
