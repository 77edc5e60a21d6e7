// From a plan to an ES module without dependencies that settles claims in exact integers.

import { invariant } from '../../ir/invariant.js';
import type { PolicyIr } from '../../ir/ir.js';
import { rangesOf } from '../../ir/ranges/ranges.js';
import { partsRead } from '../shared/parts-read.js';
import { unknownsOf } from '../shared/unknowns.js';
import { emitBases } from './emit-bases.js';
import { emitMembership } from './emit-membership.js';
import { emitPay, emitSettle } from './emit-settlement.js';
import { emitSubsidy } from './emit-subsidy.js';
import { emitTier } from './emit-tier.js';
import { emitTypes } from './emit-types.js';
import { emitYearFacts } from './emit-year-facts.js';
import { preludeTexts } from './prelude.js';
import { type ModuleScope, remark } from './scope.js';

export interface JavaScriptModule {
  readonly module: string;
  readonly types: string;
  /** No intermediate in plain numbers passes this for inputs within the plan's bounds. */
  readonly largestIntermediate: number;
}

/** The text of the module and of its types; the same plan gives the same text. Its exports are a `Kernel`, and `pay` for bulk runs. */
export function emitJavaScript(plan: PolicyIr): JavaScriptModule {
  const ranges = rangesOf(plan);
  invariant(ranges.beyond === null, 'an amount can leave the exact range');
  const module: ModuleScope = { plan, ranges, unknowns: unknownsOf(plan), parts: partsRead(plan), preludes: new Set() };
  const tierForms = (trace: boolean) => plan.tiers.map((_, index) => emitTier(index, trace, module));
  const bodies = [
    ...emitBases(module),
    '// ── payments alone ──',
    ...tierForms(false),
    ...emitYearFacts(false, module),
    emitPay(module),
    '// ── payments with their working ──',
    ...tierForms(true),
    ...emitYearFacts(true, module),
    emitSettle(module),
    '// ── who belongs to which group ──',
    emitMembership(module),
    '// ── premium subsidy ──',
    emitSubsidy(module),
  ];
  const texts = [emitHead(module), ...preludeTexts(module.preludes), ...bodies];
  return { module: `${texts.join('\n\n')}\n`, types: emitTypes(), largestIntermediate: ranges.largestIntermediate };
}

function emitHead({ plan, ranges }: ModuleScope): string {
  const holes = plan.holes.length;
  const names = (list: readonly string[]) => `[${list.map((name) => JSON.stringify(name)).join(', ')}]`;
  const reasons = [...plan.holes.map((_, hole) => `[${hole}]`), '[earlierClaims]', '[]'];
  return [
    `// Settlement of claims under ${remark(plan.policy.title)}. Generated; all money is an integer number of fen.`,
    '',
    `export const irVersion = ${plan.irVersion};`,
    `export const policy = { name: ${JSON.stringify(plan.policy.name)}, title: ${JSON.stringify(plan.policy.title)} };`,
    `export const groups = ${names(plan.groups.map((group) => group.name))};`,
    `export const inputs = ${names(plan.inputs.map((input) => input.id))};`,
    `export const tiers = ${names(plan.tiers.map((tier) => tier.name))};`,
    `export const counters = ${names(plan.counters.map((counter) => counter.key))};`,
    `export const holes = ${names(plan.holes.map((hole) => hole.id))};`,
    `export const largestIntermediate = ${ranges.largestIntermediate};`,
    '',
    'export function initialState() {',
    '  return { counters: counters.map(() => 0), holes: [] };',
    '}',
    '',
    '// Why an amount is unknown: one hole, a counter that earlier claims left unknown, or a premium that was not given.',
    'const earlierClaims = -1;',
    `const reasonsOfHoles = [${reasons.join(', ')}];`,
    `const fromEarlierClaims = ${-1 - holes};`,
    `const notGiven = ${-2 - holes};`,
    '// What a tier answers to a payment billed above its base.',
    'const refused = -Infinity;',
  ].join('\n');
}
