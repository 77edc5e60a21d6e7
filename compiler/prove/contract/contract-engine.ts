// The first engine: what follows from the premises of each tier, for every cost and every state of the year.

import type { GuaranteeClaim, PolicyIr } from '../../ir/ir.js';
import type { Ask, Question } from '../asking/question.js';
import type { Chain } from '../domain/chain.js';
import { type CostDirection, directionAlong } from '../domain/cost.js';
import { withoutMissingBases } from '../domain/specialise/missing-bases.js';
import { roundingsOf } from '../properties/split.property.js';
import type { Answer } from '../property-result.js';
import { minus } from './bounded.js';
import { contractBeside } from './contract-beside.js';
import { contractOrder } from './contract-order.js';
import { type Costs, costsOf } from './costs.js';
import { type Followed, followChain } from './follow-chain.js';
import type { Quantity } from './quantity.js';
import { reasons } from './reasons.js';
import { splitRoundings } from './split-roundings.js';

const proved: Answer = { verdict: 'proved', engine: 'contract' };

/** What follows of a chain is found once for all its properties. */
export function contractEngine(): Ask {
  const known = new Map<PolicyIr, Following>();
  const ask = ({ plan, claim, chain, beside, versions }: Question): Answer => {
    if (beside !== null) return versions === null ? contractOrder(chain, beside) : contractBeside(chain, beside);
    const following = known.get(plan) ?? followingOf(plan);
    known.set(plan, following);
    return contractAnswer(plan, claim, chain, following);
  };
  return (question) => {
    const answer = ask(question);
    if (answer.verdict !== 'outside') return answer;
    const { asked, leaves } = withoutMissingBases(question);
    const without = leaves.length === 0 ? answer : ask(asked);
    return without.verdict === 'proved' ? { ...without, leaves: [...(without.leaves ?? []), ...leaves] } : answer;
  };
}

export interface Following extends Costs {
  readonly follow: (chain: PolicyIr, direction: CostDirection) => Followed;
}

export function followingOf(plan: PolicyIr): Following {
  const costs = costsOf(plan);
  const found = new Map<PolicyIr, Map<number, Followed>>();
  const follow = (chain: PolicyIr, direction: CostDirection): Followed => {
    const ofChain = found.get(chain) ?? new Map<number, Followed>();
    found.set(chain, ofChain);
    const followed = ofChain.get(direction.input) ?? followChain(chain, direction, costs.whole);
    ofChain.set(direction.input, followed);
    return followed;
  };
  return { ...costs, follow };
}

export function contractAnswer(plan: PolicyIr, claim: GuaranteeClaim, chain: Chain, following: Following): Answer {
  if (claim.kind === 'monotone') {
    // Where facts of the chain say how much it is, other chains settle as it rises.
    if (chain.cells.some(({ facts }) => facts.has(claim.input))) return outside(reasons.moving, chain);
    const along = { ...following, directions: [directionAlong(plan, claim.input)] };
    return followedAll(chain, along, (followed) => monotone(claim, followed));
  }
  if (claim.kind !== 'builtin') return outside(reasons.notFollowed, chain);
  switch (claim.property) {
    case 'within_cost':
      return withinCost(chain, following);
    case 'never_falls':
      return followedAll(chain, following, risesWithin);
    case 'no_cliff':
      return followedAll(chain, following, ({ total, neverNegative }) => total.rise !== null && neverNegative(total.rise));
    case 'split':
      return split(plan, chain, claim.most ?? roundingsOf(plan), following);
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
function withinCost(chain: Chain, { cost, directions, follow }: Following): Answer {
  const [direction] = directions;
  if (cost === null || direction === undefined) return outside(reasons.notFollowed, chain);
  const { amount, total, neverNegative } = follow(chain.plan, direction);
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

/** Along every direction. */
function followedAll(
  chain: Chain,
  { cost, directions, follow }: Following,
  holds: (followed: Followed, cost: Quantity) => boolean,
): Answer {
  if (cost === null || directions.length === 0) return outside(reasons.notFollowed, chain);
  for (const direction of directions) {
    const followed = follow(chain.plan, direction);
    if (holds(followed, followed.amount(cost))) continue;
    const left = followed.outside();
    return left === null ? outside(reasons.moving, chain) : { verdict: 'outside', ...left };
  }
  return proved;
}

function split(plan: PolicyIr, chain: Chain, most: number, following: Following): Answer {
  const roundings = splitRoundings(plan, chain.plan, following);
  if (typeof roundings !== 'number') return { verdict: 'outside', ...roundings };
  return roundings <= most ? proved : outside(reasons.roundings, chain);
}
