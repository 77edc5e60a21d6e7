// Which sums, differences, products and quotients there are.

import { figureDiagnostics } from '../../diagnostics/catalog/figures.js';
import { typeDiagnostics } from '../../diagnostics/catalog/types.js';
import { say } from '../../names/name-context.js';
import type { BinaryExpression, Expression } from '../../syntax/ast.js';
import { type CheckContext, error } from '../check-context.js';
import { isConstant } from '../constant.js';
import { judgePoints, judgeRatio, reportIntegerForMoney } from '../judge.js';
import type { Type } from '../type.js';
import { typeName } from '../type-names.js';

export function binaryType(context: CheckContext, binary: BinaryExpression, left: Type, right: Type): Type {
  if (left.kind === 'error' || right.kind === 'error') return error;
  switch (binary.operator) {
    case '+':
    case '-':
      return sumType(context, binary, left, right);
    case '×':
      return productType(context, binary, left, right);
    case '÷':
      return quotientType(context, binary, left, right);
  }
}

function sumType(context: CheckContext, binary: BinaryExpression, left: Type, right: Type): Type {
  const pair = `${left.kind} ${right.kind}`;
  switch (pair) {
    case 'money money':
    case 'money hole':
    case 'hole money':
      return { kind: 'money' };
    case 'hole hole':
      return { kind: 'hole' };
    case 'integer integer':
      return { kind: 'integer' };
    case 'points points':
      return { kind: 'points' };
    case 'ratio points':
    case 'ratio hole':
    case 'hole ratio':
    case 'hole points':
      return { kind: 'ratio' };
    case 'ratio ratio':
      // A figure behind a sign would be read as a factor; the ratio that a name or a calculation gives is meant as it is.
      if (binary.right.kind !== 'RatioLiteral') return { kind: 'ratio' };
      judgePoints(context, binary.right);
      return error;
    case 'ratio integer':
      if (binary.right.kind !== 'RatioLiteral' && binary.right.kind !== 'Integer') return unsuitable(context, binary, left, right);
      judgePoints(context, binary.right);
      return error;
    case 'money integer':
      return missingUnit(context, binary, binary.right, left, right);
    case 'integer money':
      return missingUnit(context, binary, binary.left, left, right);
    case 'money ratio':
    case 'ratio money':
    case 'money points':
    case 'points money':
      say(context, typeDiagnostics.moneyPlusRatio, binary.span, {});
      return error;
    default:
      return unsuitable(context, binary, left, right);
  }
}

function missingUnit(context: CheckContext, binary: BinaryExpression, number: Expression, left: Type, right: Type): Type {
  if (number.kind !== 'Integer') return unsuitable(context, binary, left, right);
  reportIntegerForMoney(context, number);
  return error;
}

function productType(context: CheckContext, binary: BinaryExpression, left: Type, right: Type): Type {
  if (left.kind === 'money' && right.kind === 'money') {
    say(context, typeDiagnostics.moneyTimesMoney, binary.span, {});
    return error;
  }
  if (left.kind === 'money') return scaledMoney(context, binary, binary.right, left, right);
  if (right.kind === 'money') return scaledMoney(context, binary, binary.left, right, left);
  const number = left.kind === 'integer' ? binary.left : right.kind === 'integer' ? binary.right : null;
  switch (`${left.kind} ${right.kind}`) {
    case 'integer integer':
      return { kind: 'integer' };
    case 'ratio ratio':
      return { kind: 'ratio' };
    case 'ratio integer':
    case 'integer ratio':
      return isFactor(context, number) ? { kind: 'ratio' } : error;
    case 'points integer':
    case 'integer points':
      return isFactor(context, number) ? { kind: 'points' } : error;
    default:
      return unsuitable(context, binary, left, right);
  }
}

function scaledMoney(context: CheckContext, binary: BinaryExpression, factor: Expression, money: Type, type: Type): Type {
  if (type.kind === 'points') {
    judgeRatio(context, factor, 'any');
    return error;
  }
  if (type.kind !== 'ratio' && type.kind !== 'integer') return unsuitable(context, binary, money, type);
  return type.kind === 'ratio' || isFactor(context, factor) ? { kind: 'money' } : error;
}

/** A number by which something is multiplied: a fixed one, or a fact by itself. */
function isFactor(context: CheckContext, number: Expression | null): boolean {
  if (number === null || number.kind === 'NameExpression' || isConstant(context, number)) return true;
  say(context, figureDiagnostics.computedNumber, number.span, {});
  return false;
}

function quotientType(context: CheckContext, binary: BinaryExpression, left: Type, right: Type): Type {
  if (right.kind === 'money') {
    say(context, typeDiagnostics.moneyTimesMoney, binary.span, {});
    return error;
  }
  if ((left.kind !== 'money' && left.kind !== 'ratio' && left.kind !== 'points') || right.kind !== 'integer')
    return unsuitable(context, binary, left, right);
  const divisor = binary.right;
  if (divisor.kind === 'Integer' && divisor.value.scale === 0 && endsAsDecimal(divisor.value.digits)) return { kind: left.kind };
  say(context, typeDiagnostics.badDivision, divisor.span, {});
  return error;
}

/** 1 / divisor is a finite decimal. */
function endsAsDecimal(divisor: number): boolean {
  let rest = divisor;
  if (!Number.isSafeInteger(rest) || rest <= 0) return false;
  while (rest % 2 === 0) rest /= 2;
  while (rest % 5 === 0) rest /= 5;
  return rest === 1;
}

function unsuitable(context: CheckContext, binary: BinaryExpression, left: Type, right: Type): Type {
  const [leftName, rightName] = [typeName(left), typeName(right)];
  const args = { operator: binary.operator, leftZh: leftName.zh, leftEn: leftName.en, rightZh: rightName.zh, rightEn: rightName.en };
  say(context, typeDiagnostics.badOperands, binary.span, args);
  return error;
}
