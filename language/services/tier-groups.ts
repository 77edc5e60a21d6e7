// The groups a tier is for.

import type { DeclaredSymbol } from '../names/symbol.js';
import type { TierDeclaration } from '../syntax/ast.js';
import type { PolicyAnalysis } from '../workspace/analysis.js';

type GroupSymbol = Extract<DeclaredSymbol, { kind: 'group' }>;

/** In the order of their declaration, which is their rank; without a tier, every group. */
export function tierGroups(policy: PolicyAnalysis, tier: TierDeclaration | null): readonly GroupSymbol[] {
  const all = [...policy.scope.values()].filter((symbol) => symbol.kind === 'group');
  const clause = tier?.clauses.find((candidate) => candidate.kind === 'Groups');
  if (clause === undefined || clause.kind !== 'Groups') return all;
  const named = new Set(clause.groups.map((name) => name.text));
  return all.filter((group) => named.has(group.name.text) !== clause.except);
}
