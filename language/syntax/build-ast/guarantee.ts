// Guarantees: what is promised, and the exceptions that documents make.

import type { CstNode } from 'chevrotain';
import { guaranteeDiagnostics } from '../../diagnostics/catalog/guarantees.js';
import { report } from '../../diagnostics/define-diagnostics.js';
import { covering, type Span, span } from '../../source/span.js';
import type { AcknowledgementNode, Expression, GuaranteeDeclaration, Name, OrderPromise, PromiseNode, TrendPromise } from '../ast.js';
import { guaranteedProperties } from '../guaranteed-properties.js';
import * as T from '../tokens.js';
import { type BuildContext, choice, compact, has, nodeOf, nodeSpan, nodesOf, tokenOf, when } from './cst-access.js';
import { buildExpression, buildSum, missingValue } from './expression.js';
import { textLiteral } from './literal.js';
import { buildName, buildNames, citationsUnder, namesIn } from './name.js';

const K = T.keywordToken;

export function buildGuarantee(node: CstNode, context: BuildContext): GuaranteeDeclaration {
  const place = nodeSpan(node);
  const written = nodeOf(node, 'promise');
  return {
    kind: 'Guarantee',
    span: place,
    doc: context.docBefore(place.start),
    promise: when(written, (each) => buildPromise(each, context)) ?? missingPromise(place),
    cites: citationsUnder(node),
    acknowledged: nodesOf(node, 'acknowledgement').map((each) => buildAcknowledgement(each, context)),
  };
}

/** Stands for a promise that could not be read, which has been reported. */
function missingPromise({ end }: Span): PromiseNode {
  return { kind: 'AlwaysPromise', span: span(end, end), given: null, condition: missingValue(end) };
}

function missingName(place: Span): Name {
  return { kind: 'Name', span: span(place.end, place.end), text: '' };
}

function buildPromise(node: CstNode, context: BuildContext): PromiseNode | null {
  const place = nodeSpan(node);
  const property = nodeOf(node, 'property');
  if (property !== null) return buildProperty(property, context);
  if (has(node, K.NoWorse)) return { kind: 'NoLossPromise', span: place, policy: buildName(node, 'policy') ?? missingName(place) };
  const expression = buildExpression(node, context);
  const order = nodeOf(node, 'atLeast');
  if (order !== null) return buildOrder(order, place, expression, context);
  const trend = nodeOf(node, 'trend');
  if (trend !== null) return buildTrend(trend, place, expression ?? missingValue(place.start));
  const given = buildExpression(node, context, 'given');
  if (given === null && expression === null) return null;
  return { kind: 'AlwaysPromise', span: place, given, condition: expression ?? missingValue(place.end) };
}

function buildProperty(node: CstNode, context: BuildContext): PromiseNode | null {
  const named = guaranteedProperties.find(({ keyword }) => has(node, K[keyword]));
  if (named === undefined) return null;
  const most = has(node, K.Differing) ? (buildSum(node, context) ?? missingValue(nodeSpan(node).end)) : null;
  return { kind: 'PropertyPromise', span: nodeSpan(node), property: named.property, most, negative: has(node, T.Minus) };
}

function buildOrder(node: CstNode, place: Span, first: Expression | null, context: BuildContext): OrderPromise {
  const leading = first?.kind === 'NameExpression' && first.builtin === null ? first.name : null;
  if (leading === null && first !== null && !isMissing(first)) {
    context.diagnostics.push(report(guaranteeDiagnostics.groupsExpected, context.source.uri, first.span, {}));
  }
  return { kind: 'OrderPromise', span: place, better: [...compact([leading]), ...namesIn(node)], worse: buildNames(node) };
}

function isMissing(expression: Expression): boolean {
  return expression.kind === 'Hole' && expression.span.start === expression.span.end;
}

const trends = [
  [K.NeverFalls, 'never_falls'],
  [K.NeverRises, 'never_rises'],
  [K.RisesNoMore, 'at_most'],
] as const;

function buildTrend(node: CstNode, place: Span, value: Expression): TrendPromise {
  const input = buildName(node) ?? missingName(nodeSpan(node));
  return { kind: 'TrendPromise', span: place, value, input, trend: choice<TrendPromise['trend']>(node, trends) ?? 'never_falls' };
}

function buildAcknowledgement(node: CstNode, context: BuildContext): AcknowledgementNode {
  const groups = nodeOf(node, 'names');
  const place = nodeSpan(node);
  return {
    kind: 'Acknowledgement',
    span: groups === null ? place : covering(place, nodeSpan(groups)),
    groups: when(groups, namesIn),
    condition: has(node, K.When) ? (buildExpression(node, context) ?? missingValue(place.end)) : null,
    reason: when(tokenOf(node, T.Text), textLiteral),
    cites: citationsUnder(node),
  };
}
