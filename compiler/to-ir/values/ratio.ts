// Ratio expressions: constants only, since no ratio depends on the claim but through a choice.

import type { Expression } from '../../../language/index.js';
import { compileDiagnostics } from '../../diagnostics/catalog.js';
import { compare, one, type Rational, toExactRatio, zero } from '../../ir/exact-ratio.js';
import type { Case, ExactRatio, RatioExpression } from '../../ir/ir.js';
import { complain, type Lowering, type Place, textOf } from '../lowering.js';
import { constantOf } from './constant.js';
import type { ConstantValue } from './constant-case.js';

export const noRatio: ExactRatio = { numerator: 0, denominator: 1 };

export function lowerRatio(lowering: Lowering, place: Place, expression: Expression): RatioExpression {
  const constant = constantOf(lowering, place, expression);
  if (!constant) {
    complain(lowering, compileDiagnostics.notConstant, expression, { text: textOf(lowering, expression) });
    return { op: 'ratio', ratio: noRatio, note: null };
  }
  const cases = constant.map((case_): Case<RatioExpression> => ({ ...case_, value: ratioOfValue(lowering, expression, case_.value) }));
  const [first] = cases;
  return cases.length === 1 && first ? first.value : { op: 'choose', cases };
}

function ratioOfValue(lowering: Lowering, node: Expression, value: ConstantValue): RatioExpression {
  if (value.kind === 'hole') return { op: 'hole', hole: value.hole };
  if (value.kind === 'exact') return { op: 'ratio', ratio: exactRatio(lowering, node, value.value), note: value.note };
  complain(lowering, compileDiagnostics.notComputable, node, { text: textOf(lowering, node) });
  return { op: 'ratio', ratio: noRatio, note: null };
}

/** A ratio from 0 to 1; reports one that is outside or finer than a millionth. */
export function exactRatio(lowering: Lowering, node: Expression, value: Rational): ExactRatio {
  const text = textOf(lowering, node);
  const ratio = toExactRatio(value);
  if (ratio === null) complain(lowering, compileDiagnostics.inexactRatio, node, { text });
  else if (compare(value, zero) < 0 || compare(value, one) > 0) complain(lowering, compileDiagnostics.outOfRange, node, { text });
  else return ratio;
  return noRatio;
}

/** Changes the ratios a choice ends in. */
export function mapRatios(expression: RatioExpression, change: (ratio: RatioExpression) => RatioExpression): RatioExpression {
  if (expression.op !== 'choose') return change(expression);
  return { op: 'choose', cases: expression.cases.map((case_) => ({ ...case_, value: mapRatios(case_.value, change) })) };
}
