// Amounts, ratios and conditions of a plan as readable text.

import type { Case, Condition, ExactRatio, Fen, MoneyExpression, PolicyIr, RatioExpression } from '../ir.js';
import { amountText } from './amount-text.js';
import { isoDate } from './iso-date.js';

export function amount({ currency }: PolicyIr, fen: Fen): string {
  return `${amountText(fen, currency).replace(/\.0+$/, '')}${currency.unit.zh}`;
}

export function printMoney(ir: PolicyIr, expression: MoneyExpression): string {
  const operand = (part: MoneyExpression): string => printMoney(ir, part);
  switch (expression.op) {
    case 'money':
      return `${amount(ir, expression.fen)}${noted(ir, expression.note)}`;
    case 'hole':
      return `hole ${ir.holes[expression.hole]?.id}`;
    case 'unlimited':
      return 'unlimited';
    case 'input':
      return ir.inputs[expression.input]?.label.zh ?? '?';
    case 'base':
      return ir.bases[expression.base]?.name ?? '?';
    case 'part':
      return `${expression.part === 'payment' ? 'paid' : expression.part} ${ir.tiers[expression.tier]?.name}`;
    case 'accumulated':
      return ir.accumulators[expression.accumulator]?.name ?? '?';
    case 'add':
      return `(${operand(expression.left)} + ${operand(expression.right)})`;
    case 'subtract':
      return `(${operand(expression.left)} − ${operand(expression.right)})`;
    case 'min':
    case 'max':
      return `${expression.op}(${expression.operands.map(operand).join(', ')})`;
    case 'scale': {
      const { ratio, rounding } = expression;
      return `(${operand(expression.operand)} × ${printRatio(ir, ratio)} ${rounding.mode} to ${amount(ir, rounding.unit)})`;
    }
    case 'choose':
      return printCases(ir, expression.cases, operand);
  }
}

export function printRatio(ir: PolicyIr, expression: RatioExpression): string {
  const operand = (part: RatioExpression): string => printRatio(ir, part);
  switch (expression.op) {
    case 'ratio':
      return `${percent(expression.ratio)}${noted(ir, expression.note)}`;
    case 'hole':
      return `hole ${ir.holes[expression.hole]?.id}`;
    case 'input':
      return ir.inputs[expression.input]?.label.zh ?? '?';
    case 'times':
      return `(${ir.inputs[expression.input]?.label.zh} × ${percent(expression.ratio)})`;
    case 'add':
      return `(${operand(expression.left)} + ${operand(expression.right)})`;
    case 'subtract':
      return `(${operand(expression.left)} − ${operand(expression.right)})`;
    case 'multiply':
      return `(${operand(expression.left)} × ${operand(expression.right)})`;
    case 'min':
    case 'max':
      return `${expression.op}(${expression.operands.map(operand).join(', ')})`;
    case 'limit':
      return `at most 100% of ${operand(expression.operand)}`;
    case 'choose':
      return printCases(ir, expression.cases, (value) => printRatio(ir, value));
  }
}

/** Denominators are powers of ten: two digits move to the percentage. */
export function percent({ numerator, denominator }: ExactRatio): string {
  if (denominator <= 100) return `${numerator * (100 / denominator)}%`;
  const places = String(denominator / 100).length - 1;
  const digits = String(numerator).padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}%`;
}

function noted(ir: PolicyIr, note: number | null): string {
  const found = note === null ? undefined : ir.notes[note];
  if (found?.status !== 'cited') return found === undefined ? '' : ` (${found.status})`;
  const cited = (found.citations ?? []).flatMap((at) => ir.citations[at] ?? []);
  return ` (${cited.map(({ document, article }) => [ir.documents[document]?.name, article].filter(Boolean).join(' ')).join(', ')})`;
}

function printCases<T>(ir: PolicyIr, cases: readonly Case<T>[], print: (value: T) => string): string {
  return `{ ${cases.map(({ when, value, note }) => `${when.op === 'always' ? 'else' : printCondition(ir, when)}: ${print(value)}${noted(ir, note ?? null)}`).join('; ')} }`;
}

export function printCondition(ir: PolicyIr, condition: Condition): string {
  const operand = (part: Condition): string => printCondition(ir, part);
  switch (condition.op) {
    case 'always':
      return 'always';
    case 'all':
      return `(${condition.operands.map(operand).join(' and ')})`;
    case 'any':
      return condition.operands.length === 0 ? 'never' : `(${condition.operands.map(operand).join(' or ')})`;
    case 'not':
      return `not ${operand(condition.operand)}`;
    case 'group':
      return condition.groups.map((group) => ir.groups[group]?.name).join('、');
    case 'oneOf':
      return `${ir.inputs[condition.input]?.label.zh} ∈ ${condition.values.map((value) => valueName(ir, condition.input, value)).join('、')}`;
    case 'flag':
      return ir.inputs[condition.input]?.label.zh ?? '?';
    case 'compareInput':
      return `${ir.inputs[condition.input]?.label.zh} ${condition.comparison} ${constantName(ir, condition.input, condition.value)}`;
    case 'compareMoney':
      return `${printMoney(ir, condition.left)} ${condition.comparison} ${printMoney(ir, condition.right)}`;
    case 'compareCounter':
      return `${ir.counters[condition.counter]?.key} ${condition.comparison} ${condition.value}`;
    case 'hole':
      return `hole ${ir.holes[condition.hole]?.id}`;
  }
}

function valueName(ir: PolicyIr, input: number, value: number): string {
  const type = ir.inputs[input]?.type;
  return (type?.kind === 'enumeration' && type.values[value - 1]?.zh) || '?';
}

function constantName(ir: PolicyIr, input: number, value: number): string {
  return ir.inputs[input]?.type.kind === 'date' ? isoDate(value) : String(value);
}
