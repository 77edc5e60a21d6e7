// One tier while it is lowered: its clauses, its place among the tiers, the groups it admits.

import type { TierClause, TierDeclaration } from '../../../language/index.js';
import type { Place } from '../lowering.js';

export interface TierContext {
  readonly declaration: TierDeclaration;
  /** Position in payment order. */
  readonly index: number;
  readonly admitted: readonly number[];
  readonly admittedValues: ReadonlyMap<number, readonly number[]>;
}

export function clausesOf<K extends TierClause['kind']>(declaration: TierDeclaration, kind: K): Extract<TierClause, { kind: K }>[] {
  return declaration.clauses.filter((clause): clause is Extract<TierClause, { kind: K }> => clause.kind === kind);
}

export function placeIn(tier: TierContext, clause: Place['clause']): Place {
  return { owner: tier.declaration.name.text, clause, admitted: tier.admitted, admittedValues: tier.admittedValues, tier: tier.index };
}
