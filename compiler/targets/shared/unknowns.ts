// Which amounts of a plan a hole can make unknown, over any number of claims.

import type { Condition, MoneyExpression, PolicyIr, Rate, RatioExpression, Tier } from '../../ir/ir.js';
import { tierCounters } from './tier-counters.js';
import { unreachable } from './unreachable.js';

export interface TierUnknowns {
  readonly gates: boolean;
  readonly base: boolean;
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

interface Guess {
  readonly counters: readonly boolean[];
  readonly payments: readonly boolean[];
}

/** Counters carry unknowns from claim to claim, so the answer is the least fixed point. */
export function unknownsOf(plan: PolicyIr): Unknowns {
  let counters = plan.counters.map(() => false);
  for (;;) {
    const round = oneRound(plan, counters);
    const settled = round.counters.every((unknown, index) => unknown === counters[index]);
    if (settled) return round;
    counters = [...round.counters];
  }
}

function oneRound(plan: PolicyIr, before: readonly boolean[]): Unknowns {
  const counters = [...before];
  const payments: boolean[] = [];
  const guess: Guess = { counters, payments };
  const questions = questionsOver(plan, guess);
  const tiers = plan.tiers.map((tier) => {
    const unknowns = tierUnknowns(tier, counters, questions);
    payments.push(unknowns.payment);
    moveUnknowns(tier, plan, unknowns, counters);
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
  const consumed = base || deductible || counter(tier.deductible?.counter ?? null);
  const rate = ({ when, value }: { when: Condition; value: Rate }) =>
    condition(when) ||
    (value.kind === 'flat' ? ratio(value.ratio) : counter(value.counter) || value.bands.some((band) => ratio(band.ratio)));
  const computed = tier.payment !== 'billed';
  const uncapped = computed && (consumed || (tier.rates ?? []).some(rate));
  const caps = computed && tier.caps.some((cap) => money(cap.amount) || counter(cap.counter));
  return { gates, base, deductible, consumed, eligible: consumed, uncapped, payment: gates || uncapped || caps };
}

function moveUnknowns(tier: Tier, plan: PolicyIr, unknowns: TierUnknowns, counters: boolean[]): void {
  const movement = {
    deductible: unknowns.consumed,
    base: unknowns.base,
    eligible: unknowns.eligible,
    paid: unknowns.payment,
    pool: unknowns.payment,
  };
  for (const { counter, kind } of tierCounters(tier, plan)) {
    if (unknowns.gates || movement[kind]) counters[counter] = true;
  }
}

function questionsOver(plan: PolicyIr, guess: Guess): Questions {
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
      case 'paid':
        return guess.payments[expression.tier] === true;
      case 'add':
      case 'subtract':
        return money(expression.left) || money(expression.right);
      case 'min':
      case 'max':
        return expression.operands.some(money);
      case 'scale':
        return money(expression.operand);
      case 'choose':
        return expression.cases.some(({ when, value }) => condition(when) || money(value));
      default:
        return unreachable(expression);
    }
  };
  const ratio = (expression: RatioExpression): boolean => {
    switch (expression.op) {
      case 'hole':
        return true;
      case 'ratio':
        return false;
      case 'choose':
        return expression.cases.some(({ when, value }) => condition(when) || ratio(value));
      default:
        return unreachable(expression);
    }
  };
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
