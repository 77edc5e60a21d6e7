// What is counted over the year: a condition on facts of the claim and the person, whoever is asked.

import { tierDiagnostics } from '../../diagnostics/catalog/tiers.js';
import { say, textOf } from '../../names/name-context.js';
import type { AstNode, CountDeclaration, TimesClause } from '../../syntax/ast.js';
import { nodesIn } from '../../syntax/ast-walk.js';
import type { CheckContext } from '../check-context.js';
import { expectCondition, expectInteger } from '../expect.js';

export function checkCount(context: CheckContext, { condition }: CountDeclaration): void {
  expectCondition(context, condition);
  const read = nodesIn(condition).find((node) => isNoFact(context, node, new Set()));
  if (read !== undefined) say(context, tierDiagnostics.countReadsResult, read.span, { text: textOf(context, read.span) });
}

/** The group, what tiers give, and what is itself counted or summed; a cost base by what it is made of. */
function isNoFact(context: CheckContext, node: AstNode, seen: Set<AstNode>): boolean {
  if (node.kind === 'TierPart') return true;
  if (node.kind !== 'NameExpression') return false;
  if (node.builtin === 'group') return true;
  const symbol = context.symbols.get(node.name);
  if (symbol?.kind === 'count' || symbol?.kind === 'accumulator') return true;
  if ((symbol?.kind !== 'cost' && symbol?.kind !== 'parameter') || seen.has(symbol.declaration)) return false;
  seen.add(symbol.declaration);
  return nodesIn(symbol.declaration.value).some((inner) => isNoFact(context, inner, seen));
}

export function checkTimes(context: CheckContext, { limit }: TimesClause): void {
  if (limit === null) return;
  expectInteger(context, limit);
  if (limit.value.scale === 0 && limit.value.digits === 0) say(context, tierDiagnostics.timesZero, limit.span, {});
}
