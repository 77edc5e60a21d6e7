// Ratio expressions: figures, facts, and what is computed from them.

import type { BinaryExpression, Expression, NameExpression, TiltItem } from '../../../language/index.js';
import { compileDiagnostics } from '../../diagnostics/catalog.js';
import { always } from '../../ir/conditions.js';
import { compare, divide, one, type Rational, toExactRatio, zero } from '../../ir/exact-ratio.js';
import type { Case, ExactRatio, RatioExpression } from '../../ir/ir.js';
import { addNote, complainQuoting, type Lowering, originOf, type Place, sourceNote, textOf } from '../lowering.js';
import { assumptionFor, constantOf, delegatedNote, inFileOf } from './constant.js';
import { type Constant, type ConstantValue, singleExact } from './constant-case.js';
import { inputOf } from './input-of.js';

export const noRatio: ExactRatio = { numerator: 0, denominator: 1 };

/** A ratio of what is paid: from 0 to 100 %, where one that is computed stops, with a note. */
export function lowerRatio(lowering: Lowering, place: Place, expression: Expression): RatioExpression {
  const within: Place = { ...place, figure: 'ratio' };
  const constant = constantOf(lowering, within, expression);
  if (constant) return ratioOfConstant(lowering, expression, constant, exactRatio);
  return limitedTo100(lowering, expression, computedRatio(lowering, within, expression));
}

export function limitedTo100(lowering: Lowering, node: Expression | TiltItem, operand: RatioExpression): RatioExpression {
  return { op: 'limit', operand, note: limitNote(lowering, node) };
}

export function limitNote(lowering: Lowering, node: Expression | TiltItem): number {
  return addNote(lowering, { status: 'limited', text: textOf(lowering, node), origin: originOf(lowering, node) });
}

/** What an amount is multiplied by: a ratio of any size, or a number. */
export function lowerFactor(lowering: Lowering, place: Place, expression: Expression): RatioExpression {
  const within: Place = { ...place, figure: 'ratio' };
  const constant = constantOf(lowering, within, expression);
  return constant ? ratioOfConstant(lowering, expression, constant, exactFactor) : computedRatio(lowering, within, expression);
}

function computedRatio(lowering: Lowering, place: Place, expression: Expression): RatioExpression {
  const operand = (part: Expression): RatioExpression => lowerFactor(lowering, place, part);
  switch (expression.kind) {
    case 'NameExpression':
      return namedRatio(lowering, place, expression);
    case 'Binary':
      return binaryRatio(lowering, place, expression);
    case 'Extreme':
      return { op: expression.which, operands: expression.operands.map(operand) };
    case 'Qualified':
    case 'About':
      return operand(expression.operand);
    case 'Delegated': {
      const note = delegatedNote(lowering, place, expression);
      return { op: 'add', left: operand(expression.operand), right: { op: 'ratio', ratio: noRatio, note } };
    }
    case 'Hole': {
      // A known hole is a constant: this one is replaced by an assumption that depends on the claim.
      const assumption = assumptionFor(lowering, place);
      if (assumption) return lowerFactor(inFileOf(lowering, assumption), place, assumption.node.value);
      return uncomputable(lowering, expression);
    }
    default:
      return uncomputable(lowering, expression);
  }
}

function uncomputable(lowering: Lowering, expression: Expression): RatioExpression {
  complainQuoting(lowering, compileDiagnostics.notComputable, expression);
  return { op: 'ratio', ratio: noRatio, note: null };
}

function namedRatio(lowering: Lowering, place: Place, expression: NameExpression): RatioExpression {
  const symbol = lowering.policy.symbols.get(expression.name);
  if (symbol?.kind === 'parameter') {
    const inside: Place = { ...place, owner: symbol.declaration.name.text };
    const value = lowering.lowerNamed.factor(lowering, inside, symbol.declaration.value);
    const note = sourceNote(lowering, symbol.declaration.name, symbol.declaration.cites);
    const origin = originOf(lowering, symbol.declaration.name);
    return note === null ? value : { op: 'choose', cases: [{ when: always, value, note, origin }] };
  }
  const input = inputOf(lowering, expression);
  const kind = input === null ? undefined : lowering.inputs[input]?.type.kind;
  if (input !== null && kind === 'ratio') return { op: 'input', input };
  if (input !== null && kind === 'integer') return { op: 'times', input, ratio: wholeRatio };
  return uncomputable(lowering, expression);
}

const wholeRatio: ExactRatio = { numerator: 1, denominator: 1 };

function binaryRatio(lowering: Lowering, place: Place, expression: BinaryExpression): RatioExpression {
  const left = lowerFactor(lowering, place, expression.left);
  if (expression.operator === '÷') return dividedRatio(lowering, place, expression, left);
  const right = lowerFactor(lowering, place, expression.right);
  switch (expression.operator) {
    case '+':
      return { op: 'add', left, right };
    case '-':
      return { op: 'subtract', left, right, note: limitNote(lowering, expression) };
    case '×':
      return productRatio(left, right);
  }
}

function isWhole({ numerator, denominator }: ExactRatio): boolean {
  return numerator === denominator;
}

/** A whole-number fact times a figure is exact; other products are rounded to a millionth. */
function productRatio(left: RatioExpression, right: RatioExpression): RatioExpression {
  for (const [number, figure] of [
    [left, right],
    [right, left],
  ] as const) {
    if (number.op === 'times' && isWhole(number.ratio) && figure.op === 'ratio' && figure.note === null) {
      return { op: 'times', input: number.input, ratio: figure.ratio };
    }
  }
  return { op: 'multiply', left, right };
}

function dividedRatio(lowering: Lowering, place: Place, expression: BinaryExpression, left: RatioExpression): RatioExpression {
  const divisor = singleExact(constantOf(lowering, place, expression.right));
  const factor = divisor && divide(one, divisor);
  const ratio = factor && toExactRatio(factor);
  return ratio ? { op: 'multiply', left, right: { op: 'ratio', ratio, note: null } } : uncomputable(lowering, expression);
}

type Exactly = (lowering: Lowering, node: Expression, value: Rational) => ExactRatio;

function ratioOfConstant(lowering: Lowering, expression: Expression, constant: Constant, exactly: Exactly): RatioExpression {
  const cases = constant.map(
    (case_): Case<RatioExpression> => ({ ...case_, value: ratioOfValue(lowering, expression, case_.value, exactly) }),
  );
  const [first] = cases;
  return cases.length === 1 && first ? first.value : { op: 'choose', cases };
}

function ratioOfValue(lowering: Lowering, node: Expression, value: ConstantValue, exactly: Exactly): RatioExpression {
  if (value.kind === 'hole') return { op: 'hole', hole: value.hole };
  if (value.kind === 'exact') return { op: 'ratio', ratio: exactly(lowering, node, value.value), note: value.note };
  return uncomputable(lowering, node);
}

/** A ratio from 0 to 1; reports one that is outside or finer than a millionth. */
export function exactRatio(lowering: Lowering, node: Expression | TiltItem, value: Rational): ExactRatio {
  const ratio = toExactRatio(value);
  if (ratio === null) complainQuoting(lowering, compileDiagnostics.inexactRatio, node);
  else if (compare(value, zero) < 0 || compare(value, one) > 0) complainQuoting(lowering, compileDiagnostics.outOfRange, node);
  else return ratio;
  return noRatio;
}

/** The same of any size from 0. */
function exactFactor(lowering: Lowering, node: Expression, value: Rational): ExactRatio {
  const ratio = toExactRatio(value);
  if (ratio !== null && ratio.numerator >= 0) return ratio;
  complainQuoting(lowering, ratio === null ? compileDiagnostics.inexactRatio : compileDiagnostics.outOfRange, node);
  return noRatio;
}

/** Changes the ratios a choice ends in. */
export function mapRatios(expression: RatioExpression, change: (ratio: RatioExpression) => RatioExpression): RatioExpression {
  if (expression.op !== 'choose') return change(expression);
  return { op: 'choose', cases: expression.cases.map((case_) => ({ ...case_, value: mapRatios(case_.value, change) })) };
}
