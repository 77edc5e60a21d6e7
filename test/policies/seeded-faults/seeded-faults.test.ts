// Faults seeded into the policies of the project: each is found, where it is, and what the finding shows is so.

import { describe, expect, it } from 'vitest';
import { toIr } from '../../../compiler/index.js';
import type { Diagnostic } from '../../../language/index.js';
import { boundFaults } from './kinds/bound-faults.js';
import { conditionFaults } from './kinds/condition-faults.js';
import { levelFaults } from './kinds/level-faults.js';
import { nameFaults } from './kinds/name-faults.js';
import { paymentFaults } from './kinds/payment-faults.js';
import { tableFaults } from './kinds/table-faults.js';
import { timeFaults } from './kinds/time-faults.js';
import { unitFaults } from './kinds/unit-faults.js';
import { seedFaults } from './seed-faults.js';
import type { FaultKind, SeededFault } from './seeded-fault.js';
import { clean, sites } from './sites.js';
import { tryFault } from './try-fault.js';

const most = 9;

const kinds: readonly FaultKind[] = [
  ...tableFaults,
  ...boundFaults,
  ...conditionFaults,
  ...timeFaults,
  ...levelFaults,
  ...paymentFaults,
  ...unitFaults,
  ...nameFaults,
];

const seeded = kinds.map((kind) => [kind.title, seedFaults(kind, sites, most)] as const);
const total = seeded.reduce((sum, [, faults]) => sum + faults.length, 0);

describe(`${total} faults of ${kinds.length} kinds`, () => {
  it('are many, and no kind is empty', () => {
    expect(total).toBeGreaterThanOrEqual(300);
    expect(seeded.filter(([, faults]) => faults.length === 0).map(([title]) => title)).toEqual([]);
  });

  it('stand in policies of which nothing is said before', () => {
    const findings = clean.policies.flatMap((policy) => [
      ...(clean.files.get(policy.uri)?.diagnostics ?? []),
      ...toIr(policy, clean).diagnostics,
    ]);
    expect(findings.filter(({ severity }) => severity !== 'info').map(({ uri, code }) => `${uri} ${code}`)).toEqual([]);
  });

  it.each(seeded.map(([title, faults]) => [title, faults.length, faults] as const))('%s: %i', (_, __, faults) => {
    expect(faults.flatMap(complaints).join('\n')).toBe('');
  });
});

/** What is wrong with the finding of a fault: it is missing, its witness is false, or more is said than there is. */
function complaints(fault: SeededFault): readonly string[] {
  const { findings, mutant } = tryFault(fault);
  if (mutant === null) return [`${at(fault)}: ${fault.code} expected, said ${codesOf(findings) || 'nothing'}`];
  const others = findings.filter(({ severity, code }) => severity === 'error' && code !== fault.code);
  if (others.length > 0) return [`${at(fault)}: also ${codesOf(others)}`];
  try {
    fault.witness?.(mutant);
    return [];
  } catch (error) {
    return [`${at(fault)}: ${mutant.found.message.zh} — ${error instanceof Error ? error.message : ''}`];
  }
}

function codesOf(findings: readonly Diagnostic[]): string {
  return findings
    .map(({ code, severity, span, message }) => (severity === 'info' ? '' : `${code} (${span.start}–${span.end}) ${message.zh}`))
    .join(' ')
    .trim();
}

function at({ site, edit }: SeededFault): string {
  const line = site.text.slice(0, edit.start).split('\n').length;
  const short = (text: string): string => text.trim().slice(0, 100);
  return `${site.uri}:${line} “${short(site.text.slice(edit.start, edit.end))}” → “${short(edit.newText)}”`;
}
