// Amounts, conditions and ratios as JavaScript expressions, safe to put anywhere as they stand.

import { invariant, unreachable } from '../../ir/invariant.js';
import type { Case, Comparison, Condition, MoneyExpression, RatioExpression } from '../../ir/ir.js';
import { numeratorOver, scaleOf } from '../../ir/ranges/product.js';
import { hasNotes } from '../shared/notes.js';
import { partCode, partsArgument } from './emit-parts.js';
import { emitProduct } from './emit-product.js';
import { bare, call, holeCode, indent, inputCode, type Scope, temporary, workingArgument } from './scope.js';

export function emitMoney(expression: MoneyExpression, scope: Scope): string {
  const emit = (operand: MoneyExpression) => emitMoney(operand, scope);
  switch (expression.op) {
    case 'money':
      return noted(String(expression.fen), expression.note, scope);
    case 'hole':
      return holeCode(expression.hole, scope);
    case 'unlimited':
      return 'Infinity';
    case 'input':
      return inputCode(expression.input, scope);
    case 'base':
      return baseCall(expression.base, scope);
    case 'part':
      return expression.part === 'payment' ? `payments[${expression.tier}]` : partCode(expression.tier, expression.part, scope);
    case 'accumulated':
      return emitAccumulated(expression, scope);
    case 'add':
      return unknown(expression, scope)
        ? call(scope, 'plus', workingArgument(scope), emit(expression.left), emit(expression.right))
        : `(${emit(expression.left)} + ${emit(expression.right)})`;
    case 'subtract':
      return unknown(expression, scope)
        ? call(scope, 'minus', workingArgument(scope), emit(expression.left), emit(expression.right))
        : `Math.max(0, ${emit(expression.left)} - ${emit(expression.right)})`;
    case 'min':
      return emitExtreme(expression.operands.map(emit), 'Math.min', 'least', unknown(expression, scope), scope);
    case 'max':
      return emitExtreme(expression.operands.map(emit), 'Math.max', 'greatest', unknown(expression, scope), scope);
    case 'scale':
      return emitScale(expression, scope);
    case 'choose':
      return emitChoice(expression.cases, emit, scope);
    default:
      return unreachable(expression);
  }
}

function emitAccumulated(expression: Extract<MoneyExpression, { op: 'accumulated' }>, scope: Scope): string {
  const accumulator = scope.plan.accumulators[expression.accumulator];
  invariant(accumulator, `no accumulator ${expression.accumulator}`);
  const [before, now] = [`counters[${accumulator.counter}]`, emitMoney(accumulator.value, scope)];
  return unknown(expression, scope) ? call(scope, 'plus', workingArgument(scope), before, now) : `(${before} + ${now})`;
}

function unknown(expression: MoneyExpression, scope: Scope): boolean {
  return scope.unknowns.money(expression);
}

function emitExtreme(operands: string[], exact: string, guarded: 'least' | 'greatest', guard: boolean, scope: Scope): string {
  if (!guard) return operands.length === 1 ? `${operands[0]}` : `${exact}(${operands.join(', ')})`;
  return operands.reduce((left, right) => call(scope, guarded, workingArgument(scope), left, right));
}

function emitScale(expression: Extract<MoneyExpression, { op: 'scale' }>, scope: Scope): string {
  const { ratio } = expression;
  const operand = emitMoney(expression.operand, scope);
  const scale = scaleOf([ratio], scope.plan);
  const factor = emitRatio(ratio, scale.denominator, scope);
  const high = scope.ranges.money(expression.operand).high;
  const product = (amount: string, numerator: string) => emitProduct([{ amount, numerator }], high, scale, expression.rounding, scope);
  const unsure = { amount: unknown(expression.operand, scope), ratio: scope.unknowns.ratio(ratio) };
  if (!unsure.amount && !unsure.ratio) return factor === '0' ? `(${operand}, 0)` : product(operand, factor);
  const held = temporary(scope);
  if (!unsure.ratio && ratio.op === 'ratio' && ratio.note === null)
    return `((${held} = ${operand}) < 0 ? ${held} : ${product(held, factor)})`;
  const heldRatio = temporary(scope);
  const doubt = call(scope, 'either', workingArgument(scope), held, heldRatio);
  return `(${held} = ${operand}, ${heldRatio} = ${factor}, ${held} < 0 || ${heldRatio} < 0 ? ${doubt} : ${product(held, heldRatio)})`;
}

/** Whether the two settlements need a base in two forms: with reasons and notes, and without. */
export function baseDiffers(base: number, scope: Pick<Scope, 'plan' | 'unknowns'>): boolean {
  const expression = { op: 'base', base } as const;
  return hasNotes(expression, scope.plan) || scope.unknowns.money(expression);
}

export function baseName(base: number, scope: Scope): string {
  return baseDiffers(base, scope) && scope.trace ? `base${base}Traced` : `base${base}`;
}

function baseCall(base: number, scope: Scope): string {
  const first = baseDiffers(base, scope) && scope.trace ? 'working, ' : '';
  return `${baseName(base, scope)}(${first}group, values, counters, payments${partsArgument(scope)})`;
}

function noted(value: string, note: number | null, scope: Scope): string {
  return note === null || !scope.trace ? value : call(scope, 'noted', 'working', String(note), value);
}

// ── choices ─────────────────────────────────────────────────────────────────────────────────────────────────────

/** The cases are exhaustive, so the last one needs no test unless its condition may be unknown. */
export function emitChoice<T>(cases: readonly Case<T>[], emitValue: (value: T) => string, scope: Scope): string {
  const lines = cases.map((chosen, index) => {
    const { when } = chosen;
    const value = noted(emitValue(chosen.value), chosen.note ?? null, scope);
    const last = index === cases.length - 1;
    const lead = index === 0 ? '' : ': ';
    if (scope.unknowns.condition(when)) {
      const held = temporary(scope);
      const test = `(${held} = ${emitTruth(when, scope)}) < 0 ? ${held}`;
      return last ? `${lead}${test} : ${value}` : `${lead}${test} : ${held} ? ${value}`;
    }
    if (last && scope.trace && hasNotes(when, scope.plan)) return `${lead}(${emitCondition(when, scope)}, ${value})`;
    return last || when.op === 'always' ? `${lead}${value}` : `${lead}${bare(emitCondition(when, scope))} ? ${value}`;
  });
  const always = cases.findIndex(({ when }) => when.op === 'always');
  const reached = always < 0 ? lines : lines.slice(0, always + 1);
  if (reached.length === 1) return `(${bare(reached[0] ?? '')})`;
  return ['(', ...indent(reached), ')'].join('\n');
}

/** Over the common denominator of the place; negative for a hole. */
export function emitRatio(expression: RatioExpression, denominator: number, scope: Scope): string {
  const emit = (operand: RatioExpression) => emitRatio(operand, denominator, scope);
  const unsure = scope.unknowns.ratio(expression);
  switch (expression.op) {
    case 'ratio':
      return noted(String(numeratorOver(expression.ratio, denominator)), expression.note, scope);
    case 'hole':
      return holeCode(expression.hole, scope);
    case 'input':
      return inputCode(expression.input, scope);
    case 'times':
      return `(${inputCode(expression.input, scope)} * ${numeratorOver(expression.ratio, denominator)})`;
    case 'add':
      if (unsure) return call(scope, 'plus', workingArgument(scope), emit(expression.left), emit(expression.right));
      return `(${emit(expression.left)} + ${emit(expression.right)})`;
    case 'subtract':
      return emitLowered(expression.note, emit(expression.left), emit(expression.right), unsure, scope);
    case 'multiply':
      return call(scope, 'productOfRatios', workingArgument(scope), emit(expression.left), emit(expression.right));
    case 'min':
      return emitExtreme(expression.operands.map(emit), 'Math.min', 'least', unsure, scope);
    case 'max':
      return emitExtreme(expression.operands.map(emit), 'Math.max', 'greatest', unsure, scope);
    case 'limit': {
      const operand = emit(expression.operand);
      if (!scope.trace || expression.note === null) return `Math.min(${denominator}, ${operand})`;
      return call(scope, 'limited', 'working', String(expression.note), String(denominator), operand);
    }
    case 'choose':
      return emitChoice(expression.cases, emit, scope);
    default:
      return unreachable(expression);
  }
}

function emitLowered(note: number | null, left: string, right: string, unsure: boolean, scope: Scope): string {
  if (scope.trace && note !== null) return call(scope, 'lowered', 'working', String(note), left, right);
  return unsure ? call(scope, 'minus', workingArgument(scope), left, right) : `Math.max(0, ${left} - ${right})`;
}

// ── conditions ──────────────────────────────────────────────────────────────────────────────────────────────────

/** A condition that is never unknown, as a boolean. */
export function emitCondition(condition: Condition, scope: Scope): string {
  const emit = (operand: Condition) => emitCondition(operand, scope);
  switch (condition.op) {
    case 'always':
      return 'true';
    case 'all':
      return condition.operands.length === 0 ? 'true' : `(${condition.operands.map(emit).join(' && ')})`;
    case 'any':
      return condition.operands.length === 0 ? 'false' : `(${condition.operands.map(emit).join(' || ')})`;
    case 'not':
      return `!${emit(condition.operand)}`;
    case 'group':
      return emitMembership('group', condition.groups);
    case 'oneOf':
      return emitMembership(inputCode(condition.input, scope), condition.values);
    case 'flag':
      return `(${inputCode(condition.input, scope)} !== 0)`;
    case 'compareInput':
      return `(${inputCode(condition.input, scope)} ${operators[condition.comparison]} ${condition.value})`;
    case 'compareCounter':
      return `(counters[${condition.counter}] ${operators[condition.comparison]} ${condition.value})`;
    case 'compareMoney':
      return `(${emitMoney(condition.left, scope)} ${operators[condition.comparison]} ${emitMoney(condition.right, scope)})`;
    case 'hole':
      return 'false';
    default:
      return unreachable(condition);
  }
}

const operators: Readonly<Record<Comparison, string>> = { '>': '>', '>=': '>=', '<': '<', '<=': '<=', '=': '===', '≠': '!==' };

/** Neighbouring values become one interval. */
function emitMembership(subject: string, members: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const member of [...new Set(members)].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === member - 1) run[1] = member;
    else runs.push([member, member]);
  }
  const tests = runs.map(([from, to]) => {
    const alone = runs.length === 1;
    if (from === to) return `${subject} === ${from}`;
    if (to === from + 1) return `${subject} === ${from} || ${subject} === ${to}`;
    const within = `${subject} >= ${from} && ${subject} <= ${to}`;
    return alone ? within : `(${within})`;
  });
  return tests.length === 0 ? 'false' : `(${tests.join(' || ')})`;
}

/** Any condition as 1, 0 or, when unknown, a negative number. */
export function emitTruth(condition: Condition, scope: Scope): string {
  if (!scope.unknowns.condition(condition)) return `(${emitCondition(condition, scope)} ? 1 : 0)`;
  switch (condition.op) {
    case 'all':
      return emitUntilDecided(condition.operands, '=== 0 ? 0', 'both', scope);
    case 'any':
      return emitUntilDecided(condition.operands, '> 0 ? 1', 'one', scope);
    case 'not':
      return call(scope, 'not', emitTruth(condition.operand, scope));
    case 'compareCounter': {
      const counter = `counters[${condition.counter}]`;
      return `(${counter} < 0 ? ${counter} : ${counter} ${operators[condition.comparison]} ${condition.value} ? 1 : 0)`;
    }
    case 'compareMoney': {
      const [left, right] = [temporary(scope), temporary(scope)];
      const unknowns = call(scope, 'either', workingArgument(scope), left, right);
      const known = `${left} ${operators[condition.comparison]} ${right} ? 1 : 0`;
      const values = `(${left} = ${emitMoney(condition.left, scope)}, ${right} = ${emitMoney(condition.right, scope)}`;
      return `(${values}, ${left} < 0 || ${right} < 0) ? ${unknowns} : ${known})`;
    }
    case 'hole':
      return holeCode(condition.hole, scope);
    default:
      return `(${emitCondition(condition, scope)} ? 1 : 0)`;
  }
}

function emitUntilDecided(operands: readonly Condition[], decided: string, combine: 'both' | 'one', scope: Scope): string {
  const [first, ...rest] = operands.map((operand) => emitTruth(operand, scope));
  return rest.reduce<string>((left, right) => {
    const held = temporary(scope);
    return `((${held} = ${left}) ${decided} : ${call(scope, combine, workingArgument(scope), held, right)})`;
  }, first ?? '1');
}
