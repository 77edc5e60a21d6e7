// What later tiers read of a tier besides its payment, kept in `parts`: zero until the tier has settled.

import { invariant } from '../../ir/invariant.js';
import type { Tier } from '../../ir/ir.js';
import type { PartRead } from '../shared/parts-read.js';
import type { TierUnknowns } from '../shared/unknowns.js';
import { call, type ModuleScope, type Scope, workingArgument } from './scope.js';

/** As the last parameter or argument of whatever may read parts. */
export function partsArgument({ parts }: ModuleScope): string {
  return parts.length === 0 ? '' : ', parts';
}

export function emitPartsStart({ parts }: ModuleScope): string[] {
  return parts.length === 0 ? [] : [`const parts = [${parts.map(() => '0').join(', ')}];`];
}

export function partCode(tier: number, part: PartRead['part'], { parts }: ModuleScope): string {
  const slot = parts.findIndex((one) => one.tier === tier && one.part === part);
  invariant(slot >= 0, `part ${part} of tier ${tier} is not kept`);
  return `parts[${slot}]`;
}

export function readsPart(tier: number, part: PartRead['part'], { parts }: ModuleScope): boolean {
  return parts.some((one) => one.tier === tier && one.part === part);
}

/** Inside the function of a tier that applies. */
export function emitPartsKept(tier: Tier, index: number, unknowns: TierUnknowns, scope: Scope): string[] {
  const uncapped = tier.payment === 'billed' ? 'payment' : 'uncapped';
  const difference = (left: string, unknown: boolean) =>
    unknown ? call(scope, 'minus', workingArgument(scope), left, 'payment') : `${left} - payment`;
  return ownParts(index, scope).map((part) => {
    const codes: Readonly<Record<typeof part, () => string>> = {
      base: () => 'base',
      deductible: () => (tier.deductible === null ? '0' : 'deductible'),
      below: () => 'consumed',
      eligible: () => 'eligible',
      uncapped: () => uncapped,
      cut: () => difference(uncapped, unknowns.uncapped || unknowns.payment),
      unpaid: () => difference('base', unknowns.base || unknowns.payment),
    };
    return `${partCode(index, part, scope)} = ${codes[part]()};`;
  });
}

/** Inside the function of a tier of which it is not known whether it applies. */
export function emitPartsUnsure(index: number, scope: Scope): string[] {
  return ownParts(index, scope).map((part) => `${partCode(index, part, scope)} = unsure;`);
}

/** What was paid in the year is read from its counter. */
function ownParts(index: number, { parts }: Scope): readonly Exclude<PartRead['part'], 'year'>[] {
  return parts.flatMap(({ tier, part }) => (tier === index && part !== 'year' ? [part] : []));
}

/** Once the tier has settled, whether or not it applied. */
export function emitYearKept(index: number, scope: ModuleScope): string[] {
  if (!readsPart(index, 'year', scope)) return [];
  const counter = scope.plan.tiers[index]?.yearly;
  invariant(typeof counter === 'number', `tier ${index} keeps no yearly payment`);
  return [`${partCode(index, 'year', scope)} = counters[${counter}];`];
}
