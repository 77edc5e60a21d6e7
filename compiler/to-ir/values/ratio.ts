// Ratio expressions: constants only, since no ratio depends on the claim but through a choice.

import type { Expression } from '../../../language/index.js';
import { compileDiagnostics } from '../../diagnostics/catalog.js';
import { compare, one, type Rational, toExactRatio, zero } from '../../ir/exact-ratio.js';
import type { Case, ExactRatio, RatioExpression } from '../../ir/ir.js';
import { complainQuoting, type Lowering, type Place } from '../lowering.js';
import { constantOf } from './constant.js';
import type { ConstantValue } from './constant-case.js';

export const noRatio: ExactRatio = { numerator: 0, denominator: 1 };

export function lowerRatio(lowering: Lowering, place: Place, expression: Expression): RatioExpression {
  const constant = constantOf(lowering, place, expression);
  if (!constant) {
    complainQuoting(lowering, compileDiagnostics.notConstant, expression);
    return { op: 'ratio', ratio: noRatio, note: null };
  }
  const cases = constant.map((case_): Case<RatioExpression> => ({ ...case_, value: ratioOfValue(lowering, expression, case_.value) }));
  const [first] = cases;
  return cases.length === 1 && first ? first.value : { op: 'choose', cases };
}

function ratioOfValue(lowering: Lowering, node: Expression, value: ConstantValue): RatioExpression {
  if (value.kind === 'hole') return { op: 'hole', hole: value.hole };
  if (value.kind === 'exact') return { op: 'ratio', ratio: exactRatio(lowering, node, value.value), note: value.note };
  complainQuoting(lowering, compileDiagnostics.notComputable, node);
  return { op: 'ratio', ratio: noRatio, note: null };
}

/** A ratio from 0 to 1; reports one that is outside or finer than a millionth. */
export function exactRatio(lowering: Lowering, node: Expression, value: Rational): ExactRatio {
  const ratio = toExactRatio(value);
  if (ratio === null) complainQuoting(lowering, compileDiagnostics.inexactRatio, node);
  else if (compare(value, zero) < 0 || compare(value, one) > 0) complainQuoting(lowering, compileDiagnostics.outOfRange, node);
  else return ratio;
  return noRatio;
}

/** Changes the ratios a choice ends in. */
export function mapRatios(expression: RatioExpression, change: (ratio: RatioExpression) => RatioExpression): RatioExpression {
  if (expression.op !== 'choose') return change(expression);
  return { op: 'choose', cases: expression.cases.map((case_) => ({ ...case_, value: mapRatios(case_.value, change) })) };
}
