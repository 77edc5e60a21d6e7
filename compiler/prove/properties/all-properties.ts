// The properties: those that every policy is asked for, and the one that a guarantee of a policy means.

import { unreachable } from '../../ir/invariant.js';
import type { GuaranteeClaim, GuaranteedProperty, PolicyIr } from '../../ir/ir.js';
import type { Words } from '../property-result.js';
import { always } from './always.property.js';
import { capsKept } from './caps-kept.property.js';
import { exact } from './exact.property.js';
import { monotone } from './monotone.property.js';
import { neverFalls } from './never-falls.property.js';
import { noCliff } from './no-cliff.property.js';
import { noLoss } from './no-loss.property.js';
import { order, ranksKept } from './order.property.js';
import type { Property } from './property.js';
import { split } from './split.property.js';
import { tables } from './tables.property.js';
import { withinBase } from './within-base.property.js';
import { withinCost } from './within-cost.property.js';

/** In the order in which they are told. */
export const builtinClaims: readonly GuaranteeClaim[] = [
  { kind: 'builtin', property: 'within_base' },
  { kind: 'builtin', property: 'within_cost' },
  { kind: 'builtin', property: 'never_falls' },
  { kind: 'builtin', property: 'caps_kept' },
  { kind: 'builtin', property: 'ranks_kept' },
  { kind: 'builtin', property: 'no_cliff' },
  { kind: 'builtin', property: 'split', most: null },
  { kind: 'builtin', property: 'exact' },
  { kind: 'builtin', property: 'tables' },
];

/** `text`: how the policy writes it, for what it says of itself. */
export function propertyOf(claim: GuaranteeClaim, plan: PolicyIr, text: string, largestIntermediate: number | null): Property {
  const said: Words = { zh: text, en: text };
  switch (claim.kind) {
    case 'builtin':
      return builtin(claim, largestIntermediate);
    case 'order':
      return order(plan, claim.better, claim.worse);
    case 'always':
      return always(claim.given, claim.when, said);
    case 'monotone':
      return monotone(plan, claim, said);
    case 'no_loss':
      return noLoss(said);
    default:
      return unreachable(claim);
  }
}

function builtin(claim: GuaranteedProperty, largestIntermediate: number | null): Property {
  switch (claim.property) {
    case 'within_base':
      return withinBase;
    case 'within_cost':
      return withinCost;
    case 'never_falls':
      return neverFalls;
    case 'caps_kept':
      return capsKept;
    case 'ranks_kept':
      return ranksKept;
    case 'no_cliff':
      return noCliff;
    case 'split':
      return split(claim.most);
    case 'exact':
      return exact(largestIntermediate);
    case 'tables':
      return tables;
    default:
      return unreachable(claim);
  }
}
