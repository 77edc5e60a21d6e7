// The period set as data, a line of JSON each: what a target that runs elsewhere must come to.

import type { PolicyIr } from '../ir/ir.js';
import { referenceKernel } from '../targets/reference/reference-kernel.js';
import type { PeriodSet } from './period-set/period-set.js';

/** First what the numbers of a claim stand for; then every claim with its state and the whole expected working; then every question. */
export function* vectorLines({ vectors, questions, chains, complete }: PeriodSet, plan: PolicyIr): Generator<string> {
  const kernel = referenceKernel(plan);
  const head = {
    format: 'jiuzhu-vectors',
    formatVersion: 1,
    policy: plan.policy.name,
    irVersion: plan.irVersion,
    groups: plan.groups.map(({ name }) => name),
    inputs: plan.inputs.map(({ id }) => id),
    tiers: plan.tiers.map(({ name }) => name),
    counters: plan.counters.map(({ key }) => key),
    chains,
    vectors: vectors.length,
    questions: questions.length,
    complete,
  };
  yield JSON.stringify(head);
  for (const { claim, state } of vectors) yield JSON.stringify({ claim, state, expected: kernel.settle(claim, state) });
  for (const question of questions) {
    const { group, values, coverageYear, premium } = question;
    const expected = { membership: kernel.membership(values), subsidy: kernel.subsidy(group, values, coverageYear, premium) };
    yield JSON.stringify({ question, expected });
  }
}
