// Which amounts of a plan can be unknown.

import { unreachable } from '../../ir/invariant.js';
import type { Condition, MoneyExpression, PolicyIr, Rate, RatioExpression, Tier, TierPart } from '../../ir/ir.js';

export interface TierUnknowns {
  /** Whether a gate can be; everything else is asked once the gates are open. */
  readonly gates: boolean;
  readonly base: boolean;
  readonly threshold: boolean;
  /** The base where the threshold lets it count. */
  readonly counted: boolean;
  readonly deductible: boolean;
  readonly consumed: boolean;
  readonly eligible: boolean;
  readonly uncapped: boolean;
  readonly payment: boolean;
}

export interface Unknowns {
  readonly tiers: readonly TierUnknowns[];
  readonly counters: readonly boolean[];
  money(expression: MoneyExpression): boolean;
  ratio(expression: RatioExpression): boolean;
  condition(condition: Condition): boolean;
}

/**
 * Any counter of a plan with holes can come unknown: from an earlier draft of the plan with more holes, or where an unknown
 * payment left open which of several groups was the better one. In a plan without holes nothing is ever unknown.
 */
export function unknownsOf(plan: PolicyIr): Unknowns {
  const counters = plan.counters.map(({ kind }) => plan.holes.length > 0 && kind !== 'count');
  const settled: TierUnknowns[] = [];
  const questions = questionsOver(
    (tier, part) => {
      const unknowns = settled[tier];
      const yearly = plan.tiers[tier]?.yearly ?? null;
      return unknowns !== undefined && partUnknown(unknowns, part, yearly !== null && counters[yearly] === true);
    },
    plan,
    counters,
  );
  const tiers = plan.tiers.map((tier) => {
    const unknowns = tierUnknowns(tier, counters, questions);
    settled.push(unknowns);
    return unknowns;
  });
  return { tiers, counters, ...questions };
}

type Questions = Pick<Unknowns, 'money' | 'ratio' | 'condition'>;

function tierUnknowns(tier: Tier, counters: readonly boolean[], { money, ratio, condition }: Questions): TierUnknowns {
  const counter = (index: number | null) => index !== null && counters[index] === true;
  const gates = tier.gates.some((gate) => condition(gate.when));
  const base = money(tier.base);
  const deductible = tier.deductible !== null && money(tier.deductible.amount);
  const most = tier.deductible?.most ?? null;
  const threshold = tier.threshold !== null && money(tier.threshold.amount);
  const counted = base || threshold || counter(tier.threshold?.counter ?? null);
  const consumed = counted || deductible || (most !== null && money(most)) || counter(tier.deductible?.counter ?? null);
  const rateUnknown = (value: Rate): boolean => {
    switch (value.kind) {
      case 'flat':
        return ratio(value.ratio);
      case 'amount':
        return money(value.amount);
      case 'bands':
        return counter(value.counter) || value.bands.some((band) => ratio(band.ratio));
      default:
        return unreachable(value);
    }
  };
  const rate = ({ when, value }: { when: Condition; value: Rate }) => condition(when) || rateUnknown(value);
  const computed = tier.payment !== 'billed';
  const uncapped = computed && (consumed || counter(tier.carry) || (tier.rates ?? []).some(rate));
  const caps = computed && tier.caps.some((cap) => money(cap.amount) || counter(cap.counter));
  return { gates, base, threshold, counted, deductible, consumed, eligible: consumed, uncapped, payment: gates || uncapped || caps };
}

function partUnknown(
  { gates, base, deductible, consumed, eligible, uncapped, payment }: TierUnknowns,
  part: TierPart,
  year: boolean,
): boolean {
  const parts: Readonly<Record<TierPart, boolean>> = {
    payment,
    base,
    deductible,
    below: consumed,
    eligible,
    uncapped,
    cut: uncapped || payment,
    unpaid: base || payment,
    year,
  };
  return parts[part] || (gates && part !== 'year');
}

function questionsOver(partOf: (tier: number, part: TierPart) => boolean, plan: PolicyIr, counters: readonly boolean[]): Questions {
  const money = (expression: MoneyExpression): boolean => {
    switch (expression.op) {
      case 'hole':
        return true;
      case 'money':
      case 'unlimited':
      case 'input':
        return false;
      case 'base': {
        const base = plan.bases[expression.base];
        return base !== undefined && money(base.value);
      }
      case 'part':
        return partOf(expression.tier, expression.part);
      case 'accumulated': {
        const accumulator = plan.accumulators[expression.accumulator];
        return accumulator !== undefined && (counters[accumulator.counter] === true || money(accumulator.value));
      }
      case 'add':
      case 'subtract':
        return money(expression.left) || money(expression.right);
      case 'min':
      case 'max':
        return expression.operands.some(money);
      case 'scale':
        return money(expression.operand) || ratio(expression.ratio);
      case 'choose':
        return expression.cases.some(({ when, value }) => condition(when) || money(value));
      default:
        return unreachable(expression);
    }
  };
  const ratio = (expression: RatioExpression): boolean => ratioUnknown(expression, condition);
  const condition = (when: Condition): boolean => {
    switch (when.op) {
      case 'hole':
        return true;
      case 'always':
      case 'group':
      case 'oneOf':
      case 'flag':
      case 'compareInput':
        return false;
      case 'compareCounter':
        return counters[when.counter] === true;
      case 'all':
      case 'any':
        return when.operands.some(condition);
      case 'not':
        return condition(when.operand);
      case 'compareMoney':
        return money(when.left) || money(when.right);
      default:
        return unreachable(when);
    }
  };
  return { money, ratio, condition };
}

function ratioUnknown(expression: RatioExpression, condition: Questions['condition']): boolean {
  const ratio = (operand: RatioExpression): boolean => ratioUnknown(operand, condition);
  switch (expression.op) {
    case 'hole':
      return true;
    case 'ratio':
    case 'input':
    case 'times':
      return false;
    case 'add':
    case 'subtract':
    case 'multiply':
      return ratio(expression.left) || ratio(expression.right);
    case 'min':
    case 'max':
      return expression.operands.some(ratio);
    case 'limit':
      return ratio(expression.operand);
    case 'choose':
      return expression.cases.some(({ when, value }) => condition(when) || ratio(value));
    default:
      return unreachable(expression);
  }
}
