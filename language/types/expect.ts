// Types an expression and asks it to be what its place needs.

import type { Expression } from '../syntax/ast.js';
import type { CheckContext } from './check-context.js';
import { judgeCondition, judgeInteger, judgeKind, judgeMoney, judgePoints, judgeRatio, requireConstant } from './judge.js';
import { anywhere, type Place, typeOf } from './type-of.js';

export function expectMoney(context: CheckContext, expression: Expression, place: Place = anywhere): void {
  typeOf(context, expression, place);
  judgeMoney(context, expression);
}

/** Money, or `不封顶`. */
export function expectCap(context: CheckContext, expression: Expression): void {
  const type = typeOf(context, expression);
  const unlimited = type.kind === 'keyword' && expression.kind === 'KeywordLiteral' && expression.literal === 'unlimited';
  if (!unlimited) judgeMoney(context, expression);
}

export function expectConstantMoney(context: CheckContext, expression: Expression): void {
  expectMoney(context, expression);
  requireConstant(context, expression);
}

/** A ratio; `one`: of at most 100 %. */
export function expectRatio(context: CheckContext, expression: Expression, most: 'one' | 'any' = 'one'): void {
  typeOf(context, expression);
  judgeRatio(context, expression, most);
}

export function expectPoints(context: CheckContext, expression: Expression): void {
  typeOf(context, expression);
  judgePoints(context, expression);
}

export function expectInteger(context: CheckContext, expression: Expression): void {
  typeOf(context, expression);
  judgeInteger(context, expression);
}

export function expectCondition(context: CheckContext, expression: Expression): void {
  typeOf(context, expression);
  judgeCondition(context, expression);
}

export function expectKind(context: CheckContext, expression: Expression, kind: 'date' | 'boolean'): void {
  typeOf(context, expression);
  judgeKind(context, expression, kind);
}
