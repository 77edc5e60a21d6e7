// Judges whether a typed expression is what its place needs, and says what to write when it is not.

import { typeDiagnostics } from '../diagnostics/catalog/types.js';
import type { Bilingual } from '../diagnostics/diagnostic.js';
import { say } from '../names/name-context.js';
import { replaceFix } from '../names/resolve.js';
import type { Expression, IntegerLiteral, KeywordLiteral } from '../syntax/ast.js';
import { type KeywordName, keywords } from '../syntax/keywords.js';
import { writeAmount } from '../syntax/money/read-unit.js';
import { type CheckContext, error } from './check-context.js';
import { isConstant, unqualified, writtenRatio } from './constant.js';
import { compareDecimals, decimalText, percentText } from './exact-decimal.js';
import type { Type } from './type.js';
import { typeName } from './type-names.js';

export function judgeMoney(context: CheckContext, expression: Expression): void {
  const type = typeAt(context, expression);
  if (type.kind === 'money' || type.kind === 'hole' || type.kind === 'error') return;
  const bare = unqualified(expression);
  if (bare.kind === 'Integer') reportIntegerForMoney(context, bare);
  else mismatch(context, expression, type, { zh: '金额', en: 'Money' });
}

/** A ratio; a figure is at most 100 %, what is computed stops there when it is settled. */
export function judgeRatio(context: CheckContext, expression: Expression, most: 'one' | 'any' = 'one'): void {
  const type = typeAt(context, expression);
  const bare = unqualified(expression);
  if (bare.kind === 'Points') {
    const better = percentText(bare.value);
    say(context, typeDiagnostics.pointsForRatio, bare.span, { text: bare.text, better }, { fixes: [replaceFix(bare.span, better)] });
  } else if (bare.kind === 'Integer') {
    reportIntegerForRatio(context, bare);
  } else if (type.kind === 'ratio') {
    if (most === 'one') checkAtMostOne(context, expression);
  } else if (type.kind !== 'hole' && type.kind !== 'error') {
    mismatch(context, expression, type, { zh: '比例', en: 'A ratio' });
  }
}

function checkAtMostOne(context: CheckContext, expression: Expression): void {
  const value = writtenRatio(expression);
  if (value === null || compareDecimals(value, { digits: 1, scale: 0 }) <= 0) return;
  const place = unqualified(expression).span;
  say(context, typeDiagnostics.ratioOverOne, place, { text: percentText(value) }, { fixes: [replaceFix(place, '100%')] });
}

export function judgePoints(context: CheckContext, expression: Expression): void {
  const type = typeAt(context, expression);
  if (type.kind === 'points' || type.kind === 'hole' || type.kind === 'error') return;
  if (expression.kind === 'RatioLiteral' || expression.kind === 'Integer') {
    const amount = expression.kind === 'RatioLiteral' ? percentText(expression.value).slice(0, -1) : decimalText(expression.value);
    const better = context.surface === 'zh' ? `${amount}个百分点` : `${amount} points`;
    const fixes = [replaceFix(expression.span, better)];
    say(context, typeDiagnostics.ratioForPoints, expression.span, { text: expression.text, better }, { fixes });
    return;
  }
  mismatch(context, expression, type, { zh: '百分点', en: 'A number of percentage points' });
}

export function judgeInteger(context: CheckContext, expression: Expression): void {
  const type = typeAt(context, expression);
  if (expression.kind === 'Integer' && expression.value.scale > 0) {
    say(context, typeDiagnostics.notWhole, expression.span, { text: expression.text });
  } else if (type.kind !== 'integer' && type.kind !== 'error' && type.kind !== 'hole') {
    mismatch(context, expression, type, { zh: '整数', en: 'A whole number' });
  }
}

export function judgeCondition(context: CheckContext, expression: Expression): void {
  const type = typeAt(context, expression);
  if (type.kind === 'boolean' || type.kind === 'error') return;
  if (type.kind === 'hole') {
    say(context, typeDiagnostics.conditionOnHole, expression.span, {});
    return;
  }
  const is = typeName(type);
  say(context, typeDiagnostics.notCondition, expression.span, { isZh: is.zh, isEn: is.en });
}

/** A value of a declared or built-in fact, as a default or in an example. */
export function judgeKind(context: CheckContext, expression: Expression, kind: 'date' | 'boolean'): void {
  const type = typeAt(context, expression);
  if (type.kind === kind || type.kind === 'error') return;
  mismatch(context, expression, type, kind === 'date' ? { zh: '日期', en: 'A date' } : { zh: '「是」或「否」', en: '“yes” or “no”' });
}

export function requireConstant(context: CheckContext, expression: Expression): void {
  if (context.types.get(expression)?.kind === 'error' || isConstant(context, expression)) return;
  if (nodesHaveErrors(context, expression)) return;
  say(context, typeDiagnostics.notConstant, expression.span, {});
}

function nodesHaveErrors(context: CheckContext, expression: Expression): boolean {
  return context.diagnostics.some(
    (each) => each.severity === 'error' && expression.span.start <= each.span.start && each.span.end <= expression.span.end,
  );
}

function typeAt(context: CheckContext, expression: Expression): Type {
  return context.types.get(expression) ?? error;
}

const literalKeywords = {
  other: { keyword: 'Other', zh: '表的条件列', en: 'the key columns of a table' },
  unlimited: { keyword: 'Unlimited', zh: '「封顶线」', en: 'a cap' },
  full: { keyword: 'FullGrant', zh: '参保资助表的「资助」列', en: 'the column “grant” of a subsidy' },
  no_grant: { keyword: 'NoGrant', zh: '参保资助表的「资助」列', en: 'the column “grant” of a subsidy' },
} as const satisfies Record<KeywordLiteral['literal'], Bilingual & { readonly keyword: KeywordName }>;

export function mismatch(context: CheckContext, expression: Expression, type: Type, want: Bilingual): void {
  const bare = unqualified(expression);
  if (bare.kind === 'KeywordLiteral') {
    const { keyword, zh: placeZh, en: placeEn } = literalKeywords[bare.literal];
    const { zh, en } = keywords[keyword];
    say(context, typeDiagnostics.keywordOutOfPlace, bare.span, { zh, en, placeZh, placeEn });
    return;
  }
  const is = typeName(type);
  say(context, typeDiagnostics.mismatch, expression.span, { wantedZh: want.zh, wantedEn: want.en, isZh: is.zh, isEn: is.en });
}

export function reportIntegerForMoney(context: CheckContext, literal: IntegerLiteral): void {
  const better = writeAmount(literal.text, '', context.scope.currency, context.surface);
  const fixes = [replaceFix(literal.span, better)];
  say(context, typeDiagnostics.integerForMoney, literal.span, { text: literal.text, better }, { fixes });
}

/** 0.7 most likely is 70 %, and 70 is. */
function reportIntegerForRatio(context: CheckContext, literal: IntegerLiteral): void {
  const { digits, scale } = literal.value;
  const better =
    scale > 0 && compareDecimals(literal.value, { digits: 1, scale: 0 }) <= 0
      ? percentText({ digits, scale })
      : `${decimalText(literal.value)}%`;
  const fixes = [replaceFix(literal.span, better)];
  say(context, typeDiagnostics.integerForRatio, literal.span, { text: literal.text, better }, { fixes });
}
