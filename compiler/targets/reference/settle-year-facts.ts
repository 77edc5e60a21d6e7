// What a plan counts and sums over the claims of a year: counted before the tiers of a claim, summed after them.

import { invariant } from '../../ir/invariant.js';
import { fen } from './amount.js';
import { evaluateCondition, evaluateMoney } from './evaluate.js';
import { moveCounter, type Working } from './working.js';

/** The working with each count, this claim included, among the values of the claim. */
export function withCounts(working: Working): Working {
  const { plan, claim } = working;
  if (plan.counts.length === 0) return working;
  const values = [...claim.values];
  for (const { input, counter, when } of plan.counts) {
    const before = working.counters[counter];
    const holds = evaluateCondition(when, working);
    invariant(before?.known && holds.known, 'a count is unknown');
    values[input] = before.value.toNumber() + (holds.value ? 1 : 0);
  }
  return { ...working, claim: { ...claim, values } };
}

/** Every sum is taken before any counter moves: one accumulator may read another. */
export function moveYearFacts(working: Working): void {
  const { plan, claim } = working;
  const movements = plan.accumulators.map(({ counter, value }) => ({ counter, movement: evaluateMoney(value, working) }));
  for (const { counter, movement } of movements) moveCounter(counter, movement, working);
  for (const { input, counter } of plan.counts) working.counters[counter] = fen(claim.values[input] ?? 0);
}
