// For whom a term is that several tiers share: for whom these tiers are.

import type { PoolDeclaration, SharedDeductibleDeclaration, TierClause } from '../../syntax/ast.js';
import type { CheckContext } from '../check-context.js';
import type { Reach } from './table-coverage.js';
import { reachOf } from './tier.js';

/** null when no tier shares it. */
export function sharedReach(context: CheckContext, shared: PoolDeclaration | SharedDeductibleDeclaration): Reach | null {
  const sharing = context.scope.tiers.filter((tier) => tier.clauses.some((clause) => nameIn(clause) === shared.name.text));
  if (sharing.length === 0) return null;
  const reaches = sharing.map((tier) => reachOf(context, tier));
  return {
    tier: shared.name.text,
    groups: new Set(reaches.flatMap((reach) => [...reach.groups])),
    visits: new Set(reaches.flatMap((reach) => [...reach.visits])),
    known: reaches.every((reach) => reach.known),
  };
}

function nameIn(clause: TierClause): string | null {
  if (clause.kind === 'Cap') return clause.pool?.text ?? null;
  return clause.kind === 'Deductible' ? (clause.shared?.text ?? null) : null;
}
