// The certificate of every policy of the project stands before the independent checker.

import { expect, it } from 'vitest';
import { check } from '../independent/check.mjs';
import { certifiedArtifact } from '../support/certified-artifact.js';
import { analyzePolicies } from '../support/policy-files.js';

const analysis = analyzePolicies();
const shipped = analysis.policies.filter(({ uri }) => uri.startsWith('policies/'));

it.each(shipped.map((policy) => [policy.declaration.name.text, policy] as const))('%s', async (_, policy) => {
  const { wrong } = check(await certifiedArtifact(policy, analysis));
  expect(wrong).toEqual([]);
});
