// Tiers and their clauses.

import type { CstNode } from 'chevrotain';
import type { DeductibleClause, TierClause, TierDeclaration, TiltItem } from '../ast.js';
import * as T from '../tokens.js';
import { type BuildContext, choice, compact, has, marked, nodeOf, nodeSpan, nodesOf, tokenOf, when } from './cst-access.js';
import { buildExpression, missingValue } from './expression.js';
import { integerLiteral } from './literal.js';
import { buildCites, buildName, buildNames, nameAfter, trailingCitations } from './name.js';
import { buildBlock, buildValue, emptyTable } from './value.js';
import { buildCondition, buildConflict, buildPer } from './vocabulary.js';

const K = T.keywordToken;

export function buildTier(node: CstNode, context: BuildContext): TierDeclaration {
  const place = nodeSpan(node);
  return {
    kind: 'Tier',
    span: place,
    name: nameAfter(node, tokenOf(node, 'opener')),
    doc: context.docBefore(place.start),
    clauses: compact(nodesOf(node, 'tierClause').map((each) => buildClause(each, context))),
  };
}

function buildClause(node: CstNode, context: BuildContext): TierClause | null {
  const delegated = nodeOf(node, 'delegatedClause');
  const clause = delegated && buildClause(delegated, context);
  if (delegated && clause) return marked(clause, delegated);
  for (const [label, build] of clauses) {
    const inner = nodeOf(node, label);
    if (inner !== null) return build(inner, context);
  }
  return null;
}

type Build = (node: CstNode, context: BuildContext) => TierClause | null;

const clauses: readonly (readonly [string, Build])[] = [
  ['cites', buildCites],
  ['visits', (node) => ({ kind: 'Visits', span: nodeSpan(node), kinds: buildNames(node) })],
  ['groups', (node) => ({ kind: 'Groups', span: nodeSpan(node), groups: buildNames(node), except: has(node, K.Except) })],
  ['condition', buildCondition],
  ['conflict', buildConflict],
  ['base', (node, context) => ({ kind: 'Base', span: nodeSpan(node), value: buildValue(node, context), cites: trailingCitations(node) })],
  ['payer', (node) => when(buildName(node), (payer) => ({ kind: 'Payer', span: nodeSpan(node), payer }))],
  ['payment', buildPayment],
  ['advance', buildAdvance],
  ['threshold', buildThreshold],
  ['deductible', buildDeductible],
  ['ratio', (node, context) => ({ kind: 'Ratio', span: nodeSpan(node), value: buildValue(node, context), cites: trailingCitations(node) })],
  [
    'amount',
    (node, context) => ({ kind: 'Amount', span: nodeSpan(node), value: buildValue(node, context), cites: trailingCitations(node) }),
  ],
  ['topUp', buildTopUp],
  ['bands', buildBands],
  ['tilt', buildTilt],
  ['adjust', buildAdjust],
  ['cap', buildCap],
  ['times', buildTimes],
];

function buildPayment(node: CstNode): TierClause | null {
  const source = has(node, K.BilledFirst) ? 'billed_first' : has(node, K.Billed) ? 'billed' : null;
  return source === null ? null : { kind: 'Payment', span: nodeSpan(node), source };
}

function buildAdvance(node: CstNode, context: BuildContext): TierClause | null {
  const place = nodeSpan(node);
  const condition = buildExpression(node, context) ?? missingValue(place.end);
  return when(buildName(node), (party) => ({ kind: 'Advance', span: place, condition, party, cites: trailingCitations(node) }));
}

const bounds = [
  [K.Exclusive, 'exclusive'],
  [K.Inclusive, 'inclusive'],
] as const;

function buildBound(node: CstNode): DeductibleClause['bound'] {
  const [bound] = nodesOf(node, 'bound').map((each) => choice<'exclusive' | 'inclusive'>(each, bounds));
  return bound ?? null;
}

function buildThreshold(node: CstNode, context: BuildContext): TierClause {
  const [value, cites] = [buildValue(node, context), trailingCitations(node)];
  return { kind: 'Threshold', span: nodeSpan(node), per: buildPer(node), value, bound: buildBound(node), cites };
}

function buildDeductible(node: CstNode, context: BuildContext): DeductibleClause {
  const shared = has(node, K.Shared) ? buildName(node) : null;
  return {
    kind: 'Deductible',
    span: nodeSpan(node),
    per: buildPer(node),
    shared,
    value: shared === null ? buildValue(node, context) : null,
    most: nodeOf(node, 'most') === null ? null : buildValue(node, context, 'most'),
    bound: buildBound(node),
    cites: trailingCitations(node),
  };
}

function buildBands(node: CstNode, context: BuildContext): TierClause {
  const place = nodeSpan(node);
  return {
    kind: 'Bands',
    span: place,
    origin: has(node, K.Absolute) ? 'absolute' : 'excess',
    per: buildPer(node),
    table: when(nodeOf(node, 'block'), (block) => buildBlock(block, context)) ?? emptyTable(place.end),
    cites: trailingCitations(node),
  };
}

function buildTopUp(node: CstNode, context: BuildContext): TierClause {
  const place = nodeSpan(node);
  const operand = (label: string) => buildExpression(node, context, label) ?? missingValue(place.end);
  return { kind: 'TopUp', span: place, share: operand('share'), of: operand('of'), cites: trailingCitations(node) };
}

function buildTilt(node: CstNode, context: BuildContext): TierClause {
  return {
    kind: 'Tilt',
    span: nodeSpan(node),
    groups: buildNames(node),
    items: compact(nodesOf(node, 'tiltItem').map((each) => buildTiltItem(each, context))),
    cites: trailingCitations(node),
  };
}

function buildAdjust(node: CstNode, context: BuildContext): TierClause {
  const place = nodeSpan(node);
  return {
    kind: 'Adjust',
    span: place,
    condition: buildExpression(node, context) ?? missingValue(place.end),
    items: compact(nodesOf(node, 'tiltItem').map((each) => buildTiltItem(each, context))),
    cites: trailingCitations(node),
  };
}

const targets = [
  [K.Deductible, 'deductible'],
  [K.Ratio, 'ratio'],
  [K.Cap, 'cap'],
] as const;

const changes = [
  [K.Cancel, 'remove'],
  [T.Times, 'multiply'],
  [T.Plus, 'add'],
  [T.Minus, 'subtract'],
] as const;

function buildTiltItem(node: CstNode, context: BuildContext): TiltItem | null {
  const place = nodeSpan(node);
  const target = choice<TiltItem['target']>(node, targets);
  if (target === null) return null;
  const change = choice<TiltItem['change']>(node, changes) ?? 'replace';
  const value = change === 'remove' ? null : (buildExpression(node, context) ?? missingValue(place.end));
  return { kind: 'TiltItem', span: place, target, change, value };
}

function buildCap(node: CstNode, context: BuildContext): TierClause {
  const shared = has(node, K.Shared);
  const pool = shared ? buildName(node) : null;
  return {
    kind: 'Cap',
    span: nodeSpan(node),
    per: has(node, K.PerDisease) ? 'disease' : buildPer(node),
    pool,
    value: pool === null ? buildValue(node, context) : null,
    cites: trailingCitations(node),
  };
}

function buildTimes(node: CstNode, context: BuildContext): TierClause {
  const limit = when(tokenOf(node, T.Integer), (token) => integerLiteral(token, context));
  return { kind: 'Times', span: nodeSpan(node), limit, cites: trailingCitations(node) };
}
