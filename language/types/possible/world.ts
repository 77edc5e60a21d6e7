// Where a condition is asked: what is declared, and which groups and visits can come to it.

import { admittedGroups, type PolicyScope } from '../../names/policy-scope.js';
import type { PolicySymbol } from '../../names/symbol.js';
import type { Expression, Name, TierDeclaration } from '../../syntax/ast.js';
import { builtinInputWithId } from '../../syntax/builtin-names.js';
import type { Type } from '../type.js';

/** What is known of a policy once its names and types are. */
export interface Meaning {
  readonly scope: PolicyScope;
  readonly symbols: ReadonlyMap<Name, PolicySymbol>;
  readonly types: ReadonlyMap<Expression, Type>;
}

export interface World extends Meaning {
  readonly groups: ReadonlySet<string>;
  /** By id. */
  readonly visits: ReadonlySet<string>;
}

/** Outside tiers every group and visit is met. */
export function worldOf(meaning: Meaning, tier: TierDeclaration | null): World {
  const { scope, symbols, types } = meaning;
  const clauses = tier?.clauses.filter((clause) => clause.kind === 'Visits') ?? [];
  const listed = clauses.flatMap((clause) =>
    clause.kinds.flatMap((name) => {
      const symbol = symbols.get(name);
      return symbol?.kind === 'builtinValue' ? [symbol.value.id] : [];
    }),
  );
  const visits = clauses.length > 0 ? listed : builtinInputWithId('visit').values.map((value) => value.id);
  return { scope, symbols, types, groups: new Set(admittedGroups(scope, tier)), visits: new Set(visits) };
}

/** The conditions that hold wherever a tier is reckoned. */
export function conditionsOf(tier: TierDeclaration): readonly Expression[] {
  return tier.clauses.flatMap((clause) => (clause.kind === 'Condition' ? [clause.condition] : []));
}
