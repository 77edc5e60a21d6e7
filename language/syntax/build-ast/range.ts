// Ranges in key cells: `2 至 4`, `2024-01-01 起`, `超过 1万元 不超过 5万元`.

import type { CstNode } from 'chevrotain';
import * as catalog from '../../diagnostics/catalog/syntax.js';
import { report } from '../../diagnostics/define-diagnostics.js';
import { covering } from '../../source/span.js';
import type { Expression, RangeNode } from '../ast.js';
import * as T from '../tokens.js';
import { type BuildContext, choice, has, nodeSpan, nodesOf } from './cst-access.js';
import { buildSum, missingValue } from './expression.js';

const K = T.keywordToken;

/** `超过` without an amount is the column of bands. */
export function isBareBound(item: CstNode): boolean {
  const [first, ...others] = nodesOf(item, 'limit');
  return first !== undefined && others.length === 0 && has(first, K.MoreThan) && nodesOf(first, 'sum').length === 0;
}

export function buildRange(item: CstNode, low: Expression, context: BuildContext): RangeNode {
  const form = has(item, K.From) ? 'from' : 'to';
  const high = form === 'from' ? null : (buildSum(item, context, 'high') ?? missingValue(nodeSpan(item).end));
  return { kind: 'Range', span: covering(low.span, high?.span ?? nodeSpan(item)), form, low, lowIncluded: true, high, highIncluded: true };
}

interface Bound {
  readonly side: 'low' | 'high';
  readonly included: boolean;
  readonly value: Expression;
}

const bounds = [
  [K.MoreThan, { side: 'low', included: false }],
  [K.NoLessThan, { side: 'low', included: true }],
  [K.LessThan, { side: 'high', included: false }],
  [K.NoMoreThan, { side: 'high', included: true }],
] as const;

/** Two bounds are a lower and an upper one; what is not has been told. */
export function buildBounds(item: CstNode, context: BuildContext): Expression {
  const found = nodesOf(item, 'limit').map((node) => boundOf(node, context));
  const [low, high] = [found.find(({ side }) => side === 'low'), found.find(({ side }) => side === 'high')];
  if (found.length === 2 && (low === undefined || high === undefined)) {
    context.diagnostics.push(report(catalog.boundsOfOneSide, context.source.uri, nodeSpan(item), {}));
    return missingValue(nodeSpan(item).start);
  }
  return {
    kind: 'Range',
    span: nodeSpan(item),
    form: 'bounds',
    low: low?.value ?? null,
    lowIncluded: low?.included ?? true,
    high: high?.value ?? null,
    highIncluded: high?.included ?? true,
  };
}

function boundOf(node: CstNode, context: BuildContext): Bound {
  const { side, included } = choice<{ side: Bound['side']; included: boolean }>(node, bounds) ?? bounds[0][1];
  const place = nodeSpan(node);
  const value = buildSum(node, context);
  if (value === null) {
    const after = context.source.text.slice(place.start, place.end);
    const words = { after, expectedZh: '数值', expectedEn: 'a figure' };
    context.diagnostics.push(report(catalog.missingValue, context.source.uri, place, words));
  }
  return { side, included, value: value ?? missingValue(place.end) };
}
