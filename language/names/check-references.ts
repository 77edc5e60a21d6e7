// Names that stand in clauses rather than in expressions: departments, documents, payers, groups, visits, pools.

import { typeDiagnostics } from '../diagnostics/catalog/types.js';
import { yearDiagnostics } from '../diagnostics/catalog/years.js';
import type { AstNode, CitationNode, FileNode, GroupDeclaration, Name, PolicyDeclaration, TierDeclaration } from '../syntax/ast.js';
import { builtinInputWithId } from '../syntax/builtin-names.js';
import { checkPolicyClauses, checkRepeatedClauses } from './check-clauses.js';
import { kindNames } from './kind-names.js';
import { type NameContext, say, within } from './name-context.js';
import { reportRepeated, resolve, resolveAll, resolveMember, wanted } from './resolve.js';

export function checkReferences(own: NameContext, file: FileNode): void {
  for (const declaration of file.declarations) {
    const context = within(own, declaration);
    switch (declaration.kind) {
      case 'Policy':
        if (declaration === context.scope.policy) checkPolicy(context, declaration);
        break;
      case 'Group':
        checkGroup(context, declaration);
        break;
      case 'Tier':
        checkTier(context, declaration);
        break;
      case 'Articles':
        resolve(context, declaration.document, wanted.document);
        break;
      case 'Case':
        checkCitations(
          context,
          declaration.cites.flatMap((clause) => clause.citations),
        );
        break;
      case 'Cost':
      case 'Parameter':
      case 'Index':
      case 'Subsidy':
      case 'Pool':
      case 'Statistic':
      case 'Target':
      case 'Discretion':
      case 'Quota':
      case 'NotComputed':
      case 'SharedDeductible':
      case 'Count':
      case 'Accumulator':
      case 'Guarantee':
        for (const { part, nodes } of context.partsOf(declaration)) checkCitations(within(context, part), citationsAmong(nodes));
        break;
      default:
        break;
    }
  }
}

/** Of a clause itself, and of the rows and exceptions in it. */
function citationsAmong(nodes: readonly AstNode[]): readonly CitationNode[] {
  return nodes.filter((each): each is CitationNode => each.kind === 'Citation');
}

function checkCitations(context: NameContext, citations: readonly CitationNode[]): void {
  for (const citation of citations) resolve(context, citation.document, wanted.document);
}

function checkPolicy(context: NameContext, policy: PolicyDeclaration): void {
  checkPolicyClauses(context, policy);
  for (const clause of policy.clauses) {
    if (clause.kind === 'Conflict') checkCitations(within(context, clause), clause.cites);
    if (clause.kind !== 'Year') continue;
    const inside = within(context, clause);
    if (clause.from !== null) checkDate(inside, clause.from, true);
    if (clause.by !== null) checkDate(inside, clause.by, false);
  }
}

/** A date of the claim, or where a year is counted from, of the person too. */
function checkDate(context: NameContext, name: Name, ofPerson: boolean): void {
  const symbol = resolve(context, name, wanted.fact);
  if (symbol === null || (symbol.kind === 'builtinInput' && symbol.builtin.type === 'date')) return;
  const declaredDate = symbol.kind === 'input' && symbol.declaration.type.kind === 'SimpleType' && symbol.declaration.type.type === 'date';
  if (declaredDate && (ofPerson || symbol.declaration.scope === 'claim')) return;
  const is = kindNames[symbol.kind];
  const definition = ofPerson ? yearDiagnostics.yearFromNonDate : typeDiagnostics.yearByNonDate;
  say(context, definition, name.span, { name: name.text, isZh: is.zh, isEn: is.en });
}

function checkGroup(context: NameContext, group: GroupDeclaration): void {
  checkRepeatedClauses(context, group.clauses);
  for (const clause of group.clauses) {
    if (clause.kind === 'CertifiedBy') resolveAll(within(context, clause), clause.departments, wanted.department);
    if (clause.kind === 'Cites') checkCitations(within(context, clause), clause.citations);
    if (clause.kind === 'Conflict') checkCitations(within(context, clause), clause.cites);
  }
}

function checkTier(whole: NameContext, tier: TierDeclaration): void {
  checkRepeatedClauses(whole, tier.clauses);
  for (const { part, nodes } of whole.partsOf(tier)) checkCitations(within(whole, part), citationsAmong(nodes));
  for (const clause of tier.clauses) {
    const context = within(whole, clause);
    switch (clause.kind) {
      case 'Visits':
        reportRepeated(context, clause.kinds);
        for (const name of clause.kinds) resolveMember(context, name, builtinInputWithId('visit'));
        break;
      case 'Groups':
      case 'Tilt':
        resolveAll(context, clause.groups, wanted.group);
        break;
      case 'Payer':
        resolve(context, clause.payer, wanted.payer);
        break;
      case 'Advance':
        resolve(context, clause.party, wanted.party);
        break;
      case 'Deductible':
        if (clause.shared !== null) resolve(context, clause.shared, wanted.sharedDeductible);
        break;
      case 'Cap':
        if (clause.pool !== null) resolve(context, clause.pool, wanted.pool);
        break;
      default:
        break;
    }
  }
}
