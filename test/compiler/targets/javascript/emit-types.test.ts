// The declarations that ship with a module name the fields of the kernel's contract, one for one.

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { emitJavaScript } from '../../../../compiler/index.js';
import { handWrittenPlan } from '../../../support/hand-written-plan.js';

const contract = readFileSync(new URL('../../../../compiler/ir/kernel.ts', import.meta.url), 'utf8');
const shipped = emitJavaScript(handWrittenPlan).types;

it.each([
  ['KernelClaim', 'Claim'],
  ['YearState', 'YearState'],
  ['TierTrace', 'TierTrace'],
  ['Trace', 'Trace'],
  ['SubsidyTrace', 'SubsidyTrace'],
])('%s', (inContract, inDeclarations) => {
  const fields = fieldsOf(contract, inContract);
  expect(fields.length).toBeGreaterThan(0);
  expect(fieldsOf(shipped, inDeclarations)).toEqual(fields);
});

/** `name: type` of every field, the small types that the declarations write out put in their place. */
function fieldsOf(text: string, name: string): string[] {
  const body = new RegExp(`interface ${name} \\{\\n([\\s\\S]*?)\\n\\}`).exec(text)?.[1] ?? '';
  return [...body.matchAll(/^ {2}(?:readonly )?(\w+): (.+);$/gm)].map(([, field, type = '']) => {
    const writtenOut = type
      .replace('BandTrace', '{ amount: number; ratio: number }')
      .replace('CapTrace', '{ limit: number; usedBefore: number }')
      .replace('TierStatus', "'paid' | 'billed' | 'not_applicable' | 'undetermined'");
    return `${field}: ${writtenOut}`;
  });
}
