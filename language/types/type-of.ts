// The type of an expression, recorded for it and for all its parts; what is wrong inside it is said on the way.

import { figureDiagnostics } from '../diagnostics/catalog/figures.js';
import { guaranteeDiagnostics } from '../diagnostics/catalog/guarantees.js';
import { typeDiagnostics } from '../diagnostics/catalog/types.js';
import { valueDiagnostics } from '../diagnostics/catalog/values.js';
import { say, textOf, word } from '../names/name-context.js';
import type { PolicyScope } from '../names/policy-scope.js';
import { replaceFix, reportRepeated, resolve, resolveMember, wanted } from '../names/resolve.js';
import type { PolicySymbol } from '../names/symbol.js';
import { unreachable } from '../source/invariant.js';
import type {
  AboutExpression,
  CompareExpression,
  DelegatedExpression,
  Expression,
  ExtremeExpression,
  HoleNode,
  InputTypeNode,
  MemberExpression,
  NameExpression,
  OutcomeExpression,
} from '../syntax/ast.js';
import { builtinInputWithId } from '../syntax/builtin-names.js';
import { keywords } from '../syntax/keywords.js';
import { type CheckContext, error } from './check-context.js';
import { isConstant } from './constant.js';
import { compareDecimals } from './exact-decimal.js';
import { judgeCondition, judgeMoney, judgePoints, judgeRatio } from './judge.js';
import { binaryType } from './kinds/binary-type.js';
import { namedType } from './kinds/named-type.js';
import { suffixBindsTooTightly } from './suffix-reach.js';
import { tierPartType } from './tier-part-type.js';
import type { Type } from './type.js';
import { typeName } from './type-names.js';

/** Where an expression stands: how deep, and whether `余额` or what a settlement comes to may stand there. */
export interface Place {
  readonly depth: number;
  readonly remaining: boolean;
  readonly outcomes?: boolean;
}

export const anywhere: Place = { depth: 0, remaining: false };

// The parser refuses what is deeper; this is for trees that do not come from it.
const deepest = 500;

export function typeOf(context: CheckContext, expression: Expression, place: Place = anywhere): Type {
  if (place.depth > deepest) {
    say(context, typeDiagnostics.tooDeep, expression.span, {});
    context.types.set(expression, error);
    return error;
  }
  const type = compute(context, expression, { ...place, depth: place.depth + 1 });
  context.types.set(expression, type);
  return type;
}

function compute(context: CheckContext, expression: Expression, inner: Place): Type {
  switch (expression.kind) {
    case 'Money':
      return expression.fen === null ? error : { kind: 'money' };
    case 'RatioLiteral':
      return { kind: 'ratio' };
    case 'Points':
      return { kind: 'points' };
    case 'Integer':
      return { kind: 'integer' };
    case 'Date':
      return expression.day === null ? error : { kind: 'date' };
    case 'Boolean':
      return { kind: 'boolean' };
    case 'KeywordLiteral':
      return { kind: 'keyword' };
    case 'Hole':
      return holeType(context, expression, inner);
    case 'NameExpression':
      return nameType(context, expression, inner);
    case 'Binary':
      if (suffixBindsTooTightly(context, expression)) return error;
      return binaryType(context, expression, typeOf(context, expression.left, inner), typeOf(context, expression.right, inner));
    case 'Extreme':
      return extremeType(context, expression, inner);
    case 'Remaining':
      if (!inner.remaining) say(context, typeDiagnostics.remainingOutOfPlace, expression.span, {});
      moneyIn(context, expression.operand, inner);
      return { kind: 'money' };
    case 'TierPart':
      return tierPartType(context, expression);
    case 'Rounded':
      moneyIn(context, expression.operand, inner);
      if (expression.unit.fen === 0) say(context, typeDiagnostics.roundingUnit, expression.unit.span, {});
      typeOf(context, expression.unit, inner);
      return { kind: 'money' };
    case 'Qualified':
      return typeOf(context, expression.operand, inner);
    case 'Delegated':
      return delegatedType(context, expression, inner);
    case 'About':
      return aboutType(context, expression, inner);
    case 'Compare':
      return compareType(context, expression, inner);
    case 'Member':
      return memberType(context, expression, inner);
    case 'Logical':
      return conditionsIn(context, [expression.left, expression.right], inner);
    case 'Not':
      return conditionsIn(context, [expression.operand], inner);
    case 'Outcome':
      return outcomeType(context, expression, inner);
    case 'Range':
      say(context, valueDiagnostics.rangeOutOfPlace, expression.span, {});
      return error;
    case 'Share':
      typeOf(context, expression.share, inner);
      return resolve(context, expression.payer, wanted.payer) === null ? error : { kind: 'payer' };
    default:
      return unreachable(expression);
  }
}

function outcomeType(context: CheckContext, { outcome, span }: OutcomeExpression, inner: Place): Type {
  if (inner.outcomes) return { kind: 'money' };
  const { zh, en } = keywords[outcome === 'own' ? 'OwnPayment' : 'Total'];
  say(context, guaranteeDiagnostics.outcomeOutside, span, { zh, en });
  return error;
}

/** The smallest or largest of amounts, of ratios or of points. */
function extremeType(context: CheckContext, { operands }: ExtremeExpression, inner: Place): Type {
  const kinds = operands.map((operand) => typeOf(context, operand, inner).kind);
  const kind = kinds.find((each) => each === 'ratio' || each === 'points') ?? 'money';
  for (const operand of operands) {
    if (kind === 'ratio') judgeRatio(context, operand, 'any');
    else if (kind === 'points') judgePoints(context, operand);
    else judgeMoney(context, operand);
  }
  return { kind };
}

function moneyIn(context: CheckContext, expression: Expression, inner: Place): void {
  typeOf(context, expression, inner);
  judgeMoney(context, expression);
}

function conditionsIn(context: CheckContext, operands: readonly Expression[], inner: Place): Type {
  for (const operand of operands) {
    typeOf(context, operand, inner);
    judgeCondition(context, operand);
  }
  return { kind: 'boolean' };
}

function holeType(context: CheckContext, hole: HoleNode, inner: Place): Type {
  checkHole(context, hole);
  for (const bound of [hole.low, hole.high]) {
    if (bound !== null && typeOf(context, bound, inner).kind !== 'error' && !isConstant(context, bound)) {
      say(context, typeDiagnostics.notConstant, bound.span, {});
    }
  }
  const { low, high } = hole;
  if (low !== null && high !== null && isAbove(low, high)) {
    say(context, typeDiagnostics.holeBoundsReversed, { start: low.span.start, end: high.span.end }, {});
  }
  return { kind: 'hole' };
}

/** The bounds are of the figure's kind, and the figure lies between them. */
function delegatedType(context: CheckContext, { operand, low, high }: DelegatedExpression, inner: Place): Type {
  const type = typeOf(context, operand, inner);
  for (const bound of [low, high]) {
    if (bound === null) continue;
    const kind = typeOf(context, bound, inner);
    if (!isError(kind) && !isError(type) && type.kind !== 'hole' && kind.kind !== type.kind) reportOtherKind(context, bound, kind, type);
    else if (!isError(kind) && !isConstant(context, bound)) say(context, typeDiagnostics.notConstant, bound.span, {});
  }
  if (low === null || high === null) return type;
  const bounds = { start: low.span.start, end: high.span.end };
  if (isAbove(low, high)) say(context, typeDiagnostics.holeBoundsReversed, bounds, {});
  else if (isAbove(low, operand) || isAbove(operand, high)) {
    const text = textOf(context, operand.span);
    say(context, figureDiagnostics.delegatedOutside, operand.span, { text, bounds: textOf(context, bounds) });
  }
  return type;
}

function aboutType(context: CheckContext, { operand, explanation }: AboutExpression, inner: Place): Type {
  const [type, told] = [typeOf(context, operand, inner), typeOf(context, explanation, inner)];
  if (!isError(type) && !isError(told) && type.kind !== 'hole' && told.kind !== 'hole' && type.kind !== told.kind) {
    reportOtherKind(context, explanation, told, type);
  }
  return type;
}

function isError(type: Type): boolean {
  return type.kind === 'error';
}

function reportOtherKind(context: CheckContext, expression: Expression, is: Type, wanted: Type): void {
  const [isName, wantedName] = [typeName(is), typeName(wanted)];
  const args = { isZh: isName.zh, isEn: isName.en, wantedZh: wantedName.zh, wantedEn: wantedName.en };
  say(context, figureDiagnostics.otherKind, expression.span, args);
}

export function isAbove(low: Expression, high: Expression): boolean {
  if (low.kind === 'Money' && high.kind === 'Money') return low.fen !== null && high.fen !== null && low.fen > high.fen;
  return low.kind === 'RatioLiteral' && high.kind === 'RatioLiteral' && compareDecimals(low.value, high.value) > 0;
}

export function checkHole(context: CheckContext, hole: HoleNode): void {
  if (hole.why === null || hole.why.value.trim() === '') say(context, typeDiagnostics.holeWithoutReason, hole.span, {});
}

function nameType(context: CheckContext, expression: NameExpression, inner: Place): Type {
  switch (expression.builtin) {
    case 'group':
      return { kind: 'group' };
    case 'visit':
    case 'disease': {
      const builtin = builtinInputWithId(expression.builtin);
      context.symbols.set(expression.name, { kind: 'builtinInput', builtin });
      return { kind: 'enumeration', of: builtin };
    }
    case null: {
      const symbol = resolve(context, expression.name, inner.outcomes ? wanted.outcome : wanted.operand);
      return symbol === null ? error : symbolType(symbol, context.scope);
    }
  }
}

/** The type of the value that a name stands for in a calculation. */
export function symbolType(symbol: PolicySymbol, scope: PolicyScope): Type {
  switch (symbol.kind) {
    case 'builtinInput':
      return symbol.builtin.type === 'enumeration' ? { kind: 'enumeration', of: symbol.builtin } : { kind: symbol.builtin.type };
    case 'input':
      return inputType(symbol.declaration.type, symbol);
    case 'parameter':
      return namedType(scope, symbol.declaration.value);
    case 'cost':
    case 'index':
    case 'accumulator':
    // By itself its payment; in guarantees only.
    case 'tier':
      return { kind: 'money' };
    case 'count':
      return { kind: 'integer' };
    default:
      return error;
  }
}

function inputType(type: InputTypeNode, symbol: Extract<PolicySymbol, { kind: 'input' }>): Type {
  if (type.kind === 'SimpleType') return { kind: type.type };
  // Without a value it could not be read, which has been reported.
  return type.values.length === 0 ? error : { kind: 'enumeration', of: symbol.declaration };
}

function compareType(context: CheckContext, compare: CompareExpression, inner: Place): Type {
  const { operator } = compare;
  const left = typeOf(context, compare.left, inner);
  if (left.kind === 'enumeration' || left.kind === 'group') {
    reportNoOrder(context, compare, left);
    context.types.set(compare.right, error);
    return { kind: 'boolean' };
  }
  const right = typeOf(context, compare.right, inner);
  if (left.kind === 'error' || right.kind === 'error') return { kind: 'boolean' };
  if (right.kind === 'enumeration' || right.kind === 'group') reportNoOrder(context, compare, right);
  else if (left.kind === 'boolean' && compare.right.kind === 'Boolean' && (operator === '=' || operator === '≠')) {
    const text = textOf(context, compare.left.span);
    const better = compare.right.value === (operator === '=') ? text : `${word(context, 'Not')} ${text}`;
    say(context, typeDiagnostics.booleanComparison, compare.span, { better }, { fixes: [replaceFix(compare.span, better)] });
  } else if (left.kind === 'boolean' || left.kind === 'keyword') reportNoOrder(context, compare, left);
  else checkComparable(context, compare, left, right);
  return { kind: 'boolean' };
}

function reportNoOrder(context: CheckContext, compare: CompareExpression, type: Type): void {
  const is = typeName(type);
  if (compare.operator !== '=' && compare.operator !== '≠') {
    say(context, typeDiagnostics.noOrder, compare.span, { isZh: is.zh, isEn: is.en });
    return;
  }
  const verb = word(context, compare.operator === '=' ? 'Is' : 'IsNot');
  const better = `${textOf(context, compare.left.span)} ${verb} ${textOf(context, compare.right.span)}`;
  say(context, typeDiagnostics.useIs, compare.span, { better }, { fixes: [replaceFix(compare.span, better)] });
}

function checkComparable(context: CheckContext, compare: CompareExpression, left: Type, right: Type): void {
  if (left.kind === 'hole' || right.kind === 'hole') return;
  if (left.kind === 'money' && right.kind === 'integer') {
    judgeMoney(context, compare.right);
  } else if (left.kind === 'integer' && right.kind === 'money') {
    judgeMoney(context, compare.left);
  } else if (left.kind !== right.kind) {
    const [leftName, rightName] = [typeName(left), typeName(right)];
    const args = { leftZh: leftName.zh, leftEn: leftName.en, rightZh: rightName.zh, rightEn: rightName.en };
    say(context, typeDiagnostics.compareDifferent, compare.span, args);
  } else if (left.kind !== 'money' && !isConstant(context, compare.left) && !isConstant(context, compare.right)) {
    say(context, typeDiagnostics.notConstant, compare.right.span, {});
  }
}

function memberType(context: CheckContext, member: MemberExpression, inner: Place): Type {
  const subject = typeOf(context, member.subject, inner);
  reportRepeated(context, member.members);
  if (subject.kind === 'group') {
    for (const name of member.members) resolve(context, name, wanted.group);
  } else if (subject.kind === 'enumeration') {
    for (const name of member.members) resolveMember(context, name, subject.of);
  } else if (subject.kind !== 'error') {
    const is = typeName(subject);
    say(context, typeDiagnostics.notEnumeration, member.subject.span, { isZh: is.zh, isEn: is.en });
  }
  return { kind: 'boolean' };
}
