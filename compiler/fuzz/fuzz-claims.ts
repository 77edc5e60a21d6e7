// Random histories under a policy that somebody wrote: reference and JavaScript must settle them alike.

import { failureOf, kernelPair } from './checks/kernels.js';
import { randomClaims } from './claims/random-claims.js';
import { indicesOf, type Run, type Step } from './found.js';
import { seedOf } from './random-source.js';
import { examine, type Subject } from './subject.js';
import type { Tools } from './tools.js';

/** A case is a history of a year. Ends with the first failure; nothing is settled under a policy with errors. */
export function* fuzzClaims(subject: Subject, run: Run, tools: Tools): Generator<Step> {
  const { plan } = examine(subject, tools);
  if (plan === null) return;
  const pair = kernelPair(plan, tools);
  const source = randomClaims(plan);
  for (const index of indicesOf(run)) {
    const { failure, claims } = failureOf(pair, source, seedOf(run.seed, plan.policy.name, index));
    yield { index, claims, verdicts: {}, found: failure === null ? null : { seed: run.seed, index, subject, failure } };
    if (failure !== null) return;
  }
}
