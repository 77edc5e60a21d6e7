// The value of a clause: its exceptions, each a value of its own, then the expression or the table.

import type { Expression, ValueNode } from '../../../language/index.js';
import { always } from '../../ir/conditions.js';
import type { Case, MoneyExpression, RatioExpression } from '../../ir/ir.js';
import { type Lowering, originOf, type Place, sourceNote } from '../lowering.js';
import { lowerCondition } from './condition.js';
import { lowerMoney } from './money.js';
import { lowerFactor, lowerRatio } from './ratio.js';
import { keyedRows, provenCases } from './table.js';

/** An amount, as a table or an expression, with its exceptions. */
export function lowerMoneyValue(lowering: Lowering, place: Place, value: ValueNode): MoneyExpression {
  return lowerValue(lowering, place, value, lowerMoney, (cases) => ({ op: 'choose', cases }));
}

export function lowerRatioValue(lowering: Lowering, place: Place, value: ValueNode): RatioExpression {
  return lowerValue(lowering, place, value, lowerRatio, (cases) => ({ op: 'choose', cases }));
}

/** What an amount is multiplied by, or a ratio computed from: of any size. */
export function lowerFactorValue(lowering: Lowering, place: Place, value: ValueNode): RatioExpression {
  return lowerValue(lowering, place, value, lowerFactor, (cases) => ({ op: 'choose', cases }));
}

type LowerExpression<T> = (lowering: Lowering, place: Place, expression: Expression) => T;

function lowerValue<T>(
  lowering: Lowering,
  place: Place,
  value: ValueNode,
  lower: LowerExpression<T>,
  choose: (cases: readonly Case<T>[]) => T,
): T {
  const cases = casesOf(lowering, place, value, lower, choose);
  const [only] = cases;
  return cases.length === 1 && only?.when.op === 'always' && only.note === undefined ? only.value : choose(cases);
}

function casesOf<T>(
  lowering: Lowering,
  place: Place,
  value: ValueNode,
  lower: LowerExpression<T>,
  choose: (cases: readonly Case<T>[]) => T,
): readonly Case<T>[] {
  const exceptions = value.exceptions.map((exception): Case<T> => {
    const when = lowerCondition(lowering, place, exception.condition);
    const [first, ...others] = casesOf(lowering, place, exception.value, lower, choose);
    const origin = originOf(lowering, exception);
    if (first !== undefined && others.length === 0 && first.when.op === 'always') return { ...first, when, origin };
    return { when, value: choose(first === undefined ? [] : [first, ...others]), origin };
  });
  return [...exceptions, ...mainCases(lowering, place, value, lower)];
}

function mainCases<T>(lowering: Lowering, place: Place, { main, cites }: ValueNode, lower: LowerExpression<T>): readonly Case<T>[] {
  if (main.kind !== 'Table') {
    const note = sourceNote(lowering, main, cites);
    return [{ when: always, value: lower(lowering, place, main), ...(note === null ? {} : { note }), origin: originOf(lowering, main) }];
  }
  const cases = keyedRows(lowering, place, main, ['value', 'ratio']).flatMap(({ when, row, cells }): Case<T>[] => {
    const [item] = cells.find((cell) => cell !== undefined)?.items ?? [];
    if (!item) return [];
    const note = sourceNote(lowering, row, [...cites, ...row.cites]);
    return [{ when, value: lower(lowering, place, item), ...(note === null ? {} : { note }), origin: originOf(lowering, row) }];
  });
  return provenCases(lowering, place, main, cases);
}
