// A breach as examples that the policy can keep: one for each claim that is compared, with the claims of the year before it.

import type { Surface } from '../../language/index.js';
import { policyFromKernel } from '../../runtime/index.js';
import type { PolicyIr } from '../ir/ir.js';
import type { KernelClaim } from '../ir/kernel.js';
import type { Breach, PropertyResult, Witness } from '../prove/property-result.js';
import { referenceKernel } from '../targets/reference/reference-kernel.js';
import { exampleText } from './example-text.js';

export interface Example {
  readonly title: string;
  /** Laid out; ends with a line break. */
  readonly text: string;
}

/** Empty for a breach in a state of the year that no claims lead to, and for claims that cannot be handed in. */
export function examplesOf(plan: PolicyIr, { asked }: PropertyResult, { witness }: Breach, surface: Surface): readonly Example[] {
  if (witness.history.length === 0 && witness.state.counters.some((counter) => counter !== 0)) return [];
  const policy = policyFromKernel(plan, referenceKernel(plan));
  const examples = partsOf(plan, witness).map(({ name, claims }): Example | null => {
    const title = `${asked.statement[surface]}${name === '' ? '' : surface === 'zh' ? `（${name}）` : ` (${name})`}`;
    const text = exampleText(policy, title, [...witness.history, ...claims], surface);
    return text === null ? null : { title, text };
  });
  return examples.flatMap((example) => example ?? []);
}

interface Part {
  /** Who, and what tells it from the other parts. */
  readonly name: string;
  readonly claims: readonly KernelClaim[];
}

function partsOf(plan: PolicyIr, { kind, claims }: Witness): readonly Part[] {
  const group = (claim: KernelClaim): string => plan.groups[claim.group]?.name ?? '';
  const [first, ...rest] = claims;
  if (first === undefined) return [];
  switch (kind) {
    case 'one':
    case 'versions':
      return [{ name: group(first), claims: [first] }];
    case 'pair':
      return claims.map((claim, at) => ({ name: [group(claim), ...numbered(claims, claim, at)].join(' '), claims: [claim] }));
    case 'split':
      return [
        { name: [group(first), '1'].join(' '), claims: [first] },
        { name: [group(first), '1+1'].join(' '), claims: rest },
      ];
  }
}

/** Two claims of one group are told apart by their number. */
function numbered(claims: readonly KernelClaim[], { group }: KernelClaim, at: number): readonly string[] {
  return claims.every((other) => other.group === group) ? [String(at + 1)] : [];
}
