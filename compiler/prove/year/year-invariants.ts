// Which counters of a year its claims can bring about, so that no proof fails on a year that nobody can have.

import { unreachable } from '../../ir/invariant.js';
import type { Cap, MoneyExpression, PolicyIr, Tier } from '../../ir/ir.js';

export interface YearInvariants {
  /** By counter: what it never exceeds; null: only the bounds of the plan are known. */
  readonly highest: readonly (number | null)[];
  /** Pairs of counters of which the first never exceeds the second. */
  readonly ordered: readonly (readonly [number, number])[];
}

/**
 * True of the year before any claim and kept by every claim that is settled. A year that another version of a series began may
 * hold anything, unless this one starts anew.
 */
export function yearInvariants(plan: PolicyIr): YearInvariants {
  if (plan.policy.series !== null && plan.policy.carryOver !== 'restart') return { highest: plan.counters.map(() => null), ordered: [] };
  return {
    highest: plan.counters.map((_, counter) => highestOf(plan, counter)),
    ordered: plan.tiers.flatMap((tier) => orderedIn(plan, tier)),
  };
}

/** Every movement of the counter stops at a limit; the highest of these limits holds whichever claim comes first. */
function highestOf(plan: PolicyIr, counter: number): number | null {
  const limits = plan.tiers.flatMap((tier) => (moves(plan, tier, counter) ? [limitOf(plan, tier, counter)] : []));
  return limits.length === 0 ? null : highestAmong(limits);
}

function limitOf(plan: PolicyIr, tier: Tier, counter: number): number | null {
  const { deductible } = tier;
  if (deductible?.counter === counter) return highestAmount(plan, deductible.per === 'year' ? deductible.amount : deductible.most);
  const cap = tier.caps.find((one) => holds(plan, one, counter));
  // A payment that the claim states passes caps.
  return cap === undefined || tier.payment !== 'computed' ? null : highestAmount(plan, cap.amount);
}

/** A cap per disease has a run of counters: one for diseases outside every list, then one for each. */
function holds({ inputs }: PolicyIr, cap: Cap, counter: number): boolean {
  if (cap.counter === null) return false;
  const type = cap.by === null ? undefined : inputs[cap.by]?.type;
  const run = type?.kind === 'enumeration' ? type.values.length : 0;
  return counter >= cap.counter && counter <= cap.counter + run;
}

function moves(plan: PolicyIr, tier: Tier, counter: number): boolean {
  return (
    tier.threshold?.counter === counter ||
    tier.deductible?.counter === counter ||
    (tier.rates ?? []).some(({ value }) => value.kind === 'bands' && value.counter === counter) ||
    tier.caps.some((cap) => holds(plan, cap, counter)) ||
    tier.yearly === counter ||
    tier.times === counter ||
    tier.carry === counter
  );
}

/** Of counters that a tier alone moves: what is paid or consumed lies in the base; what a computed tier pays, in the eligible part. */
function orderedIn(plan: PolicyIr, tier: Tier): (readonly [number, number])[] {
  const alone = plan.counters.flatMap((_, counter) => {
    const movers = plan.tiers.filter((one) => moves(plan, one, counter));
    return movers.length === 1 && movers[0] === tier ? [counter] : [];
  });
  const ofKind = (kind: string) => alone.filter((counter) => plan.counters[counter]?.kind === kind);
  const pairs = (smaller: readonly number[], larger: readonly number[]) =>
    smaller.flatMap((one) => larger.map((other): readonly [number, number] => [one, other]));
  const [base, eligible, paid, deductible] = [ofKind('base'), ofKind('eligible'), ofKind('paid'), ofKind('deductible')];
  return [...pairs([...paid, ...eligible, ...deductible], base), ...(tier.payment === 'computed' ? pairs(paid, eligible) : [])];
}

function highestAmong(limits: readonly (number | null)[]): number | null {
  return limits.reduce((highest, limit) => (highest === null || limit === null ? null : Math.max(highest, limit)), 0 as number | null);
}

/** The most that an amount of the policy's own figures can be; null when it reads costs or payments, is missing, or has no limit. */
function highestAmount(plan: PolicyIr, amount: MoneyExpression | null): number | null {
  if (amount === null) return null;
  switch (amount.op) {
    case 'money':
      return amount.fen;
    case 'hole':
      return plan.holes[amount.hole]?.high ?? null;
    case 'base':
      return highestAmount(plan, plan.bases[amount.base]?.value ?? null);
    case 'choose':
      return highestAmong(amount.cases.map(({ value }) => highestAmount(plan, value)));
    case 'max':
      return highestAmong(amount.operands.map((operand) => highestAmount(plan, operand)));
    case 'min': {
      const known = amount.operands.flatMap((operand) => highestAmount(plan, operand) ?? []);
      return known.length === 0 ? null : Math.min(...known);
    }
    case 'subtract':
      return highestAmount(plan, amount.left);
    case 'add': {
      const [left, right] = [highestAmount(plan, amount.left), highestAmount(plan, amount.right)];
      return left === null || right === null ? null : left + right;
    }
    case 'unlimited':
    case 'input':
    case 'part':
    case 'accumulated':
    case 'scale':
      return null;
    default:
      return unreachable(amount);
  }
}
