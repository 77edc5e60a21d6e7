// Conditions that never hold, or always do.

import { lintDiagnostics } from '../diagnostics/catalog/lints.js';
import { report } from '../diagnostics/define-diagnostics.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { admittedGroups } from '../names/policy-scope.js';
import { memberNames } from '../names/resolve.js';
import type { Expression, TierDeclaration, VisitsClause } from '../syntax/ast.js';
import { nodesIn } from '../syntax/ast-walk.js';
import { builtinInputWithId } from '../syntax/builtin-names.js';
import { type Facts, verdictOf } from './condition-verdict.js';
import type { Lint, LintedPolicy } from './lint.js';

export const fixedCondition: Lint = {
  name: 'fixed-condition',
  needs: 'meaning',
  check(policy) {
    const [own] = policy.files;
    return own.ast.declarations.flatMap((declaration) => {
      if (declaration.kind !== 'Tier' && declaration.kind !== 'Pool') return [];
      const facts = factsOf(policy, declaration.kind === 'Tier' ? declaration : null);
      const conditions = nodesIn(declaration).flatMap((node) =>
        node.kind === 'Condition' || node.kind === 'Exception' ? [node.condition] : [],
      );
      return conditions.flatMap((condition) => findings(own.uri, condition, facts));
    });
  },
};

function findings(uri: string, condition: Expression, facts: Facts): readonly Diagnostic[] {
  const verdict = verdictOf(condition, facts);
  if (verdict === null) return [];
  return [report(verdict ? lintDiagnostics.alwaysTrue : lintDiagnostics.neverTrue, uri, condition.span, {})];
}

/** Inside a tier only its own groups and visits are met. */
function factsOf({ scope, symbols }: LintedPolicy, tier: TierDeclaration | null): Facts {
  const visits = tier?.clauses.filter((clause): clause is VisitsClause => clause.kind === 'Visits') ?? [];
  const listed = visits.flatMap((clause) =>
    clause.kinds.flatMap((name) => {
      const symbol = symbols.get(name);
      return symbol?.kind === 'builtinValue' ? [symbol.value.id] : [];
    }),
  );
  const visit = builtinInputWithId('visit');
  return {
    symbols,
    groups: new Set(admittedGroups(scope, tier)),
    visits: new Set(visits.length > 0 ? listed : visit.values.map((value) => value.id)),
    membersOf: (of) => ('kind' in of ? new Set(memberNames(scope, of)) : new Set(of.values.map((value) => value.id))),
  };
}
