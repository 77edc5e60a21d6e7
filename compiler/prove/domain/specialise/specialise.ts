// Parts of a plan once something of a claim is known, in their simplest form: no named bases, no notes, constants computed.

import { comparisonHolds } from '../../../ir/comparison.js';
import { all, always, any, isNever, not } from '../../../ir/conditions.js';
import { fromExactRatio, multiply, round, toWhole, whole } from '../../../ir/exact-ratio.js';
import { unreachable } from '../../../ir/invariant.js';
import type { Case, Condition, MoneyExpression, PolicyIr, Rate, RatioExpression, Tier, TierPart } from '../../../ir/ir.js';
import { withOperands, withRatioOperands } from '../../../ir/traverse/map-ir.js';
import { simpleRatio } from './simple-ratio.js';

/** What is known; null: not known. */
export interface Known {
  readonly plan: Pick<PolicyIr, 'bases'>;
  readonly holds: (condition: Condition) => boolean | null;
  /** The kernel's number. */
  readonly input?: (input: number) => number | null;
  readonly part?: (tier: number, part: TierPart) => number | null;
}

export const nothing: MoneyExpression = { op: 'money', fen: 0, note: null };

export function specialiseCondition(condition: Condition, known: Known): Condition {
  const decided = known.holds(condition);
  if (decided !== null) return decided ? always : any([]);
  switch (condition.op) {
    case 'all':
      return all(condition.operands.map((operand) => specialiseCondition(operand, known)));
    case 'any':
      return any(condition.operands.map((operand) => specialiseCondition(operand, known)));
    case 'not':
      return not(specialiseCondition(condition.operand, known));
    case 'compareMoney':
      return compared({ ...condition, left: specialiseMoney(condition.left, known), right: specialiseMoney(condition.right, known) });
    case 'always':
    case 'group':
    case 'oneOf':
    case 'flag':
    case 'compareInput':
    case 'compareCounter':
    case 'hole':
      return condition;
    default:
      return unreachable(condition);
  }
}

function compared(condition: Extract<Condition, { op: 'compareMoney' }>): Condition {
  const { left, right, comparison } = condition;
  if (left.op !== 'money' || right.op !== 'money') return condition;
  return comparisonHolds(left.fen - right.fen, comparison) ? always : any([]);
}

export function specialiseMoney(expression: MoneyExpression, known: Known): MoneyExpression {
  switch (expression.op) {
    case 'money':
      return amount(expression.fen);
    case 'base': {
      const base = known.plan.bases[expression.base];
      return base === undefined ? expression : specialiseMoney(base.value, known);
    }
    case 'input':
      return amountOr(known.input?.(expression.input) ?? null, expression);
    case 'part':
      return amountOr(known.part?.(expression.tier, expression.part) ?? null, expression);
    case 'choose': {
      const cases = specialiseCases(expression.cases, known, specialiseMoney, (value) => (value.op === 'choose' ? value.cases : null));
      return onlyValue(cases) ?? { op: 'choose', cases };
    }
    default:
      return computed(
        withOperands(
          expression,
          (operand) => specialiseMoney(operand, known),
          (ratio) => specialiseRatio(ratio, known),
        ),
      );
  }
}

function amount(fen: number): MoneyExpression {
  return fen === 0 ? nothing : { op: 'money', fen, note: null };
}

function amountOr(fen: number | null, expression: MoneyExpression): MoneyExpression {
  return fen === null ? expression : amount(fen);
}

/** What is unknown stays so: an operation on a hole is kept, unless its result is known whatever the hole is. */
function computed(expression: MoneyExpression): MoneyExpression {
  switch (expression.op) {
    case 'add': {
      const { left, right } = expression;
      if (isZero(left)) return right;
      if (isZero(right)) return left;
      return left.op === 'money' && right.op === 'money' ? amount(left.fen + right.fen) : expression;
    }
    case 'subtract': {
      const { left, right } = expression;
      if (isZero(right)) return left;
      return left.op === 'money' && right.op === 'money' ? amount(Math.max(0, left.fen - right.fen)) : expression;
    }
    case 'min':
      return smallest(expression.operands);
    case 'max':
      return largest(expression.operands);
    case 'scale':
      return scaled(expression);
    default:
      return expression;
  }
}

function isZero(expression: MoneyExpression): boolean {
  return expression.op === 'money' && expression.fen === 0;
}

function smallest(operands: readonly MoneyExpression[]): MoneyExpression {
  const flat = operands.flatMap((operand) => (operand.op === 'min' ? operand.operands : [operand]));
  if (flat.some(isZero)) return nothing;
  return joined('min', flat, Math.min);
}

function largest(operands: readonly MoneyExpression[]): MoneyExpression {
  const flat = operands.flatMap((operand) => (operand.op === 'max' ? operand.operands : [operand]));
  const kept = flat.filter((operand) => !isZero(operand));
  return kept.length === 0 ? nothing : joined('max', kept, Math.max);
}

function joined(op: 'min' | 'max', operands: readonly MoneyExpression[], choose: (...amounts: number[]) => number): MoneyExpression {
  const figures = operands.flatMap((operand) => (operand.op === 'money' ? [operand.fen] : []));
  const others = operands.filter((operand) => operand.op !== 'money');
  const kept = figures.length === 0 ? others : [...others, amount(choose(...figures))];
  return kept.length === 1 ? (kept[0] as MoneyExpression) : { op, operands: kept };
}

function scaled(expression: Extract<MoneyExpression, { op: 'scale' }>): MoneyExpression {
  const { operand, ratio, rounding } = expression;
  if (operand.op !== 'money' || ratio.op !== 'ratio') return expression;
  const product = round(multiply(whole(operand.fen), fromExactRatio(ratio.ratio)), rounding);
  return amountOr(toWhole(product), expression);
}

function specialiseRatio(expression: RatioExpression, known: Known): RatioExpression {
  if (expression.op === 'choose') {
    const cases = specialiseCases(expression.cases, known, specialiseRatio, (value) => (value.op === 'choose' ? value.cases : null));
    return onlyValue(cases) ?? { op: 'choose', cases };
  }
  const operands = withRatioOperands(expression, (operand) => specialiseRatio(operand, known));
  return simpleRatio(operands, (input) => known.input?.(input) ?? null);
}

/** The cases that can still be chosen, those of a choice inside a case in its place. */
function specialiseCases<T>(
  cases: readonly Case<T>[],
  known: Known,
  specialise: (value: T, known: Known) => T,
  nested: (value: T) => readonly Case<T>[] | null,
): Case<T>[] {
  const kept: Case<T>[] = [];
  for (const { when, value, origin } of cases) {
    const left = specialiseCondition(when, known);
    if (isNever(left)) continue;
    const simple = specialise(value, known);
    const inner = nested(simple);
    if (inner === null) kept.push({ when: left, value: simple, origin });
    else for (const part of inner) kept.push({ ...part, when: all([left, part.when]) });
    if (left.op === 'always') break;
  }
  return kept;
}

function onlyValue<T>(cases: readonly Case<T>[]): T | null {
  const [first] = cases;
  return cases.length === 1 && first?.when.op === 'always' ? first.value : null;
}

function specialiseRate(rate: Rate, known: Known): Rate {
  switch (rate.kind) {
    case 'flat':
      return { ...rate, ratio: specialiseRatio(rate.ratio, known) };
    case 'amount':
      return { ...rate, amount: specialiseMoney(rate.amount, known) };
    case 'bands':
      return { ...rate, bands: rate.bands.map((band) => ({ ...band, ratio: specialiseRatio(band.ratio, known) })) };
  }
}

/** What can be recovered changes no payment: a specialised tier has no advance. */
export function specialiseTier(tier: Tier, known: Known): Tier {
  const gates = tier.gates.map((gate) => ({ ...gate, when: specialiseCondition(gate.when, known) }));
  if (gates.some(({ when }) => isNever(when))) return neverApplying(tier);
  const { threshold, deductible } = tier;
  return {
    ...tier,
    gates: gates.filter(({ when }) => when.op !== 'always'),
    base: specialiseMoney(tier.base, known),
    threshold: threshold && { ...threshold, amount: specialiseMoney(threshold.amount, known) },
    deductible: deductible && {
      ...deductible,
      amount: specialiseMoney(deductible.amount, known),
      most: deductible.most && specialiseMoney(deductible.most, known),
    },
    rates: tier.rates && specialiseCases(tier.rates, known, specialiseRate, () => null),
    caps: tier.caps.map((cap) => ({ ...cap, amount: specialiseMoney(cap.amount, known) })),
    advance: null,
  };
}

export function appliesNever({ gates }: Tier): boolean {
  return gates.some(({ when }) => isNever(when));
}

/** Its counter of the year can still be read. */
function neverApplying(tier: Tier): Tier {
  const zero: RatioExpression = { op: 'ratio', ratio: { numerator: 0, denominator: 1 }, note: null };
  return {
    ...tier,
    gates: [{ kind: 'condition', when: any([]), text: '' }],
    base: nothing,
    threshold: null,
    deductible: null,
    rates: tier.rates && [{ when: always, value: { kind: 'flat', ratio: zero }, origin: tier.origin }],
    caps: [],
    advance: null,
    times: null,
    carry: null,
  };
}
