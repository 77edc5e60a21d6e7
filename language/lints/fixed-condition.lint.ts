// Conditions that never hold, or always do, where they stand.

import { lintDiagnostics } from '../diagnostics/catalog/lints.js';
import { report } from '../diagnostics/define-diagnostics.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { AstNode, Expression, GroupDeclaration, GuaranteeDeclaration, TierDeclaration } from '../syntax/ast.js';
import { children } from '../syntax/ast-walk.js';
import { findClaim } from '../types/possible/find-claim.js';
import { conditionsOf, type World, worldOf } from '../types/possible/world.js';
import type { Lint } from './lint.js';

export const fixedCondition: Lint = {
  name: 'fixed-condition',
  needs: 'meaning',
  check(policy) {
    const [own] = policy.files;
    return own.ast.declarations.flatMap((declaration) => {
      const tier = declaration.kind === 'Tier' ? declaration : null;
      const asked: Asked = { uri: own.uri, world: worldOf(policy, tier), around: [] };
      if (declaration.kind === 'Count')
        return findings(asked, declaration.condition).filter(({ code }) => code === lintDiagnostics.neverTrue.code);
      if (declaration.kind === 'Guarantee') return guaranteeFindings(asked, declaration);
      if (declaration.kind === 'Group') return groupFindings(asked, declaration);
      const gates = tier === null ? [] : gateFindings(asked, tier);
      // Of a tier that never applies, nothing else is told.
      if (gates.some(({ code }) => code === lintDiagnostics.neverTrue.code)) return gates;
      if (!policy.partsOf(declaration).some(({ nodes }) => nodes.some(({ kind }) => kind === 'Exception'))) return gates;
      return [...gates, ...exceptionFindings({ ...asked, around: tier === null ? [] : conditionsOf(tier) }, declaration)];
    });
  },
};

interface Asked {
  readonly uri: string;
  readonly world: World;
  /** The conditions that hold where the next one is asked. */
  readonly around: readonly Expression[];
}

function groupFindings(asked: Asked, { clauses }: GroupDeclaration): readonly Diagnostic[] {
  return clauses.flatMap((clause) => (clause.kind === 'Condition' || clause.kind === 'Derived' ? findings(asked, clause.condition) : []));
}

/** Of which claims something is promised, and of which an exception is acknowledged. */
function guaranteeFindings(asked: Asked, { promise, acknowledged }: GuaranteeDeclaration): readonly Diagnostic[] {
  const given = promise.kind === 'AlwaysPromise' ? promise.given : null;
  return [given, ...acknowledged.map(({ condition }) => condition)].flatMap((each) => (each === null ? [] : findings(asked, each)));
}

function gateFindings(asked: Asked, tier: TierDeclaration): readonly Diagnostic[] {
  return conditionsOf(tier).flatMap((condition) => findings(asked, condition));
}

function exceptionFindings(asked: Asked, node: AstNode): readonly Diagnostic[] {
  if (node.kind !== 'Exception') return children(node).flatMap((child) => exceptionFindings(asked, child));
  const own = findings(asked, node.condition);
  const inside = { ...asked, around: [...asked.around, node.condition] };
  return own.length > 0 ? own : [...own, ...exceptionFindings(inside, node.value)];
}

function findings({ uri, world, around }: Asked, condition: Expression): readonly Diagnostic[] {
  const given = around.map((each) => ({ condition: each, holds: true }));
  const impossible = (holds: boolean): boolean => findClaim(world, [...given, { condition, holds }]).kind === 'impossible';
  if (impossible(true)) return [report(lintDiagnostics.neverTrue, uri, condition.span, {})];
  return impossible(false) ? [report(lintDiagnostics.alwaysTrue, uri, condition.span, {})] : [];
}
