// Conditions: comparisons, membership and their connectives.

import type { CompareExpression, Expression, MemberExpression, NameExpression } from '../../../language/index.js';
import { compileDiagnostics } from '../../diagnostics/catalog.js';
import { comparisonHolds, mirrored } from '../../ir/comparison.js';
import { all, always, any, never, not } from '../../ir/conditions.js';
import { compare, type Rational } from '../../ir/exact-ratio.js';
import type { Comparison, Condition } from '../../ir/ir.js';
import { kernelValue } from '../inputs.js';
import { complainQuoting, type Lowering, type Place } from '../lowering.js';
import { constantOf } from './constant.js';
import { singleExact } from './constant-case.js';
import { inputOf } from './input-of.js';
import { oneOfGroups, oneOfNamed } from './members.js';
import { lowerMoney } from './money.js';

export function lowerCondition(lowering: Lowering, place: Place, expression: Expression): Condition {
  switch (expression.kind) {
    case 'Logical': {
      const operands = [lowerCondition(lowering, place, expression.left), lowerCondition(lowering, place, expression.right)];
      return expression.operator === 'and' ? all(operands) : any(operands);
    }
    case 'Not':
      return not(lowerCondition(lowering, place, expression.operand));
    case 'Member':
      return membership(lowering, place, expression);
    case 'Compare':
      return comparison(lowering, place, expression);
    case 'Boolean':
      return expression.value ? always : never;
    case 'NameExpression':
      return flag(lowering, expression);
    default:
      return uncomputable(lowering, expression);
  }
}

function uncomputable(lowering: Lowering, expression: Expression): Condition {
  complainQuoting(lowering, compileDiagnostics.notComputable, expression);
  return never;
}

function flag(lowering: Lowering, expression: NameExpression): Condition {
  const input = inputOf(lowering, expression);
  if (input === null || lowering.inputs[input]?.type.kind !== 'boolean') return uncomputable(lowering, expression);
  return { op: 'flag', input };
}

function membership(lowering: Lowering, place: Place, expression: MemberExpression): Condition {
  const { subject } = expression;
  if (subject.kind !== 'NameExpression') return uncomputable(lowering, expression);
  const listed = memberOf(lowering, place, expression, subject);
  return expression.negated ? not(listed) : listed;
}

function memberOf(lowering: Lowering, place: Place, expression: MemberExpression, subject: NameExpression): Condition {
  if (subject.builtin === 'group') return oneOfGroups(lowering, expression.members);
  const input = inputOf(lowering, subject);
  if (input === null || lowering.inputs[input]?.type.kind !== 'enumeration') return uncomputable(lowering, expression);
  return oneOfNamed(lowering, place, input, expression.members);
}

function comparison(lowering: Lowering, place: Place, expression: CompareExpression): Condition {
  const { left, right, operator } = expression;
  const [leftValue, rightValue] = [singleExact(constantOf(lowering, place, left)), singleExact(constantOf(lowering, place, right))];
  if (leftValue && rightValue) return comparisonHolds(compare(leftValue, rightValue), operator) ? always : never;
  const byInput =
    (rightValue && inputComparison(lowering, left, operator, rightValue)) ??
    (leftValue && inputComparison(lowering, right, mirrored[operator], leftValue));
  if (byInput) return byInput;
  const named = equalToName(lowering, place, expression);
  if (named) return named;
  if (!isMoney(lowering, left) && !isMoney(lowering, right)) {
    return uncomputable(lowering, expression);
  }
  return {
    op: 'compareMoney',
    left: lowerMoney(lowering, place, left),
    comparison: operator,
    right: lowerMoney(lowering, place, right),
  };
}

function isMoney(lowering: Lowering, expression: Expression): boolean {
  return expression.kind === 'Money' || lowering.policy.types.get(expression)?.kind === 'money';
}

/** An integer, date, ratio or boolean input against a constant; null for anything else. */
function inputComparison(lowering: Lowering, expression: Expression, operator: Comparison, constant: Rational): Condition | null {
  const input = expression.kind === 'NameExpression' ? inputOf(lowering, expression) : null;
  const kind = input === null ? undefined : lowering.inputs[input]?.type.kind;
  const value = kernelValue(constant, input === null ? undefined : lowering.inputs[input]?.type);
  if (input === null || value === null) return null;
  if (kind === 'integer' || kind === 'date' || kind === 'ratio') return { op: 'compareInput', input, comparison: operator, value };
  if (kind !== 'boolean' || (operator !== '=' && operator !== '≠')) return null;
  const isTrue: Condition = { op: 'flag', input };
  return (value === 1) === (operator === '=') ? isTrue : not(isTrue);
}

/** `医院级别 = 三级` says the same as `医院级别 为 三级`. */
function equalToName(lowering: Lowering, place: Place, expression: CompareExpression): Condition | null {
  const { left, right, operator } = expression;
  if ((operator !== '=' && operator !== '≠') || left.kind !== 'NameExpression' || right.kind !== 'NameExpression') return null;
  const input = inputOf(lowering, left);
  if (input === null || lowering.inputs[input]?.type.kind !== 'enumeration') return null;
  const equal = oneOfNamed(lowering, place, input, [right.name]);
  return operator === '=' ? equal : not(equal);
}
