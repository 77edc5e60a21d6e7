// A slice of what `jiuzhu fuzz` does at night: random claims under every policy, random policies and changed ones.

import { expect, it } from 'vitest';
import { fuzzClaims, fuzzTexts, ownTools, type Subject } from '../../compiler/fuzz/index.js';
import { analyzePolicies } from '../support/policy-files.js';

const analysis = analyzePolicies();
const given = analysis.policies.map(({ uri, uppers }): Subject => {
  return { uri, files: [uri, ...uppers].map((each) => ({ uri: each, text: analysis.workspace.files.get(each)?.text ?? '' })) };
});

it('settles random claims under every policy alike', () => {
  let claims = 0;
  for (const subject of given) {
    for (const step of fuzzClaims(subject, { seed: 20240501, cases: 100, only: null }, ownTools)) {
      expect(step.found).toBeNull();
      claims += step.claims;
    }
  }
  expect(claims).toBeGreaterThan(given.length * 100);
});

it('finds nothing in random and changed policies', async () => {
  for await (const step of fuzzTexts(given, { seed: 20240501, cases: 250, only: null, histories: 20, settings: 6 }, ownTools)) {
    expect(step.found).toBeNull();
  }
});
