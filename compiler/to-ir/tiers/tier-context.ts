// One tier while it is lowered: its clauses, its place among the tiers, the groups it admits.

import { spelling, type TierClause, type TierDeclaration } from '../../../language/index.js';
import { compileDiagnostics } from '../../diagnostics/catalog.js';
import { complain, type Lowering, type Place } from '../lowering.js';

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

/** Reports a clause without which the tier cannot be computed. */
export function complainOfMissing(lowering: Lowering, { name }: TierDeclaration, clause: 'Cost' | 'Ratio'): void {
  const args = { tier: name.text, clause: spelling(clause, 'zh'), clauseEn: spelling(clause, 'en') };
  complain(lowering, compileDiagnostics.incompleteTier, name, args);
}
