// For whom a term is that several tiers share: for whom these tiers are.

import type { PoolDeclaration, SharedDeductibleDeclaration, TierClause, TierDeclaration } from '../../syntax/ast.js';
import type { CheckContext } from '../check-context.js';
import type { Reach } from './table-coverage.js';
import { reachOf } from './tier.js';

/** null when no tier shares it. */
export function sharedReach(context: CheckContext, shared: PoolDeclaration | SharedDeductibleDeclaration): Reach | null {
  const sharing = context.scope.tiers.filter((tier) => tier.clauses.some((clause) => nameIn(clause) === shared.name.text));
  return unitedReach(context, shared.name.text, sharing);
}

/** That of all the tiers; null when there is none. */
export function unitedReach(context: CheckContext, name: string, tiers: readonly TierDeclaration[]): Reach | null {
  if (tiers.length === 0) return null;
  const reaches = tiers.map((tier) => reachOf(context, tier));
  return {
    tier: name,
    groups: new Set(reaches.flatMap((reach) => [...reach.groups])),
    visits: new Set(reaches.flatMap((reach) => [...reach.visits])),
    known: reaches.every((reach) => reach.known),
  };
}

function nameIn(clause: TierClause): string | null {
  if (clause.kind === 'Cap') return clause.pool?.text ?? null;
  return clause.kind === 'Deductible' ? (clause.shared?.text ?? null) : null;
}
