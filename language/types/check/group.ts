// Groups: the conditions under which a person counts, which read facts of the person only.

import { groupDiagnostics } from '../../diagnostics/catalog/groups.js';
import type { Bilingual } from '../../diagnostics/diagnostic.js';
import { kindNames } from '../../names/kind-names.js';
import { say, within } from '../../names/name-context.js';
import type { AstNode, Expression, GroupDeclaration, Name } from '../../syntax/ast.js';
import { nodesIn } from '../../syntax/ast-walk.js';
import type { CheckContext } from '../check-context.js';
import { isFixedName } from '../constant.js';
import { expectCondition } from '../expect.js';

export function checkGroup(whole: CheckContext, group: GroupDeclaration): void {
  for (const clause of group.clauses) {
    if (clause.kind !== 'Condition' && clause.kind !== 'Derived') continue;
    const context = within(whole, clause);
    expectCondition(context, clause.condition);
    for (const node of nodesIn(clause.condition)) checkReadsPerson(context, node);
  }
}

/** A group is the same for a claim and for the premium, so that nothing of a claim can decide it; nor can the group itself. */
function checkReadsPerson(context: CheckContext, node: AstNode): void {
  if (node.kind !== 'NameExpression' && node.kind !== 'TierPart') return;
  const name = node.kind === 'TierPart' ? node.tier : node.name;
  const is = context.types.get(node as Expression)?.kind === 'group' ? kindNames.group : unsuitable(context, name);
  if (is !== null) say(context, groupDiagnostics.groupReadsClaim, name.span, { name: name.text, isZh: is.zh, isEn: is.en });
}

/** What the symbol is when a group cannot depend on it. */
function unsuitable(context: CheckContext, name: Name): Bilingual | null {
  const symbol = context.symbols.get(name);
  switch (symbol?.kind) {
    case 'builtinInput':
      return kindNames.builtinInput;
    case 'input':
      return symbol.declaration.scope === 'person' ? null : { zh: '费用单的输入', en: 'an input of the claim' };
    case 'parameter':
      return isFixedName(context, name) ? null : kindNames.parameter;
    case 'cost':
    case 'count':
    case 'accumulator':
    case 'tier':
      return kindNames[symbol.kind];
    default:
      return null;
  }
}
