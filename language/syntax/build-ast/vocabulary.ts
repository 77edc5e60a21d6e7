// Declarations of words: departments, funds, groups, inputs, diseases, indices, costs, pools and the order.

import type { CstNode } from 'chevrotain';
import type {
  ConditionClause,
  ConflictClause,
  CostDeclaration,
  DiseaseDeclaration,
  GroupClause,
  GroupDeclaration,
  IdentitiesDeclaration,
  IndexDeclaration,
  InputDeclaration,
  InputTypeNode,
  ParameterDeclaration,
  Per,
  PoolDeclaration,
  SimpleTypeNode,
} from '../ast.js';
import * as T from '../tokens.js';
import { type BuildContext, choice, compact, has, nodeOf, nodeSpan, nodesOf, tokenOf, when } from './cst-access.js';
import { buildExpression, buildHole, missingValue } from './expression.js';
import { textLiteral } from './literal.js';
import { allCites, buildCites, buildNames, nameAfter, namesIn, trailingCitations } from './name.js';
import { buildTable, buildValue, emptyTable } from './value.js';

const K = T.keywordToken;

export function buildGroup(node: CstNode, context: BuildContext): GroupDeclaration {
  const place = nodeSpan(node);
  return {
    kind: 'Group',
    span: place,
    name: nameAfter(node, tokenOf(node, 'opener')),
    doc: context.docBefore(place.start),
    clauses: compact(nodesOf(node, 'groupClause').map((each) => groupClause(each, context))),
  };
}

export function buildCondition(node: CstNode, context: BuildContext): ConditionClause {
  const place = nodeSpan(node);
  return { kind: 'Condition', span: place, condition: buildExpression(node, context) ?? missingValue(place.end) };
}

export function buildConflict(node: CstNode): ConflictClause | null {
  const text = tokenOf(node, T.Text);
  return text === null ? null : { kind: 'Conflict', span: nodeSpan(node), text: textLiteral(text), cites: trailingCitations(node) };
}

function groupClause(node: CstNode, context: BuildContext): GroupClause | null {
  const condition = nodeOf(node, 'condition');
  if (condition !== null) return buildCondition(condition, context);
  const derived = nodeOf(node, 'derived');
  if (derived !== null) return { ...buildCondition(derived, context), kind: 'Derived' };
  const conflict = nodeOf(node, 'conflict');
  if (conflict !== null) return buildConflict(conflict);
  const everyoneElse = tokenOf(node, K.Default);
  if (everyoneElse !== null) return { kind: 'EveryoneElse', span: T.tokenSpan(everyoneElse) };
  const certifiedBy = nodeOf(node, 'certifiedBy');
  if (certifiedBy !== null) {
    const departments = namesIn(certifiedBy);
    return { kind: 'CertifiedBy', span: nodeSpan(certifiedBy), departments, jointly: has(certifiedBy, K.Jointly) };
  }
  const route = nodeOf(node, 'route');
  if (route !== null) {
    const chosen = has(route, K.Application) ? 'application' : has(route, K.Direct) ? 'direct' : null;
    return chosen === null ? null : { kind: 'Route', span: nodeSpan(route), route: chosen };
  }
  const includes = nodeOf(node, 'includes');
  if (includes !== null) return { kind: 'Includes', span: nodeSpan(includes), names: buildNames(includes) };
  return when(nodeOf(node, 'cites'), buildCites);
}

export function buildIdentities(node: CstNode): IdentitiesDeclaration {
  return { kind: 'Identities', span: nodeSpan(node), by: has(node, K.ByBenefit) ? 'benefit' : 'class' };
}

export function buildInput(node: CstNode, context: BuildContext): InputDeclaration {
  const place = nodeSpan(node);
  const type = when(nodeOf(node, 'inputType'), inputType);
  return {
    kind: 'Input',
    span: place,
    scope: has(node, K.ForPerson) ? 'person' : 'claim',
    name: nameAfter(node, tokenOf(node, K.ForPerson) ?? tokenOf(node, K.ForClaim) ?? tokenOf(node, 'opener')),
    doc: context.docBefore(place.start),
    type: type ?? { kind: 'EnumerationType', span: { start: place.end, end: place.end }, values: [] },
    fallback: buildExpression(node, context),
  };
}

const simpleTypes = [
  [K.MoneyType, 'money'],
  [K.Ratio, 'ratio'],
  [K.IntegerType, 'integer'],
  [K.BooleanType, 'boolean'],
  [K.DateType, 'date'],
] as const;

function inputType(node: CstNode): InputTypeNode | null {
  const simple = choice<SimpleTypeNode['type']>(node, simpleTypes);
  if (simple !== null) return { kind: 'SimpleType', span: nodeSpan(node), type: simple };
  const values = buildNames(node);
  return values.length === 0 ? null : { kind: 'EnumerationType', span: nodeSpan(node), values };
}

export function buildDisease(node: CstNode, context: BuildContext): DiseaseDeclaration {
  const hole = nodeOf(node, 'hole');
  return {
    kind: 'Disease',
    span: nodeSpan(node),
    name: nameAfter(node, tokenOf(node, 'opener')),
    members: hole === null ? buildNames(node) : buildHole(hole, context),
  };
}

export function buildIndex(node: CstNode, context: BuildContext): IndexDeclaration {
  const place = nodeSpan(node);
  return {
    kind: 'Index',
    span: place,
    name: nameAfter(node, tokenOf(node, 'opener')),
    doc: context.docBefore(place.start),
    cites: allCites(node),
    table: when(nodeOf(node, 'table'), (table) => buildTable(table, context)) ?? emptyTable(place.end),
  };
}

export function buildCost(node: CstNode, context: BuildContext): CostDeclaration {
  const place = nodeSpan(node);
  return {
    kind: 'Cost',
    span: place,
    name: nameAfter(node, tokenOf(node, 'opener')),
    doc: context.docBefore(place.start),
    value: buildValue(node, context),
    cites: trailingCitations(node),
  };
}

export function buildParameter(node: CstNode, context: BuildContext): ParameterDeclaration {
  const place = nodeSpan(node);
  return {
    kind: 'Parameter',
    span: place,
    name: nameAfter(node, tokenOf(node, 'opener')),
    doc: context.docBefore(place.start),
    value: buildValue(node, context),
    cites: trailingCitations(node),
  };
}

const periods = [
  [K.PerVisit, 'visit'],
  [K.PerYear, 'year'],
] as const;

export function buildPer(node: CstNode): Per | null {
  return when(nodeOf(node, 'per'), (each) => choice<Per>(each, periods));
}

export function buildPool(node: CstNode, context: BuildContext): PoolDeclaration {
  return {
    kind: 'Pool',
    span: nodeSpan(node),
    name: nameAfter(node, tokenOf(node, 'opener')),
    per: buildPer(node) ?? 'year',
    value: buildValue(node, context),
    cites: trailingCitations(node),
  };
}
