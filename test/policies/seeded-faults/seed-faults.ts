// Which faults are tried: of each kind as many as asked for, spread over the policies, the same ones on every machine.

import { createRandom } from '../../support/random.js';
import type { FaultKind, SeededFault, Site } from './seeded-fault.js';

export function seedFaults(kind: FaultKind, sites: readonly Site[], most: number): readonly SeededFault[] {
  const random = createRandom([...kind.title].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) >>> 0, 7));
  const left = sites.map((site) => shuffled([...kind.seeds(site)], random.below)).filter((each) => each.length > 0);
  const chosen: SeededFault[] = [];
  while (chosen.length < most && left.some((each) => each.length > 0)) {
    for (const each of left) {
      const next = each.pop();
      if (next !== undefined && chosen.length < most) chosen.push(next);
    }
  }
  return chosen;
}

function shuffled<T>(values: T[], below: (bound: number) => number): T[] {
  for (let at = values.length - 1; at > 0; at--) {
    const other = below(at + 1);
    [values[at], values[other]] = [values[other] as T, values[at] as T];
  }
  return values;
}
