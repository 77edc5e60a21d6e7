// The first engine: what follows from the premises of each tier, for every cost and every state of the year.

import type { GuaranteeClaim, MoneyExpression, PolicyIr } from '../../ir/ir.js';
import type { Question } from '../asking/question.js';
import type { Chain } from '../domain/chain.js';
import { costOf, directionsOf } from '../domain/cost.js';
import { roundingsOf } from '../properties/split.property.js';
import type { Answer } from '../property-result.js';
import { minus } from './bounded.js';
import { contractOrder } from './contract-order.js';
import { type Followed, followChain } from './follow-chain.js';
import type { Quantity } from './quantity.js';
import { reasons } from './reasons.js';
import { splitRoundings } from './split-roundings.js';

const proved: Answer = { verdict: 'proved', engine: 'contract' };

export function askContract({ plan, claim, chain, beside }: Question): Answer {
  if (beside !== null) return contractOrder(chain, beside);
  return contractAnswer(plan, claim, chain);
}

export function contractAnswer(plan: PolicyIr, claim: GuaranteeClaim, chain: Chain): Answer {
  if (claim.kind === 'monotone') return followedAll(plan, chain, claim.input, (followed) => monotone(claim, followed));
  if (claim.kind !== 'builtin') return outside(reasons.notFollowed, chain);
  switch (claim.property) {
    case 'within_cost':
      return withinCost(plan, chain);
    case 'never_falls':
      return followedAll(plan, chain, null, risesWithin);
    case 'no_cliff':
      return followedAll(plan, chain, null, ({ total, neverNegative }) => total.rise !== null && neverNegative(total.rise));
    case 'split':
      return split(plan, chain, claim.most ?? roundingsOf(plan));
    case 'within_base':
    case 'caps_kept':
    case 'ranks_kept':
    case 'exact':
    case 'tables':
      return outside(reasons.notFollowed, chain);
  }
}

function outside(reason: (typeof reasons)[keyof typeof reasons], { plan }: Chain): Answer {
  return { verdict: 'outside', reason, blame: plan.policy.origin };
}

/** Σ payments ≤ cost: each is at most its base, in whose amount those before it are taken off. */
function withinCost(plan: PolicyIr, chain: Chain): Answer {
  const cost = costOf(plan);
  if (cost === null) return outside(reasons.notFollowed, chain);
  const { amount, total, neverNegative } = followChain(plan, chain.plan, null);
  return neverNegative(minus(amount(cost).value, total.value)) ? proved : outside(reasons.above, chain);
}

/** 0 ≤ rise of the payments ≤ rise of the cost */
function risesWithin({ total, neverNegative }: Followed, cost: Quantity): boolean {
  if (total.rise === null || cost.rise === null) return false;
  return neverNegative(total.rise) && neverNegative(minus(cost.rise, total.rise));
}

function monotone(claim: Extract<GuaranteeClaim, { kind: 'monotone' }>, { amount, neverNegative, step }: Followed): boolean {
  const { rise } = amount(claim.value);
  if (rise === null) return false;
  switch (claim.trend) {
    case 'never_falls':
      return neverNegative(rise);
    case 'never_rises':
      return neverNegative({ constant: -rise.constant, coefficients: rise.coefficients.map((coefficient) => -coefficient) });
    case 'at_most':
      return neverNegative(minus(step, rise));
  }
}

/** Along every direction in which the cost rises, or that of one input. */
function followedAll(plan: PolicyIr, chain: Chain, input: number | null, holds: (followed: Followed, cost: Quantity) => boolean): Answer {
  const cost: MoneyExpression | null = costOf(plan);
  const directions = directionsOf(plan).filter((direction) => input === null || direction.input === input);
  if (cost === null || directions.length === 0) return outside(reasons.notFollowed, chain);
  for (const direction of directions) {
    const followed = followChain(plan, chain.plan, direction);
    if (holds(followed, followed.amount(cost))) continue;
    const left = followed.outside();
    return left === null ? outside(reasons.moving, chain) : { verdict: 'outside', ...left };
  }
  return proved;
}

function split(plan: PolicyIr, chain: Chain, most: number): Answer {
  const roundings = splitRoundings(plan, chain.plan);
  if (typeof roundings !== 'number') return { verdict: 'outside', ...roundings };
  return roundings <= most ? proved : outside(reasons.roundings, chain);
}
