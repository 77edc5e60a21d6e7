// Expressions and conditions, from the loosest joint to the single value.

import type { CstNode, IToken } from 'chevrotain';
import * as catalog from '../../diagnostics/catalog/syntax.js';
import { report } from '../../diagnostics/define-diagnostics.js';
import { covering, type Span, span } from '../../source/span.js';
import type {
  BinaryExpression,
  CompareExpression,
  DelegatedExpression,
  Expression,
  HoleNode,
  KeywordLiteral,
  LogicalExpression,
  Name,
  NameExpression,
  QualifiedExpression,
  RoundingMode,
} from '../ast.js';
import { type TierPart, tierParts } from '../tier-parts.js';
import * as T from '../tokens.js';
import { type BuildContext, choice, compact, has, nodeOf, nodeSpan, nodesOf, tokenOf, tokensOf, when } from './cst-access.js';
import { dateLiteral, integerLiteral, moneyLiteral, pointsLiteral, ratioLiteral, textLiteral } from './literal.js';
import { buildName, buildNames, nameOf } from './name.js';

const K = T.keywordToken;

/** Stands for a value that is missing and has been reported: a hole of no width. */
export function missingValue(offset: number): HoleNode {
  return { kind: 'Hole', span: span(offset, offset), why: null, low: null, high: null };
}

/** The expression under `label`, null when nothing of it could be read. */
export function buildExpression(node: CstNode, context: BuildContext, label = 'expression'): Expression | null {
  return when(nodeOf(node, label), (inner) => disjunction(inner, context));
}

export function buildSum(node: CstNode, context: BuildContext, label = 'sum'): Expression | null {
  return when(nodeOf(node, label), (inner) => sum(inner, context));
}

function logical(operator: LogicalExpression['operator'], operands: readonly Expression[]): Expression | null {
  if (operands.length === 0) return null;
  return operands.reduce((left, right) => ({ kind: 'Logical', span: covering(left.span, right.span), operator, left, right }));
}

function disjunction(node: CstNode, context: BuildContext): Expression | null {
  return logical('or', compact(nodesOf(node, 'conjunction').map((each) => conjunction(each, context))));
}

function conjunction(node: CstNode, context: BuildContext): Expression | null {
  return logical('and', compact(nodesOf(node, 'negation').map((each) => negation(each, context))));
}

function negation(node: CstNode, context: BuildContext): Expression | null {
  const inner = nodeOf(node, 'negation');
  if (inner === null) return when(nodeOf(node, 'comparison'), (each) => comparison(each, context));
  const operand = negation(inner, context);
  return operand === null ? null : { kind: 'Not', span: nodeSpan(node), operand };
}

const comparators = [
  [T.Greater, '>'],
  [T.GreaterEqual, '>='],
  [T.Less, '<'],
  [T.LessEqual, '<='],
  [T.Equals, '='],
  [T.NotEqual, '≠'],
  [K.MoreThan, '>'],
  [K.NoLessThan, '>='],
  [K.LessThan, '<'],
  [K.NoMoreThan, '<='],
] as const satisfies readonly (readonly [unknown, CompareExpression['operator']])[];

function comparison(node: CstNode, context: BuildContext): Expression | null {
  const [leftNode, rightNode] = nodesOf(node, 'sum');
  const left = leftNode === undefined ? null : sum(leftNode, context);
  if (left === null) return null;
  const negated = has(node, K.NotIn) || has(node, K.IsNot);
  if (negated || has(node, K.In) || has(node, K.Is)) {
    const single = has(node, K.Is) || has(node, K.IsNot);
    const list = nodeOf(node, 'members');
    const members: readonly Name[] = single ? compact([buildName(node)]) : list === null ? [] : buildNames(list);
    return { kind: 'Member', span: covering(left.span, nodeSpan(node)), subject: left, members, negated, single };
  }
  const operator = when(nodeOf(node, 'comparator'), (each) => choice(each, comparators));
  if (operator === null) return left;
  const right = (rightNode === undefined ? null : sum(rightNode, context)) ?? missingValue(nodeSpan(node).end);
  return { kind: 'Compare', span: covering(left.span, right.span), operator, left, right };
}

function operatorOf(token: IToken | undefined): BinaryExpression['operator'] {
  if (token?.tokenType === T.Plus) return '+';
  if (token?.tokenType === T.Minus) return '-';
  return token?.tokenType === T.Divide ? '÷' : '×';
}

/** Joins operands from the left; an operand that could not be read is a missing value. */
function chain(node: CstNode, label: string, build: (each: CstNode) => Expression | null): Expression | null {
  const operators = tokensOf(node, 'operator');
  const operands = nodesOf(node, label).map(build);
  const first = operands[0] ?? null;
  if (first === null) return null;
  return operators.reduce<Expression>((left, token, index) => {
    const right = operands[index + 1] ?? missingValue(T.tokenSpan(token).end);
    return { kind: 'Binary', span: covering(left.span, right.span), operator: operatorOf(token), left, right };
  }, first);
}

function sum(node: CstNode, context: BuildContext): Expression | null {
  return chain(node, 'product', (each) => chain(each, 'suffixed', (inner) => suffixed(inner, context)));
}

function suffixed(node: CstNode, context: BuildContext): Expression | null {
  const start = when(nodeOf(node, 'primary'), (each) => primary(each, context));
  if (start === null) return null;
  return nodesOf(node, 'suffix').reduce((operand, each) => suffix(operand, each, context), start);
}

function suffix(operand: Expression, node: CstNode, context: BuildContext): Expression {
  const place = covering(operand.span, nodeSpan(node));
  if (has(node, K.Remaining)) return { kind: 'Remaining', span: place, operand };
  if (has(node, K.OrMore)) return { kind: 'Qualified', span: place, operand, status: 'floor' };
  if (has(node, K.OrLess)) return { kind: 'Qualified', span: place, operand, status: 'ceiling' };
  if (has(node, K.About)) {
    const explanation = when(nodeOf(node, 'primary'), (each) => primary(each, context)) ?? missingValue(place.end);
    return { kind: 'About', span: place, operand, explanation };
  }
  if (has(node, K.Of) && operand.kind === 'NameExpression') {
    return { kind: 'TierPart', span: place, tier: operand.name, part: buildTierPart(node) };
  }
  const mode = buildMode(node);
  const unit = tokenOf(node, T.Money);
  if (mode === null || unit === null) return operand;
  return { kind: 'Rounded', span: place, operand, mode, unit: moneyLiteral(unit, context) };
}

/** The payment where the part could not be read, which has been reported. */
export function buildTierPart(node: CstNode): TierPart {
  const written = when(nodeOf(node, 'tierPart'), (each) => tierParts.find(({ keyword }) => has(each, K[keyword])));
  return written?.part ?? 'payment';
}

export function buildMode(node: CstNode): RoundingMode | null {
  const alternatives = [
    [K.HalfUp, 'half_up'],
    [K.Truncate, 'truncate'],
  ] as const;
  return when(nodeOf(node, 'mode'), (each) => choice<RoundingMode>(each, alternatives));
}

const keywordLiterals = [
  [K.Other, 'other'],
  [K.Unlimited, 'unlimited'],
  [K.FullGrant, 'full'],
  [K.NoGrant, 'no_grant'],
] as const satisfies readonly (readonly [unknown, KeywordLiteral['literal']])[];

const literals = [
  [T.Money, moneyLiteral],
  [T.Ratio, ratioLiteral],
  [T.Points, pointsLiteral],
  [T.Integer, integerLiteral],
  [T.DateToken, dateLiteral],
] as const;

function primary(node: CstNode, context: BuildContext): Expression | null {
  for (const [type, build] of literals) {
    const token = tokenOf(node, type);
    if (token !== null) return build(token, context);
  }
  const place = nodeSpan(node);
  const literal = choice<KeywordLiteral['literal']>(node, keywordLiterals);
  if (literal !== null) return { kind: 'KeywordLiteral', span: place, literal };
  if (has(node, K.OwnPayment)) return { kind: 'Outcome', span: place, outcome: 'own' };
  if (has(node, K.Total)) return { kind: 'Outcome', span: place, outcome: 'total' };
  if (has(node, K.Yes) || has(node, K.No)) return { kind: 'Boolean', span: place, value: has(node, K.Yes) };
  return named(node, context) ?? composed(node, place, context);
}

const chineseNumber = /^[零〇一二两三四五六七八九十百千万亿]+(?:元|个百分点|成)$|^百分之[零一二三四五六七八九十百]+$/;

/** `三千元` is an amount, whatever the lexer makes of it; it stands as a missing value once reported. `「三成」` is a name. */
function numeral(name: Name, context: BuildContext): HoleNode | null {
  const quoted = name.span.end - name.span.start > name.text.length;
  if (quoted || !chineseNumber.test(name.text)) return null;
  context.diagnostics.push(report(catalog.chineseNumeral, context.source.uri, name.span, { written: name.text }));
  return missingValue(name.span.start);
}

function named(node: CstNode, context: BuildContext): NameExpression | HoleNode | null {
  const name = buildName(node);
  if (name !== null) return numeral(name, context) ?? { kind: 'NameExpression', span: name.span, name, builtin: null };
  const alternatives = [
    [K.Group, 'group'],
    [K.Visits, 'visit'],
    [K.Disease, 'disease'],
  ] as const;
  for (const [type, builtin] of alternatives) {
    const token = tokenOf(node, type);
    if (token !== null) return { kind: 'NameExpression', span: T.tokenSpan(token), name: nameOf(token), builtin };
  }
  return null;
}

function composed(node: CstNode, place: Span, context: BuildContext): Expression | null {
  const hole = nodeOf(node, 'hole');
  if (hole !== null) return buildHole(hole, context);
  const extreme = nodeOf(node, 'extreme');
  if (extreme !== null) {
    const operands = compact(nodesOf(extreme, 'expression').map((each) => disjunction(each, context)));
    return { kind: 'Extreme', span: place, which: has(extreme, K.Larger) ? 'max' : 'min', operands };
  }
  const delegated = nodeOf(node, 'delegated');
  if (delegated !== null) return buildDelegated(delegated, context);
  const inner = nodeOf(node, 'primary');
  if (inner === null) return buildExpression(node, context);
  const operand = primary(inner, context);
  if (operand === null) return null;
  const status: QualifiedExpression['status'] = has(node, K.Provisional) ? 'provisional' : 'average';
  return { kind: 'Qualified', span: place, operand, status };
}

function buildDelegated(node: CstNode, context: BuildContext): DelegatedExpression {
  const place = nodeSpan(node);
  const operand = when(nodeOf(node, 'primary'), (each) => primary(each, context)) ?? missingValue(place.end);
  return { kind: 'Delegated', span: place, operand, low: buildSum(node, context, 'low'), high: buildSum(node, context, 'high') };
}

export function buildHole(node: CstNode, context: BuildContext): HoleNode {
  return {
    kind: 'Hole',
    span: nodeSpan(node),
    why: when(tokenOf(node, T.Text), textLiteral),
    low: buildSum(node, context, 'low'),
    high: buildSum(node, context, 'high'),
  };
}
